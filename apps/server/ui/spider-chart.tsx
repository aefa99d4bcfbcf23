import { Details } from './details';
import { DataTable } from './data-table';
import { texts } from './texts.sv';

interface Place {
  x: number;
  y: number;
}

interface Series {
  label: string;
  /** RRGGBB, and dashes by which it is told apart without colour. */
  shade: string;
  dash: string;
}

export interface SpiderChartProps {
  caption: string;
  /** What the figures go between: "0–5". */
  range: string;
  series: readonly Series[];
  lines: readonly { label: string; isPart: boolean; values: readonly string[]; spread: string; count: string }[];
  /** Places in a circle of radius 1; null where there are too few axes for a picture. */
  spider: {
    axes: readonly (Place & { label: string })[];
    rings: readonly { value: number; places: readonly Place[] }[];
    series: readonly (readonly Place[])[];
  } | null;
  /** Each who gave points, by area; left out where only the whole is told. */
  areas: readonly string[];
  bodies: readonly { body: string; values: readonly string[] }[];
}

const WIDTH = 640;
const HEIGHT = 430;
const RADIUS = 150;
const LINE = 17;
/** A label of an axis is broken at about so many letters. */
const LABEL = 18;

const at = ({ x, y }: Place, radius = RADIUS): [number, number] => [WIDTH / 2 + x * radius, HEIGHT / 2 + y * radius];
const outline = (places: readonly Place[]): string => places.map((place) => at(place).join(',')).join(' ');

/**
 * Points on each axis as surfaces, with the finding as caption. The table beside it holds the same figures and is the
 * truth for everyone.
 */
export function SpiderChart(props: SpiderChartProps) {
  const { caption, range, series, lines, spider, areas, bodies } = props;
  const words = texts.spider;
  return (
    <figure class="y-chart y-chart--spider">
      <figcaption>{caption}</figcaption>
      {spider && <Drawing spider={spider} series={series} />}
      <div>
        {series.length > 1 && <Legend series={series} />}
        <DataTable
          caption={words.table(range)}
          columns={[
            { key: 'area', label: words.area },
            ...series.map(({ label }, index) => ({ key: `s${index}`, label, numeric: true })),
            { key: 'spread', label: words.spread, numeric: true },
            { key: 'count', label: words.count, numeric: true },
          ]}
          rows={lines.map(({ label, isPart, values, spread, count }, index) => ({
            key: `${index}`,
            cells: {
              area: isPart ? <span class="y-part-of">{label}</span> : label,
              ...Object.fromEntries(values.map((value, of) => [`s${of}`, value])),
              spread,
              count,
            },
          }))}
        />
      </div>
      {bodies.length > 0 && (
        <Details summary={words.bodies}>
          <DataTable
            caption={words.bodiesTable(range)}
            captionHidden
            columns={[
              { key: 'body', label: words.body },
              ...areas.map((area, index) => ({ key: `a${index}`, label: area, numeric: true })),
            ]}
            rows={bodies.map(({ body, values }) => ({
              key: body,
              cells: { body, ...Object.fromEntries(values.map((value, of) => [`a${of}`, value])) },
            }))}
          />
        </Details>
      )}
    </figure>
  );
}

function Drawing({ spider, series }: { spider: NonNullable<SpiderChartProps['spider']>; series: readonly Series[] }) {
  const top = spider.axes[0]!;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} aria-hidden="true" focusable="false">
      {spider.rings.map(({ value, places }) => (
        <polygon key={value} class="y-spider-ring" points={outline(places)} />
      ))}
      {spider.axes.map((axis) => (
        <line key={axis.label} class="y-spider-ring" x1={WIDTH / 2} y1={HEIGHT / 2} x2={at(axis)[0]} y2={at(axis)[1]} />
      ))}
      {spider.series.map((places, index) => {
        const { label, shade, dash } = series[index]!;
        return (
          <g key={label}>
            <polygon
              points={outline(places)}
              fill={`#${shade}`}
              fill-opacity={index === 0 ? 0.14 : 0}
              stroke={`#${shade}`}
              stroke-width="2.5"
              stroke-dasharray={dash || undefined}
            />
            {places.map((place) => (
              <circle key={`${place.x} ${place.y}`} cx={at(place)[0]} cy={at(place)[1]} r="4" fill={`#${shade}`} />
            ))}
          </g>
        );
      })}
      {spider.rings.map(({ value, places }) => (
        <text key={value} x={WIDTH / 2 + 5} y={at(places[0] ?? top)[1] + 13} font-size="13">
          {value}
        </text>
      ))}
      {spider.axes.map((axis) => (
        <AxisLabel key={axis.label} {...axis} />
      ))}
    </svg>
  );
}

function AxisLabel({ label, ...axis }: Place & { label: string }) {
  const [x, y] = at(axis, RADIUS + 14);
  const lines = broken(label);
  const anchor = Math.abs(axis.x) < 0.2 ? 'middle' : axis.x > 0 ? 'start' : 'end';
  // Above the diagram it ends where it stands, below it begins there, beside it is centred.
  const up = axis.y < -0.7 ? lines.length - 1 : axis.y > 0.7 ? -0.7 : (lines.length - 1) / 2 - 0.3;
  return (
    <text font-size="15" text-anchor={anchor}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + (index - up) * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** By words, in lines of about the same length. */
function broken(label: string): string[] {
  const lines = [''];
  for (const word of label.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + word.length >= LABEL) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul class="y-legend" aria-hidden="true">
      {series.map(({ label, shade, dash }) => (
        <li key={label}>
          <svg viewBox="0 0 32 12" width="32" height="12" focusable="false">
            <line
              x1="0"
              x2="32"
              y1="6"
              y2="6"
              stroke={`#${shade}`}
              stroke-width="3"
              stroke-dasharray={dash || undefined}
            />
          </svg>{' '}
          {label}
        </li>
      ))}
    </ul>
  );
}
