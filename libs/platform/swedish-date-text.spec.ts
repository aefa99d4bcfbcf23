import {
  clockTime,
  dayAndTime,
  longDay,
  shortDay,
  unbrokenDays,
  unbrokenFigures,
  unbrokenSection,
} from './swedish-date-text';

test.each([
  ['2023-01-04', 'onsdag 4 januari 2023', '4 jan'],
  ['2022-10-31', 'måndag 31 oktober 2022', '31 okt'],
  ['2028-02-29', 'tisdag 29 februari 2028', '29 feb'],
  ['2026-03-29', 'söndag 29 mars 2026', '29 mars'],
  ['2026-09-05', 'lördag 5 september 2026', '5 sept'],
])('%s is written %s and %s', (day, long, short) => {
  expect(longDay(day)).toBe(long);
  expect(shortDay(day)).toBe(short);
});

test('the clock is the one on a Swedish wall', () => {
  expect(clockTime(new Date('2023-01-04T13:32:59Z'))).toBe('14.32');
  expect(clockTime(new Date('2022-07-01T06:05:00Z'))).toBe('08.05');
  expect(dayAndTime(new Date('2023-01-04T23:30:00Z'))).toBe('torsdag 5 januari 2023 kl. 00.30');
});

test.each([
  ['Svara senast onsdag 4 januari 2023', 'Svara senast onsdag 4\u00a0januari 2023'],
  ['31 okt och 5 sept', '31\u00a0okt och 5\u00a0sept'],
  ['2 decimaler, 4 majoritetsval och 3 dagar', '2 decimaler, 4 majoritetsval och 3 dagar'],
])('no line ends between a day and its month: %s', (text, unbroken) => {
  expect(unbrokenDays(text)).toBe(unbroken);
});

test.each([
  ['§ 58', '§\u00a058'],
  ['141 §', '141\u00a0§'],
  ['Styrelsemöte 23 okt 2026, punkt 9', 'Styrelsemöte 23 okt 2026, punkt\u00a09'],
  ['en punkt om 5 § i lagen', 'en punkt om 5\u00a0§ i lagen'],
  ['den 4 mars kl. 14.32', 'den 4 mars kl.\u00a014.32'],
])('no line ends between a section, or a clock, and its number: %s', (text, unbroken) => {
  expect(unbrokenSection(text)).toBe(unbroken);
});

test.each([
  ['Handläggare Ett, 016-000 00 01, ett@example.se', 'Handläggare Ett, 016-000\u00a000\u00a001, ett@example.se'],
  ['+46 16 000 00 01', '+46\u00a016\u00a0000\u00a000\u00a001'],
  ['högst 25 MB', 'högst 25\u00a0MB'],
  ['12 500 000 kronor om året', '12\u00a0500\u00a0000\u00a0kronor om året'],
  ['dnr 2024.493 KS', 'dnr 2024.493\u00a0KS'],
  ['KSKF/2022:195 och 1006/18', 'KSKF/2022:195 och 1006/18'],
  ['10 av 20 instanser', '10 av 20 instanser'],
  ['26\u00a0november 2026, i mars 2027', '26\u00a0november\u00a02026, i mars\u00a02027'],
])('no line ends within a figure: %s', (text, unbroken) => {
  expect(unbrokenFigures(text)).toBe(unbroken);
});
