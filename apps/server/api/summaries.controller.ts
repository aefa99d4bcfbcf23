import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Res } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { Summaries, SummaryTexts, SUMMARY_FORMATS, SUMMARY_PARTS, type SummaryFormat } from '@yttra/summary';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { By } from './access.guard';
import { IfMatch } from './if-match';
import { Route } from './route';
import { sendFile } from './send-file';

const summary = z.object({
  number: z.int(),
  state: z.enum(['waiting', 'building', 'ready', 'failed']),
  sha256: z.string().nullable(),
  formats: z.array(z.string()),
  createdAt: z.iso.datetime(),
  readyAt: z.iso.datetime().nullable(),
  failure: z.string().nullable(),
});
const text = z.object({ part: z.string(), text: z.string(), version: z.int(), writtenAt: z.iso.datetime() });
const newText = z.strictObject({ text: z.string().max(100_000).nullable() });

/** Summaries, version by version, and the texts that people write in them. */
@Controller('api/v1/remisser/:remissId')
export class SummariesController {
  constructor(
    private readonly database: Database,
    private readonly summaries: Summaries,
    private readonly texts: SummaryTexts,
    private readonly store: FileStore,
  ) {}

  @Post('summaries')
  @Route({ action: 'summary.write', does: 'Be om en ny version av sammanställningen', reply: summary, status: 202 })
  request(@By() caller: Caller, @Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.summaries.request(tx, caller.personId, remissId));
  }

  @Get('summaries')
  @Route({ action: 'summary.read', does: 'Lista versioner, nyast först', reply: z.array(summary) })
  list(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.summaries.list(tx, remissId));
  }

  @Get('summaries/:number.json')
  @Route({
    action: 'summary.read',
    does: 'Hämta sammanställningen som JSON, tecken för tecken som den hashades',
    reply: { bytes: 'application/json' },
  })
  async json(
    @Param('remissId') remissId: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { text: json } = await this.database.transaction((tx) => this.summaries.json(tx, remissId, number));
    return sendFile(reply, {
      name: 'summary.json',
      mediaType: 'application/json; charset=utf-8',
      content: Buffer.from(json),
    });
  }

  @Get('summaries/:number.docx')
  @Route({
    action: 'summary.read',
    does: 'Hämta sammanställningen som Word',
    reply: { bytes: SUMMARY_FORMATS.docx.mediaType },
  })
  docx(
    @Param('remissId') remissId: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.format('docx', remissId, number, reply);
  }

  @Get('summaries/:number.pdf')
  @Route({
    action: 'summary.read',
    does: 'Hämta sammanställningen som PDF',
    reply: { bytes: SUMMARY_FORMATS.pdf.mediaType },
  })
  pdf(
    @Param('remissId') remissId: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.format('pdf', remissId, number, reply);
  }

  @Get('summaries/:number.xlsx')
  @Route({
    action: 'summary.read',
    does: 'Hämta sammanställningen som Excel',
    reply: { bytes: SUMMARY_FORMATS.xlsx.mediaType },
  })
  xlsx(
    @Param('remissId') remissId: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.format('xlsx', remissId, number, reply);
  }

  @Get('summaries/:number/memo.docx')
  @Route({ action: 'summary.read', does: 'Hämta tjänsteskrivelsen', reply: { bytes: SUMMARY_FORMATS.memo.mediaType } })
  memo(
    @Param('remissId') remissId: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.format('memo', remissId, number, reply);
  }

  @Get('summary-texts')
  @Route({ action: 'summary.read', does: 'Läs texter som någon har skrivit i sammanställningen', reply: z.array(text) })
  listTexts(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.texts.list(tx, remissId));
  }

  @Put('summary-texts/:part')
  @Route({
    action: 'summary.write',
    does: `Skriv en text: ${SUMMARY_PARTS.join(', ')}`,
    body: newText,
    reply: text.nullable(),
    ifMatch: true,
  })
  write(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('part') part: string,
    @IfMatch() version: number,
    @Body() body: z.infer<typeof newText>,
  ) {
    return this.database.transaction((tx) => this.texts.write(tx, caller.personId, remissId, part, version, body.text));
  }

  private async format(format: SummaryFormat, remissId: string, number: number, reply: FastifyReply) {
    const { file, mediaType } = SUMMARY_FORMATS[format];
    const found = await this.database.transaction(async (tx) =>
      this.store.open(tx, await this.summaries.file(tx, remissId, number, format)),
    );
    return sendFile(reply, { name: file, mediaType, content: found.content });
  }
}
