import type { ComponentChildren } from 'preact';
import { Hush } from './hush';
import { Kept } from './kept';
import { texts } from './texts.sv';

export interface SummaryRow {
  term: string;
  value: ComponentChildren;
  change?: { href: string; subject: string };
}

/** Facts with their names, and where to change each. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="y-facts">
      {rows.map(({ term, value, change }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{typeof value === 'string' ? <Kept text={value} /> : value}</dd>
          {change && (
            <dd class="y-facts-change">
              <a href={change.href}>
                {texts.change}
                <Hush> {change.subject}</Hush>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
