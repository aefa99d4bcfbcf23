import { clockTime, dayAndTime, longDay, shortDay, unbrokenDays, unbrokenSection } from './swedish-date-text';

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
