import type { ComponentChildren } from 'preact';
import { texts } from './texts.sv';

export interface Column {
  key: string;
  label: string;
  /** The word to sort by; without it the column cannot be sorted. */
  sort?: string;
  /** A page about the column: its name leads there. */
  href?: string;
  numeric?: boolean;
  /** What stands in it says itself what it is: on a narrow screen it needs no label. */
  plain?: boolean;
}

export interface Row {
  key: string;
  cells: Readonly<Record<string, ComponentChildren>>;
  /** The column that names the row; the first when nothing is said. */
  header?: string;
}

export interface Sorting {
  by: string;
  descending: boolean;
  href: (by: string) => string;
}

interface DataTableProps {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  sort?: Sorting;
  /** What stands here when there is nothing to list. */
  empty?: string;
  /** How many rows stand in a narrow view until the box below them is ticked; all when left out. */
  first?: number;
}

/**
 * A table. On a narrow screen each row becomes a list with its labels, and the roles keep it a table for those who
 * listen.
 */
export function DataTable({ caption, captionHidden, columns, rows, sort, empty, first = Infinity }: DataTableProps) {
  if (rows.length === 0 && empty) return <p class="y-empty">{empty}</p>;
  const table = (
    <table class="ds-table y-table" role="table">
      <caption class={captionHidden ? 'y-hush' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              scope="col"
              role="columnheader"
              class={column.numeric ? 'y-number' : undefined}
              aria-sort={sorted(column, sort)}
              key={column.key}
            >
              {headed(column, sort)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr role="row" class={index >= first ? 'y-folds' : undefined} key={row.key}>
            {columns.map((column) => cell(column, row, (row.header ?? columns[0]?.key) === column.key))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (rows.length <= first) return table;
  return (
    <div class="y-rows">
      {table}
      <label class="y-unfold">
        <input class="ds-input" type="checkbox" />
        {texts.allRows(rows.length)}
      </label>
    </div>
  );
}

/** An address ends its line at its @ or before a dot where it must: the sign is none that would be copied. */
function breaking(value: ComponentChildren): ComponentChildren {
  if (typeof value !== 'string' || !value.includes('@')) return value;
  return value.split(/(?<=@)|(?=\.\S)/).map((part, index) => [index > 0 && <wbr />, part]);
}

function headed({ label, href, sort: by }: Column, sort: Sorting | undefined) {
  const to = by && sort ? sort.href(by) : href;
  return to ? <a href={to}>{label}</a> : label;
}

function cell({ key, label, numeric, plain }: Column, { cells }: Row, isHeader: boolean) {
  const look = numeric ? 'y-number' : undefined;
  return isHeader ? (
    <th scope="row" role="rowheader" class={look} key={key}>
      {breaking(cells[key])}
    </th>
  ) : (
    <td role="cell" class={look} data-label={plain ? undefined : label} key={key}>
      {breaking(cells[key])}
    </td>
  );
}

function sorted({ sort: by }: Column, sort: Sorting | undefined): 'ascending' | 'descending' | 'none' | undefined {
  if (!by || !sort) return undefined;
  if (sort.by !== by) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}
