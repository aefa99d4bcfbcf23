import fc from 'fast-check';
import { addDays, daysBetween, endOfDay, instantAt, type LocalDate } from '@yttra/platform';
import { clock, contradictions } from '../case/case-contradictions';
import { readStories, storiesOn } from './example-stories';

const read = readStories();
const dayOf = (moment: string) => moment.slice(0, 10);

function onAnyDay(property: (stories: ReturnType<typeof storiesOn>, today: LocalDate) => void): void {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3650 }), (ahead) => {
      const today = addDays('2026-01-01', ahead);
      property(storiesOn(today, read), today);
    }),
    {
      numRuns: 10,
      examples: ['2026-12-24', '2027-01-06', '2027-03-26', '2026-06-19', '2029-12-18'].map((day) => [
        daysBetween('2026-01-01', day),
      ]),
    },
  );
}

describe('the example on any day', () => {
  it('says nothing against itself', () =>
    onAnyDay((stories) => {
      for (const { story } of Object.values(stories)) expect(contradictions(story, () => true)).toEqual([]);
    }));

  it('has its past behind it, in order', () =>
    onAnyDay((stories, today) => {
      for (const { past } of Object.values(stories)) {
        const moments = past.map(({ date }) => clock(date));
        expect(moments).toEqual([...moments].sort());
        for (const moment of moments) expect(dayOf(moment) < today).toBe(true);
      }
    }));

  it('has a last day 14 days ahead', () =>
    onAnyDay(({ running: { story } }, today) => {
      expect(daysBetween(today, story.remiss.dueDate)).toBe(14);
    }));

  it('lets nine of twenty have answered, and one ask for time past the last day', () =>
    onAnyDay(({ running: { past, story } }) => {
      expect(past.filter(({ respond, abstain, noComments }) => respond ?? abstain ?? noComments)).toHaveLength(9);
      const [asked, ...more] = past.filter(({ requestExtension }) => requestExtension);
      expect(more).toEqual([]);
      expect(asked!.requestExtension!.until > story.remiss.dueDate).toBe(true);
    }));

  it('was closed in the reported one when everybody’s time was out, one answer late', () =>
    onAnyDay(({ reported: { past, story } }, today) => {
      const { dueDate } = story.remiss;
      const closed = past.find(({ close }) => close)!;
      expect(instantAt(dayOf(closed.date), '10:00') > endOfDay(dueDate)).toBe(true);
      const extended = past.find(({ requestExtension }) => requestExtension)!;
      const answered = past.find(({ body, respond }) => respond && body === extended.body)!;
      expect(dayOf(answered.date) <= extended.requestExtension!.until).toBe(true);
      const judged = past.find(({ late }) => late)!;
      const late = past.find(({ body, respond }) => respond && body === judged.body)!;
      expect(dayOf(late.date) > dueDate).toBe(true);
      expect(past.at(-1)!.report).toBe(true);
      expect(daysBetween(dayOf(past.at(-1)!.date), today)).toBeLessThan(183);
    }));

  it('is being assessed in one whose time is out, with a colleague who has days left, before kommunstyrelsen’s handlingsstopp', () =>
    onAnyDay(({ assessing: { past, story } }, today) => {
      expect(dayOf(past.find(({ close }) => close)!.date) > story.remiss.dueDate).toBe(true);
      expect(past.some(({ report }) => report)).toBe(false);
      expect(past.find(({ assign }) => assign)!.assign!.until > addDays(today, 3)).toBe(true);
      expect(story.remiss.boardMeeting!.cutoff! > today).toBe(true);
    }));

  it('has one decided by kommunfullmäktige, whose meetings came after each other, and published', () =>
    onAnyDay(({ decided: { past } }, today) => {
      const meetings = past.flatMap(({ date, decide }) => (decide ? [[decide.instance, dayOf(date)] as const] : []));
      expect(meetings.map(([instance]) => instance)).toEqual(['committee', 'board', 'council']);
      expect(new Set(meetings.map(([, day]) => day)).size).toBe(3);
      expect(past.at(-1)!.publish).toBe(true);
      expect(daysBetween(dayOf(past.at(-1)!.date), today)).toBeLessThan(100);
    }));
});
