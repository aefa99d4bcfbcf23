import fc from 'fast-check';
import { longDay } from './swedish-date-text';
import { readDayBeforeClock, readDayParts, readWrittenDay } from './written-day';

it.each([
  '2027-03-31',
  '20270331',
  ' 2027-03-31\t',
  '2027–03–31',
  '2027-3-31',
  '2027.03.31',
  '31/3 2027',
  '31/3-2027',
  '31 / 3 / 2027',
  '31.3.2027',
  '31 3 2027',
  '31 mars 2027',
  '31\u00a0mars\u00a02027',
  '31 MARS 2027',
  'onsdag 31 mars 2027',
  'ons. den 31 mars 2027',
  'den 31 mars 2027',
])('%j is the last of March', (written) => {
  expect(readWrittenDay(written)).toEqual({ day: '2027-03-31' });
});

it.each([
  ['30 februari 2027', 'day', 'Det finns ingen 30 februari: februari 2027 har 28 dagar.'],
  ['2027-02-30', 'day', 'Det finns ingen 30 februari: februari 2027 har 28 dagar.'],
  ['0/3 2027', 'day', 'Det finns ingen 0 mars: mars 2027 har 31 dagar.'],
  ['3/31 2027', 'month', 'Det finns ingen månad 31: skriv 1 till 12.'],
  ['20271331', 'month', 'Det finns ingen månad 13: skriv 1 till 12.'],
  ['31 marsch 2027', 'month', 'Skriv månaden med siffror eller bokstäver, till exempel 3 eller mars.'],
  ['31/3 27', 'year', 'Skriv året med fyra siffror, till exempel 2027.'],
  ['31/3 0207', 'year', 'Året ska vara mellan 1900 och 2199, inte 0207.'],
])('%j names the part at fault', (written, part, fault) => {
  expect(readWrittenDay(written)).toEqual({ part, fault });
});

it.each(['', 'i morgon', '31', 'mars 2027', '1'.repeat(200), '31/3 2027 eller senare'])('%j is no day', (written) => {
  expect(readWrittenDay(written)).toBeNull();
});

it.each(['2026-12-14 13:00', '20261214T130000Z'.slice(0, 8), '9/12 2026 kl. 13.00–16.00', '2026-12-14T00:00:00'])(
  '%j has its time after it',
  (written) => {
    expect(readDayBeforeClock(written)).toEqual({ day: written.startsWith('9') ? '2026-12-09' : '2026-12-14' });
  },
);

it.each([
  [{ day: ' 4 ', month: '1', year: '2023' }, { day: '2023-01-04' }],
  [{ day: '4', month: 'jan', year: '2023' }, { day: '2023-01-04' }],
  [{ day: '31/3 2027', month: '', year: '' }, { day: '2027-03-31' }],
  [
    { day: '4', month: '', year: '' },
    { part: 'month', fault: 'Skriv månaden och året också.' },
  ],
  [
    { day: '4', month: '1', year: '' },
    { part: 'year', fault: 'Skriv året också.' },
  ],
  [
    { day: '', month: '1', year: '2023' },
    { part: 'day', fault: 'Skriv vilken dag i månaden.' },
  ],
  [{ day: '', month: ' ', year: '' }, null],
])('in three fields %j', (parts, read) => {
  expect(readDayParts(parts)).toEqual(read);
});

it('a whole day in the first field counts over what the others held before', () => {
  expect(readDayParts({ day: '2022-10-06', month: '9', year: '2021' })).toEqual({ day: '2022-10-06' });
});

it('every day is read however it is written', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (at) => {
      const day = at.toISOString().slice(0, 10);
      const [year, month, of] = day.split('-').map(Number) as [number, number, number];
      for (const written of [
        day,
        day.replaceAll('-', ''),
        longDay(day),
        `${of}/${month} ${year}`,
        `${of} ${month} ${year}`,
      ])
        expect(readWrittenDay(written)).toEqual({ day });
    }),
    { numRuns: 200 },
  );
});
