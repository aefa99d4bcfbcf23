import { readDayParts, type WrittenDay } from '@yttra/platform';

/** What a browser sends: each field's name once or more, each value as it was written. */
export type SentFields = Readonly<Record<string, string | readonly string[]>>;

/**
 * A form as an object: `questions[0].text` becomes `{ questions: [{ text }] }`, and a date in three fields (`day-day`,
 * `day-month`, `day-year`) becomes `2023-01-04`, or what was written when it is no date. A whole date written in the
 * first of the three holds too. Empty fields stay empty strings: the schema says what they mean.
 */
export function formObject(sent: SentFields): Record<string, unknown> {
  const form: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(joinDates(sent))) put(form, pathOf(name), value);
  return form;
}

const DATE_PART = /^(.+)-(day|month|year)$/;

function joinDates(sent: SentFields): Record<string, string | readonly string[]> {
  const joined: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(sent)) {
    const [, date, part] = DATE_PART.exec(name) ?? [];
    if (!date) joined[name] = value;
    else if (part === 'day') joined[date] = dateOf(sent, date);
  }
  return joined;
}

function dateOf(sent: SentFields, name: string): string {
  const read = dayWritten(sent, name);
  if (read && 'day' in read) return read.day;
  const [day, month, year] = partsOf(sent, name);
  return [year, month, day].filter(Boolean).join('-');
}

/** What is written in the three fields of a date; its fault names the part. Null when nothing is written. */
export function dayWritten(sent: SentFields, name: string): WrittenDay | null {
  const [day, month, year] = partsOf(sent, name);
  return readDayParts({ day, month, year });
}

function partsOf(sent: SentFields, name: string): [day: string, month: string, year: string] {
  const part = (of: string) => {
    const value = sent[`${name}-${of}`];
    return typeof value === 'string' ? value.trim() : '';
  };
  return [part('day'), part('month'), part('year')];
}

/** `questions[0].text` → questions, 0, text. Names that no form of ours has keep to one step. */
function pathOf(name: string): (string | number)[] {
  if (!/^[\w-]+(\[\d{1,3}\]|\.[\w-]+)*$/.test(name)) return [name];
  return [...name.matchAll(/\[(\d+)\]|[\w-]+/g)].map(([step, index]) => (index === undefined ? step : Number(index)));
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

function put(into: Record<string, unknown>, path: (string | number)[], value: unknown): void {
  if (path.some((step) => FORBIDDEN.has(String(step)))) return;
  let place = into as Record<string | number, unknown>;
  path.slice(0, -1).forEach((step, index) => {
    place[step] ??= typeof path[index + 1] === 'number' ? [] : {};
    const next = place[step];
    place = (typeof next === 'object' && next !== null ? next : {}) as Record<string | number, unknown>;
  });
  place[path.at(-1)!] = value;
}
