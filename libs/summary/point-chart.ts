import { listed } from '@yttra/platform';
import { kindOfQuestion, meanOf, pointAreas, pointsText, type AnswerValue, type PointArea } from '@yttra/remiss';
import type { SnapshotQuestion } from './snapshot';
import { SERIES, spiderOf, type SeriesKey, type Spider } from './spider';
import { numeral } from './swedish-prose';

/** One body's points, as they count. */
export interface GivenPoints {
  body: string;
  value?: AnswerValue | null | undefined;
}

/**
 * What points are put together from: this round's, and those of an earlier round of the same question where there was
 * one.
 */
export type PointQuestion = Pick<SnapshotQuestion, 'type' | 'options' | 'scale'> & {
  answers: readonly GivenPoints[];
  earlier?: EarlierAnswers | null;
};

/** What was answered in the round that this one follows. */
export interface EarlierAnswers {
  caseNumber: string;
  answers: readonly GivenPoints[];
}

/** A line of the table: an area, or a sub-area of the one above it. */
export interface PointLine {
  /** The area's, by which a narrow column names it; empty for a sub-area. */
  number: string;
  label: string;
  isPart: boolean;
  /** Of each series in their order; "–" where nobody has put points. */
  values: string[];
  /** "2–5" of this round's, and how many bodies. */
  spread: string;
  count: string;
}

/** Points as a table and a diagram, with the finding in words. */
export interface PointChart {
  caption: string;
  /** "0–5" */
  range: string;
  series: { label: string; shade: string; dash: string }[];
  lines: PointLine[];
  /** Each body's mean in each area, beside the mean of all. */
  areas: string[];
  bodies: { body: string; values: string[] }[];
  /** Null where there are fewer than three axes: a diagram would have no surface. */
  spider: Spider | null;
}

/** Whose points are laid beside the mean: "Socialnämnden" where the office reads, "Ni" where the body does. */
export interface PointOwn {
  body: string;
  label: string;
}

/**
 * Null for another kind of question, or where nobody has put points. Whoever is `own` is laid beside the mean of all.
 */
export function pointChart(question: PointQuestion, own: PointOwn | null = null): PointChart | null {
  const given = givenIn(question.answers);
  if (kindOfQuestion(question).compiled !== 'points' || given.length === 0) return null;
  const max = question.scale?.max ?? 0;
  const areas = pointAreas(question.options);
  const earlier = question.earlier ? givenIn(question.earlier.answers) : [];
  const mine = own ? given.filter(({ body }) => body === own.body) : [];
  const all: Series[] = [
    { key: 'mean', label: `Medeltal av ${numeral(given.length)} svar`, of: given },
    ...(earlier.length > 0
      ? [{ key: 'earlier' as const, label: `Medeltal i ${question.earlier!.caseNumber}`, of: earlier }]
      : []),
    ...(own && mine.length > 0 ? [{ key: 'own' as const, label: own.label, of: mine }] : []),
  ];
  const axes = areas.length >= LEAST_AXES ? areas : areas.flatMap(singleRows);
  return {
    caption: captionOf(axes, all, { max, own }),
    range: `0–${numeral(max)}`,
    series: all.map(({ key, label }) => ({ label, ...SERIES[key] })),
    lines: areas.flatMap((area, index) => linesOf(area, String(index + 1), all)),
    areas: areas.map(({ area }) => area),
    bodies: given.map(({ body, points }) => ({ body, values: areas.map((area) => figure(areaOf(points, area))) })),
    spider:
      axes.length < LEAST_AXES
        ? null
        : spiderOf(
            axes.map(({ area }) => area),
            all.map(({ of }) => axes.map((axis) => meanIn(of, axis))),
            max,
          ),
  };
}

const LEAST_AXES = 3;

interface Given {
  body: string;
  points: Readonly<Record<string, number>>;
}

interface Series {
  key: SeriesKey;
  label: string;
  of: readonly Given[];
}

/** The points of an answer, by row; null where it has none. */
export const pointsOf = (value: AnswerValue | null | undefined): Given['points'] | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;

const givenIn = (answers: readonly GivenPoints[]): Given[] =>
  answers.flatMap(({ body, value }) => {
    const points = pointsOf(value);
    return points ? [{ body, points }] : [];
  });

/** The sub-areas as axes of their own, where there are too few areas. */
const singleRows = ({ rows }: PointArea): PointArea[] =>
  rows.map((row) => ({ area: row.part ?? row.area, rows: [row] }));

const areaOf = (points: Given['points'], { rows }: PointArea): number | null =>
  meanOf(rows.map(({ row }) => points[row]));

/** Each body weighs as much, however many of the rows it has put points on. */
const meanIn = (given: readonly Given[], area: PointArea): number | null =>
  meanOf(given.map(({ points }) => areaOf(points, area)));

const figure = (points: number | null): string => (points === null ? '–' : pointsText(points));

function linesOf(area: PointArea, number: string, series: readonly Series[]): PointLine[] {
  const line = (label: string, of: PointArea, isPart = false): PointLine => {
    const values = series[0]!.of.flatMap(({ points }) => areaOf(points, of) ?? []);
    return {
      number: isPart ? '' : number,
      label,
      isPart,
      values: series.map(({ of: given }) => figure(meanIn(given, of))),
      spread: values.length === 0 ? '–' : `${pointsText(Math.min(...values))}–${pointsText(Math.max(...values))}`,
      count: numeral(values.length),
    };
  };
  const parts = area.rows.filter(({ part }) => part !== null);
  return [line(area.area, area), ...parts.map((row) => line(row.part!, { area: area.area, rows: [row] }, true))];
}

/**
 * What the points show: the highest and the lowest, what has changed most since the earlier round, where the body
 * stands apart.
 */
function captionOf(
  axes: readonly PointArea[],
  [mean, ...others]: readonly Series[],
  { max, own }: { max: number; own: PointOwn | null },
): string {
  const known = axes.flatMap((axis) => {
    const value = meanIn(mean!.of, axis);
    return value === null ? [] : [{ axis, value }];
  });
  const [highest] = known.toSorted((one, other) => other.value - one.value);
  const [lowest] = known.toSorted((one, other) => one.value - other.value);
  if (!highest || !lowest) return 'Ingen har satt poäng';
  const named = (value: number) =>
    listed(known.filter((one) => Math.abs(one.value - value) < TOLD_APART).map(({ axis }) => axis.area));
  const isLevel = highest.value - lowest.value < TOLD_APART;
  const found = isLevel
    ? `Alla ligger lika, ${figure(highest.value)} av ${numeral(max)}`
    : `Högst är ${named(highest.value)}, ${figure(highest.value)} av ${numeral(max)}; lägst är ${named(lowest.value)}, ${figure(lowest.value)}`;
  const besides = others.map(({ key, of, label }) => {
    const apart = known.flatMap(({ axis, value }) => {
      const other = meanIn(of, axis);
      return other === null ? [] : [{ area: axis.area, apart: key === 'own' ? other - value : value - other }];
    });
    return key === 'own' ? standsApart(apart, own!.label) : hasChanged(apart, label);
  });
  return [found, ...besides].filter((part) => part !== '').join('. ');
}

/** Less is the same figure when it is written. */
const TOLD_APART = 0.05;

interface Apart {
  area: string;
  apart: number;
}

const furthest = (all: readonly Apart[]): Apart | undefined =>
  all.toSorted((one, other) => Math.abs(other.apart) - Math.abs(one.apart))[0];

function hasChanged(all: readonly Apart[], label: string): string {
  const most = furthest(all);
  if (!most || Math.abs(most.apart) < TOLD_APART) return '';
  const since = label.replace('Medeltal i ', 'sedan ');
  return `Mest har ${most.area} ${most.apart > 0 ? 'ökat' : 'minskat'} ${since}: ${pointsText(Math.abs(most.apart))}`;
}

function standsApart(all: readonly Apart[], label: string): string {
  const above = all.filter(({ apart }) => apart >= TOLD_APART).length;
  const below = all.filter(({ apart }) => apart <= -TOLD_APART).length;
  const most = furthest(all);
  if (!most || above + below === 0) return `${label} ligger som medeltalet`;
  const direction = most.apart > 0 ? 'över' : 'under';
  return `${label} ligger över medeltalet i ${numeral(above)} och under i ${numeral(below)} av ${numeral(all.length)}, längst ifrån i ${most.area}: ${pointsText(Math.abs(most.apart))} ${direction}`;
}
