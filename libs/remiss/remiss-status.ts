/** Where a remiss stands. */
export const REMISS_STATUSES = ['draft', 'scheduled', 'issued', 'closed', 'reported', 'withdrawn'] as const;
export type RemissStatus = (typeof REMISS_STATUSES)[number];

export type RemissMove = 'schedule' | 'unschedule' | 'issue' | 'close' | 'report' | 'withdraw';

interface Move {
  from: readonly RemissStatus[];
  to: RemissStatus;
  /** "Remissen kan inte …": what is refused when the remiss stands elsewhere. */
  refused: string;
}

/**
 * Every move there is. Nothing leads back from an issued remiss: what has been sent to another authority cannot be unsent,
 * only closed or withdrawn. A reported one is kommunstyrelsen's.
 */
export const REMISS_MOVES: Readonly<Record<RemissMove, Move>> = {
  schedule: { from: ['draft'], to: 'scheduled', refused: 'få en dag för utskick' },
  unschedule: { from: ['scheduled'], to: 'draft', refused: 'återgå till utkast' },
  issue: { from: ['draft', 'scheduled'], to: 'issued', refused: 'skickas ut' },
  close: { from: ['issued'], to: 'closed', refused: 'stängas' },
  report: { from: ['closed'], to: 'reported', refused: 'rapporteras till kommunstyrelsen' },
  withdraw: { from: ['issued', 'closed'], to: 'withdrawn', refused: 'återkallas' },
};

const STANDS: Readonly<Record<RemissStatus, string>> = {
  draft: 'är ett utkast och har inte skickats ut',
  scheduled: 'väntar på dagen för utskick',
  issued: 'är utskickad',
  closed: 'är stängd',
  reported: 'är rapporterad till kommunstyrelsen',
  withdrawn: 'är återkallad',
};

/** Why a move is not allowed from where the remiss stands, in Swedish; null when it is. */
export function refusedMove(status: RemissStatus, move: RemissMove): string | null {
  const { from, refused } = REMISS_MOVES[move];
  if (from.includes(status)) return null;
  const needed = from.map((state) => STANDS[state]).join(' eller ');
  return `Remissen kan inte ${refused}: den ${STANDS[status]}. Det går bara när den ${needed}.`;
}

/** "är stängd": the status as the end of a sentence. */
export const standsAs = (status: RemissStatus): string => STANDS[status];

/** Once issued, a remiss is a public record between authorities: its recipients see it, and its terms are fixed. */
export const hasBeenIssued = (status: RemissStatus): boolean => status !== 'draft' && status !== 'scheduled';
