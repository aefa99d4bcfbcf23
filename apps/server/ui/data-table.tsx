import type { ComponentChildren } from 'preact';

export interface Column {
  key: string;
  label: string;
  /** The word to sort by; without it the column cannot be sorted. */
  sort?: string;
  numeric?: boolean;
}

export interface Row {
  key: string;
  cells: Readonly<Record<string, ComponentChildren>>;
}

export interface Sorting {
  by: string;
  descending: boolean;
  href: (by: string) => string;
}

/** A table whose first column names the row. On a narrow screen each row becomes a list with its labels. */
export function DataTable({
  caption,
  captionHidden,
  columns,
  rows,
  sort,
  empty,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  sort?: Sorting;
  empty?: string;
}) {
  if (rows.length === 0 && empty) return <p class="y-empty">{empty}</p>;
  return (
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
            >
              {column.sort && sort ? <a href={sort.href(column.sort)}>{column.label}</a> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells }) => (
          <tr role="row" key={key}>
            {columns.map((column, index) => cell(column, cells[column.key], index === 0))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cell({ label, numeric }: Column, content: ComponentChildren, isFirst: boolean) {
  const look = numeric ? 'y-number' : undefined;
  return isFirst ? (
    <th scope="row" role="rowheader" class={look}>
      {content}
    </th>
  ) : (
    <td role="cell" class={look} data-label={label}>
      {content}
    </td>
  );
}

function sorted({ sort: by }: Column, sort: Sorting | undefined): 'ascending' | 'descending' | undefined {
  if (!by || sort?.by !== by) return undefined;
  return sort.descending ? 'descending' : 'ascending';
}
