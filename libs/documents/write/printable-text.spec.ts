import fc from 'fast-check';
import { PrintableText, printableJson } from './printable-text';

/** Fonts that have the letters of the Swedish alphabet and no others. */
const fonts = [{ has: (point: number) => /[a-zåäö ]/i.test(String.fromCodePoint(point)) }];

it('makes each text in JSON printable as it stands by itself, and leaves the rest', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Å "då"', 'a\\tb', 'a\tb', '\u0007', '漢字\\', '\\"'),
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(text, fc.array(text), fc.integer(), fc.constant(null))),
      (data) => {
        const whole = new PrintableText(fonts);
        const single = new PrintableText(fonts);
        const printed = (value: unknown): unknown =>
          typeof value === 'string' ? single.printable(value) : Array.isArray(value) ? value.map(printed) : value;
        const expected = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printed(value)]));
        expect(JSON.parse(printableJson(JSON.stringify(data), whole))).toEqual(expected);
        expect(whole.replaced).toEqual(single.replaced);
      },
    ),
  );
});
