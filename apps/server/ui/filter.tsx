import type { ComponentChildren } from 'preact';
import { Button } from './button';
import { SentForm } from './form';
import { texts } from './texts.sv';

interface FilterProps {
  /** The list's own path, for a page that may also be the reply to a form. */
  action?: string;
  /** How many are shown: read aloud when the page comes. */
  count?: string;
  submit?: string;
  /** Folded in a narrow view, where the list comes first: open while it narrows something. */
  folds?: 'open' | 'closed';
  children: ComponentChildren;
}

/** Narrows a list by a GET, so that the address says what is shown. */
export function Filter({ action, children, count, submit, folds }: FilterProps) {
  const fields = <SentForm.Provider value={false}>{children}</SentForm.Provider>;
  const button = <Button kind="secondary">{submit ?? texts.show}</Button>;
  const shown = count && <p role="status">{count}</p>;
  if (folds)
    return (
      <form class="y-filter y-filter--folds" method="get" action={action}>
        <details class="y-fold y-filter-fold" open={folds === 'open'}>
          <summary>{texts.filter}</summary>
          <div class="y-filter-fields">
            {fields}
            {button}
          </div>
        </details>
        {shown}
      </form>
    );
  return (
    <form class="y-filter" method="get" action={action}>
      <div class="y-filter-fields">{fields}</div>
      <div class="y-filter-foot">
        {button}
        {shown}
      </div>
    </form>
  );
}
