import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Res } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import {
  findingPart,
  ReportRemiss,
  SummaryPreview,
  Summaries,
  SUMMARY_FORMATS,
  SUMMARY_PARTS,
  SummaryTexts,
  type SummaryFormat,
} from '@yttra/summary';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { By } from './by';
import { sendFile } from '../http/send-file';
import { IfMatch } from './if-match';
import { remissView } from './remiss.views';
import { Route } from './route';

const instant = z.iso.datetime();

const summaryView = z.object({
  number: z.int(),
  state: z.enum(['waiting', 'building', 'ready', 'failed', 'cancelled']),
  sha256: z.string().nullable(),
  formats: z.array(z.enum(Object.keys(SUMMARY_FORMATS) as SummaryFormat[])),
  requestedBy: z.uuid().nullable(),
  createdAt: instant,
  readyAt: instant.nullable(),
  attempts: z.int(),
  failure: z.string().nullable(),
});
const writtenText = z.object({
  part: z.string(),
  text: z.string().nullable(),
  version: z.int(),
  writtenBy: z.uuid().nullable(),
  writtenAt: instant.nullable(),
  writtenOver: z.string().nullable(),
});
const report = z.strictObject({ summary: z.int().min(1).max(1_000_000).nullish() });
const newText = z.strictObject({ text: z.string().max(50_000).nullable() });

/** The compiled summary, version by version; the texts that the office writes in it; and that it is reported. */
@Controller('api/v1/remisser/:remissId')
export class SummariesController {
  constructor(
    private readonly database: Database,
    private readonly summaries: Summaries,
    private readonly texts: SummaryTexts,
    private readonly previews: SummaryPreview,
    private readonly reports: ReportRemiss,
    private readonly remisser: RemissReader,
  ) {}

  @Post('summaries')
  @Route({
    action: 'summary.write',
    costs: 'summary',
    does: 'Beställ en ny version av sammanställningen',
    reply: summaryView,
    status: 202,
  })
  request(@By() caller: Caller, @Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.summaries.request(tx, caller.personId, remissId));
  }

  @Get('summaries')
  @Route({ action: 'summary.read', does: 'Lista sammanställningens versioner', reply: z.array(summaryView) })
  list(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.summaries.list(tx, remissId));
  }

  @Get('summaries/:number.json')
  @Route({
    action: 'summary.read',
    does: 'Hämta sammanställningen som data, tecken för tecken som den är kontrollsummerad',
    reply: { bytes: 'application/json' },
    costs: 'document',
  })
  async json(
    @Param('remissId') remissId: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { name, text, sha256 } = await this.database.transaction((tx) => this.summaries.json(tx, remissId, number));
    void reply.header('etag', `"${sha256}"`);
    return sendFile(reply, { name, mediaType: 'application/json', content: Buffer.from(text) });
  }

  @Post('summaries/:number/cancel')
  @Route({
    action: 'summary.write',
    does: 'Avbryt en version som skrivs; den som är klar kan inte avbrytas',
    reply: summaryView,
  })
  cancel(@By() caller: Caller, @Param('remissId') remissId: string, @Param('number', ParseIntPipe) number: number) {
    return this.database.transaction(async (tx) => {
      await this.summaries.cancel(tx, caller.personId, remissId, number);
      return this.summaries.get(tx, remissId, number);
    });
  }

  @Post('report')
  @Route({
    action: 'remiss.report',
    does: 'Rapportera till kommunstyrelsen: med en färdig sammanställning, eller utan nummer med en ny av läget nu',
    body: report,
    reply: remissView,
  })
  report(@By() caller: Caller, @Param('remissId') remissId: string, @Body() { summary }: z.infer<typeof report>) {
    return summary
      ? this.database.transaction((tx) => this.reports.report(tx, caller.personId, remissId, summary))
      : this.database.atOneMoment((tx) => this.reports.reportAsItStands(tx, caller.personId, remissId));
  }

  @Get('summary-texts')
  @Route({
    action: 'summary.read',
    does: 'Läs de texter som kontoret har skrivit; version 0 är programmets egen',
    reply: z.array(writtenText),
  })
  listTexts(@Param('remissId') remissId: string) {
    return this.database.transaction(async (tx) => {
      const written = new Map((await this.texts.list(tx, remissId)).map((text) => [text.part, text]));
      const findings = (await this.remisser.questions(tx, remissId)).map(({ number }) => findingPart(number));
      return [...SUMMARY_PARTS, ...findings].map((part) => written.get(part) ?? unwritten(part));
    });
  }

  @Put('summary-texts/:part')
  @Route({
    action: 'summary.write',
    does: `Skriv en text i stället för programmets, eller lämna tillbaka den med null: ${SUMMARY_PARTS.join(', ')}, och finding.N för fråga N`,
    body: newText,
    reply: writtenText,
    ifMatch: true,
  })
  write(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('part') part: string,
    @IfMatch() version: number,
    @Body() { text }: z.infer<typeof newText>,
  ) {
    return this.database.transaction(async (tx) => {
      await this.previews.write(tx, caller.personId, remissId, [{ part, version, text }]);
      return (await this.texts.list(tx, remissId)).find((own) => own.part === part) ?? unwritten(part);
    });
  }
}

const unwritten = (part: string) => ({
  part,
  text: null,
  version: 0,
  writtenBy: null,
  writtenAt: null,
  writtenOver: null,
});
