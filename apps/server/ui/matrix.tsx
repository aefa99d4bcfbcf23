import type { ComponentChildren } from 'preact';

export interface MatrixHead {
  key: string;
  label: string;
  href?: string;
}

export interface MatrixCell {
  href: string;
  /** The whole name of the cell: "Socialnämnden, fråga 3, oläst". */
  label: string;
  text: string;
  state?: string;
}

/** A plain table of rows and columns, in a region that can be scrolled by keyboard. */
export function Matrix({
  caption,
  corner,
  rows,
  columns,
  cell,
}: {
  caption: string;
  corner?: string;
  rows: readonly MatrixHead[];
  columns: readonly MatrixHead[];
  cell: (row: string, column: string) => MatrixCell | null;
}) {
  return (
    <ScrollRegion label={caption}>
      <table class="ds-table y-matrix">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th scope="col">{named(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{named(row)}</th>
              {columns.map((column) => (
                <td>{shown(cell(row.key, column.key))}</td>
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

export function ScrollRegion({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="y-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
