import { Controller, Get } from '@nestjs/common';
import { Matrix } from '@yttra/assessment';
import { csvText, caseNumberInName, type Sheet, writeXlsx } from '@yttra/documents';
import { Database, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import { sendFile } from '../../../http/send-file';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { asked, roundFrame } from '../round/read-round';
import { answersSheet, questionsSheet } from './answers-sheet';
import { filterOf } from './filter-query';

/** More bodies than a municipality could ever ask. */
const EVERYTHING = { page: 1, size: 1_000_000 };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the filter leaves of the matrix, with the answers whole, for a spreadsheet. */
@Controller()
export class AnswersExportController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly matrices: Matrix,
    private readonly responses: ResponseReader,
  ) {}

  @Get(route('remiss.answers.xlsx'))
  @PageRoute({ action: 'assessment.read', costs: 'document' })
  async xlsx(@Visiting() visit: Visit) {
    const { name, sheets, title } = await this.read(visit);
    const { xlsx } = await writeXlsx({ sheets, title });
    return sendFile(visit.reply, { name: `${name}.xlsx`, mediaType: XLSX, content: xlsx });
  }

  @Get(route('remiss.answers.csv'))
  @PageRoute({ action: 'assessment.read', costs: 'document' })
  async csv(@Visiting() visit: Visit) {
    const { name, sheets } = await this.read(visit);
    const content = Buffer.from(sheetCsv(sheets[0]!));
    return sendFile(visit.reply, { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', content });
  }

  private async read(visit: Visit): Promise<{ name: string; title: string; sheets: Sheet[] }> {
    const { caller, places, query } = visit;
    const { frame, found, responses } = await this.database.transaction(async (tx) => {
      const frame = await roundFrame(tx, this.remisser, visit);
      const found = await this.matrices.page(tx, asked(frame), filterOf(query), EVERYTHING);
      const ids = found.rows.map(({ recipientId }) => recipientId);
      return { frame, found, responses: await this.responses.list(tx, caller.personId, places.remissId, ids) };
    });
    const { remiss, questions } = frame;
    const sheet = answersSheet(found.rows, questions, responses);
    return {
      name: `svar ${caseNumberInName(remiss.caseNumber)}`,
      title: remiss.title,
      sheets: [sheet, ...(questions.length > 0 ? [questionsSheet(questions)] : [])],
    };
  }
}

/** As a Swedish Excel opens it in columns: semicolons, UTF-8 with its mark, CRLF. */
function sheetCsv({ columns, rows }: Sheet): string {
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ key }) => String(row[key] ?? ''))),
  ];
  return csvText(lines);
}
