import fc from 'fast-check';
import { addDays, daysBetween, isWorkingDay } from '@yttra/platform';
import { storyCalendar } from './story-calendar';

const STORY_TODAY = '2022-12-21';
const weekday = (day: string) => (((daysBetween('2024-01-01', day) % 7) + 7) % 7) + 1;

describe('the days of a story, counted from today', () => {
  const { day, moved } = storyCalendar(STORY_TODAY, '2026-11-22');

  it('moves whole weeks: the story is at most six days behind', () => {
    expect(day(STORY_TODAY)).toBe('2026-11-18');
    expect(day('2022-10-05')).toBe('2026-09-02');
  });

  it('moves dates, moments and the days and years in texts', () => {
    const read = {
      date: '2022-12-19 10:00',
      caseNumber: 'SN/2022:88',
      reason: 'Nämnden sammanträder den 24 januari 2023.',
      table: '| 2023-XX-XX | Senast 2027 |',
      list: ['2022-12-14', 3, null, true],
    };
    expect(moved(read)).toEqual({
      date: '2026-11-16 10:00',
      caseNumber: 'SN/2026:88',
      reason: 'Nämnden sammanträder den 22 december 2026.',
      table: '| 2027-XX-XX | Senast 2031 |',
      list: ['2026-11-11', 3, null, true],
    });
  });

  it('leaves a text that is kept, and numbers that are no years', () => {
    expect(moved('KSKF/2022:195 från 2022', 'KSKF/2022:195')).toBe('KSKF/2022:195 från 2026');
    expect(moved('016-000 00 01, 20220 kr, 12022')).toBe('016-000 00 01, 20220 kr, 12022');
  });

  it('keeps the weekday, or takes the working day before a day off, and never the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3650 }), fc.integer({ min: -100, max: 100 }), (ahead, from) => {
        const calendar = storyCalendar(STORY_TODAY, addDays('2026-01-01', ahead));
        const written = addDays(STORY_TODAY, from);
        const moved = calendar.day(written);
        expect(isWorkingDay(moved)).toBe(true);
        if (weekday(moved) !== weekday(written)) expect(isWorkingDay(addDays(moved, 1))).toBe(false);
        expect(calendar.day(addDays(written, 1)) >= moved).toBe(true);
      }),
    );
  });
});
