import { texts } from './texts.sv';

export interface Bar {
  label: string;
  value: number;
  href?: string;
  tone?: string;
}

const ROW = 28;
const WIDTH = 400;

/** Bars whose caption states the finding; the table below holds the same figures. */
export function BarChart({ caption, data, unit }: { caption: string; data: readonly Bar[]; unit?: string }) {
  const most = Math.max(1, ...data.map(({ value }) => value));
  return (
    <figure class="y-chart">
      <figcaption>{caption}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${data.length * ROW}`}
        aria-hidden="true"
        focusable="false"
        preserveAspectRatio="none"
      >
        {data.map(({ value, tone }, index) => (
          <rect
            class={`y-bar y-bar--${tone ?? 'neutral'}`}
            x="0"
            y={index * ROW + 4}
            width={(value / most) * WIDTH}
            height={ROW - 8}
          />
        ))}
      </svg>
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
          {data.map(({ label, value, href }) => (
            <tr>
              <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
              <td class="y-number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
