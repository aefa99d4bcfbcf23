import { z } from 'zod';
import { checked } from './checked-input';
import { DomainError } from './domain-error';
import { oneLine } from './one-line';
import { textNotices } from './people-text';
import { isOneLine, longestText } from './text-fields';

/** What people may send to hold up a machine, none of it short. */
const HOSTILE = [' ', '.', '(', '[', '\u0301', '#1', '\n', '\u202e'].map((part) =>
  part.repeat(1_000_000 / part.length),
);

describe('lengths come before everything', () => {
  let seen: number[] = [];
  beforeEach(() => (seen = []));
  const looked = (text: string) => (seen.push(text.length), true);
  const watched = z.string().max(10).refine(looked);

  it.each([
    ['a field', z.object({ field: watched }), (text: string) => ({ field: text })],
    ['a list', z.object({ field: z.array(watched) }), (text: string) => ({ field: ['a', text] })],
    ['boxes of one name', z.object({ field: z.preprocess((sent) => [sent].flat(), z.array(watched)) }), (text: string) => ({ field: text })], // prettier-ignore
    ['answers by number', z.record(z.string(), z.object({ text: watched })), (text: string) => ({ 1: { text } })],
    ['what may be left out', z.object({ field: watched.nullish().default(null) }), (text: string) => ({ field: text })],
    ['alternatives', z.object({ field: z.union([watched, z.number()]) }), (text: string) => ({ field: text })],
    ['alternative objects', z.union([z.strictObject({ a: watched }), z.strictObject({ b: watched })]), (text: string) => ({ b: text })], // prettier-ignore
    ['what is made of it', z.object({ field: watched.transform((text) => looked(text)) }), (text: string) => ({ field: text })], // prettier-ignore
    ['what is read on', z.object({ field: watched.pipe(z.email()) }), (text: string) => ({ field: text })],
    ['fields of any name', z.object({}).catchall(watched), (text: string) => ({ anything: text })],
  ])('%s: the rules of the field never see what is too long', (_what, schema, sent) => {
    for (const text of HOSTILE) expect(() => checked(schema, sent(text))).toThrow(DomainError);
    expect(seen.filter((length) => length > 10)).toEqual([]);
  });

  it('and the schema’s own words are said, where it has any', () => {
    const schema = z.object({ name: z.string().trim().max(3, 'Korta namnet.').default('') });
    expect(() => checked(schema, { name: 'Anna' })).toThrow('Korta namnet.');
  });

  it('and the place is told, with how much it takes', () => {
    try {
      checked(z.object({ answers: z.array(z.object({ text: watched })) }), { answers: [{ text: 'a'.repeat(11) }] });
    } catch (error) {
      expect((error as DomainError).fields).toEqual([
        { field: 'answers[0].text', message: 'Får vara högst 10 tecken.', allowed: 'högst 10' },
      ]);
    }
    expect.assertions(1);
  });
});

it.each<[string, z.ZodType, number | null]>([
  ['a text', z.string(), Infinity],
  ['a text with a rule', z.string().trim().max(20).min(1), 20],
  ['a choice of lengths', z.union([z.string().max(5), z.string().max(9)]), 9],
  ['a text that is read on', z.string().trim().pipe(z.email()), 254],
  ['a number in a form', z.coerce.number(), 100],
  ['a number', z.number(), null],
  ['anything', z.unknown(), Infinity],
])('%s takes %#', (_what, schema, longest) => expect(longestText(schema)).toBe(longest));

describe('a field of one line', () => {
  const schema = z.object({
    title: oneLine(100).trim().min(1),
    text: z.string().max(1000),
    names: z.array(oneLine(9)),
  });

  it.each([
    ['Plan\nför\tvård', 'Plan för vård'],
    ['Plan \u202edråv\u202c', 'Plan dråv'],
    ['\u0007Plan\u0000', 'Plan'],
    ['  Plan  ', 'Plan'],
    ['אבג 👨‍👩‍👧', 'אבג 👨‍👩‍👧'],
  ])('%j is kept as %j', (written, kept) =>
    expect(checked(schema, { title: written, text: '', names: [] }).title).toBe(kept),
  );

  it('tells what went, and leaves running text its directions', () => {
    const sent = { title: 'Pl\u202ean\n', text: 'a\u202eb\u202c', names: ['Bo', '\u200fEk'] };
    expect(checked(schema, sent)).toEqual({ title: 'Plan', text: sent.text, names: ['Bo', 'Ek'] });
    expect(textNotices(schema, sent)).toEqual([
      { field: 'title', message: '2 tecken som inte syns togs bort.' },
      { field: 'names[1]', message: '1 tecken som inte syns togs bort.' },
    ]);
    expect(textNotices(schema, { text: 'a\u0007' })).toHaveLength(1);
  });

  it('is known through what is laid round it', () => {
    expect(isOneLine(oneLine(9).min(1).nullish().default(null))).toBe(true);
    expect(isOneLine(oneLine(9).trim().pipe(z.string().min(2)))).toBe(true);
    expect(isOneLine(z.string().max(9))).toBe(false);
  });
});
