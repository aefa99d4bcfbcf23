import {
  DISPOSITIONS,
  type Disposition,
  type LeftToDo,
  type RoundProgress,
  type ViewpointNeighbours,
  type ViewpointSketch,
} from '@yttra/assessment';
import { TAG_IN_QUERY } from '../../../http/renames-tags';
import { withQuery } from '../../../web/go-to';

/** What of the round the workbench shows. Every part that is given must hold. */
export interface BenchFilter {
  question?: number | undefined;
  /** `left`: what nobody has assessed. */
  disposition?: Disposition | 'left' | undefined;
  tag?: string | undefined;
  /** Words that stand in the viewpoint. */
  words?: string | undefined;
  /** `mine`: the person is asked for its reason; `answered`: the reason has come, and nobody has decided. */
  reason?: keyof typeof REASONS | undefined;
}

type Query = Readonly<Record<string, unknown>>;

/** Names in the page's address. What is not understood is left out: an old link still opens. */
const WORDS: Readonly<Record<Disposition | 'left', string>> = {
  left: 'saknas',
  met: 'tillgodoses',
  partly_met: 'delvis',
  not_met: 'inte',
  noted: 'noteras',
};
/** Names in the address of what the reason waits for. */
export const REASONS = { mine: 'mig', answered: 'svar' } as const;
const REASON_CHOICES = Object.keys(REASONS) as (keyof typeof REASONS)[];
export const DISPOSITION_CHOICES = ['left', ...DISPOSITIONS] as const;
export const dispositionInQuery = (disposition: Disposition | 'left'): string => WORDS[disposition];

export function benchFilterOf(query: Query): BenchFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '');
  return {
    question: /^[1-9]\d{0,2}$/.test(text('fraga')) ? Number(text('fraga')) : undefined,
    disposition: DISPOSITION_CHOICES.find((one) => WORDS[one] === text('bedomning')),
    tag: text(TAG_IN_QUERY).slice(0, 60) || undefined,
    words: text('ord').slice(0, 200) || undefined,
    reason: REASON_CHOICES.find((one) => REASONS[one] === text('hos')),
  };
}

/** The filter as it stands in an address; empty when nothing is filtered. */
export function benchQuery(
  { question, disposition, tag, words, reason }: BenchFilter,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = {
    fraga: question?.toString(),
    bedomning: disposition && WORDS[disposition],
    [TAG_IN_QUERY]: tag,
    ord: words,
    hos: reason && REASONS[reason],
    ...more,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) query.append(name, value);
  return query.toString();
}

/** Nothing is filtered. */
export const isEmpty = (filter: BenchFilter): boolean => benchQuery(filter) === '';

/** A path within the workbench, with the filter that the round is worked through by. */
export function withFilter(path: string, filter: BenchFilter, more: Readonly<Record<string, string>> = {}): string {
  const query = benchQuery(filter, more);
  return query === '' ? path : withQuery(path, query);
}

/**
 * What a filter asks of the database, by viewpoint: those with its words, and those whose reason is asked for or has
 * come.
 */
export interface FilterHits {
  withWords: ReadonlySet<string> | null;
  withReason: ReadonlySet<string> | null;
}

const NO_HITS: FilterHits = { withWords: null, withReason: null };

type Filterable = Pick<ViewpointSketch, 'id' | 'question' | 'tags' | 'disposition'>;

const passes = ({ question, disposition, tag }: BenchFilter, { withWords, withReason }: FilterHits) => {
  const isWanted = (one: Filterable): boolean =>
    (question === undefined || one.question === question) &&
    (disposition === undefined || disposition === 'left' || one.disposition === disposition) &&
    (tag === undefined || one.tags.includes(tag)) &&
    (withWords?.has(one.id) ?? true) &&
    (withReason?.has(one.id) ?? true);
  return isWanted;
};

/** The viewpoints that a filter leaves, in the order they had. */
export function filteredViewpoints(
  viewpoints: readonly ViewpointSketch[],
  filter: BenchFilter,
  hits = NO_HITS,
): ViewpointSketch[] {
  const isWanted = passes(filter, hits);
  return viewpoints.filter((one) => isWanted(one) && (filter.disposition !== 'left' || one.left));
}

/** What is left to do of what a filter leaves, in the order it had. */
export function filteredLeft(left: readonly LeftToDo[], filter: BenchFilter, hits = NO_HITS): LeftToDo[] {
  const isWanted = passes(filter, hits);
  const unread = asksForUnread(filter);
  return left.filter((one) => (one.what === 'viewpoint' ? isWanted(one) : unread(one)));
}

/** Words that nobody has read have no tags, and are nobody's to write the reason of. */
function asksForUnread({ question, disposition, tag, words, reason }: BenchFilter): (one: LeftToDo) => boolean {
  const isAsked = !tag && !words && !reason && (disposition === undefined || disposition === 'left');
  return (one) => isAsked && one.what === 'unread' && (question === undefined || one.question === question);
}

/** What of those that a filter leaves, by number, stands before and after one of this number. */
export function besideIn(found: readonly ViewpointSketch[], number: number): ViewpointNeighbours {
  return {
    previous: found.findLast((one) => one.number < number) ?? null,
    next: found.find((one) => one.number > number) ?? null,
  };
}

/** The bodies that have one of those viewpoints, or, where one asks for what is left, words that nobody has read. */
export function filteredBodies(
  { bodies, left }: Pick<RoundProgress, 'bodies' | 'left'>,
  found: readonly ViewpointSketch[],
  filter: BenchFilter,
): RoundProgress['bodies'] {
  if (isEmpty(filter)) return bodies;
  const wanted = new Set([...found, ...left.filter(asksForUnread(filter))].map(({ recipientId }) => recipientId));
  return bodies.filter(({ recipientId }) => wanted.has(recipientId));
}
