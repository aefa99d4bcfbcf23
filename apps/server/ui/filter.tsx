import type { ComponentChildren } from 'preact';
import { Button } from './button';
import { texts } from './texts.sv';

/** Narrows a list by a GET, so that the address says what is shown. */
export function Filter({
  action,
  children,
  count,
  submit,
}: {
  /** The list's own path, for a page that may also be the reply to a form. */
  action?: string;
  children: ComponentChildren;
  count?: string;
  submit?: string;
}) {
  return (
    <form class="y-filter" method="get" action={action}>
      <div class="y-filter-fields">{children}</div>
      <Button kind="secondary">{submit ?? texts.show}</Button>
      {count && (
        <p class="y-filter-count" role="status">
          {count}
        </p>
      )}
    </form>
  );
}

/** One page of a long list at a time. */
export function Pager({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  if (pages < 2) return null;
  return (
    <nav class="y-pager" aria-label={texts.pager.label}>
      {page > 1 && <a href={href(page - 1)}>{texts.pager.previous}</a>}
      <span>{texts.pager.page(page, pages)}</span>
      {page < pages && <a href={href(page + 1)}>{texts.pager.next}</a>}
    </nav>
  );
}
