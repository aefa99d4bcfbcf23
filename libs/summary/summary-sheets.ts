import type { Cell, Sheet, SheetColumn } from '@yttra/documents';
import { DISPOSITIONS, DISPOSITION_WORDS } from '@yttra/assessment';
import { kindOfQuestion, pointAreas, stepWords } from '@yttra/remiss';
import { RESERVATION_WORDS, RESPONSE_KIND_WORDS, STANCE_WORDS } from '@yttra/response';
import { listed } from '@yttra/platform';
import { countRows } from './document-counts';
import { decisionText, notesOn } from './document-matrix';
import { answerText } from './document-questions';
import { joinedWith, signatories } from './document-viewpoints';
import { ANSWER_STATE, BASIS_WORDS, NOT_ASSESSED, STATUS_WORDS } from './labels.sv';
import { pointsOf } from './point-chart';
import { valueText } from './question-tally';
import type { Snapshot, SnapshotAnswer } from './snapshot';
import { capitalised } from './swedish-prose';

/** The summary as data for sorting and counting: one sheet a view. Texts from people stand as they are stored. */
export function summarySheets(snapshot: Snapshot, sha256: string): Sheet[] {
  return [
    overview(snapshot, sha256),
    bodies(snapshot),
    matrix(snapshot),
    answers(snapshot),
    pivot(snapshot),
    ...points(snapshot),
    viewpoints(snapshot),
    reservations(snapshot),
    reminders(snapshot),
    mails(snapshot),
  ];
}

function overview({ remiss, summary, counts }: Snapshot, sha256: string): Sheet {
  const { counts: outcome, stances } = countRows(counts);
  return sheet(
    'Översikt',
    [column('Uppgift', 44), { ...column('Värde', 70), date: true }],
    [
      ['Remiss', remiss.title],
      ['Diarienummer', remiss.caseNumber],
      ['Kommun', remiss.municipality],
      ['Utskickad', remiss.issuedOn],
      ['Sista svarsdag', remiss.dueDate],
      ['Remisstid, dagar', remiss.periodDays],
      ['Version', summary.number],
      ['Sammanställd', summary.compiledAt],
      ['Kontrollsumma (SHA-256) för summary.json', sha256],
      ...[...outcome, ...stances].map(({ label, count }): Cell[] => [label, Number(count.replace(/\D/g, ''))]),
    ],
  );
}

function bodies({ recipients }: Snapshot): Sheet {
  const columns = [
    column('Instans', 40),
    column('Slag', 16),
    column('Svar', 18),
    column('Ställningstagande', 26),
    column('Beslut', 44),
    column('Instansens diarienummer', 24),
    day('Inkom', 18),
    day('Sista dag'),
    column('Efter svarstiden', 16),
    day('Anstånd till'),
    column('Medtagen', 10),
    column('Kvitterad', 10),
    column('Påminnelser', 12),
    column('Anmärkning', 60),
  ];
  const rows = recipients.map((row): Cell[] => [
    row.body,
    row.kind,
    STATUS_WORDS[row.status],
    row.stance && STANCE_WORDS[row.stance],
    row.basis && decisionText(row),
    row.caseNumber,
    row.receivedAt,
    row.lastDay,
    yesNo(row.late),
    row.extendedTo,
    row.receivedAt === null ? null : yesNo(row.included),
    yesNo(row.acknowledged),
    row.reminders.length,
    capitalised(listed(notesOn(row))) || null,
  ]);
  return sheet('Instanser', columns, rows);
}

/** Bodies by questions, each cell the whole answer. */
function matrix({ recipients, questions }: Snapshot): Sheet {
  const given = new Map(
    questions.flatMap((question) =>
      question.answers.map((answer) => [`${question.number} ${answer.body}`, answerText(question, answer)]),
    ),
  );
  const columns = [
    column('Instans', 40),
    column('Svar', 18),
    column('Ställningstagande', 26),
    ...questions.map(({ number }) => long(`Fråga ${number}`)),
  ];
  const rows = recipients.map((row): Cell[] => [
    row.body,
    STATUS_WORDS[row.status],
    row.stance && STANCE_WORDS[row.stance],
    ...questions.map(({ number }) => given.get(`${number} ${row.body}`) ?? null),
  ]);
  return sheet('Matris', columns, rows);
}

function answers({ questions, appendix }: Snapshot): Sheet {
  const columns = [
    column('Fråga', 8),
    column('Gäller', 50),
    column('Instans', 40),
    column('Läge', 24),
    long('Svar'),
    long('Kommentar'),
  ];
  const asked = questions.flatMap(({ number, text, comment, ...question }) => [
    ...question.answers.map((answer): Cell[] => {
      const isAnswered = answer.state === 'answered';
      const state = answer.state === 'answered' ? 'Besvarad' : ANSWER_STATE[answer.state];
      return [number, text, answer.body, state, isAnswered ? answerText(question, answer) : null, answer.comment];
    }),
    ...(comment === null ? [] : [[number, text, null, 'Kommentar till alla svar', null, comment]]),
  ]);
  const beside = appendix.flatMap(({ body, kind, text, reason, sectionComments }) => {
    const row = (about: string, words: string | null): Cell[][] =>
      words ? [[null, about, body, RESPONSE_KIND_WORDS[kind], words, null]] : [];
    return [
      ...row('Övrigt', text),
      ...row('Skäl', reason),
      ...sectionComments.flatMap(({ section, text: words }) => row(`Avsnitt ${section}`, words)),
    ];
  });
  return sheet('Svar', columns, [...asked, ...beside]);
}

/**
 * A row for each body and question, everything known of the body on each row, and figures to add up: what a pivot table
 * asks for. A remiss without questions has a row for each body.
 */
function pivot({ recipients, questions, viewpoints: all }: Snapshot): Sheet {
  const columns = [
    column('Instans', 40),
    column('Slag', 16),
    column('Svar', 18),
    column('Ställningstagande', 26),
    column('Grund', 24),
    column('Efter svarstiden', 16),
    column('Anstånd', 10),
    day('Inkom', 18),
    column('Fråga', 8),
    column('Läge', 24),
    column('Alternativ', 24),
    column('Antal svar', 11),
    column('Antal tecken', 12),
    ...[...DISPOSITIONS.map((one) => DISPOSITION_WORDS[one]), NOT_ASSESSED].map((words) =>
      column(`Synpunkter: ${words.toLocaleLowerCase('sv')}`, 14),
    ),
  ];
  const assessed = new Map<string, number>();
  const key = (...parts: unknown[]): string => JSON.stringify(parts);
  for (const { body, question, disposition: one } of all) {
    const at = key(body, question, one);
    assessed.set(at, (assessed.get(at) ?? 0) + 1);
  }
  const given = new Map(
    questions.flatMap(({ number, answers: rows }) => rows.map((row) => [key(row.body, number), row])),
  );
  const asked = new Map(questions.map((question) => [question.number, question]));
  // What is said beside the questions has a row of its own, so that the figures add up to all viewpoints.
  const rows = recipients.flatMap((row) =>
    [...questions.map(({ number }) => number), null].flatMap((number): Cell[][] => {
      const answer = given.get(key(row.body, number));
      const points = [...DISPOSITIONS, null].map((one) => assessed.get(key(row.body, number, one)) ?? 0);
      if (number === null && questions.length > 0 && points.every((count) => count === 0)) return [];
      const question = number === null ? undefined : asked.get(number);
      const chosen = answer?.value ?? null;
      const value = question && chosen !== null ? valueText(question, chosen) : null;
      return [
        [
          row.body,
          row.kind,
          STATUS_WORDS[row.status],
          row.stance && STANCE_WORDS[row.stance],
          row.basis && BASIS_WORDS[row.basis],
          yesNo(row.late),
          yesNo(row.extendedTo !== null),
          row.receivedAt,
          number,
          stateOf(answer?.state),
          value,
          answer?.state === 'answered' ? 1 : 0,
          answer?.text?.length ?? 0,
          ...points,
        ],
      ];
    }),
  );
  return sheet('Underlag för pivot', columns, rows);
}

/** A row for each body and row of points; no sheet where no question is answered so. */
function points({ questions }: Snapshot): Sheet[] {
  const columns = [
    column('Fråga', 8),
    column('Instans', 40),
    column('Område', 36),
    column('Delområde', 36),
    column('Poäng', 10),
    column('Högsta poäng', 14),
  ];
  const asked = questions.filter((question) => kindOfQuestion(question).compiled === 'points');
  const rows = asked.flatMap(({ number, options, scale, answers: given }) =>
    given.flatMap(({ body, value }) =>
      pointAreas(options).flatMap((area) =>
        area.rows.map(({ row, part }): Cell[] => [
          number,
          body,
          area.area,
          part,
          pointsOf(value)?.[row] ?? null,
          scale?.max ?? null,
        ]),
      ),
    ),
  );
  return asked.length === 0 ? [] : [sheet('Poäng', columns, rows)];
}

function stateOf(state: SnapshotAnswer['state'] | undefined): string | null {
  if (state === undefined) return null;
  return state === 'answered' ? 'Besvarad' : ANSWER_STATE[state];
}

function viewpoints({ viewpoints: all }: Snapshot): Sheet {
  const columns = [
    column('Nr', 6),
    column('Instans', 40),
    column('Källa', 20),
    column('Fråga', 8),
    column('Avsnitt', 24),
    long('Citat'),
    long('Synpunkt'),
    column('Taggar', 20),
    column('Bedömning', 20),
    long('Skäl'),
    long('Ändring'),
    column('Bedöms tillsammans med', 24),
  ];
  const rows = all.map((row): Cell[] => [
    row.number,
    row.body,
    row.source === 'answer' ? 'Svar' : row.source === 'section' ? 'Avsnitt' : RESERVATION_WORDS[row.source],
    row.question,
    row.section,
    row.quote,
    row.text,
    row.tags.join(', ') || null,
    row.disposition ? DISPOSITION_WORDS[row.disposition] : NOT_ASSESSED,
    row.reason,
    row.changeText,
    joinedWith(row, all).join(', ') || null,
  ]);
  return sheet('Synpunkter', columns, rows);
}

function reservations({ reservations: all }: Snapshot): Sheet {
  const columns = [
    column('Instans', 40),
    column('Slag', 22),
    column('Lämnad av', 40),
    long('Text'),
    column('Synpunkt', 10),
  ];
  const rows = all.map((row): Cell[] => [
    row.body,
    RESERVATION_WORDS[row.type],
    signatories(row),
    row.text,
    row.viewpoint,
  ]);
  return sheet('Reservationer', columns, rows);
}

function reminders({ recipients }: Snapshot): Sheet {
  const rows = recipients.flatMap(({ body, reminders: sent }) =>
    sent.map(({ step, sentAt }): Cell[] => [body, stepWords(step), sentAt]),
  );
  return sheet('Påminnelser', [column('Instans', 40), column('Påminnelse', 34), day('Skickad', 18)], rows);
}

function mails({ mails: sent }: Snapshot): Sheet {
  const columns = [
    column('Instans', 40),
    column('Till', 40),
    column('Ämne', 70),
    day('Skickat', 18),
    column('Läge', 24),
  ];
  return sheet(
    'Mejl',
    columns,
    sent.map((mail): Cell[] => [mail.body, mail.to, mail.subject, mail.sentAt, mail.state]),
  );
}

type Column = Omit<SheetColumn, 'key'>;
const column = (header: string, width: number): Column => ({ header, width });
const long = (header: string): Column => ({ header, width: 60, wrap: true });
const day = (header: string, width = 12): Column => ({ header, width, date: true });

/** Cells in the order of the columns. */
function sheet(name: string, columns: Column[], rows: Cell[][]): Sheet {
  const keyed = columns.map((described, i) => ({ ...described, key: `c${i}` }));
  return {
    name,
    columns: keyed,
    rows: rows.map((cells) => Object.fromEntries(keyed.map(({ key }, i) => [key, cells[i] ?? null]))),
  };
}

const yesNo = (is: boolean): string => (is ? 'Ja' : 'Nej');
