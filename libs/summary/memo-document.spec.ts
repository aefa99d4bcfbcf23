import { eskilstunaRound, summaryInput } from '../../test/support/snapshot-builder';
import { buildSnapshot } from './build-snapshot';
import { memoDocument } from './memo-document';
import { MEMO_TEMPLATES } from './memo-headings';
import type { SummaryInput } from './summary-input';

const NOW = new Date('2023-01-30T09:00:00+01:00');
const memo = (input: SummaryInput) => memoDocument(buildSnapshot(input, NOW));
const under = (input: SummaryInput, heading: string) =>
  memo(input)
    .sections.find((section) => section.heading === heading)!
    .blocks.map(({ text }) => text)
    .join('\n');

it('follows Eskilstuna’s headings in their order', () => {
  expect(memo({ ...eskilstunaRound(), memoTemplate: 'eskilstuna' }).sections.map(({ heading }) => heading)).toEqual([
    'Förslag till beslut',
    'Sammanfattning',
    'Ärendebeskrivning',
    'Finansiering',
    'Kommunledningskontoret',
    'Beslutet skickas till',
  ]);
});

it('follows Alingsås’s headings in their order', () => {
  expect(memo({ ...eskilstunaRound(), memoTemplate: 'alingsas' }).sections.map(({ heading }) => heading)).toEqual([
    'Ärendebeskrivning',
    'Förvaltningens yttrande',
    'Ekonomisk bedömning',
    'Förslag till beslut',
    'Beslutet ska skickas till',
    'Kommunledningskontoret',
  ]);
});

it.each(MEMO_TEMPLATES)('leaves no heading empty, even for a remiss that nobody has got: %s', (memoTemplate) => {
  for (const { blocks } of memo(summaryInput({ memoTemplate })).sections) expect(blocks.length).toBeGreaterThan(0);
});

it.each([
  ['Riktlinje för kvalitet', 'Riktlinje för kvalitet antas.'],
  ['Remiss av riktlinje för kvalitet', 'Riktlinje för kvalitet antas.'],
  ['Upphävande av kvalitetsstrategi för Alingsås kommun', 'Kvalitetsstrategi för Alingsås kommun upphävs.'],
])('writes the proposal as if it were decided: %s', (title, proposal) => {
  const input = summaryInput();
  expect(under({ ...input, remiss: { ...input.remiss, title, document: null } }, 'Förslag till beslut')).toBe(
    `${proposal}\nRemissammanställningen godkänns.`,
  );
});

it('sends to kommunfullmäktige what the cover says that kommunfullmäktige decides', () => {
  expect(under(eskilstunaRound(), 'Förslag till beslut')).toBe(
    [
      'Kommunstyrelsens förslag till kommunfullmäktige:',
      'Riktlinje för kvalitets- och verksamhetsutveckling i Eskilstuna kommunkoncern antas med de ändringar som remissammanställningen föreslår.',
      'Kommunstyrelsens beslut för egen del:',
      'Remissammanställningen godkänns.',
    ].join('\n'),
  );
});

it('asks the official for what the case does not know', () => {
  const [block] = memo(summaryInput()).sections.find(({ heading }) => heading === 'Finansiering')!.blocks;
  expect(block).toMatchObject({ todo: true, text: '[Skriv hur förslaget finansieras och vad det kostar.]' });
});
