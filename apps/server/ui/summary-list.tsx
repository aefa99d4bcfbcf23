import type { ComponentChildren } from 'preact';
import { unbroken } from './days';
import { Hush } from './hush';
import { texts } from './texts.sv';

export interface SummaryRow {
  term: string;
  value: ComponentChildren;
  change?: { href: string; subject: string };
}

/** A number to call could end its line at the hyphen too. */
const TELEPHONE = /(\b0\d{1,3}-[\d\u00a0]{4,15}\d)/;

const kept = (text: string): ComponentChildren =>
  unbroken(text)
    .split(TELEPHONE)
    .map((part, place) => (place % 2 === 0 ? part : <span class="y-day">{part}</span>));

/** Facts with their names, and where to change each. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="y-facts">
      {rows.map(({ term, value, change }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{typeof value === 'string' ? kept(value) : value}</dd>
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
