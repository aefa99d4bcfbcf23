import { daysBetween, localDate, type LocalDate } from '@yttra/platform';
import type { Snapshot } from './snapshot';
import { capitalised, counted, day, howMany, numeral, sentences } from './swedish-prose';

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

/** When each body answered and was reminded, between the first day and the last. */
export interface DayFacts {
  issuedOn: LocalDate;
  dueDate: LocalDate;
  bodies: { answeredOn: LocalDate | null; remindedOn: LocalDate[] }[];
  /** Of every body that has been in the round. */
  reminders: readonly { date: LocalDate; sent: number }[];
}

/** What a snapshot tells of it. */
export function dayFacts({ remiss, recipients, carriedOut }: Snapshot): DayFacts {
  const dayOf = (instant: string) => localDate(new Date(instant));
  return {
    issuedOn: remiss.issuedOn,
    dueDate: remiss.dueDate,
    bodies: recipients.map(({ receivedAt, reminders }) => ({
      answeredOn: receivedAt && dayOf(receivedAt),
      remindedOn: reminders.map(({ sentAt }) => dayOf(sentAt)),
    })),
    reminders: carriedOut.remindersByDay,
  };
}

/** The days on which an answer came or a reminder went out, as a table and, where answers have come, as a picture. */
export function answersByDay(facts: DayFacts): { dayRows: DayRow[]; dayChart: DayChart[] } {
  const days = daysOf(facts);
  const dayRows = days.map(({ date, answers, reminders }) => ({
    date: day(date),
    answers: numeral(answers),
    reminders: numeral(reminders),
  }));
  const [first, last] = [facts.issuedOn, days.at(-1)?.date ?? facts.dueDate];
  const span = daysBetween(first, last);
  const most = Math.max(0, ...days.map(({ answers }) => answers));
  if (most === 0 || span < 1) return { dayRows, dayChart: [] };
  const at = (date: LocalDate) => Math.max(0, daysBetween(first, date)) / span;
  return {
    dayRows,
    dayChart: [
      {
        caption: captionOf(facts, days, most),
        most,
        span,
        first: day(first),
        last: day(last),
        days: days.map(({ date, answers, reminders }) => ({ at: at(date), answers, reminders })),
      },
    ],
  };
}

function daysOf({ bodies, reminders }: DayFacts): Day[] {
  const days = new Map<LocalDate, Day>();
  const at = (date: LocalDate): Day => {
    const known = days.get(date) ?? { date, answers: 0, reminders: 0 };
    days.set(date, known);
    return known;
  };
  for (const { answeredOn } of bodies) if (answeredOn) at(answeredOn).answers += 1;
  for (const { date, sent } of reminders) at(date).reminders += sent;
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

function captionOf({ bodies }: DayFacts, days: readonly Day[], most: number): string {
  const answered = bodies.filter(({ answeredOn }) => answeredOn !== null).length;
  const busiest = days.filter(({ answers }) => answers === most);
  const after = bodies.filter(({ answeredOn, remindedOn }) =>
    remindedOn.some((date) => {
      const passed = answeredOn ? daysBetween(date, answeredOn) : -1;
      return passed >= 0 && passed <= SOON;
    }),
  ).length;
  return sentences(
    busiest.length === 1 && most > 1
      ? `Flest svar, ${numeral(most)} av ${numeral(answered)}, kom den ${day(busiest[0]!.date)}.`
      : `${capitalised(counted(answered, 'ett svar', 'svar'))} kom, högst ${howMany(most, 'ett')} om dagen.`,
    after > 0 && `${capitalised(howMany(after, 'ett'))} kom inom tre dagar efter en påminnelse till instansen.`,
  );
}
