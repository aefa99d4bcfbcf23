import fc from 'fast-check';
import { addDays, daysBetween, endOfDay, instantAt, isoStockholm, localDate, parseLocalDate } from './local-time';

describe('a local day and the instants in it', () => {
  test.each([
    // instant                    day in Sweden
    ['2023-01-04T22:59:59.999Z', '2023-01-04'],
    ['2023-01-04T23:00:00.000Z', '2023-01-05'],
    ['2022-07-01T21:59:59.999Z', '2022-07-01'],
    ['2022-07-01T22:00:00.000Z', '2022-07-02'],
    ['2026-03-29T00:59:59.000Z', '2026-03-29'],
    ['2026-10-25T22:59:59.000Z', '2026-10-25'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('%s is %s', (instant, day) => {
    expect(localDate(new Date(instant))).toBe(day);
  });

  test.each([
    ['2023-01-04', '08:00', '2023-01-04T07:00:00.000Z'],
    ['2022-07-01', '08:00', '2022-07-01T06:00:00.000Z'],
    ['2026-03-29', '08:00', '2026-03-29T06:00:00.000Z'], // the clocks went forward in the night
    ['2026-10-25', '08:00', '2026-10-25T07:00:00.000Z'], // and back
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'], // skipped: an hour later
    ['2028-02-29', '23:59', '2028-02-29T22:59:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(instantAt(day, time).toISOString()).toBe(instant);
  });

  test.each([
    ['2023-01-04', '2023-01-04T23:00:00.000Z'],
    ['2026-03-29', '2026-03-29T22:00:00.000Z'], // a day of 23 hours
    ['2026-10-25', '2026-10-25T23:00:00.000Z'], // a day of 25
    ['2026-12-31', '2026-12-31T23:00:00.000Z'],
  ])('%s ends at %s, which is the first instant of the next day', (day, instant) => {
    const end = endOfDay(day);
    expect(end.toISOString()).toBe(instant);
    expect(localDate(end)).toBe(addDays(day, 1));
    expect(localDate(new Date(end.getTime() - 1))).toBe(day);
  });

  test('days are counted on the calendar, over clock changes, leap days and New Year', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2023-01-04', -30)).toBe('2022-12-05');
    expect(daysBetween('2022-10-05', '2023-01-04')).toBe(91);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2023-01-04', '2023-01-02')).toBe(-2);
  });

  test('an instant is written with the offset of its season and keeps its milliseconds', () => {
    expect(isoStockholm(new Date('2023-01-04T13:32:05.120Z'))).toBe('2023-01-04T14:32:05.120+01:00');
    expect(isoStockholm(new Date('2022-07-01T12:00:00.000Z'))).toBe('2022-07-01T14:00:00+02:00');
  });

  test('any day: adding and counting agree, and 08:00 lies in the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4017 }), fc.integer({ min: -400, max: 400 }), (offset, days) => {
        const day = addDays('2026-01-01', offset);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(localDate(instantAt(day, '08:00'))).toBe(day);
        expect(isoStockholm(instantAt(day, '08:00'))).toMatch(/^\d{4}-\d\d-\d\dT08:00:00\+0[12]:00$/);
      }),
    );
  });

  test('what is no day or time is refused loudly', () => {
    expect(() => addDays('2023-02-30', 1)).toThrow(RangeError);
    expect(() => instantAt('2023-02-28', '25:00')).toThrow(RangeError);
    expect(() => localDate(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe('a day that someone wrote', () => {
  test.each(['2023-01-04', '2028-02-29', '1900-01-01', '2199-12-31'])('%s is taken', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });

  test.each([
    '2023-02-30',
    '2027-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-1-4',
    '4/1 2023',
    '20230104',
    '2023-01-04T00:00',
    ' 2023-01-04',
    '2023-01-04\n',
    '٢٠٢٣-٠١-٠٤',
    '0202-01-04',
    '2200-01-01',
    '',
    'i morgon',
  ])('%j is refused and told what is allowed', (text) => {
    expect(() => parseLocalDate(text, 'dueDate')).toThrow(
      expect.objectContaining({
        code: 'calendar.invalid_date',
        kind: 'invalid',
        fields: [expect.objectContaining({ field: 'dueDate', allowed: expect.stringContaining('ÅÅÅÅ-MM-DD') })],
      }),
    );
  });

  test('a long text is not repeated whole', () => {
    expect(() => parseLocalDate('x'.repeat(20_000))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^.{1,120}$/) }),
    );
  });
});
