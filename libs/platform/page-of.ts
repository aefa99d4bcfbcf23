/** A page that is asked for, from 1, and how many a page shows. */
export interface WantedPage {
  page: number;
  size: number;
}

/** Which page of so many is shown: one beyond the last is the last, and an empty list has one page. */
export function pageOf(total: number, { page, size }: WantedPage): { page: number; pages: number; offset: number } {
  const pages = Math.max(1, Math.ceil(total / size));
  const shown = Math.min(Math.max(page, 1), pages);
  return { page: shown, pages, offset: (shown - 1) * size };
}
