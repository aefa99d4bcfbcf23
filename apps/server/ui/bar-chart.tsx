import { ChartTable } from './chart-table';

export interface Bar {
  label: string;
  value: number;
  href?: string;
  /** A stance, each in a colour that differs in lightness too; the theme's colour when nothing is said. */
  tone?: string;
}

const ROW = 44;
const WIDTH = 480;
const ROOM_FOR_VALUE = 56;

interface BarChartProps {
  caption: string;
  data: readonly Bar[];
  unit?: string;
  /** What the whole width is, where it is not all of them together. */
  whole?: number;
}

/**
 * Bars whose caption states the finding: the whole width is all of them together. The table below holds the same
 * figures and is the truth for everyone.
 */
export function BarChart({ caption, data, unit, whole: all }: BarChartProps) {
  const whole = Math.max(1, all ?? data.reduce((sum, { value }) => sum + value, 0));
  return (
    <figure class="y-chart">
      <figcaption>{caption}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${data.length * ROW}`} width={WIDTH} aria-hidden="true" focusable="false">
        {data.map(({ label, value, tone }, index) => {
          const width = (value / whole) * (WIDTH - ROOM_FOR_VALUE);
          return (
            <g key={label}>
              <text x="0" y={index * ROW + 15} font-size="15">
                {label}
              </text>
              <rect class="y-bar-ground" x="0" y={index * ROW + 21} width={WIDTH - ROOM_FOR_VALUE} height="14" />
              <rect class={`y-bar y-bar--${tone ?? 'own'}`} x="0" y={index * ROW + 21} width={width} height="14" />
              <text x={WIDTH - ROOM_FOR_VALUE + 8} y={index * ROW + 33} font-size="15" font-weight="600">
                {value}
              </text>
            </g>
          );
        })}
      </svg>
      <ChartTable
        caption={caption}
        unit={unit}
        rows={data.map(({ label, value, href }) => ({ label, value, head: href && <a href={href}>{label}</a> }))}
      />
    </figure>
  );
}
