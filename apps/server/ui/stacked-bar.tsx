import { ChartTable } from './chart-table';

/** A part of the whole, in a shade of its own. */
interface Share {
  label: string;
  share: number;
  /** RRGGBB. */
  shade: string;
  /** What is written on it is white. */
  isDark: boolean;
}

const WIDTH = 480;
const HEIGHT = 32;
/** A narrower part has its figure in the table alone. */
const ROOM_FOR_FIGURE = 18;

/**
 * One bar whose whole width is all of them, with the finding as its caption. The table below holds the same figures and
 * is the truth for everyone.
 */
export function StackedBar({ caption, parts, unit }: { caption: string; parts: readonly Share[]; unit: string }) {
  const all = parts.reduce((sum, { share }) => sum + share, 0);
  const from = (index: number) =>
    (parts.slice(0, index).reduce((sum, { share }) => sum + share, 0) / Math.max(1, all)) * WIDTH;
  return (
    <figure class="y-chart">
      <figcaption>{caption}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} aria-hidden="true" focusable="false">
        {parts.map(({ label, share, shade, isDark }, index) => {
          const width = from(index + 1) - from(index);
          if (width === 0) return null;
          return (
            <g key={label}>
              <rect class="y-share" x={from(index)} y="0" width={width} height={HEIGHT} fill={`#${shade}`} />
              {width >= ROOM_FOR_FIGURE && (
                <text
                  class={isDark ? 'y-on-dark' : 'y-on-light'}
                  x={from(index) + width / 2}
                  y={HEIGHT / 2 + 5}
                  font-size="15"
                  text-anchor="middle"
                >
                  {share}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <ChartTable
        caption={caption}
        unit={unit}
        rows={parts.map(({ label, share, shade }) => ({
          label,
          value: share,
          head: (
            <>
              <svg class="y-swatch" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
                <rect class="y-share" width="12" height="12" fill={`#${shade}`} />
              </svg>{' '}
              {label}
            </>
          ),
        }))}
      />
    </figure>
  );
}
