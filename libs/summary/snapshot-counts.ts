import type { ResponseKind, Stance } from '@yttra/response';
import type { Snapshot, SnapshotRecipient } from './snapshot';

/**
 * answered = statements + noComments + abstained; recipients = answered + silent + waiting + cutShort. Preliminary and
 * late answers are part of the answered, and stances count statements.
 */
export function countsOf(recipients: readonly SnapshotRecipient[]): Snapshot['counts'] {
  const where = (test: (row: SnapshotRecipient) => boolean) => recipients.filter(test).length;
  const having = (kind: ResponseKind) => where((row) => kindOf(row) === kind);
  const taking = (stance: Stance) => where((row) => row.stance === stance);
  const silent = where((row) => row.status === 'silent');
  const waiting = where((row) => row.status === 'waiting');
  const cutShort = where((row) => row.status === 'cut_short');
  return {
    recipients: recipients.length,
    answered: recipients.length - silent - waiting - cutShort,
    statements: having('statement'),
    noComments: having('no_comments'),
    abstained: having('abstains'),
    late: where((row) => row.late),
    extended: where((row) => row.extendedTo !== null),
    silent,
    waiting,
    cutShort,
    preliminary: where((row) => row.status === 'preliminary'),
    stances: {
      supports: taking('supports'),
      supports_with_comments: taking('supports_with_comments'),
      opposes: taking('opposes'),
      no_stance: taking('no_stance'),
    },
  };
}

/** What the answer that counts is: its status tells only that it is preliminary, whatever it is. */
const kindOf = ({ versions }: SnapshotRecipient): ResponseKind | undefined =>
  versions.find(({ counts }) => counts)?.kind;
