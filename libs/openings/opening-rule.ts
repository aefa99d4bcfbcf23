import type { Hat } from '@yttra/identity';
import { addWorkingDays, endOfDay, localDate, type Pause } from '@yttra/platform';

/** What lets somebody in behind a body's wall. */
export type OpeningKind = 'appointment' | 'address' | 'account' | 'factor' | 'mailbox' | 'guest';
/** `ended`: taken back, or another took its place, before it let anybody in. */
export type OpeningState = 'waiting' | 'confirmed' | 'stopped' | 'in_force' | 'ended';

/** How a body speaks: by one of its secretaries, by its mailbox, or by the person's own former address. */
export type Voice = 'secretary' | 'mailbox' | 'own_address';

/** What is known when an opening is made. */
export interface Beginning {
  /** False for a body that has never been asked, nor had a draft or an answer: the database lets it in at once. */
  waits: boolean;
  /** The body has stopped the same before. */
  asks: boolean;
  /** The body's own doing. */
  byBody: boolean;
  /** How many others are inside. */
  insiders: number;
}

/** What becomes of an opening as it is made: let in, or waiting for a yes, or for two working days of silence. */
export function beginningOf({
  waits,
  asks,
  byBody,
  insiders,
}: Beginning): 'in_force' | 'confirmed' | 'yes' | 'silence' {
  if (!waits) return 'in_force';
  if (byBody) return 'confirmed';
  return asks || insiders > 0 ? 'yes' : 'silence';
}

const SILENT_WORKING_DAYS = 2;

/** The end of the second whole working day after this one; days in a pause are not working days. */
export function silenceEnds(now: Date, pauses: readonly Pause[]): Date {
  return endOfDay(addWorkingDays(localDate(now), SILENT_WORKING_DAYS, pauses));
}

/** One that waits, as it is looked at when something may be due. */
export interface Waiting {
  state: OpeningState;
  asks: boolean;
  silentUntil: Date | null;
  insiders: number;
}

/**
 * What is due: it comes into force; silence begins, since nobody is left inside; or it counts no more, since somebody
 * is.
 */
export function dueOf(
  { state, asks, silentUntil, insiders }: Waiting,
  now: Date,
): 'in_force' | 'begin' | 'hush' | null {
  if (state !== 'waiting' || asks) return null;
  if (insiders > 0) return silentUntil ? 'hush' : null;
  if (!silentUntil) return 'begin';
  return silentUntil <= now ? 'in_force' : null;
}

/** An opening as far as it matters for who may decide it. */
export interface Decided {
  id: string;
  bodyId: string;
  kind: OpeningKind;
  state: OpeningState;
  personId: string | null;
  madeBy: string | null;
}

/**
 * In whose voice somebody may say yes or no to an opening; null for one who may not. Nobody does about himself or
 * herself but by a code to an address that was the person's before; nor whoever made it, nor one who stands with the
 * issuer or administers.
 */
export function voiceOf(
  opening: Decided,
  { personId, hats }: { personId: string; hats: readonly Hat[] },
): Voice | null {
  if (hats.some(({ openingId }) => openingId === opening.id)) return 'own_address';
  if (personId === opening.personId || personId === opening.madeBy) return null;
  return speaksFor(opening.bodyId, hats);
}

/** In whose voice somebody speaks for a body. */
export function speaksFor(bodyId: string, hats: readonly Hat[]): Voice | null {
  if (hats.some((hat) => standsOutside(hat, bodyId))) return null;
  const own = hats.filter((hat) => hat.bodyId === bodyId && hat.openingId === undefined);
  if (own.some(({ role }) => role === 'secretary')) return 'secretary';
  return own.some(({ role }) => role === 'witness') ? 'mailbox' : null;
}

/** Those whom the wall is built against, whatever else they wear. The database counts those inside in the same way. */
const standsOutside = ({ role, bodyId: of }: Hat, bodyId: string): boolean =>
  role === 'case_officer' || role === 'approver' || role === 'administrator' || (role === 'registrar' && of !== bodyId);

/** What may still be said of it. What was stopped and has been undone (an appointment, a mailbox) is over. */
export function mayBe(decision: 'confirmed' | 'stopped', { kind, state }: Pick<Decided, 'kind' | 'state'>): boolean {
  if (state === 'waiting') return true;
  return decision === 'confirmed' && state === 'stopped' && kind !== 'appointment' && kind !== 'mailbox';
}
