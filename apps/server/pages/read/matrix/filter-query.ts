import { ANSWER_GROUPS, type AnswerGroup, type MatrixFilter } from '@yttra/assessment';
import { BODY_KINDS, type BodyKind } from '@yttra/bodies';

type Query = Readonly<Record<string, unknown>>;

/** Names in the page's address, by what they mean. What is not understood is left out: an old link still opens. */
export function filterOf(query: Query): MatrixFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  const ticked = (name: string) => text(name) === 'ja' || undefined;
  const question = /^[1-9]\d{0,2}$/.test(text('fraga')) ? Number(text('fraga')) : undefined;
  return {
    kind: BODY_KINDS.includes(text('slag') as BodyKind) ? text('slag') : undefined,
    group: ANSWER_GROUPS.includes(text('stallning') as AnswerGroup) ? (text('stallning') as AnswerGroup) : undefined,
    question,
    unread: ticked('olast'),
    late: ticked('sen'),
    dissents: ticked('reservation'),
    preliminary: ticked('preliminart'),
  };
}

/** The filter as it stands in an address, always in the same order; empty when nothing is filtered. */
export function queryOf(filter: MatrixFilter, more: Readonly<Record<string, string | undefined>> = {}): string {
  const { kind, group, question, unread, late, dissents, preliminary } = filter;
  const given = {
    slag: kind,
    stallning: group,
    fraga: question?.toString(),
    olast: unread && 'ja',
    sen: late && 'ja',
    reservation: dissents && 'ja',
    preliminart: preliminary && 'ja',
    ...more,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) query.append(name, value);
  return query.toString();
}

/** `?sida=2`, from 1; anything else is the first page. */
export function pageNumber(query: Query): number {
  const { sida } = query;
  return typeof sida === 'string' && /^[1-9]\d{0,4}$/.test(sida) ? Number(sida) : 1;
}

/** An address with its query, or alone when there is none. */
export const address = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);
