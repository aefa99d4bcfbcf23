import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessKeys, Assignments, People } from '@yttra/identity';
import { SendReminderJob } from '@yttra/reminder';
import { CompileSummaryJob, readSnapshot } from '@yttra/summary';
import { CaseClock } from '../../apps/cli/case/case-clock';
import type { CasePlace } from '../../apps/cli/case/case-setup';
import { projectRoot } from '../../apps/cli/case/project-root';
import { readCase } from '../../apps/cli/case/read-case';
import { beginningOf, playCase } from '../../apps/cli/case/run-case';
import { pdfPages } from '../support/pdf-text';
import { docxParagraphs, openXlsx, partOf, sheetRows } from '../support/read-documents';
import { TestServer } from '../support/test-server';
import { TestWorker } from '../support/test-worker';

// The self-assessment that ships, as `npm run demo` plays it: two rounds of points through the API, with reminders and
// mails on their days, and the documents that come of them. Every figure is counted from the case file by hand.

const CASE = readCase(join(projectRoot(), 'apps/cli/examples/sjalvskattning-2023/case.yaml'));

/** Each area: its mean in 2023, and in 2021. */
const MEANS: [area: string, now: number, before: number][] = [
  ['Ledarskap', 3, 2.7],
  ['Kunder och invånare', 3.3, 3],
  ['Medarbetare', 3.5, 3],
  ['Processer', 3.4, 2.1],
  ['Samverkan', 2.7, 2.2],
  ['Uppföljning', 2.8, 2.3],
  ['Lärande', 2.6, 2.3],
  ['Digitalisering', 2.6, 2.1],
];
const FOUND =
  'Högst är Medarbetare, 3,5 av 5; lägst är Lärande och Digitalisering, 2,6. Mest har Processer ökat sedan KS/2021:204: 1,3';
const written = (points: number) => String(points).replace('.', ',');

let server: TestServer;
let worker: TestWorker;
let folder: string;
let clock: CaseClock;

beforeAll(async () => {
  worker = await TestWorker.prepare();
  server = await TestServer.start({ at: beginningOf(CASE).toISOString(), empty: true });
  folder = mkdtempSync(join(tmpdir(), 'yttra-case-'));
  clock = await CaseClock.at(server.db.ownerUrl, beginningOf(CASE), work);
  mkdirSync(join(folder, 'mailbox'));
  await playCase(CASE, place(), { time: clock, out: folder, say: () => undefined });
});
afterAll(async () => {
  await clock.close();
  await worker.stop();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a worker does when the bell rings. */
async function work(): Promise<void> {
  for (const job of [server.get(SendReminderJob), server.get(CompileSummaryJob)])
    for (const id of await server.inTx((tx) => job.due(tx, 100))) await job.run(id);
  await worker.deliver();
}

function place(): CasePlace {
  const [people, keys] = [server.get(People), server.get(AccessKeys)];
  return {
    baseUrl: server.url,
    mailDir: join(folder, 'mailbox'),
    appointAdministrator: (email, name) =>
      server.inTx(async (tx) => {
        const { id } = await people.add(tx, { name, email });
        await server.get(Assignments).appoint(tx, null, { personId: id, role: 'administrator' });
      }),
    keysOf: (emails) =>
      server.inTx(async (tx) => {
        const made = new Map<string, string>();
        for (const email of emails) made.set(email, await keys.issue(tx, (await people.byEmail(tx, email)).id, 366));
        return made;
      }),
  };
}

const file = (name: string) => readFileSync(join(folder, name));
const snapshot = () => readSnapshot(file('summary.json').toString('utf8'));

it('is answered by all five in both rounds, on their own days', () => {
  const { remiss, counts, recipients, questions } = snapshot();
  expect([remiss.caseNumber, counts.recipients, counts.answered, counts.late]).toEqual(['KS/2023:318', 5, 5, 0]);
  expect(recipients.map(({ receivedAt }) => receivedAt!.slice(0, 10))).toEqual([
    '2023-11-20',
    '2023-11-18',
    '2023-11-24',
    '2023-11-17',
    '2023-11-19',
  ]);
  expect([questions[0]!.answers, questions[0]!.earlier!.answers].map((answers) => answers.length)).toEqual([5, 5]);
  expect(questions[0]!.earlier!.caseNumber).toBe('KS/2021:204');
});

it('the spider diagram in Word has each mean at its distance from the middle, this time and the time before', () => {
  const xml = partOf(file('summary.docx'), 'word/document.xml');
  const [drawing] = /<w:drawing>.*?<\/w:drawing>/s.exec(xml)!;
  const paths = [...drawing.matchAll(/<a:path w="(\d+)" h="(\d+)">(.*?)<\/a:path>/gs)].map(([, w, h, path]) =>
    [...path!.matchAll(/x="(\d+)" y="(\d+)"/g)].map(([, x, y]) =>
      Math.hypot(Number(x) - Number(w) / 2, Number(y) - Number(h) / 2),
    ),
  );
  // Rings of 1 to 5, eight axes, and then what has been put.
  const [outermost] = paths[4]!;
  const points = paths.slice(-2).map((path) => path.map((radius) => Math.round((50 * radius) / outermost!) / 10));
  expect(points).toEqual([MEANS.map(([, now]) => now), MEANS.map(([, , before]) => before)]);
  expect(drawing).toContain(`descr="${FOUND}. Tabellen nedanför har samma uppgifter."`);
});

it('the tables of points say the same in Word and PDF, beside the round before', async () => {
  const cells = docxParagraphs(file('summary.docx'));
  const from = cells.indexOf('Poäng i medeltal, 0–5');
  const until = cells.indexOf('Varje instans i medeltal på område 1–8, 0–5');
  const rows = cells.slice(from + 1, until).filter((text) => text !== '');
  const areas = MEANS.map(([area, now, before], i) => [`${i + 1} ${area}`, written(now), written(before)]);
  expect(rows.slice(0, 5)).toEqual(['Område', 'Medeltal av 5 svar', 'Medeltal i KS/2021:204', 'Lägst–högst', 'Svar']);
  expect(areas.map(([area]) => rows.slice(rows.indexOf(area!), rows.indexOf(area!) + 3))).toEqual(areas);
  const bodies = cells.slice(until);
  const at = bodies.indexOf('Energibolaget');
  expect(bodies.slice(at, at + 9)).toEqual(['Energibolaget', '4', '3', '4', '4', '3', '4', '3,5', '4']);

  const printed = (await pdfPages(file('summary.pdf'))).join(' ').replace(/\s+/g, ' ');
  for (const row of areas) expect(printed).toContain(row.join(' '));
  expect(printed).toContain(FOUND);
});

it('the finding stands in Sammanfattning and in the paper for the agenda, with the office’s own words', async () => {
  const comment = 'Processerna beskrivs och förbättras mer än förra gången.';
  for (const name of ['summary.pdf', 'agenda.pdf']) {
    const page = (await pdfPages(file(name)))
      .map((text) => text.replace(/\s+/g, ' '))
      .find((text) => text.includes(FOUND));
    expect([name, page?.includes(comment)]).toEqual([name, true]);
  }
});

it('the workbook has every point on a row of its own', async () => {
  const rows = sheetRows(await openXlsx(file('summary.xlsx')), 'Poäng');
  expect(rows).toHaveLength(1 + 5 * 16);
  expect(rows).toContainEqual([1, 'Gymnasienämnden', 'Lärande', 'Av andra', 2, 5]);
});

it('each body is asked and gets its receipt in both rounds', async () => {
  const mails = await worker.mails();
  const about = (words: string) => mails.filter(({ subject }) => subject?.includes(words)).length;
  expect([about('svara senast'), about('Vi har tagit emot ert svar')]).toEqual([10, 10]);
});
