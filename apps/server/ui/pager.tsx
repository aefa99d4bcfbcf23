import { texts } from './texts.sv';

/** One page of a long list at a time; nothing when one page holds it. */
export function Pager({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  if (pages < 2) return null;
  return (
    <nav class="y-pager" aria-label={texts.pager.label}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {texts.pager.previous}
        </a>
      )}
      <span>{texts.pager.page(page, pages)}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {texts.pager.next}
        </a>
      )}
    </nav>
  );
}
