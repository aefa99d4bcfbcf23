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
  children: ComponentChildren;
}

/** Narrows a list by a GET, so that the address says what is shown. */
export function Filter({ action, children, count, submit }: FilterProps) {
  return (
    <form class="y-filter" method="get" action={action}>
      <div class="y-filter-fields">
        <SentForm.Provider value={false}>{children}</SentForm.Provider>
      </div>
      <div class="y-filter-foot">
        <Button kind="secondary">{submit ?? texts.show}</Button>
        {count && <p role="status">{count}</p>}
      </div>
    </form>
  );
}
