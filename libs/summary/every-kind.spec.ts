import ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import { kindOfQuestion, QUESTION_KINDS } from '@yttra/remiss';
import { doChildWorkHere } from '@yttra/platform';
import { EVERY_KIND, KINDS, pointsFrom, type KindSample } from '../../test/support/every-kind';
import { pdfPages } from '../../test/support/pdf-text';
import { faultsOf, pdfTags } from '../../test/support/pdf-tags';
import { aRecipient, aResponse, summaryInput } from '../../test/support/snapshot-builder';
import { buildSnapshot } from './build-snapshot';
import { questionSections } from './document-questions';
import { pointChart } from './point-chart';
import { readSnapshot, sha256, snapshotText } from './snapshot-text';
import { SUMMARY_FORMATS } from './summary-formats';
import type { Snapshot } from './snapshot';

beforeAll(() => doChildWorkHere());

const BODIES = ['Miljönämnden', 'Socialnämnden', 'Vuxennämnden'];

const samples: KindSample[] = KINDS.map((type) => EVERY_KIND[type]);

/** A round with a question of every kind, answered by three bodies; of the points there is an earlier round. */
function everyKind(): Snapshot {
  const { remiss } = summaryInput();
  const questions = samples.map(({ question: { text, type, options = null, min = null, max = null } }, index) => ({
    number: index + 1,
    text,
    type,
    options,
    scale: kindOfQuestion({ type }).bounds({ options, min, max }),
    earlier:
      type === 'points'
        ? { caseNumber: 'KSKF/2020:7', answers: BODIES.map((body, i) => ({ body, value: pointsFrom(i) })) }
        : null,
  }));
  const recipients = BODIES.map((body, at) =>
    aRecipient(body, {
      responses: [
        aResponse(body, {
          answers: samples.map(({ question, answers }, index) => {
            const given = answers[at]!;
            const isText = QUESTION_KINDS[question.type].value === null;
            return {
              question: index + 1,
              text: isText ? (given as string) : null,
              value: isText ? null : given,
              nothingToAdd: false,
            };
          }),
        }),
      ],
    }),
  );
  return buildSnapshot({ ...summaryInput(), remiss: { ...remiss, questions }, recipients }, new Date('2023-01-30'));
}

const round = everyKind();
const source = { snapshot: round, sha256: sha256(snapshotText(round)) };
const captions = questionSections(round).flatMap(({ chart, counts, points }) =>
  [...chart, ...counts, ...points].map(({ caption }) => caption),
);
const unbroken = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');

describe('a question of every kind', () => {
  it('is put together as its kind says, with the finding in words', () => {
    const findings = samples.flatMap(({ finding }) => (finding ? [finding] : []));
    expect(captions).toEqual(findings.map((finding): unknown => expect.stringMatching(finding)));
  });

  it('is read back from its stored text as it was', () => {
    expect(readSnapshot(snapshotText(round))).toEqual(round);
    const values = round.questions.map(({ answers }) => answers[0]!.value);
    expect(values).toContainEqual(['Utbildning', 'Tid']);
    expect(values).toContainEqual(pointsFrom(3));
  });

  it('stands in the PDF, whole and in order for every reader', async () => {
    for (const format of ['pdf', 'archive', 'agenda'] as const) {
      const pdf = await SUMMARY_FORMATS[format].write(source);
      expect([format, faultsOf(await pdfTags(pdf))]).toEqual([format, []]);
      const text = unbroken((await pdfPages(pdf)).join(' '));
      expect(captions.filter((caption) => !text.includes(unbroken(caption)))).toEqual([]);
    }
  });

  it('stands in the Word file, its diagram with its words, each drawing with a number of its own', async () => {
    const zip = new PizZip(await SUMMARY_FORMATS.docx.write(source));
    const xml = zip.file('word/document.xml')!.asText();
    const text = unbroken(xml.replaceAll(/<[^<>]+>/g, ''));
    expect(captions.filter((caption) => !text.includes(unbroken(caption)))).toEqual([]);
    expect(xml).toContain('descr="Högst är');
    const ids = [...xml.matchAll(/<wps:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    // Word takes a file with a broken measure for a damaged one.
    expect(xml.replace(/<\?.*?\?>/, '').match(/="-?\d+\.\d+"/g)).toBeNull();
  });

  it('stands in the workbook, points one on each row', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await SUMMARY_FORMATS.xlsx.write(source)) as unknown as ArrayBuffer);
    const points = book.getWorksheet('Poäng')!;
    const first = [KINDS.indexOf('points') + 1, 'Miljönämnden', 'Ledarskap', 'Mål och riktning', 3, 5];
    expect(points.getRow(2).values).toEqual([undefined, ...first]);
    expect(points.rowCount).toBe(1 + 3 * EVERY_KIND.points.question.options.length);
    expect(JSON.stringify(book.getWorksheet('Matris')!.getRow(2).values)).toContain('Utbildning');
  });
});

describe('points', () => {
  const asked = { type: 'points' as const, options: ['A', 'B', 'C'], scale: { min: 0, max: 5 } };
  const given = (body: string, ...[a, b, c]: number[]) => ({ body, value: { A: a!, B: b!, C: c! } });

  it('weigh each body as much, whatever rows it has left out', () => {
    const chart = pointChart({ ...asked, answers: [given('X', 1, 2, 3), { body: 'Y', value: { A: 4 } }] })!;
    expect(chart.lines.map(({ label, values, spread, count }) => [label, ...values, spread, count])).toEqual([
      ['A', '2,5', '1–4', '2'],
      ['B', '2', '2–2', '1'],
      ['C', '3', '3–3', '1'],
    ]);
  });

  it('have no surface with fewer than three axes, and a table all the same', () => {
    const two = { ...asked, options: ['A', 'B'] };
    expect(pointChart({ ...two, answers: [{ body: 'X', value: { A: 1, B: 2 } }] })).toMatchObject({ spider: null });
    expect(pointChart({ ...two, answers: [] })).toBeNull();
  });

  it('say where a body stands apart from the mean', () => {
    const answers = [given('X', 5, 2, 0), given('Y', 1, 2, 2)];
    const chart = pointChart({ ...asked, answers }, { body: 'X', label: 'Ni' })!;
    expect(chart.series.map(({ label }) => label)).toEqual(['Medeltal av 2 svar', 'Ni']);
    expect(chart.caption).toContain('Ni ligger över medeltalet i 1 och under i 1 av 3, längst ifrån i A: 2 över');
  });

  it('point upwards first and go on clockwise', () => {
    const { spider } = pointChart({ ...asked, answers: [given('X', 5, 0, 5)] })!;
    expect(spider!.axes[0]).toEqual({ label: 'A', x: 0, y: -1 });
    expect(spider!.axes[1]!.x).toBeGreaterThan(0);
    expect(spider!.series).toEqual([
      [
        { x: 0, y: -1 },
        { x: 0, y: 0 },
        { x: -0.866, y: 0.5 },
      ],
    ]);
  });
});
