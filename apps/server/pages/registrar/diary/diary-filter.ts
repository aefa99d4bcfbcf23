import { asLocalDate, pathTo, type LocalDate } from '@yttra/platform';
import { readReceiptNumber, receiptNumber } from '@yttra/response';
import type { DiaryEntry } from '@yttra/overview';
import { formObject } from '../../../http/form-body';

/** Which day, whose, and what of it: as the address says. */
export interface DiaryFilter {
  day: LocalDate;
  /** The day was written so that it is none: today is shown, and told. */
  unreadable: boolean;
  direction: 'alla' | 'in' | 'ut';
  words: string;
  /** What is looked for is a receipt's number: the day is then the one it names. */
  receipt: string | null;
  /** The authority, for one who is registrar of several. */
  authority: string | null;
}

type Query = Readonly<Record<string, string | undefined>>;

export function diaryFilter(query: Query, today: LocalDate): DiaryFilter {
  const sent = formObject(Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === 'string')) as Record<string, string>); // prettier-ignore
  const written = typeof sent.dag === 'string' ? sent.dag : '';
  const words = (query.sok ?? '').trim();
  const receipt = readReceiptNumber(words);
  const day = receipt?.on ?? asLocalDate(written);
  return {
    day: day ?? today,
    unreadable: written !== '' && day === null,
    direction: query.riktning === 'in' || query.riktning === 'ut' ? query.riktning : 'alla',
    words,
    receipt: receipt?.number ?? null,
    authority: query.myndighet ?? null,
  };
}

/** The same list at another day, or with another ending. */
export function diaryHref(filter: DiaryFilter, { day = filter.day, path = pathTo('registrar') } = {}): string {
  const query = new URLSearchParams({ dag: day });
  if (filter.direction !== 'alla') query.set('riktning', filter.direction);
  // A receipt's number names its own day and leads to no other.
  if (filter.words && (!filter.receipt || day === filter.day)) query.set('sok', filter.words);
  if (filter.authority) query.set('myndighet', filter.authority);
  return `${path}?${query.toString()}`;
}

/** What the filter leaves of a day. */
export function filteredEntries(
  entries: readonly DiaryEntry[],
  { direction, words, receipt }: DiaryFilter,
): DiaryEntry[] {
  const wanted = words.toLocaleLowerCase('sv');
  return entries.filter(
    (entry) =>
      (direction === 'alla' || (direction === 'in') === (entry.direction === 'in')) &&
      (receipt
        ? receiptOf(entry) === receipt
        : [entry.title, entry.body, entry.unit, entry.remissCaseNumber, entry.bodyCaseNumber].some((text) =>
            (text ?? '').toLocaleLowerCase('sv').includes(wanted),
          )),
  );
}

const receiptOf = ({ matter, responseId, at }: DiaryEntry): string | null =>
  matter === 'response' && responseId ? receiptNumber({ id: responseId, receivedAt: at }) : null;
