import { endOfDay, longDay, type LocalDate } from '@yttra/platform';

export const ANSWER_KINDS = ['statement', 'no_comments', 'abstains'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What is known of a recipient outside the wall. Of a draft only that there is one: never whose, when or how much. */
export interface RecipientFacts {
  /** When the round was closed or withdrawn; null while it is out. */
  endedAt: Date | null;
  /** The recipient's own last answer day. */
  lastDay: LocalDate;
  extendedTo: LocalDate | null;
  removed: boolean;
  acknowledged: boolean;
  draftBegun: boolean;
  extensionRequested: boolean;
  /** The answer that counts, if there is one. */
  answer: { kind: AnswerKind; preliminary: boolean } | null;
}

/** One word per state, the same on every page, in every mail and file. */
export const RECIPIENT_STATUS_WORDS = {
  not_acknowledged: 'Inte kvitterad',
  acknowledged: 'Kvitterad',
  draft_begun: 'Svar påbörjat',
  extension_requested: 'Anstånd begärt',
  extended: 'Anstånd till {dag}',
  preliminary: 'Preliminärt svar',
  statement: 'Svar',
  no_comments: 'Ingen erinran',
  abstains: 'Avstår',
  silent: 'Inget svar',
  cut_short: 'Svarstiden avbröts',
  removed: 'Borttagen',
} as const;
export type RecipientStatus = keyof typeof RECIPIENT_STATUS_WORDS;
export const RECIPIENT_STATUSES = Object.keys(RECIPIENT_STATUS_WORDS) as RecipientStatus[];

/** The first that holds, in this order. An answer is shown whatever happened to the round, for it has been received. */
const ORDER: readonly [RecipientStatus, (facts: RecipientFacts, now: Date) => boolean][] = [
  ['preliminary', ({ answer }) => answer?.preliminary === true],
  ['statement', ({ answer }) => answer?.kind === 'statement'],
  ['no_comments', ({ answer }) => answer?.kind === 'no_comments'],
  ['abstains', ({ answer }) => answer?.kind === 'abstains'],
  ['removed', ({ removed }) => removed],
  // Whoever had time left when the round ended has not been silent.
  ['cut_short', ({ endedAt, lastDay }) => endedAt !== null && !isAfterLastDay(endedAt, lastDay)],
  ['silent', ({ endedAt }) => endedAt !== null],
  ['extension_requested', ({ extensionRequested }) => extensionRequested],
  ['silent', ({ lastDay }, now) => isAfterLastDay(now, lastDay)],
  ['extended', (facts) => extensionThatCounts(facts) !== null],
  ['draft_begun', ({ draftBegun }) => draftBegun],
  ['acknowledged', ({ acknowledged }) => acknowledged],
];

/** Where one body stands in one remiss, as the issuer may see it. */
export function recipientStatus(facts: RecipientFacts, now: Date): RecipientStatus {
  return ORDER.find(([, holds]) => holds(facts, now))?.[0] ?? 'not_acknowledged';
}

/**
 * The day of an extension while it is the body's last day; one that a later general day has passed counts no longer.
 */
export function extensionThatCounts({
  extendedTo,
  lastDay,
}: Pick<RecipientFacts, 'extendedTo' | 'lastDay'>): LocalDate | null {
  return extendedTo === lastDay ? extendedTo : null;
}

/** The word for a status; `extended` needs the day. */
export function recipientStatusText(status: RecipientStatus, extendedTo: LocalDate | null): string {
  return RECIPIENT_STATUS_WORDS[status].replace('{dag}', extendedTo ? longDay(extendedTo) : '');
}

/** When a round ended: closed or withdrawn, whichever came first. */
export function roundEnd({ closedAt, withdrawnAt }: { closedAt: Date | null; withdrawnAt: Date | null }): Date | null {
  return closedAt && withdrawnAt && withdrawnAt < closedAt ? withdrawnAt : (closedAt ?? withdrawnAt);
}

/** A remiss has few last days and many bodies: the end of each day is worked out once. */
const ends = new Map<LocalDate, Date>();

/** The last day is inclusive: late begins at 24:00 that day in Sweden, with no grace. */
export function isAfterLastDay(instant: Date, lastDay: LocalDate): boolean {
  const end = ends.get(lastDay) ?? endOfDay(lastDay);
  ends.set(lastDay, end);
  return instant >= end;
}
