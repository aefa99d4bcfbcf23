import type { CountChart, ShareChart, SharePart } from './document-charts';
import type { DayChart, DayRow } from './document-days';
import type { PointChart } from './point-chart';
import { escaped } from './word-contents';
import { spiderXml } from './word-spider';

/** As wide as the page's text, in twentieths of a point. */
const WIDTH = 9298;
/** In a narrower part its figure would not stand whole; the line below says every one. */
const ROOM_FOR_FIGURE = 400;
const LINE = '9AA5B1';
const BAR = '0b4f6c';
const REMINDER = '3d0c11';

/**
 * A bar whose cells are the shares, the whole width all of them, with the finding above and the words and figures
 * below. Empty where there is none.
 */
export function shareBarXml([chart]: readonly ShareChart[]): string {
  if (!chart) return '';
  const { caption, parts } = chart;
  const widths = shares(parts);
  const cells = parts.map((part, i) => shareCell(part, widths[i]!));
  const legend = parts.map(({ shade, label, share }, i) => {
    // The square and its words stay on one line.
    const words = `${label} ${share}`.replaceAll(' ', '\u00a0');
    return `${isPale(shade) ? run('□') : run('■', { colour: shade })}${run(`\u00a0${words}`)}${i < parts.length - 1 ? run('     ') : ''}`;
  });
  return [
    captionXml(caption),
    tableXml(caption, told(parts), widths, `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`),
    `<w:p><w:pPr><w:pStyle w:val="Tabelltext"/><w:spacing w:before="60" w:after="160"/></w:pPr>${legend.join('')}</w:p>`,
  ].join('');
}

const told = (parts: readonly SharePart[]): string => parts.map(({ label, share }) => `${label} ${share}`).join(', ');
const isPale = (shade: string): boolean => shade === 'ffffff';

const DATE = 2300;
const FIGURE = 1000;
/** As wide as its heading, in the widest font that may stand in for Arial. */
const REMINDERS = 1600;
const BAR_ROOM = WIDTH - DATE - FIGURE - REMINDERS;

/**
 * Each day with its figures and a bar of its answers: the table and the picture are one. Empty where nothing has
 * happened.
 */
export function dayTableXml(rows: readonly DayRow[], [chart]: readonly DayChart[]): string {
  if (rows.length === 0) return '';
  const most = chart?.most ?? 1;
  const widths = [DATE, FIGURE, BAR_ROOM, REMINDERS];
  const head = ['Dag', 'Svar', '', 'Påminnelser'].map((words, i) =>
    cellXml(widths[i]!, words, { style: 'Tabellrubrik', bottom: true, isNumber: i === 1 || i === 3 }),
  );
  const lines = rows.map(({ date, answers, reminders }) =>
    rowXml([
      cellXml(widths[0]!, date),
      cellXml(widths[1]!, answers, { isNumber: true }),
      barXml(Number(answers) / most),
      cellXml(widths[3]!, reminders, { isNumber: true, colour: reminders === '0' ? undefined : REMINDER }),
    ]),
  );
  const caption = chart?.caption ?? 'Påminnelser dag för dag';
  const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`;
  return `${captionXml(caption)}${tableXml(caption, 'Svar och påminnelser varje dag', widths, header + lines.join(''))}<w:p/>`;
}

/** Each alternative with its bar and figure, of several that may be chosen. Empty where there is none. */
export function countTableXml([chart]: readonly CountChart[]): string {
  if (!chart) return '';
  const { caption, all, bars } = chart;
  const lines = bars.map(({ label, count }) =>
    rowXml([cellXml(DATE + FIGURE, label), barXml(count / all), cellXml(FIGURE, String(count), { isNumber: true })]),
  );
  const told = `${bars.map(({ label, count }) => `${label} ${count}`).join(', ')}, av ${all}`;
  return `${captionXml(caption)}${tableXml(caption, told, [DATE + FIGURE, BAR_ROOM, FIGURE], lines.join(''))}<w:p/>`;
}

/**
 * More areas than these do not stand beside each other on the page: then the appendix alone says what each body gave.
 */
const MOST_AREAS = 9;

/**
 * Points as a diagram and the tables that say the same; `whole`: with sub-areas and each body. Empty where there is
 * none.
 */
export function pointsXml([chart]: readonly PointChart[], id: number, whole = true): string {
  if (!chart) return '';
  const { caption, range, series, lines, areas, bodies } = chart;
  const legend = series
    .map(({ label, shade }) => `${run('■', { colour: shade })}${run(`\u00a0${label.replaceAll(' ', '\u00a0')}`)}`)
    .join(run('     '));
  const figures = [...series.map(({ label }) => label), 'Lägst–högst', 'Svar'];
  const shown = lines.filter(({ isPart }) => whole || !isPart);
  return [
    captionXml(caption),
    spiderXml(chart, id),
    `<w:p><w:pPr><w:pStyle w:val="Tabelltext"/><w:spacing w:before="60" w:after="160"/></w:pPr>${legend}</w:p>`,
    figuresTableXml(
      { caption: `Poäng i medeltal, ${range}`, first: 'Område', heads: figures, narrow: 1500 },
      shown.map(({ number, label, isPart, values, spread, count }) => ({
        label: isPart ? `\u2003${label}` : `${number} ${label}`,
        values: [...values, spread, count],
      })),
    ),
    whole && areas.length <= MOST_AREAS
      ? figuresTableXml(
          {
            caption: `Varje instans i medeltal på område 1–${areas.length}, ${range}`,
            first: 'Instans',
            heads: areas.map((_area, at) => String(at + 1)),
            narrow: 700,
          },
          bodies.map(({ body, values }) => ({ label: body, values })),
        )
      : '',
  ].join('');
}

function figuresTableXml(
  { caption, first, heads, narrow }: { caption: string; first: string; heads: readonly string[]; narrow: number },
  rows: readonly { label: string; values: readonly string[] }[],
): string {
  const widths = [WIDTH - heads.length * narrow, ...heads.map(() => narrow)];
  const cells = (words: readonly string[], look: CellLook): string[] =>
    words.map((text, at) => cellXml(widths[at]!, text, { ...look, isNumber: at > 0 }));
  const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells([first, ...heads], { style: 'Tabellrubrik', bottom: true }).join('')}</w:tr>`;
  const lines = rows.map(({ label, values }) => rowXml(cells([label, ...values], {})));
  return `${captionXml(caption)}${tableXml(caption, caption, widths, header + lines.join(''))}<w:p/>`;
}

const rowXml = (cells: readonly string[]): string => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;

/** A bar of full blocks: what a screen reader passes over, for the figure stands beside it. */
function barXml(share: number): string {
  const blocks = Math.round(share * 28);
  return `<w:tc><w:tcPr><w:tcW w:w="${BAR_ROOM}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Tabelltext"/></w:pPr>${run('█'.repeat(blocks), { colour: BAR })}</w:p></w:tc>`;
}

function captionXml(caption: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="Tabellrubrik"/><w:spacing w:before="200" w:after="60"/></w:pPr>${run(caption)}</w:p>`;
}

function tableXml(caption: string, description: string, widths: readonly number[], rows: string): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblCaption w:val="${escaped(caption)}"/><w:tblDescription w:val="${escaped(description)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
}

/** Whole numbers that are the width together: each part ends where the parts up to it end. */
function shares(parts: readonly SharePart[]): number[] {
  const all = parts.reduce((sum, { share }) => sum + share, 0);
  const ends = parts.map((_, i) => {
    const until = parts.slice(0, i + 1).reduce((sum, { share }) => sum + share, 0);
    return Math.round((WIDTH * until) / all);
  });
  return ends.map((end, i) => end - (ends[i - 1] ?? 0));
}

function shareCell({ shade, share, isDark }: SharePart, width: number): string {
  const figure = width >= ROOM_FOR_FIGURE ? run(String(share), { colour: isDark ? 'FFFFFF' : '1F2933' }) : '';
  const edge = isPale(shade)
    ? `<w:tcBorders>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single" w:sz="4" w:color="${LINE}"/>`).join('')}</w:tcBorders>`
    : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${edge}<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Tabellrad"/><w:jc w:val="center"/></w:pPr>${figure}</w:p></w:tc>`;
}

interface CellLook {
  style?: string;
  bottom?: boolean;
  isNumber?: boolean;
  colour?: string | undefined;
}

function cellXml(
  width: number,
  words: string,
  { style = 'Tabelltext', bottom, isNumber, colour }: CellLook = {},
): string {
  const edge = bottom ? `<w:tcBorders><w:bottom w:val="single" w:sz="4" w:color="${LINE}"/></w:tcBorders>` : '';
  const aligned = isNumber ? '<w:ind w:right="170"/><w:jc w:val="right"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${edge}</w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${aligned}</w:pPr>${run(words, { colour })}</w:p></w:tc>`;
}

function run(text: string, { colour }: { colour?: string | undefined } = {}): string {
  const look = colour ? `<w:rPr><w:color w:val="${colour}"/></w:rPr>` : '';
  return `<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}
