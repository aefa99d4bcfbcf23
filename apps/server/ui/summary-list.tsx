import type { ComponentChildren } from 'preact';
import { unbroken } from './days';
import { Hush } from './hush';
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
          <dd>{typeof value === 'string' ? unbroken(value) : value}</dd>
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
