import type { ComponentChildren } from 'preact';
import { texts } from './texts.sv';

interface ConflictProps {
  mine: string;
  theirs: string;
  who: string;
  when: string;
  /** What can be chosen: mine, theirs, both. */
  children?: ComponentChildren;
}

/** Two texts that were written at once, beside each other; both are kept. */
export function Conflict({ mine, theirs, who, when, children }: ConflictProps) {
  return (
    <div class="y-conflict">
      <section>
        <h2>{texts.mine}</h2>
        <div class="y-conflict-text">{mine || texts.nothingWritten}</div>
      </section>
      <section>
        <h2>
          {who} {when}
        </h2>
        <div class="y-conflict-text">{theirs || texts.nothingWritten}</div>
      </section>
      {children && <div class="y-conflict-rest">{children}</div>}
    </div>
  );
}
