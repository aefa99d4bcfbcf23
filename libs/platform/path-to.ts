import { env } from './env';
import { PAGES } from './page-table';

export type PageName = keyof typeof PAGES;

type PlacesIn<Path extends string> = Path extends `${string}/:${infer Place}/${infer Rest}`
  ? Place | PlacesIn<`/${Rest}`>
  : Path extends `${string}/:${infer Place}`
    ? Place
    : never;

/** The names of what stands in the path of any page: `remissId`, `rid` … */
export type PlaceName = PlacesIn<(typeof PAGES)[PageName]>;

interface Ending {
  /** What is asked for after `?`; what is undefined is left out. */
  query?: URLSearchParams | Readonly<Record<string, string | number | undefined>>;
  /** Where on the page: an id there, without `#`. */
  anchor?: string | undefined;
}

type Given<Name extends PageName> =
  PlacesIn<(typeof PAGES)[Name]> extends never
    ? [given?: Ending]
    : [given: Readonly<Record<PlacesIn<(typeof PAGES)[Name]>, string | number>> & Ending];

/**
 * The path of a page, with what its places stand for: `pathTo('answer.question', { rid, number: 2 })`. A page that is
 * not there, or a place that is not given, is an error of types; one that is empty throws, as it leads elsewhere.
 */
export function pathTo<Name extends PageName>(name: Name, ...[given = {}]: Given<Name>): string {
  const values = given as Ending & Readonly<Record<string, string | number | undefined>>;
  const { query, anchor } = values;
  let path = '';
  for (const { place, before } of stepsOf(name)) {
    path += before;
    if (place === undefined) break;
    const value = String(values[place] ?? '');
    if (value === '' || value === '.' || value === '..') throw new Error(`${name}: ${place} stands for nothing`);
    path += encodeURIComponent(value);
  }
  if (query !== undefined) {
    const asked = query instanceof URLSearchParams ? query : new URLSearchParams(told(query));
    if (asked.size > 0) path += `?${asked}`;
  }
  return anchor === undefined ? path : `${path}#${anchor}`;
}

/**
 * What stands before each place of a path, and after the last: a list of bodies asks for the same path a thousand
 * times.
 */
const steps = new Map<PageName, { before: string; place?: string }[]>();

function stepsOf(name: PageName): { before: string; place?: string }[] {
  const known = steps.get(name);
  if (known) return known;
  const parts = PAGES[name].split(/:(\w+)/);
  const made = parts.flatMap((before, at) =>
    at % 2 === 0 ? [{ before, ...(parts[at + 1] && { place: parts[at + 1]! }) }] : [],
  );
  steps.set(name, made);
  return made;
}

const told = (query: Exclude<Ending['query'], URLSearchParams> = {}): [string, string][] =>
  Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));

/** The patterns of these pages, for the decorator of what answers there: `@Get(route('remiss.follow'))`. */
export const route = (...names: PageName[]): string[] => names.map((name) => PAGES[name]);

/** True for a path that is this page's, or lies under it. */
export function isUnder(name: PageName, path: string): boolean {
  const steps = path.split('/');
  return PAGES[name].split('/').every((step, at) => step === steps[at] || (step.startsWith(':') && Boolean(steps[at])));
}

/**
 * The whole address of a path of ours, by BASE_URL, for a reader outside; of '' the site's own, with no slash. What no
 * address holds is written as one writes it there.
 */
export const pageUrl = (path: string): string =>
  env().BASE_URL.replace(/\/$/, '') + path.replace(/[^\x21-\x7e]/gu, encodeURIComponent);
