import type { ComponentChildren } from 'preact';
import { texts } from './texts.sv';

/** A row of a chart's table; `head` stands instead of the label where it is more than words. */
interface ChartRow {
  label: string;
  value: number;
  head?: ComponentChildren;
}

/** The figures of a chart, which hold for everyone: the picture above is for those who see it. */
export function ChartTable({ caption, rows, unit }: { caption: string; rows: readonly ChartRow[]; unit?: string }) {
  return (
    <table class="ds-table">
      <caption class="y-hush">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col" class="y-number">
            {unit ?? texts.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, value, head }) => (
          <tr key={label}>
            <th scope="row">{head ?? label}</th>
            <td class="y-number">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
