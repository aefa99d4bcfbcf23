import { newCode, readCode, shownCode } from './one-time-code';

describe('a one-time code', () => {
  it('has eight signs without look-alikes, and is another each time', () => {
    const codes = Array.from({ length: 2_000 }, newCode);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes.join('')).size).toBe(32);
  });

  it.each(['7kq2-m9xd', ' 7KQ2 M9XD ', '7KQ2–M9XD', '7\u00a0KQ2M9\tXD', '7K Q2 - M9 XD', '\u20687KQ2-M9XD\u2069'])(
    'is read from %j',
    (written) => expect(readCode(written)).toBe('7KQ2M9XD'),
  );

  it('forgives what looks alike', () => expect(readCode('oil0-1abc')).toBe('01101ABC'));

  it('is read back as it is shown', () => {
    const code = newCode();
    expect(readCode(shownCode(code))).toBe(code);
  });
});
