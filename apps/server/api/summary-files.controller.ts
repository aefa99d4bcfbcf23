import { applyDecorators, Controller, Get, Param, ParseIntPipe, Res } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import { Database } from '@yttra/platform';
import { Summaries, SUMMARY_FORMATS, type SummaryFormat } from '@yttra/summary';
import type { FastifyReply } from 'fastify';
import { Route } from './route';
import { sendFile } from '../http/send-file';

/** One file of a version: its address, what it is, and the format that it holds. */
const Download = (address: string, format: SummaryFormat, does: string) =>
  applyDecorators(
    Get(address),
    Route({ action: 'summary.read', does, reply: { bytes: SUMMARY_FORMATS[format].mediaType }, costs: 'document' }),
  );

type Reply = FastifyReply;

/** The files of each version of a summary: those that are written, else 409. */
@Controller('api/v1/remisser/:remissId/summaries')
export class SummaryFilesController {
  constructor(
    private readonly database: Database,
    private readonly summaries: Summaries,
    private readonly store: FileStore,
  ) {}

  @Download(':number.docx', 'docx', 'Hämta sammanställningen som Word')
  docx(
    @Param('remissId') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.sent(reply, id, number, 'docx');
  }

  @Download(':number.pdf', 'pdf', 'Hämta sammanställningen som PDF')
  pdf(
    @Param('remissId') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.sent(reply, id, number, 'pdf');
  }

  @Download(':number.xlsx', 'xlsx', 'Hämta sammanställningen som Excel')
  xlsx(
    @Param('remissId') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.sent(reply, id, number, 'xlsx');
  }

  @Download(':number.odt', 'odt', 'Hämta sammanställningen som ODT, där det finns en LibreOffice på servern')
  odt(
    @Param('remissId') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.sent(reply, id, number, 'odt');
  }

  @Download(':number/archive.pdf', 'archive', 'Hämta sammanställningen som arkivbeständig PDF (PDF/A)')
  archive(
    @Param('remissId') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.sent(reply, id, number, 'archive');
  }

  @Download(':number/anonymous.pdf', 'anonymous', 'Hämta sammanställningen utan namn på ledamöter och delegater')
  anonymous(
    @Param('remissId') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.sent(reply, id, number, 'anonymous');
  }

  @Download(':number/agenda.pdf', 'agenda', 'Hämta sammanställningen i korthet, en sida per fråga')
  agenda(
    @Param('remissId') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.sent(reply, id, number, 'agenda');
  }

  @Download(':number/agenda.docx', 'agendaDocx', 'Hämta sammanställningen i korthet som Word')
  agendaDocx(
    @Param('remissId') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.sent(reply, id, number, 'agendaDocx');
  }

  @Download(':number/memo.docx', 'memo', 'Hämta tjänsteskrivelsen som Word')
  memo(
    @Param('remissId') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.sent(reply, id, number, 'memo');
  }

  @Download(':number/memo.pdf', 'memoPdf', 'Hämta tjänsteskrivelsen som PDF')
  memoPdf(
    @Param('remissId') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.sent(reply, id, number, 'memoPdf');
  }

  @Download(':number/memo-archive.pdf', 'memoArchive', 'Hämta tjänsteskrivelsen som arkivbeständig PDF (PDF/A)')
  memoArchive(
    @Param('remissId') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.sent(reply, id, number, 'memoArchive');
  }

  @Download(':number/memo.odt', 'memoOdt', 'Hämta tjänsteskrivelsen som ODT, där det finns en LibreOffice på servern')
  memoOdt(
    @Param('remissId') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.sent(reply, id, number, 'memoOdt');
  }

  private async sent(reply: Reply, remissId: string, number: number, format: SummaryFormat) {
    const file = await this.database.transaction(async (tx) => {
      const { id, name } = await this.summaries.file(tx, remissId, number, format);
      return { ...(await this.store.open(tx, id)), name };
    });
    return sendFile(reply, file);
  }
}
