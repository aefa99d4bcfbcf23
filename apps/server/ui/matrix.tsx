import type { ComponentChildren } from 'preact';
import { ScrollRegion } from './scroll-region';

export interface MatrixHead {
  key: string;
  label: string;
  href?: string;
}

export interface MatrixCell {
  href: string;
  /** The whole name of the cell: "Socialnämnden, fråga 3, oläst". It begins the way it is shown where that can be. */
  label: string;
  text: string;
  state?: string;
}

interface MatrixProps {
  caption: string;
  corner?: string;
  rows: readonly MatrixHead[];
  columns: readonly MatrixHead[];
  cell: (row: string, column: string) => MatrixCell | null;
}

/** A plain table of rows and columns, in a region that can be scrolled by keyboard. */
export function Matrix({ caption, corner, rows, columns, cell }: MatrixProps) {
  return (
    <ScrollRegion label={caption}>
      <table class="ds-table y-matrix">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {corner ? <th scope="col">{corner}</th> : <td />}
            {columns.map((column) => (
              <th scope="col" key={column.key}>
                {named(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{named(row)}</th>
              {columns.map((column) => (
                <td key={column.key}>{shown(cell(row.key, column.key))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const named = ({ label, href }: MatrixHead): ComponentChildren => (href ? <a href={href}>{label}</a> : label);

const shown = (cell: MatrixCell | null): ComponentChildren =>
  cell ? (
    <a href={cell.href} aria-label={cell.label} class={cell.state ? `y-cell--${cell.state}` : undefined}>
      {cell.text}
    </a>
  ) : (
    '–'
  );
