import { parse } from 'node-html-parser';
import { render } from 'preact-render-to-string';
import { StackedBar } from './stacked-bar';

const PARTS = [
  { label: 'Ja', share: 12, shade: '0b4f6c', isDark: true },
  { label: 'Delvis', share: 0, shade: '6ba5bf', isDark: false },
  { label: 'Nej', share: 4, shade: '3d0c11', isDark: true },
];
const drawn = (parts = PARTS) =>
  parse(render(<StackedBar caption="12 av 16 svarar ja" parts={parts} unit="Instanser" />));

it('draws the parts one after the other, together as wide as the whole', () => {
  const rects = drawn().querySelectorAll('svg:not(.y-swatch) rect');
  const [x, width] = ['x', 'width'].map((name) => rects.map((rect) => Number(rect.getAttribute(name))));
  expect([x, width]).toEqual([
    [0, 360],
    [360, 120],
  ]);
  expect(drawn([PARTS[1]!]).querySelectorAll('svg:not(.y-swatch) rect')).toEqual([]);
});

it('says the same in its table, which is read instead of the picture and has those that nobody chose', () => {
  const chart = drawn();
  expect(chart.querySelectorAll('svg').every((svg) => svg.getAttribute('aria-hidden') === 'true')).toBe(true);
  const rows = chart
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('th, td').map(({ text }) => text.trim()));
  expect(rows).toEqual([
    ['Ja', '12'],
    ['Delvis', '0'],
    ['Nej', '4'],
  ]);
});
