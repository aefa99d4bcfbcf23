import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { render } from 'preact-render-to-string';
import { BarChart, type Bar } from './bar-chart';

const drawn = (data: Bar[]) => {
  const chart = parse(render(<BarChart caption="Fem av åtta tillstyrker med synpunkter" unit="Svar" data={data} />));
  const widths = (selector: string) =>
    chart.querySelectorAll(selector).map((rect) => Number(rect.getAttribute('width')));
  return { chart, parts: widths('rect.y-bar'), grounds: widths('rect.y-bar-ground') };
};

const DATA: Bar[] = [
  { label: 'Tillstyrker', value: 2, tone: 'supports' },
  { label: 'Tillstyrker med synpunkter', value: 5, tone: 'supports_with_comments' },
  { label: 'Avstyrker', value: 1, tone: 'opposes' },
  { label: 'Tar inte ställning', value: 0, tone: 'no_stance' },
];

it('draws each part as its share of the whole: the full width is all of them together', () => {
  const { parts, grounds } = drawn(DATA);
  const [whole] = grounds as [number];
  expect(new Set(grounds)).toEqual(new Set([whole]));
  expect(parts.map((width) => width / whole)).toEqual([2 / 8, 5 / 8, 1 / 8, 0]);
  expect(drawn([DATA[1]!]).parts).toEqual([whole]);
});

it('draws nothing of nothing', () => {
  expect(drawn([DATA[3]!]).parts).toEqual([0]);
});

it('says the same in its table, which is read instead of the picture', () => {
  const { chart } = drawn(DATA);
  expect(chart.querySelector('svg')!.getAttribute('aria-hidden')).toBe('true');
  const rows = chart.querySelectorAll('tbody tr').map((row) => row.childNodes.map(({ text }) => text));
  expect(rows).toEqual(DATA.map(({ label, value }) => [label, String(value)]));
});

it('has stances whose colours differ in lightness, for those who do without colour', () => {
  const css = readFileSync(join(__dirname, '../styles/parts/charts.css'), 'utf8');
  const lightness = ['supports', 'supports_with_comments', 'opposes', 'no_stance'].map((tone) => {
    const [, red, green, blue] = new RegExp(`y-bar--${tone}[^{]*{[^}]*fill: #(..)(..)(..)`).exec(css)!;
    return [red, green, blue].reduce((sum, part, at) => {
      const share = Number.parseInt(part!, 16) / 255;
      return (
        sum + [0.2126, 0.7152, 0.0722][at]! * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)
      );
    }, 0.05);
  });
  const steps = lightness.toSorted((a, b) => a - b).map((step, at, all) => (at === 0 ? Infinity : step / all[at - 1]!));
  expect(steps.filter((step) => step < 1.7)).toEqual([]);
});
