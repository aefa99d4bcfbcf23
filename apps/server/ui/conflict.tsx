import type { ComponentChildren } from 'preact';
import { texts } from './texts.sv';

/** Two texts that were written at once, beside each other; both are kept. */
export function Conflict({
  mine,
  theirs,
  who,
  when,
  children,
}: {
  mine: string;
  theirs: string;
  who: string;
  when: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="y-conflict">
      <section>
        <h2 class="ds-heading">{texts.mine}</h2>
        <div class="y-kept-lines">{mine}</div>
      </section>
      <section>
        <h2 class="ds-heading">
          {who} {when}
        </h2>
        <div class="y-kept-lines">{theirs}</div>
      </section>
      {children}
    </div>
  );
}
