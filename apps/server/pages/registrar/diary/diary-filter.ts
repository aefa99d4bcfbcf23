import { parseLocalDate, type LocalDate } from '@yttra/platform';
import type { DiaryEntry } from '@yttra/response';
import { formObject } from '../../../web/form-body';

/** Which day, whose, and what of it: as the address says. */
export interface DiaryFilter {
  day: LocalDate;
  /** The day was written so that it is none: today is shown, and told. */
  unreadable: boolean;
  direction: 'alla' | 'in' | 'ut';
  words: string;
  /** The authority, for one who is registrar of several. */
  authority: string | null;
}

type Query = Readonly<Record<string, string | undefined>>;

export function diaryFilter(query: Query, today: LocalDate): DiaryFilter {
  const sent = formObject(Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === 'string')) as Record<string, string>); // prettier-ignore
  const written = typeof sent.dag === 'string' ? sent.dag : '';
  const day = readDay(written);
  return {
    day: day ?? today,
    unreadable: written !== '' && day === null,
    direction: query.riktning === 'in' || query.riktning === 'ut' ? query.riktning : 'alla',
    words: (query.sok ?? '').trim(),
    authority: query.myndighet ?? null,
  };
}

/** The same list at another day, or with another ending. */
export function diaryHref(filter: DiaryFilter, { day = filter.day, path = '/registrator' } = {}): string {
  const query = new URLSearchParams({ dag: day });
  if (filter.direction !== 'alla') query.set('riktning', filter.direction);
  if (filter.words) query.set('sok', filter.words);
  if (filter.authority) query.set('myndighet', filter.authority);
  return `${path}?${query.toString()}`;
}

/** What the filter leaves of a day. */
export function filteredEntries(entries: readonly DiaryEntry[], { direction, words }: DiaryFilter): DiaryEntry[] {
  const wanted = words.toLocaleLowerCase('sv');
  return entries.filter(
    (entry) =>
      (direction === 'alla' || (direction === 'in') === (entry.direction === 'in')) &&
      [entry.title, entry.body, entry.unit, entry.remissCaseNumber, entry.bodyCaseNumber].some((text) =>
        (text ?? '').toLocaleLowerCase('sv').includes(wanted),
      ),
  );
}

function readDay(written: string): LocalDate | null {
  try {
    return parseLocalDate(written);
  } catch {
    return null;
  }
}
