import { doChildWorkHere } from '@yttra/platform';
import { pdfPages } from '../../test/support/pdf-text';
import { aViewpoint, eskilstunaRound } from '../../test/support/snapshot-builder';
import { converted, officeSuite } from '../../test/support/soffice';
import { buildSnapshot } from './build-snapshot';
import type { Snapshot } from './snapshot';
import { sha256, snapshotText } from './snapshot-text';
import { SUMMARY_FORMATS } from './summary-formats';

// The page of Sammanfattning is one page, however much there is to say: in the PDF, and in Word as LibreOffice sets it.
// Each question keeps its finding, so where there are too many of them for one page they take another.

beforeAll(() => doChildWorkHere());

const NOW = new Date('2023-01-30T09:00:00+01:00');
const LONG = 'Nämnderna efterfrågar tydligare ansvar och en tidplan som går att följa i den egna planeringen. ';
const DISPOSITIONS = ['met', 'partly_met', 'not_met', 'noted'] as const;

/** So many questions, each answered and commented at length; of each so much is said as `saidBy` has bodies for. */
function crowded(many: number, saidBy: readonly number[]): Snapshot {
  const full = eskilstunaRound();
  const questions = Array.from({ length: many }, (_, i) => ({ ...full.remiss.questions[0]!, number: i + 1 }));
  const recipients = full.recipients.map((recipient) => ({
    ...recipient,
    responses: recipient.responses.map((response) => ({
      ...response,
      answers: questions.map(({ number }) => ({ question: number, text: LONG, value: null, nothingToAdd: false })),
    })),
  }));
  const bodies = recipients.filter(({ responses }) => responses.length > 0).map(({ body }) => body);
  const said = saidBy.flatMap((bodiesOf, matter) => Array.from({ length: bodiesOf }, () => matter));
  const viewpoints = questions.flatMap(({ number }, at) =>
    said.map((matter, i) =>
      aViewpoint(at * said.length + i + 1, bodies[i % bodies.length]!, {
        question: number,
        text: `Fråga ${number}, sak ${matter}: ${LONG}`,
        disposition: DISPOSITIONS[matter % DISPOSITIONS.length]!,
        changeText: `Ändring ${at} ${i}: ${LONG}`,
      }),
    ),
  );
  const comments = questions.map(({ number }) => ({ question: number, body: null, text: LONG.repeat(6) }));
  return buildSnapshot({ ...full, remiss: { ...full.remiss, questions }, recipients, viewpoints, comments }, NOW);
}

/** Few questions and many, and so much said of each that what weighs most is clear, however many there is room for. */
const ROUNDS: readonly [questions: number, saidBy: readonly number[]][] = [
  [4, [3, 2, 1]],
  [7, [3, 2, 1, 1, 1]],
  [10, [3, 2, 1, 1, 1]],
  [14, [3, 2, 1, 1, 1]],
];
const TOO_MANY = 24;

function holdsThePage(pages: readonly string[], snapshot: Snapshot): void {
  const words = pages.map((page) => page.replace(/\s+/g, ' '));
  const at = words.findIndex((page) => page.includes('Sammanfattning') && page.includes('Fråga 1'));
  expect(words[at]).toContain('Det här ändras');
  expect(words[at]).toMatch(/ändringar.* står i avsnitt 7/);
  for (const { number } of snapshot.questions)
    expect(words[at]).toContain(snapshot.questions.length > 10 ? `Fråga ${number}.` : `Fråga ${number}, sak 0`);
  expect(words[at + 1]).toContain('Innehåll');
}

const written = (snapshot: Snapshot, format: 'pdf' | 'docx') =>
  SUMMARY_FORMATS[format].write({ snapshot, sha256: sha256(snapshotText(snapshot)) });

describe.each(ROUNDS)('with %d questions', (questions, saidBy) => {
  const snapshot = crowded(questions, saidBy);

  it('the PDF has the whole of Sammanfattning on one page', async () => {
    expect(snapshot.leftToDo.join()).not.toContain('Fråga 1 i sammanfattningen');
    holdsThePage(await pdfPages(await written(snapshot, 'pdf')), snapshot);
  });

  officeSuite(() => {
    it('so has the Word file', async () => {
      holdsThePage(await pdfPages(await converted(await written(snapshot, 'docx'), 'one.docx', 'pdf')), snapshot);
    });
  });
});

describe(`with ${TOO_MANY} questions`, () => {
  const snapshot = crowded(TOO_MANY, [2]);

  /** Two pages, on which each question stands with its finding, and the contents on a page of their own after them. */
  function takesAnother(pages: readonly string[]): void {
    const words = pages.map((page) => page.replace(/\s+/g, ' '));
    const at = words.findIndex((page) => page.includes('Sammanfattning') && page.includes('Fråga 1.'));
    const both = words.slice(at, at + 2).join(' ');
    for (const { number } of snapshot.questions) expect(both).toMatch(new RegExp(`Fråga ${number}\\. .*? svarar på`));
    for (const page of words.slice(at, at + 2)) expect(page).not.toMatch(/Fråga \d+\.[^.]*$/);
    expect(words[at + 1]).toContain('Synpunkterna på varje fråga står i avsnitt 5.');
    expect(words[at + 1]).toMatch(/ändringar.* står i avsnitt 7/);
    expect(words[at + 2]).toContain('Innehåll');
  }

  it('the PDF takes another page, and leaves no finding out', async () => {
    takesAnother(await pdfPages(await written(snapshot, 'pdf')));
  });

  officeSuite(() => {
    it('so does the Word file', async () => {
      takesAnother(await pdfPages(await converted(await written(snapshot, 'docx'), 'many.docx', 'pdf')));
    });
  });
});
