import { clockTime, localDate } from '@yttra/platform';
import { RESERVATION_WORDS, RESPONSE_KIND_WORDS, STANCE_WORDS } from '@yttra/response';
import { notesOn, decisionText } from './document-matrix';
import { answerText } from './document-questions';
import { signatories } from './document-viewpoints';
import { ANSWER_STATE, DISPOSITION, NOT_ASSESSED, STATUS } from './labels.sv';
import { cellsOf, firstCell, twoCells } from './sheet-cells';
import { countRows } from './document-counts';
import type { Snapshot, SnapshotQuestion } from './snapshot';
import { capitalised, listed } from './swedish-prose';

type Cell = string | number | null;

/** One sheet of the workbook: a view, with a heading row. */
export interface Sheet {
  name: string;
  columns: { header: string; width: number }[];
  rows: Cell[][];
}

/** The summary as data for sorting and counting: one sheet a view. Days are written YYYY-MM-DD so that they sort as text. */
export function summarySheets(snapshot: Snapshot, sha256: string): Sheet[] {
  return [
    overview(snapshot, sha256),
    bodies(snapshot),
    matrix(snapshot),
    answers(snapshot),
    viewpoints(snapshot),
    reservations(snapshot),
    reminders(snapshot),
    mails(snapshot),
  ];
}

function overview({ remiss, summary, counts }: Snapshot, sha256: string): Sheet {
  const { counts: outcome, stances } = countRows(counts);
  const facts: Cell[][] = [
    ['Remiss', remiss.title],
    ['Diarienummer', remiss.caseNumber],
    ['Kommun', remiss.municipality],
    ['Utskickad', remiss.issuedOn],
    ['Sista svarsdag', remiss.dueDate],
    ['Remisstid, dagar', remiss.periodDays],
    ['Version', summary.number],
    ['Sammanställd', moment(summary.compiledAt)],
    ['Kontrollsumma (SHA-256) för summary.json', sha256],
  ];
  const numbers = [...outcome, ...stances].map(({ label, count }): Cell[] => [label, Number(count.replace(/\D/g, ''))]);
  return sheet('Översikt', { Uppgift: 44, Värde: 70 }, [...facts, ...numbers]);
}

function bodies({ recipients }: Snapshot): Sheet {
  const columns = {
    Instans: 40,
    Slag: 16,
    Svar: 18,
    Ställningstagande: 26,
    Beslut: 44,
    'Instansens diarienummer': 22,
    Inkom: 18,
    'Sista dag': 12,
    'Efter svarstiden': 16,
    'Anstånd till': 12,
    Medtagen: 10,
    Kvitterad: 18,
    Påminnelser: 12,
    Anmärkning: 60,
  };
  return sheet(
    'Instanser',
    columns,
    recipients.map((row) => [
      row.body,
      row.kind,
      STATUS[row.status],
      row.stance && STANCE_WORDS[row.stance],
      row.basis && decisionText(row),
      row.caseNumber,
      moment(row.receivedAt),
      row.lastDay,
      yesNo(row.late),
      row.extendedTo,
      row.status === 'silent' ? null : yesNo(row.included),
      moment(row.acknowledgedAt),
      row.reminders.length,
      capitalised(listed(notesOn(row))),
    ]),
  );
}

const SEE_ANSWERS = ' … (hela svaret står i bladet Svar)';

/** Bodies by questions: the cell holds the whole answer, or as much of it as a cell takes. */
function matrix({ recipients, questions }: Snapshot): Sheet {
  const given = new Map(
    questions.flatMap((question) =>
      question.answers.map((answer) => [`${question.number} ${answer.body}`, answerText(question, answer)]),
    ),
  );
  const columns = Object.fromEntries(questions.map(({ number }) => [`Fråga ${number}`, 60]));
  return sheet(
    'Matris',
    { Instans: 40, Svar: 18, Ställningstagande: 26, ...columns },
    recipients.map((row) => [
      row.body,
      STATUS[row.status],
      row.stance && STANCE_WORDS[row.stance],
      ...questions.map(({ number }) => {
        const [start = null, ...rest] = cellsOf(given.get(`${number} ${row.body}`) ?? '');
        return rest.length > 0 ? `${(start ?? '').slice(0, -SEE_ANSWERS.length)}${SEE_ANSWERS}` : start;
      }),
    ]),
  );
}

function answers({ questions, appendix }: Snapshot): Sheet {
  const columns = {
    Fråga: 8,
    'Frågans text': 50,
    Instans: 40,
    Läge: 22,
    Svar: 90,
    'Svar, fortsättning': 30,
    Kommentar: 60,
  };
  const asked = questions.flatMap((question) =>
    question.answers.map((answer): Cell[] => {
      const state = answer.state === 'answered' ? 'Besvarad' : ANSWER_STATE[answer.state];
      const text = answer.state === 'answered' ? answerText(question, answer) : '';
      return [question.number, question.text, answer.body, state, ...twoCells(text), answer.comment];
    }),
  );
  const beside = appendix.flatMap(({ body, kind, text, reason, sectionComments }): Cell[][] => [
    ...(text ? [[null, 'Övrigt', body, RESPONSE_KIND_WORDS[kind], ...twoCells(text), null]] : []),
    ...(reason ? [[null, 'Skäl', body, RESPONSE_KIND_WORDS[kind], ...twoCells(reason), null]] : []),
    ...sectionComments.map((comment) => [
      null,
      `Avsnitt ${comment.section}`,
      body,
      RESPONSE_KIND_WORDS[kind],
      ...twoCells(comment.text),
      null,
    ]),
  ]);
  return sheet('Svar', columns, [...asked, ...questionComments(questions), ...beside]);
}

function questionComments(questions: readonly SnapshotQuestion[]): Cell[][] {
  return questions.flatMap(({ number, text, comment }) =>
    comment === null ? [] : [[number, text, null, 'Kommentar till alla svar', null, null, comment]],
  );
}

function viewpoints({ viewpoints: all }: Snapshot): Sheet {
  const columns = {
    Nr: 6,
    Instans: 40,
    Källa: 20,
    Fråga: 8,
    Avsnitt: 24,
    Citat: 60,
    Synpunkt: 60,
    Taggar: 20,
    Bedömning: 20,
    Skäl: 60,
    Ändring: 60,
  };
  return sheet(
    'Synpunkter',
    columns,
    all.map((row) => [
      row.number,
      row.body,
      row.source === 'answer' ? 'Svar' : row.source === 'section' ? 'Avsnitt' : RESERVATION_WORDS[row.source],
      row.question,
      row.section,
      firstCell(row.quote),
      firstCell(row.text),
      row.tags.join(', '),
      row.disposition ? DISPOSITION[row.disposition] : NOT_ASSESSED,
      row.reason,
      row.changeText,
    ]),
  );
}

function reservations({ reservations: all }: Snapshot): Sheet {
  const columns = { Instans: 40, Slag: 22, 'Lämnad av': 40, Text: 90, 'Text, fortsättning': 30, Synpunkt: 10 };
  return sheet(
    'Reservationer',
    columns,
    all.map((row) => [row.body, RESERVATION_WORDS[row.type], signatories(row), ...twoCells(row.text), row.viewpoint]),
  );
}

function reminders({ recipients }: Snapshot): Sheet {
  const rows = recipients.flatMap(({ body, reminders: sent }) =>
    sent.map(({ step, sentAt }): Cell[] => [
      body,
      step === 'nudge' ? 'Har ni fått remissen' : stepText(step),
      moment(sentAt),
    ]),
  );
  return sheet('Påminnelser', { Instans: 40, Påminnelse: 34, Skickad: 18 }, rows);
}

function mails({ mails: sent }: Snapshot): Sheet {
  const columns = { Instans: 40, Slag: 24, Till: 40, Ämne: 70, Skickat: 18, Läge: 16 };
  return sheet(
    'Mejl',
    columns,
    sent.map((mail) => [mail.body, mail.kind, mail.to, mail.subject, moment(mail.sentAt), mail.state]),
  );
}

function stepText(step: number): string {
  if (step === 0) return 'Sista svarsdagen';
  return `${Math.abs(step)} dagar ${step < 0 ? 'före' : 'efter'} sista svarsdagen`.replace(/^1 dagar/, '1 dag');
}

function sheet(name: string, columns: Record<string, number>, rows: Cell[][]): Sheet {
  return { name, columns: Object.entries(columns).map(([header, width]) => ({ header, width })), rows };
}

/** "2022-12-15 14.35" on a Swedish clock. */
function moment(at: string | null): string | null {
  if (at === null) return null;
  const instant = new Date(at);
  return `${localDate(instant)} ${clockTime(instant)}`;
}

const yesNo = (is: boolean): string => (is ? 'Ja' : 'Nej');
