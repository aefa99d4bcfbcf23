/**
 * How many codes strangers have asked for in this quarter of an hour: to the address, from the asker's place, and in
 * all.
 */
export interface CodesAsked {
  byAddress: number;
  byPlace: number;
  inAll: number;
}

/**
 * How a code is mailed: at once, or with the next mail to the address; several share one, so that waiting has an end.
 */
export type CodeMailing = { kind: 'at once' } | { kind: 'spaced'; batch: number } | { kind: 'refused' };

const AT_ONCE_TO_ADDRESS = 5;
const AT_ONCE_FROM_PLACE = 100;
const AT_ONCE_IN_ALL = 600;
/** A place that asks for more than a whole town hall would is refused itself; nobody else is. */
const MOST_FROM_PLACE = 1_000;
export const CODES_A_MAIL = 100;

/**
 * Nobody can use up what is somebody else's: over the limits mails are spaced, never refused, and who waits never waits
 * for long, since all who ask meanwhile are answered in the same mail.
 */
export function mailingOf({ byAddress, byPlace, inAll }: CodesAsked): CodeMailing {
  if (byPlace > MOST_FROM_PLACE) return { kind: 'refused' };
  const isSpaced = byAddress > AT_ONCE_TO_ADDRESS || byPlace > AT_ONCE_FROM_PLACE || inAll > AT_ONCE_IN_ALL;
  return isSpaced ? { kind: 'spaced', batch: Math.floor(byAddress / CODES_A_MAIL) } : { kind: 'at once' };
}
