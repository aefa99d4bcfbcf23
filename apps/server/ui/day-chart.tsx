import { texts } from './texts.sv';

export interface DayBars {
  caption: string;
  most: number;
  span: number;
  first: string;
  last: string;
  days: readonly { at: number; answers: number; reminders: number }[];
}

interface DayChartProps {
  chart: DayBars;
  rows: readonly { date: string; answers: string; reminders: string }[];
}

const WIDTH = 480;
const HEIGHT = 120;
const ROOM = 24;
const WIDEST = 10;

/**
 * Answers day by day as bars, and the days of reminders as broken lines. The table below holds the same figures and is
 * the truth for everyone.
 */
export function DayChart({ chart: { caption, most, span, first, last, days }, rows }: DayChartProps) {
  const bar = Math.min(WIDEST, (WIDTH / (span + 1)) * 0.7);
  const x = (at: number): number => at * (WIDTH - bar);
  const columns = texts.dayChart;
  return (
    <figure class="y-chart">
      <figcaption>{caption}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + ROOM}`} width={WIDTH} aria-hidden="true" focusable="false">
        {days.map(({ at, answers, reminders }) => {
          const tall = (answers / most) * (HEIGHT - 8);
          return (
            <g key={at}>
              {reminders > 0 && (
                <line class="y-day-reminder" x1={x(at) + bar / 2} x2={x(at) + bar / 2} y1="0" y2={HEIGHT} />
              )}
              {answers > 0 && <rect class="y-bar y-bar--own" x={x(at)} y={HEIGHT - tall} width={bar} height={tall} />}
            </g>
          );
        })}
        <line class="y-day-ground" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        <text x="0" y={HEIGHT + 18} font-size="14">
          {first}
        </text>
        <text x={WIDTH} y={HEIGHT + 18} font-size="14" text-anchor="end">
          {last}
        </text>
      </svg>
      <table class="ds-table">
        <caption class="y-hush">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.day}</th>
            <th scope="col" class="y-number">
              {columns.answers}
            </th>
            <th scope="col" class="y-number">
              {columns.reminders}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ date, answers, reminders }) => (
            <tr key={date}>
              <th scope="row">{date}</th>
              <td class="y-number">{answers}</td>
              <td class="y-number">{reminders}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
