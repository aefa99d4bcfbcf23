import { mailAddresses } from './mail-addresses';
import { personalNumbers } from './personal-numbers';

const found = (text: string) => personalNumbers(text).map(({ from, to }) => text.slice(from, to));

describe('personal numbers in a text', () => {
  it.each([
    '19121212-1212',
    '191212121212',
    '121212-1212',
    '121212+1212',
    '1212121212',
    '121212 1212',
    '121212 - 1212',
    '121212–1212',
    '121212\u00a01212',
    '1912-12-12-1212',
    '12-12-12-1212',
    '20000229-0005',
    // Samordningsnummer: the day and sixty.
    '701063-2391',
    '19701063-2391',
  ])('finds %s wherever it stands', (number) => {
    expect(found(number)).toEqual([number]);
    expect(found(`Ring Elsa (${number}), tack.`)).toEqual([number]);
    expect(found(`född${number}.`)).toEqual([number]);
  });

  it.each([
    ['the last figure wrong', '121212-1213'],
    ['a month that there is not: an organisation', '212000-0357'],
    ['a day that there is not', '121232-1219'],
    ['a day between people and coordination', '121245-1214'],
    ['more figures round it', '31212121212129'],
    ['two days', '2022-12-14 2023-01-04'],
    ['a diarienummer', 'KSKF/2022:195'],
  ])('lets %s stand', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds each of several, and counts as JavaScript does', () => {
    expect(found('🙂 121212-1212 och 19121212-1212')).toEqual(['121212-1212', '19121212-1212']);
  });

  it('costs no more than the length of what it reads', () => {
    expect(found('1'.repeat(50_000))).toEqual([]);
    expect(mailAddresses('a'.repeat(50_000))).toEqual([]);
    expect(mailAddresses('a.'.repeat(25_000) + '@')).toEqual([]);
  });
});

it('finds mail addresses', () => {
  const text = 'Skriv till åsa.öberg@example.se, eller <registrator@miljo.example.se>. 5 @ 3 kr.';
  expect(mailAddresses(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'åsa.öberg@example.se',
    'registrator@miljo.example.se',
  ]);
});
