import fc from 'fast-check';
import { addDays, daysBetween } from './local-time';
import type { Pause } from './swedish-calendar';
import {
  addWorkingDays,
  checkPauses,
  dayOff,
  DEFAULT_PAUSES,
  inPause,
  isWorkingDay,
  workingDayFrom,
  workingDayUpTo,
} from './swedish-calendar';

describe('days off', () => {
  test.each([
    ['2023-01-01', 'nyårsdagen'],
    ['2023-01-06', 'trettondedag jul'],
    ['2023-04-07', 'långfredagen'],
    ['2023-04-08', 'lördag'], // påskafton is a Saturday, and needs no other reason
    ['2023-04-09', 'påskdagen'],
    ['2023-04-10', 'annandag påsk'],
    ['2024-05-01', 'första maj'],
    ['2024-05-09', 'Kristi himmelsfärdsdag'],
    ['2024-05-19', 'pingstdagen'],
    ['2024-06-06', 'nationaldagen'],
    ['2020-06-19', 'midsommarafton'], // the earliest it can be
    ['2026-06-19', 'midsommarafton'],
    ['2021-06-25', 'midsommarafton'], // and the latest
    ['2026-06-20', 'midsommardagen'],
    ['2026-10-31', 'alla helgons dag'],
    ['2026-12-24', 'julafton'],
    ['2026-12-25', 'juldagen'],
    ['2026-12-26', 'annandag jul'],
    ['2026-12-31', 'nyårsafton'],
    ['2026-01-17', 'lördag'],
    ['2026-01-18', 'söndag'],
  ])('%s is %s', (day, name) => {
    expect(dayOff(day)).toEqual({ name });
    expect(isWorkingDay(day)).toBe(false);
  });

  test.each([
    ['2023-01-05', 'trettondagsafton'],
    ['2023-04-06', 'skärtorsdag'],
    ['2025-04-30', 'valborg'],
    ['2024-05-10', 'klämdag'],
    ['2024-05-20', 'annandag pingst, no holiday since 2005'],
    ['2026-10-30', 'allhelgonaafton'],
    ['2026-12-30', 'the day before nyårsafton'],
    ['2027-01-04', 'a Monday'],
  ])('%s is a working day: %s', (day) => {
    expect(dayOff(day)).toBeNull();
  });

  test('every year 2026–2036 has the 13 holidays and the three eves, on their days, and nothing else', () => {
    const moving = { långfredagen: 5, påskdagen: 7, 'annandag påsk': 1, 'Kristi himmelsfärdsdag': 4, pingstdagen: 7 };
    for (let year = 2026; year <= 2036; year += 1) {
      const named = new Map<string, string>();
      for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
        const name = dayOff(day)?.name;
        if (name && name !== 'lördag' && name !== 'söndag') named.set(name, day);
      }
      expect([year, named.size]).toEqual([year, 16]);
      for (const [name, weekday] of Object.entries(moving)) {
        expect([year, name, new Date(named.get(name) ?? '').getUTCDay() || 7]).toEqual([year, name, weekday]);
      }
    }
  });
});

describe('pauses', () => {
  test.each([
    ['2022-06-30', null],
    ['2022-07-01', 'sommaruppehåll'],
    ['2022-07-31', 'sommaruppehåll'],
    ['2022-08-01', null],
    ['2022-12-22', null],
    ['2022-12-23', 'juluppehåll'],
    ['2022-12-31', 'juluppehåll'],
    ['2023-01-01', 'juluppehåll'],
    ['2023-01-06', 'juluppehåll'],
    ['2023-01-07', null],
  ])('%s: %s', (day, name) => {
    expect(inPause(day, DEFAULT_PAUSES)?.name ?? null).toBe(name);
  });

  test('a pause of one day, and one that ends on the leap day', () => {
    expect(inPause('2026-05-15', [{ from: '05-15', to: '05-15', name: 'klämdag' }])).not.toBeNull();
    const winter: Pause[] = [{ from: '02-20', to: '02-29', name: 'sportlov' }];
    expect(inPause('2027-02-28', winter)).not.toBeNull();
    expect(inPause('2028-02-29', winter)).not.toBeNull();
    expect(inPause('2027-03-01', winter)).toBeNull();
  });

  test.each<[string, Pause[]]>([
    ['a day that no year has', [{ from: '02-30', to: '03-05', name: 'sportlov' }]],
    ['a form we do not read', [{ from: '1/7', to: '31/7', name: 'sommar' }]],
    ['no name', [{ from: '07-01', to: '07-31', name: ' ' }]],
    ['the whole year', [{ from: '01-01', to: '12-31', name: 'alltid' }]],
    [
      'the year in parts',
      [
        { from: '01-01', to: '06-30', name: 'vår' },
        { from: '08-15', to: '12-31', name: 'höst' },
      ],
    ],
  ])('refused: %s', (_, pauses) => {
    expect(() => checkPauses(pauses)).toThrow(
      expect.objectContaining({ code: 'calendar.invalid_pause', kind: 'invalid' }),
    );
  });

  test('the default ones and none at all are fine', () => {
    expect(checkPauses(DEFAULT_PAUSES)).toBe(DEFAULT_PAUSES);
    expect(checkPauses([])).toEqual([]);
  });
});

describe('counting working days', () => {
  test.each([
    ['2022-10-05', 5, '2022-10-12'],
    ['2022-10-24', 5, '2022-10-31'],
    ['2022-12-20', 1, '2022-12-21'],
    ['2022-12-20', 3, '2023-01-09'], // 21 and 22 December, then the pause, then a weekend
    ['2023-04-06', 1, '2023-04-11'], // Easter
    ['2026-06-18', 1, '2026-06-22'], // Midsummer
    ['2026-06-29', 2, '2026-08-03'], // July
    ['2026-07-10', 1, '2026-08-03'],
    ['2026-08-01', 0, '2026-08-01'],
  ])('%s and %i working days: %s', (from, n, to) => {
    expect(addWorkingDays(from, n, DEFAULT_PAUSES)).toBe(to);
  });

  test('without pauses only the calendar counts', () => {
    expect(addWorkingDays('2022-12-20', 3)).toBe('2022-12-23');
  });

  test('nearest working days on each side', () => {
    expect(workingDayUpTo('2026-04-06')).toBe('2026-04-02'); // annandag påsk back to skärtorsdagen
    expect(workingDayFrom('2026-04-03')).toBe('2026-04-07');
    expect(workingDayFrom('2023-01-05')).toBe('2023-01-05');
    expect(workingDayFrom('2023-01-05', DEFAULT_PAUSES)).toBe('2023-01-09');
  });

  test('any day: the nth working day has n working days behind it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4017 }), fc.integer({ min: 1, max: 30 }), (offset, n) => {
        const from = addDays('2026-01-01', offset);
        const to = addWorkingDays(from, n, DEFAULT_PAUSES);
        const counts = (day: string) => isWorkingDay(day) && !inPause(day, DEFAULT_PAUSES);
        const days = Array.from({ length: daysBetween(from, to) }, (_, i) => addDays(from, i + 1));
        expect(days.filter(counts)).toHaveLength(n);
        expect(counts(to)).toBe(true);
      }),
    );
  });

  test('pauses that leave no day end in an error, not in a loop', () => {
    expect(() => workingDayFrom('2026-01-01', [{ from: '01-01', to: '12-31', name: 'alltid' }])).toThrow(RangeError);
  });
});
