import { compareNames } from '@yttra/bodies';
import { deliveryWord, type DeliveryWord } from '@yttra/mail';
import { instantAt, type LocalDate } from '@yttra/platform';
import {
  extensionThatCounts,
  isOutsideRound,
  recipientStatus,
  type RecipientStatus,
  type RemissStatus,
  roundEnd,
} from '@yttra/remiss';
import type { RecipientRow } from './followed-row';

/** What the database tells: instants as text, days as local dates. */
export interface FollowFacts {
  id: string;
  title: string;
  caseNumber: string;
  status: RemissStatus;
  dueDate: LocalDate | null;
  closedAt: string | null;
  withdrawnAt: string | null;
  today: LocalDate;
  /** Days from today to the general last day; negative after it. */
  daysLeft: number | null;
  recipients: RecipientRow[];
}

/** One body as whoever follows the remiss sees it. */
export interface FollowedBody {
  id: string;
  body: string;
  /** It was not asked: it answers because it wants to. */
  ownInitiative: boolean;
  status: RecipientStatus;
  /** Its own last day. */
  lastDay: LocalDate;
  /** The day of its extension, while that is the day that counts. */
  extendedTo: LocalDate | null;
  answer: {
    responseId: string;
    receivedAt: Date;
    receivedOn: LocalDate;
    preliminary: boolean;
    /** The body has taken it back: it counts, with the mark. */
    recalled: boolean;
    /** The office has let the preliminary answer stand. */
    confirmed: boolean;
    /** Came after its last day, or after the round or the asking had ended. */
    outside: boolean;
    /** Whether such an answer goes into the summary; null until the officer has said. */
    included: boolean | null;
  } | null;
  /** Asked, in a round that is open, and nothing has come. */
  awaited: boolean;
  removed: boolean;
  /** The open wish for more time. */
  wish: { id: string; until: LocalDate | null } | null;
  /**
   * The last mail that did not come through, until one has; otherwise the newest. Null: no mail has been written to it.
   */
  mail: { id: string; delivery: DeliveryWord } | null;
  /** Another address has been written since, and no mail has come there yet. */
  tryingAnother: boolean;
  /** A mail would reach it, as far as anybody knows. */
  reachable: boolean;
  hasEmail: boolean;
  /** A letter to it waits to be printed and posted. */
  letterWaits: boolean;
  hasSecretary: boolean;
  /** The next reminder. `stopped`: there is one, but no address to send it to. */
  next: { at: Date; on: LocalDate } | 'stopped' | null;
}

export interface FollowedRemiss {
  id: string;
  title: string;
  caseNumber: string;
  status: RemissStatus;
  dueDate: LocalDate | null;
  today: LocalDate;
  daysLeft: number | null;
  bodies: readonly FollowedBody[];
}

/** Pure: what the rows say, in the words that everything else uses. */
export function followedRemiss(facts: FollowFacts): FollowedRemiss {
  // A body's state changes at midnight only, so any moment of the day tells it.
  const now = instantAt(facts.today, '12:00');
  const { id, title, caseNumber, status, dueDate, today, daysLeft } = facts;
  const bodies = facts.recipients.map((row) => followedBody(row, facts, now));
  return { id, title, caseNumber, status, dueDate, today, daysLeft, bodies: bodies.sort((a, b) => compareNames(a.body, b.body)) }; // prettier-ignore
}

function followedBody(row: RecipientRow, facts: FollowFacts, now: Date): FollowedBody {
  const {
    id,
    body,
    ownInitiative,
    lastDay,
    extendedTo,
    acknowledged,
    draftBegun,
    extensionRequested,
    letterWaits,
    hasSecretary,
  } = row;
  const answer = answerOf(row, facts);
  const removed = row.removedAt !== null;
  const kind = row.answerKind;
  const known = {
    endedAt: roundEnd({ closedAt: instant(facts.closedAt), withdrawnAt: instant(facts.withdrawnAt) }),
    lastDay,
    extendedTo,
    removed,
    acknowledged,
    draftBegun,
    extensionRequested,
  };
  const status = recipientStatus({ ...known, answer: kind && { kind, preliminary: row.preliminary } }, now);
  const mail = mailOf(row);
  const awaited = facts.status === 'issued' && !removed && !answer;
  const wish =
    facts.status === 'issued' && !removed && row.wishId !== null ? { id: row.wishId, until: row.wishUntil } : null;
  const next = nextOf(row, mail?.delivery ?? null);
  const dead = mail?.delivery === 'address_unknown';
  const tryingAnother = dead && row.corrected;
  const reachable = row.hasEmail && !dead;
  return { id, body, ownInitiative, status, lastDay, extendedTo: extensionThatCounts(row), answer, awaited, removed, wish, mail, tryingAnother, reachable, hasEmail: row.hasEmail, letterWaits, hasSecretary, next }; // prettier-ignore
}

function answerOf(row: RecipientRow, { closedAt, withdrawnAt }: FollowFacts): FollowedBody['answer'] {
  if (!row.responseId || !row.answeredAt) return null;
  const receivedAt = new Date(row.answeredAt);
  const outside = isOutsideRound({
    answeredAt: receivedAt,
    lastDay: row.lastDay,
    removedAt: instant(row.removedAt),
    closedAt: instant(closedAt),
    withdrawnAt: instant(withdrawnAt),
  });
  const { responseId, answeredOn, preliminary, recalled, confirmed, lateIncluded: included } = row;
  return { responseId, receivedAt, receivedOn: answeredOn!, preliminary, recalled, confirmed, outside, included };
}

function mailOf(row: RecipientRow): FollowedBody['mail'] {
  const { mailId, mailState, mailReason: reason, attempts, worryId, worryState, worryReason } = row;
  if (worryId !== null && worryState !== null)
    return { id: worryId, delivery: deliveryWord({ state: worryState, reason: worryReason, attempts: 0 }) };
  if (mailId === null || mailState === null) return null;
  return { id: mailId, delivery: deliveryWord({ state: mailState, reason, attempts: attempts ?? 0 }) };
}

function nextOf({ hasEmail, nextAt, nextOn }: RecipientRow, delivery: DeliveryWord | null): FollowedBody['next'] {
  if (nextAt === null || nextOn === null) return null;
  return !hasEmail || delivery === 'address_unknown' ? 'stopped' : { at: new Date(nextAt), on: nextOn };
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
