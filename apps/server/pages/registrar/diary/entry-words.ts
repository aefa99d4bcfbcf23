import { addDays, clockTime, isoStockholm, localDate, pathTo, type LocalDate } from '@yttra/platform';
import type { DiaryEntry } from '@yttra/overview';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

/** From whom to whom, in names: the office stands for the authority that the remiss left. */
export function parties(entry: DiaryEntry): { from: string; to: string } {
  const other = entry.body ?? texts.bodies(entry.bodies);
  const fromBody = entry.matter === 'response' || entry.matter === 'decision' || entry.matter === 'extension_asked';
  return fromBody ? { from: other, to: entry.unit } : { from: entry.unit, to: other };
}

/** The true time: only the day, where only the day is known. `day` is the page's: a time of another day says which. */
export function trueTime(entry: DiaryEntry, day: LocalDate): string {
  const on = localDate(entry.at);
  const isTimed = !entry.arrival || Boolean(entry.arrival.time);
  if (on === day) return isTimed ? texts.clock(clockTime(entry.at)) : texts.thisDay;
  return isTimed ? `${longDay(on)} ${texts.clock(clockTime(entry.at))}` : longDay(on);
}

/** What else is true of it: one line each. */
export function remarks(entry: DiaryEntry): string[] {
  return [
    ...(entry.version > 1 && entry.matter === 'response' ? [texts.newVersion(entry.version)] : []),
    ...(entry.arrival?.presumedOn ? [texts.presumed(entry.arrival.presumedOn)] : []),
    ...(entry.registeredAt ? [texts.registered(entry.registeredAt)] : []),
  ];
}

/** Where its documents are; a wish for anstånd has none but the remiss's own. */
export const hrefOf = (entry: DiaryEntry): string =>
  entry.responseId
    ? pathTo('registrar.response', { responseId: entry.responseId })
    : pathTo('registrar.remiss', { remissId: entry.remissId });

/** The day before and the day after, the latter never past today. */
export const daysBeside = (day: LocalDate, today: LocalDate): { before: LocalDate; after: LocalDate | null } => ({
  before: addDays(day, -1),
  after: day < today ? addDays(day, 1) : null,
});

/** A line as cells for a spreadsheet, in the order of `texts.csvHeadings`. */
export function entryCells(entry: DiaryEntry): string[] {
  const { from, to } = parties(entry);
  return [
    entry.direction === 'in' ? texts.in : texts.out,
    texts.matters[entry.matter],
    isoStockholm(entry.at),
    entry.arrival && !entry.arrival.time ? texts.onlyDay : '',
    entry.arrival?.presumedOn ?? '',
    entry.registeredAt ? isoStockholm(entry.registeredAt) : '',
    entry.remissCaseNumber,
    entry.bodyCaseNumber ?? '',
    from,
    to,
    entry.title,
    entry.late ? texts.late : '',
    entry.voided ? texts.voided : '',
  ];
}
