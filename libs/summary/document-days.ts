import { daysBetween, localDate, type LocalDate } from '@yttra/platform';
import type { Snapshot } from './snapshot';
import { counted, day, howMany, numeral, sentences } from './swedish-prose';

/** The answers as they came, day by day, against the reminders that were sent. */
export interface DayChart {
  caption: string;
  /** The most answers of a day. */
  most: number;
  /** How many days there are from the first to the last. */
  span: number;
  first: string;
  last: string;
  /** Each day on which something happened; `at` is where it lies between the first and the last, from 0 to 1. */
  days: { at: number; answers: number; reminders: number }[];
}

export interface DayRow {
  date: string;
  answers: string;
  reminders: string;
}

/** An answer within this many days of a reminder is said to have come after it. */
const SOON = 3;

interface Day {
  date: LocalDate;
  answers: number;
  reminders: number;
}

/** The days on which an answer came or a reminder went out, as a table and, where answers have come, as a picture. */
export function answersByDay(snapshot: Snapshot): { dayRows: DayRow[]; dayChart: DayChart[] } {
  const days = daysOf(snapshot);
  const dayRows = days.map(({ date, answers, reminders }) => ({
    date: day(date),
    answers: numeral(answers),
    reminders: numeral(reminders),
  }));
  const [first, last] = [snapshot.remiss.issuedOn, days.at(-1)?.date ?? snapshot.remiss.dueDate];
  const span = daysBetween(first, last);
  if (snapshot.counts.answered === 0 || span < 1) return { dayRows, dayChart: [] };
  const at = (date: LocalDate) => Math.max(0, daysBetween(first, date)) / span;
  return {
    dayRows,
    dayChart: [
      {
        caption: captionOf(snapshot, days),
        most: Math.max(...days.map(({ answers }) => answers)),
        span,
        first: day(first),
        last: day(last),
        days: days.map(({ date, answers, reminders }) => ({ at: at(date), answers, reminders })),
      },
    ],
  };
}

function daysOf({ recipients, carriedOut }: Snapshot): Day[] {
  const days = new Map<LocalDate, Day>();
  const at = (date: LocalDate): Day => {
    const known = days.get(date) ?? { date, answers: 0, reminders: 0 };
    days.set(date, known);
    return known;
  };
  for (const { receivedAt } of recipients) if (receivedAt) at(localDate(new Date(receivedAt))).answers += 1;
  for (const { date, sent } of carriedOut.remindersByDay) at(date).reminders += sent;
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

function captionOf({ recipients, counts: { answered } }: Snapshot, days: readonly Day[]): string {
  const most = Math.max(...days.map(({ answers }) => answers));
  const busiest = days.filter(({ answers }) => answers === most);
  const after = recipients.filter(({ receivedAt, reminders }) => {
    const came = receivedAt && localDate(new Date(receivedAt));
    const since = reminders.map(({ sentAt }) => (came ? daysBetween(localDate(new Date(sentAt)), came) : -1));
    return since.some((passed) => passed >= 0 && passed <= SOON);
  }).length;
  return sentences(
    busiest.length === 1 && most > 1
      ? `Flest svar, ${numeral(most)} av ${numeral(answered)}, kom den ${day(busiest[0]!.date)}.`
      : `${counted(answered, 'Ett svar', 'svar')} kom, ${most === 1 ? 'högst ett' : `högst ${numeral(most)}`} om dagen.`,
    after > 0 &&
      `${howMany(after, 'ett') === 'ett' ? 'Ett' : numeral(after)} kom inom tre dagar efter en påminnelse till instansen.`,
  );
}
