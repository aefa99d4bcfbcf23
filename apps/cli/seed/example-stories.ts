import { join } from 'node:path';
import { addDays, instantAt, isoStockholm, type LocalDate } from '@yttra/platform';
import { clock as momentOf } from '../case/case-contradictions';
import type { CaseEvent } from '../case/case-events';
import type { CaseFile } from '../case/case-file';
import { projectRoot } from '../case/project-root';
import { readCase, type ReadCase } from '../case/read-case';
import { storyCalendar, type StoryCalendar } from './story-calendar';

/** A case file that becomes a part of the example, and the day in it that today is. */
interface WrittenStory {
  folder: string;
  storyToday: LocalDate;
  /** The last day whose events have happened; the whole case when left out. */
  until?: LocalDate;
  /** Bodies whose answers have not come by then, whatever the case says. */
  heldBack?: readonly string[];
  /** Its own number is kept as it is; those of the others follow the years. */
  keepsCaseNumber?: true;
}

const STORIES = {
  /** Decided by kommunfullmäktige eleven weeks ago, and published since. */
  decided: { folder: 'maltidspolicy-2023', storyToday: '2023-12-13' },
  /** In the middle of being assessed: three weeks after its last day. */
  assessing: { folder: 'ai-verktyg-2024', storyToday: '2024-05-15' },
  /** Reported seven weeks ago. */
  reported: { folder: 'resepolicy-2022', storyToday: '2022-06-29' },
  /** Half-way: two weeks left, 9 of 20 have answered, one has asked for more time. */
  running: {
    folder: 'eskilstuna-2022',
    storyToday: '2022-12-21',
    until: '2022-12-19',
    heldBack: [
      'Arbetsmarknads- och vuxenutbildningsnämnden',
      'Bostadsbolaget',
      'Gymnasienämnden',
      'Logistikbolaget',
      'Vuxennämnden',
    ],
    keepsCaseNumber: true,
  },
  /** Prepared, and not sent out. */
  prepared: { folder: 'medborgardialog-2023', storyToday: '2023-01-11' },
} satisfies Record<string, WrittenStory>;

export type StoryName = keyof typeof STORIES;

/** A case with its days counted from today. */
export interface Story {
  story: CaseFile;
  /** Those of its events that have happened. */
  past: CaseEvent[];
  calendar: StoryCalendar;
  /** The folder that its document stands in. */
  folder: string;
  /** The number that stays as it was written, in texts too. */
  kept: string | undefined;
}

const LAST_DAY_AHEAD = 14;

/** The cases as they were written. */
export function readStories(): Record<StoryName, ReadCase> {
  const read = (name: StoryName) =>
    readCase(join(projectRoot(), 'apps/cli/examples', STORIES[name].folder, 'case.yaml'));
  return {
    decided: read('decided'),
    assessing: read('assessing'),
    reported: read('reported'),
    running: read('running'),
    prepared: read('prepared'),
  };
}

/** The remisser of the example as they are on a day. */
export function storiesOn(today: LocalDate, read = readStories()): Record<StoryName, Story> {
  const running = moved(STORIES.running, read.running, today);
  const dueDate = addDays(today, LAST_DAY_AHEAD);
  return {
    decided: moved(STORIES.decided, read.decided, today),
    assessing: moved(STORIES.assessing, read.assessing, today),
    reported: moved(STORIES.reported, read.reported, today),
    running: { ...running, story: { ...running.story, remiss: { ...running.story.remiss, dueDate } } },
    prepared: moved(STORIES.prepared, read.prepared, today),
  };
}

function moved(written: WrittenStory, { story, folder }: ReadCase, today: LocalDate): Story {
  const calendar = storyCalendar(written.storyToday, today);
  const kept = written.keepsCaseNumber && story.remiss.caseNumber;
  const whole = calendar.moved(story, kept);
  const events = inOrder(whole.events);
  const past = events.filter((_event, index) => hasHappened(story.events[index]!, written));
  return { story: { ...whole, events }, past, calendar, folder, kept };
}

/** Days that have become one keep their order: what would come before the event before it comes a minute after. */
function inOrder(events: CaseEvent[]): CaseEvent[] {
  let before = '';
  return events.map((event) => {
    const moment = momentOf(event.date);
    before = moment > before ? moment : minuteAfter(before);
    return { ...event, date: before.replace('T', ' ') };
  });
}

function minuteAfter(moment: string): string {
  const [day, time] = moment.split('T') as [LocalDate, string];
  return isoStockholm(new Date(instantAt(day, time).getTime() + 60_000)).slice(0, 16);
}

function hasHappened(event: CaseEvent, { until, heldBack = [] }: WrittenStory): boolean {
  if (until && event.date.slice(0, 10) > until) return false;
  return event.acknowledge === true || !heldBack.includes(event.body ?? '');
}
