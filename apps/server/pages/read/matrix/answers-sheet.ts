import type { MatrixRow } from '@yttra/assessment';
import type { Cell, Sheet, SheetColumn } from '@yttra/documents';
import { isolated, isoStockholm } from '@yttra/platform';
import type { QuestionView } from '@yttra/remiss';
import { RESERVATION_WORDS, RESPONSE_KIND_WORDS, type ReceivedResponse, type ResponseContent } from '@yttra/response';
import { answerWords } from '../round/answer-text';
import { texts as roundTexts } from '../round/texts.sv';
import { unreadWords } from './rows';
import { texts } from './texts.sv';

/** What a person may take away: each row of the matrix with its answers whole, masked as that person sees them. */
export function answersSheet(
  rows: readonly MatrixRow[],
  questions: readonly QuestionView[],
  responses: readonly ReceivedResponse[],
): Sheet {
  const words = { ...texts.columns, ...texts.sheet };
  const byId = new Map(responses.map((response) => [response.id, response]));
  const columns: SheetColumn[] = [
    { header: words.body, key: 'body', width: 32 },
    { header: words.kind, key: 'kind', width: 18 },
    { header: words.stance, key: 'stance', width: 26 },
    { header: words.answerKind, key: 'answerKind', width: 16 },
    { header: words.basis, key: 'basis', width: 40, wrap: true },
    { header: words.received, key: 'received', width: 26 },
    { header: words.late, key: 'late', width: 12 },
    { header: words.preliminary, key: 'preliminary', width: 12 },
    { header: words.extendedTo, key: 'extendedTo', date: true },
    { header: words.caseNumber, key: 'caseNumber', width: 20 },
    { header: words.unread, key: 'unread', width: 24 },
    ...questions.map(({ number }) => ({ header: words.question(number), key: `q${number}`, width: 60, wrap: true })),
    { header: words.beside, key: 'beside', width: 60, wrap: true },
    { header: words.dissents, key: 'dissents', width: 60, wrap: true },
  ];
  return {
    name: words.name,
    columns,
    rows: rows.map((row) => sheetRow(row, questions, byId.get(row.responseId ?? ''))),
  };
}

const yesOrNo = (value: boolean): string => (value ? texts.sheet.yes : texts.sheet.no);

function sheetRow(
  row: MatrixRow,
  questions: readonly QuestionView[],
  response: ReceivedResponse | undefined,
): Record<string, Cell> {
  const content = response?.content;
  return {
    body: row.body,
    kind: row.kind,
    stance: row.stanceText ?? row.statusText,
    answerKind: row.answerKind && RESPONSE_KIND_WORDS[row.answerKind],
    basis: row.basisText,
    received: row.receivedAt && isoStockholm(row.receivedAt),
    late: response ? yesOrNo(row.late) : null,
    preliminary: response ? yesOrNo(row.preliminary) : null,
    extendedTo: row.extendedTo,
    caseNumber: response?.caseNumber ?? null,
    unread: response ? unreadWords(row) : null,
    ...Object.fromEntries(
      questions.map((question) => [
        `q${question.number}`,
        answerWords(question, content?.answers[question.number]) || null,
      ]),
    ),
    beside: content ? besideWords(content) || null : null,
    dissents: content ? dissentWords(content) || null : null,
  };
}

const besideWords = ({ text, reason, sectionComments }: ResponseContent): string =>
  [text, reason, ...sectionComments.map((comment) => `${comment.section}: ${isolated(comment.text)}`)]
    .filter(Boolean)
    .join('\n\n');

const dissentWords = ({ reservations }: ResponseContent): string =>
  reservations
    .map(({ type, by, text }) => {
      const names = by.map(({ name, party }) => (party ? `${name} (${party})` : name)).join(', ');
      return `${RESERVATION_WORDS[type]}${names && `, ${names}`}: ${isolated(text)}`;
    })
    .join('\n\n');

/** The questions in full, on a sheet of their own. */
export function questionsSheet(questions: readonly QuestionView[]): Sheet {
  const words = texts.sheet;
  return {
    name: words.questions,
    columns: [
      { header: words.number, key: 'number', width: 10 },
      { header: words.text, key: 'text', width: 100, wrap: true },
    ],
    rows: questions.map(({ number, text }) => ({ number, text: `${roundTexts.question(number)}: ${isolated(text)}` })),
  };
}
