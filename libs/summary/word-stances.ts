import type { StancePart } from './document-counts';
import { escaped } from './word-contents';

/** As wide as the page's text, in twentieths of a point. */
const WIDTH = 9298;
/** In a narrower part its figure would not stand whole; the line below says every one. */
const ROOM_FOR_FIGURE = 400;

/** The shades of the PDF; they differ in lightness too. */
export const STANCE_SHADES: Readonly<Record<string, string>> = {
  supports: '0b4f6c',
  supports_with_comments: '6ba5bf',
  opposes: '3d0c11',
  no_stance: 'c9d1d9',
};
const DARK = new Set(['supports', 'opposes']);

/** How the statements divide: a bar whose cells are the shares, the whole width all of them, with the words and figures below. Empty where there is none. */
export function stanceBarXml([chart]: readonly { caption: string; parts: StancePart[] }[]): string {
  if (!chart) return '';
  const { caption, parts } = chart;
  const told = parts.map(({ label, share }) => `${label} ${share}`).join(', ');
  const widths = shares(parts);
  const cells = parts.map((part, i) => cell(part, widths[i]!));
  const legend = parts.map(
    ({ stance, label, share }) => `${run('■', STANCE_SHADES[stance])}${run(` ${label} ${share}     `)}`,
  );
  return [
    `<w:p><w:pPr><w:pStyle w:val="Tabellrubrik"/><w:spacing w:before="240" w:after="60"/></w:pPr>${run(caption)}</w:p>`,
    `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblCaption w:val="${escaped(caption)}"/><w:tblDescription w:val="${escaped(told)}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`,
    `<w:p><w:pPr><w:pStyle w:val="Tabelltext"/><w:spacing w:before="60" w:after="120"/></w:pPr>${legend.join('')}</w:p>`,
  ].join('');
}

/** Whole numbers that are the width together: each part ends where the parts up to it end. */
function shares(parts: readonly StancePart[]): number[] {
  const all = parts.reduce((sum, { share }) => sum + share, 0);
  const ends = parts.map((_, i) => {
    const until = parts.slice(0, i + 1).reduce((sum, { share }) => sum + share, 0);
    return Math.round((WIDTH * until) / all);
  });
  return ends.map((end, i) => end - (ends[i - 1] ?? 0));
}

function cell({ stance, share }: StancePart, width: number): string {
  const figure = width >= ROOM_FOR_FIGURE ? run(String(share), DARK.has(stance) ? 'FFFFFF' : '1F2933') : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="${STANCE_SHADES[stance]}"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Tabellrad"/><w:jc w:val="center"/></w:pPr>${figure}</w:p></w:tc>`;
}

function run(text: string, colour?: string): string {
  const look = colour ? `<w:rPr><w:color w:val="${colour}"/></w:rPr>` : '';
  return `<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}
