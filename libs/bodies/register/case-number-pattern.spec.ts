import { fitsPattern, isCaseNumberPattern, patternExample } from './case-number-pattern';

describe('pattern of a diarienummer', () => {
  it.each([
    ['KSKF/ÅÅÅÅ:#', 'KSKF/2022:195', true],
    ['KSKF/ÅÅÅÅ:#', 'kskf/2022:7', true],
    ['KSKF/ÅÅÅÅ:#', 'KSKF/22:195', false],
    ['KSKF/ÅÅÅÅ:#', 'KSKF/2022:195x', false],
    ['ÅÅÅÅ.# KS', '2024.493 KS', true],
    ['ÅÅÅÅ.# KS', '2024x493 KS', false],
    ['#/##', '1006/18', true],
    ['(SN) #', '(SN) 4', true],
    ['(SN) #', '(sn)\u00a04', true],
    ['##1', '71', true],
    ['#1#', '1211', true],
    ['#1#', '2', false],
    ['#', '', false],
    ['#', '1234567890', false],
    [null, 'vad som helst', true],
  ])('%s and %s: %s', (pattern, caseNumber, fits) => {
    expect(fitsPattern(pattern, caseNumber)).toBe(fits);
  });

  it('needs a number, and has an example that fits it', () => {
    expect(isCaseNumberPattern('KSKF/ÅÅÅÅ')).toBe(false);
    for (const pattern of ['KSKF/ÅÅÅÅ:#', 'ÅÅÅÅ.# KS', '#/##']) {
      expect(isCaseNumberPattern(pattern)).toBe(true);
      expect(fitsPattern(pattern, patternExample(pattern))).toBe(true);
    }
  });
});

it('comes to an end, whatever an administrator has written and whatever is held against it', () => {
  const pattern = '#1'.repeat(30);
  expect(isCaseNumberPattern(pattern)).toBe(true);
  expect(fitsPattern(pattern, '1'.repeat(100))).toBe(true);
  expect(fitsPattern(pattern, `${'1'.repeat(99)}x`)).toBe(false);
  expect(fitsPattern('#', '1'.repeat(1_000_000))).toBe(false);
  expect(isCaseNumberPattern('#'.repeat(1_000_000))).toBe(false);
});
