import type { FollowedBody, FollowedRemiss } from '@yttra/overview';
import { compareNames } from '@yttra/bodies';
import type { DeliveryWord } from '@yttra/mail';
import type { RecipientStatus } from '@yttra/remiss';
import { z } from 'zod';
import { pageNumber } from '../../../web/form-fields';

/**
 * So many rows that everybody in most remisser stand on one page, and so few that a page of five hundred stays light.
 */
export const ROWS_A_PAGE = 50;

const ORDERS = ['instans', 'status', 'sista', 'nasta', 'mejl'] as const;
export type Order = (typeof ORDERS)[number];

/** Groups of statuses that the filter offers beside each status. */
export const GROUPS = ['svarat', 'vantar'] as const;
export type StatusFilter = RecipientStatus | (typeof GROUPS)[number] | '';
export type DeliveryFilter = DeliveryWord | 'inget' | '';

/**
 * What the address may ask for; what it cannot mean is left out, for a link that has been cut off should show the page.
 */
export const followQuery = z.object({
  status: z.string().catch(''),
  mejl: z.string().catch(''),
  ordning: z.enum(ORDERS).catch('instans'),
  fallande: z.literal('ja').optional().catch(undefined),
  sida: pageNumber,
});
export type FollowQuery = z.infer<typeof followQuery>;

export interface FollowView {
  remiss: FollowedRemiss;
  query: FollowQuery;
  /** Asked, or has answered all the same. */
  asked: number;
  answered: number;
  nextReminder: { at: Date; bodies: number } | null;
  /** The statuses and deliveries that the filter can find something by. */
  statuses: RecipientStatus[];
  deliveries: DeliveryWord[];
  found: number;
  pages: number;
  rows: readonly FollowedBody[];
  /** Ids of the rows that a narrow view folds. */
  folded: ReadonlySet<string>;
}

/** Pure: everything that the status page shows. */
export function followView(remiss: FollowedRemiss, query: FollowQuery): FollowView {
  const { bodies } = remiss;
  const found = sorted(
    bodies.filter((body) => fits(body, query)),
    query,
  );
  const pages = Math.max(1, Math.ceil(found.length / ROWS_A_PAGE));
  const page = Math.min(query.sida, pages);
  const rows = found.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE);
  return {
    remiss,
    query: { ...query, sida: page },
    asked: bodies.filter(({ removed, answer }) => !removed || answer).length,
    answered: bodies.filter(({ answer }) => answer).length,
    nextReminder: nextReminder(bodies),
    statuses: [...new Set(bodies.map(({ status }) => status))].sort((a, b) => rank(a) - rank(b)),
    deliveries: [...new Set(bodies.flatMap(({ mail }) => (mail ? [mail.delivery] : [])))],
    found: found.length,
    pages,
    rows,
    folded: foldedOf(rows, remiss.status, query),
  };
}

/**
 * While the remiss is out, those that nothing is awaited from; afterwards those that have not answered. Never all, nor
 * what was asked for.
 */
function foldedOf(rows: readonly FollowedBody[], remiss: FollowedRemiss['status'], query: FollowQuery): Set<string> {
  const folds = rows.filter(({ awaited, status }) => (remiss === 'issued' ? !awaited : isUnanswered(status)));
  const isAsked = query.status !== '' || query.mejl !== '';
  return new Set(isAsked || folds.length === rows.length ? [] : folds.map(({ id }) => id));
}

const isUnanswered = (status: RecipientStatus): boolean => status === 'silent' || status === 'cut_short';

function fits(body: FollowedBody, { status, mejl }: FollowQuery): boolean {
  const statusFits =
    status === '' ||
    (status === 'svarat' ? body.answer !== null : status === 'vantar' ? body.awaited : body.status === status);
  return statusFits && (mejl === '' || (mejl === 'inget' ? !body.mail : body.mail?.delivery === mejl));
}

/** The way a body goes, so that those who have come least far stand first. */
const WAY: readonly RecipientStatus[] = [
  'silent',
  'cut_short',
  'not_acknowledged',
  'acknowledged',
  'draft_begun',
  'extension_requested',
  'extended',
  'preliminary',
  'statement',
  'no_comments',
  'abstains',
  'removed',
];
const rank = (status: RecipientStatus): number => WAY.indexOf(status);

const LAST = Number.MAX_SAFE_INTEGER;
const nextTime = ({ next }: FollowedBody): number => (next !== null && next !== 'stopped' ? next.at.getTime() : LAST);
const MAIL_WAY: readonly (DeliveryWord | undefined)[] = [
  'address_unknown',
  'technical_error',
  'unclear',
  'retrying',
  'waiting',
  'handed_over',
  'obsolete',
  undefined,
];

const COMPARE: Readonly<Record<Order, (a: FollowedBody, b: FollowedBody) => number>> = {
  instans: (a, b) => compareNames(a.body, b.body),
  status: (a, b) => rank(a.status) - rank(b.status),
  sista: (a, b) => a.lastDay.localeCompare(b.lastDay),
  nasta: (a, b) => nextTime(a) - nextTime(b),
  mejl: (a, b) => MAIL_WAY.indexOf(a.mail?.delivery) - MAIL_WAY.indexOf(b.mail?.delivery),
};

/** The bodies come in Swedish order, and keep it among those that are equal. */
function sorted(bodies: readonly FollowedBody[], { ordning, fallande }: FollowQuery): readonly FollowedBody[] {
  if (ordning === 'instans') return fallande ? bodies.toReversed() : bodies;
  const ways = fallande ? -1 : 1;
  return bodies.toSorted((a, b) => ways * COMPARE[ordning](a, b));
}

function nextReminder(bodies: readonly FollowedBody[]): FollowView['nextReminder'] {
  const times = bodies.flatMap(({ next }) => (next !== null && next !== 'stopped' ? [next.at.getTime()] : []));
  if (times.length === 0) return null;
  const first = Math.min(...times);
  return { at: new Date(first), bodies: times.filter((time) => time === first).length };
}
