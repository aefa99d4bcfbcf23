/** Where a remiss stands. */
export const REMISS_STATUSES = ['draft', 'scheduled', 'issued', 'closed', 'reported', 'withdrawn'] as const;
export type RemissStatus = (typeof REMISS_STATUSES)[number];

/** One word for each, on every list and page. */
export const REMISS_STATUS_WORDS: Readonly<Record<RemissStatus, string>> = {
  draft: 'Utkast',
  scheduled: 'Väntar på utskick',
  issued: 'Utskickad',
  closed: 'Stängd',
  reported: 'Rapporterad',
  withdrawn: 'Återkallad',
};

export type RemissMove = 'schedule' | 'unschedule' | 'issue' | 'close' | 'report' | 'withdraw';

interface Move {
  from: readonly RemissStatus[];
  to: RemissStatus;
  /** "Remissen kan inte …": what is refused when the remiss stands elsewhere. */
  refused: string;
}

/**
 * Every move there is. Nothing leads back from an issued remiss: what has been sent to another authority cannot be
 * unsent, only closed or withdrawn. A reported one is kommunstyrelsen's.
 */
export const REMISS_MOVES: Readonly<Record<RemissMove, Move>> = {
  schedule: { from: ['draft'], to: 'scheduled', refused: 'få en dag för utskick' },
  unschedule: { from: ['scheduled'], to: 'draft', refused: 'återgå till utkast' },
  issue: { from: ['draft', 'scheduled'], to: 'issued', refused: 'skickas ut' },
  close: { from: ['issued'], to: 'closed', refused: 'stängas' },
  report: { from: ['closed'], to: 'reported', refused: 'rapporteras till kommunstyrelsen' },
  withdraw: { from: ['issued', 'closed'], to: 'withdrawn', refused: 'återkallas' },
};

const STANDS: Readonly<Record<RemissStatus, { is: string; one: string }>> = {
  draft: { is: 'är ett utkast', one: 'ett utkast' },
  scheduled: { is: 'väntar på dagen för utskick', one: 'en remiss som väntar på utskick' },
  issued: { is: 'är utskickad', one: 'en utskickad remiss' },
  closed: { is: 'är stängd', one: 'en stängd remiss' },
  reported: { is: 'är rapporterad till kommunstyrelsen', one: 'en rapporterad remiss' },
  withdrawn: { is: 'är återkallad', one: 'en återkallad remiss' },
};

/** Why a move is not allowed from where the remiss stands, in Swedish; null when it is. */
export function refusedMove(status: RemissStatus, move: RemissMove): string | null {
  const { from, refused } = REMISS_MOVES[move];
  if (from.includes(status)) return null;
  const needed = from.map((state) => STANDS[state].one).join(' eller ');
  return `Remissen kan inte ${refused}: den ${STANDS[status].is}. Det går bara för ${needed}.`;
}

/** "är stängd": the status as the end of a sentence. */
export const standsAs = (status: RemissStatus): string => STANDS[status].is;

/** Once issued, a remiss is a public record between authorities: its recipients see it, and its terms are fixed. */
export const hasBeenIssued = (status: RemissStatus): boolean => status !== 'draft' && status !== 'scheduled';

/** Kommunstyrelsen's, or ended without it: nothing in it changes but what becomes of it, and it may be published. */
export const isFinished = (status: RemissStatus): boolean => status === 'reported' || status === 'withdrawn';
