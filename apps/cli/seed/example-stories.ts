import { join } from 'node:path';
import { addDays, isWorkingDay, type LocalDate } from '@yttra/platform';
import type { CaseEvent, CaseFile } from '../case/case-file';
import { projectRoot } from '../case/project-root';
import { readCase } from '../case/read-case';
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

/** The three remisser of the example as they are on a day. */
export function storiesOn(today: LocalDate): Record<StoryName, Story> {
  const stories = Object.fromEntries(
    Object.entries(STORIES).map(([name, written]) => [name, movedStory(written, today)]),
  ) as Record<StoryName, Story>;
  const { running } = stories;
  running.story.remiss.dueDate = nearestWorkingDay(addDays(today, LAST_DAY_AHEAD));
  return stories;
}

function movedStory(written: WrittenStory, today: LocalDate): Story {
  const { story, folder } = readCase(join(projectRoot(), 'apps/cli/examples', written.folder, 'case.yaml'));
  const calendar = storyCalendar(written.storyToday, today);
  const kept = written.keepsCaseNumber && story.remiss.caseNumber;
  const past = story.events.filter((event) => hasHappened(event, written));
  return { story: calendar.moved(story, kept), past: calendar.moved(past, kept), calendar, folder, kept };
}

function hasHappened(event: CaseEvent, { until, heldBack = [] }: WrittenStory): boolean {
  if (until && event.date.slice(0, 10) > until) return false;
  return event.acknowledge === true || !heldBack.includes(event.body ?? '');
}

/** The day itself, or the closest before or after it. */
function nearestWorkingDay(day: LocalDate): LocalDate {
  for (let distance = 0; ; distance++) {
    for (const near of [addDays(day, -distance), addDays(day, distance)]) if (isWorkingDay(near)) return near;
  }
}
