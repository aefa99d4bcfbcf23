import { finishedRemiss } from '../../test/support/finished-remiss';
import { faultsOf, pdfTags } from '../../test/support/pdf-tags';
import { pdfPages } from '../../test/support/pdf-text';
import { eskilstunaRound } from '../../test/support/snapshot-builder';
import { buildPublished } from './build-published';
import { MarkedWords } from './marked-words';
import { publishedJson } from './published-json';
import { publishedPdf } from './published-pdf.job';
import { hashOf, PublishedTexts } from './published-texts';

const published = buildPublished(finishedRemiss(eskilstunaRound()), new PublishedTexts([], new MarkedWords([])));
const content = publishedJson(published);
const copy = { content, sha256: hashOf(content), publishedAt: new Date('2023-03-01T09:00:00+01:00') };
const plain = (text: string): string => text.replace(/\s+/g, '');

it('is the whole copy in one accessible file, and the same bytes each time', async () => {
  const pdf = await publishedPdf(copy);
  expect(faultsOf(await pdfTags(pdf))).toEqual([]);
  const told = plain((await pdfPages(pdf)).join(' '));
  const texts = [
    ...published.bodies.flatMap(({ body, answer }) => [
      body,
      ...(answer ? [answer.text, answer.reason, ...answer.answers.map(({ text }) => text)] : []),
      ...(answer?.reservations ?? []).flatMap(({ text, by }) => [text, ...by.map(({ name }) => name)]),
    ]),
    ...published.viewpoints.flatMap(({ text, reason, changeText }) => [text, reason, changeText]),
    ...published.questions.map(({ text }) => text),
    copy.sha256,
  ];
  // Running heads and page breaks stand between the lines of a long text, so it is looked for line by line of some
  // words.
  for (const words of texts.flatMap((text) => (text ?? '').split('\n')).map((line) => plain(line).slice(0, 30)))
    expect(told).toContain(words);
  expect((await publishedPdf(copy)).equals(pdf)).toBe(true);
});
