import type { PointChart } from './point-chart';
import type { Place, Spider } from './spider';
import { escaped } from './word-contents';

// What a text document measures drawings in, whole ones only: Word opens no file where one is broken.
const centimetres = (many: number): number => Math.round(many * 360_000);
const WIDTH = centimetres(16.4);
const HEIGHT = centimetres(8.6);
const RADIUS = centimetres(2.9);
const LABEL = { width: centimetres(4.2), height: centimetres(1) };
const GRID = '9AA5B1';

const NAMES = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
} as const;
const named = (...names: (keyof typeof NAMES)[]): string =>
  names.map((name) => `xmlns:${name}="${NAMES[name]}"`).join(' ');

/**
 * A spider diagram as shapes that Word draws; its figures stand in the table below. `id` is the drawing's own in the
 * document.
 */
export function spiderXml({ caption, series, spider }: PointChart, id: number): string {
  if (!spider) return '';
  const shapes = [
    ...spider.rings.map(({ places }) => outline(places, line(GRID, 6350))),
    ...spider.axes.map((axis) => outline([{ x: 0, y: 0 }, axis], line(GRID, 6350))),
    ...spider.series.map((places, index) => {
      const { shade, dash } = series[index]!;
      return outline(places, line(shade, 19_050, dash), index === 0 ? filled(shade) : '<a:noFill/>');
    }),
    ...spider.rings.map(({ value, places }) => ringLabel(String(value), places[0]!)),
    ...spider.axes.map(axisLabel),
  ];
  const size = `cx="${WIDTH}" cy="${HEIGHT}"`;
  const frame = `<a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${size}/></a:xfrm>`;
  const group = `<wpg:wgp ${named('wpg')}><wpg:cNvGrpSpPr/><wpg:grpSpPr>${frame}</wpg:grpSpPr>${shapes.map((shape, at) => shape(id * 1000 + at + 1)).join('')}</wpg:wgp>`;
  const told = escaped(`${caption}. Tabellen nedanför har samma uppgifter.`);
  return `<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline ${named('wp')} distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${id * 1000}" name="Diagram ${id}" descr="${told}"/><a:graphic ${named('a')}><a:graphicData uri="${NAMES.wpg}">${group}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

type Shape = (id: number) => string;

const placeOf = ({ x, y }: Place, radius = RADIUS): [number, number] => [
  Math.round(WIDTH / 2 + x * radius),
  Math.round(HEIGHT / 2 + y * radius),
];

const filled = (shade: string): string =>
  `<a:solidFill><a:srgbClr val="${shade}"><a:alpha val="14000"/></a:srgbClr></a:solidFill>`;

function line(shade: string, width: number, dash = ''): string {
  const dashes = dash === '' ? '' : `<a:prstDash val="${dash.startsWith('2') ? 'sysDot' : 'dash'}"/>`;
  return `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${shade}"/></a:solidFill>${dashes}</a:ln>`;
}

/** A closed line through the places; drawn in the group's own measures. */
function outline(places: readonly Place[], stroke: string, fill = '<a:noFill/>'): Shape {
  const [first, ...rest] = places.map((place) => placeOf(place)).map(([x, y]) => `<a:pt x="${x}" y="${y}"/>`);
  if (!first) return () => '';
  const path = `<a:path w="${WIDTH}" h="${HEIGHT}"><a:moveTo>${first}</a:moveTo>${rest.map((to) => `<a:lnTo>${to}</a:lnTo>`).join('')}<a:close/></a:path>`;
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${path}</a:pathLst></a:custGeom>`;
  return (id) => shape(id, box(0, 0, WIDTH, HEIGHT), `${geometry}${fill}${stroke}`);
}

const box = (x: number, y: number, width: number, height: number): string =>
  `<a:xfrm><a:off x="${Math.round(x)}" y="${Math.round(y)}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;

const shape = (id: number, at: string, looks: string, body = '<wps:bodyPr/>', kind = '<wps:cNvSpPr/>'): string =>
  `<wps:wsp ${named('wps')}><wps:cNvPr id="${id}" name="Form ${id}"/>${kind}<wps:spPr>${at}${looks}</wps:spPr>${body}</wps:wsp>`;

const PLAIN = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>';

interface Stands {
  jc: 'left' | 'center' | 'right';
  anchor: 't' | 'ctr' | 'b';
  size: number;
}

function words(text: string, at: string, { jc, anchor, size }: Stands): Shape {
  const look = `<w:rPr><w:sz w:val="${size}"/></w:rPr>`;
  const paragraph = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/><w:jc w:val="${jc}"/></w:pPr><w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const body = `<wps:txbx><w:txbxContent>${paragraph}</w:txbxContent></wps:txbx><wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:noAutofit/></wps:bodyPr>`;
  return (id) => shape(id, at, PLAIN, body, '<wps:cNvSpPr txBox="1"/>');
}

const NEAR = centimetres(0.25);

function axisLabel({ label, ...axis }: Spider['axes'][number]): Shape {
  const [x, y] = placeOf(axis, RADIUS + NEAR);
  const { width, height } = LABEL;
  const jc = Math.abs(axis.x) < 0.2 ? 'center' : axis.x > 0 ? 'left' : 'right';
  const left = { left: x, center: x - width / 2, right: x - width }[jc];
  const anchor = axis.y < -0.7 ? 'b' : axis.y > 0.7 ? 't' : 'ctr';
  const top = { t: y, ctr: y - height / 2, b: y - height }[anchor];
  return words(label, box(left, top, width, height), { jc, anchor, size: 16 });
}

function ringLabel(value: string, place: Place): Shape {
  const [x, y] = placeOf(place);
  const size = centimetres(0.5);
  return words(value, box(x + NEAR / 4, y, size, size), { jc: 'left', anchor: 't', size: 13 });
}
