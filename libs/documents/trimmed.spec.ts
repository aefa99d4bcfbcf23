import fc from 'fast-check';
import { trimmed, trimmedEnd } from './trimmed';

const EDGE = /[. ]/;

it.each([
  ['. a. b .', 'a. b'],
  ['...', ''],
  ['', ''],
  ['a', 'a'],
])('%j becomes %j', (text, left) => expect(trimmed(text, EDGE)).toBe(left));

it('takes what the expressions took', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('.', ' ', 'a', '🙂')), (characters) => {
      const text = characters.join('');
      expect(trimmed(text, EDGE)).toBe(text.replace(/^[. ]+/, '').replace(/(?<![. ])[. ]+$/, ''));
      expect(trimmedEnd(text, EDGE)).toBe(text.replace(/(?<![. ])[. ]+$/, ''));
    }),
  );
});

it('looks at each character a fixed number of times', () => {
  const looks = (length: number): number => {
    let count = 0;
    const isEdge = { test: (sign: string) => (count++, EDGE.test(sign)) } as unknown as RegExp;
    trimmed(`${'. '.repeat(length)}a${' .'.repeat(length)}a`, isEdge);
    return count;
  };
  expect(looks(4_000)).toBeLessThanOrEqual(2 * looks(2_000) + 2);
});
