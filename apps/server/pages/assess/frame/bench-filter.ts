import { DISPOSITIONS, type Disposition, type RoundProgress, type ViewpointOutline } from '@yttra/assessment';

/** What of the round the workbench shows. Every part that is given must hold. */
export interface BenchFilter {
  question?: number | undefined;
  /** `left`: what nobody has assessed. */
  disposition?: Disposition | 'left' | undefined;
  tag?: string | undefined;
  /** Words that stand in the viewpoint. */
  words?: string | undefined;
  /** The person has been asked for its reason. */
  mine?: boolean | undefined;
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
export const DISPOSITION_CHOICES = ['left', ...DISPOSITIONS] as const;
export const dispositionInQuery = (disposition: Disposition | 'left'): string => WORDS[disposition];

export function benchFilterOf(query: Query): BenchFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '');
  return {
    question: /^[1-9]\d{0,2}$/.test(text('fraga')) ? Number(text('fraga')) : undefined,
    disposition: DISPOSITION_CHOICES.find((one) => WORDS[one] === text('bedomning')),
    tag: text('tagg').slice(0, 60) || undefined,
    words: text('ord').slice(0, 200) || undefined,
    mine: text('hos') === 'mig' || undefined,
  };
}

/** The filter as it stands in an address; empty when nothing is filtered. */
export function benchQuery(
  { question, disposition, tag, words, mine }: BenchFilter,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = {
    fraga: question?.toString(),
    bedomning: disposition && WORDS[disposition],
    tagg: tag,
    ord: words,
    hos: mine && 'mig',
    ...more,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) query.append(name, value);
  return query.toString();
}

/**
 * The viewpoints that a filter leaves, in the order they had. `only`: those with the words that are
 * asked for, and those whose reason the person is asked for; what is masked is never found by its words.
 */
export function filteredViewpoints(
  viewpoints: readonly ViewpointOutline[],
  { question, disposition, tag }: BenchFilter,
  only: { withWords?: ReadonlySet<string> | null; mine?: ReadonlySet<string> | null } = {},
): ViewpointOutline[] {
  return viewpoints.filter(
    (one) =>
      (question === undefined || one.question === question) &&
      (disposition === undefined || (disposition === 'left' ? one.left : one.disposition === disposition)) &&
      (tag === undefined || one.tags.includes(tag)) &&
      (!only.withWords || (only.withWords.has(one.id) && !one.masked)) &&
      (!only.mine || only.mine.has(one.id)),
  );
}

/** The bodies that have one of those viewpoints, or, where one asks for what is left, words that nobody has read. */
export function filteredBodies(
  { bodies, left }: Pick<RoundProgress, 'bodies' | 'left'>,
  found: readonly ViewpointOutline[],
  { question, disposition, tag, words, mine }: BenchFilter,
): RoundProgress['bodies'] {
  if ([question, disposition, tag, words, mine].every((part) => part === undefined)) return bodies;
  const asksForUnread =
    [tag, words, mine].every((part) => part === undefined) && (disposition === undefined || disposition === 'left');
  const unread = asksForUnread
    ? left.filter((one) => one.what === 'unread' && (question === undefined || one.question === question))
    : [];
  const wanted = new Set([...found, ...unread].map(({ recipientId }) => recipientId));
  return bodies.filter(({ recipientId }) => wanted.has(recipientId));
}
