import type { Stance } from '@yttra/response';
import type { Snapshot, SnapshotRecipient, Status } from './snapshot';

/**
 * answered = statements + noComments + abstained; recipients = answered + silent. Preliminary answers are statements,
 * late ones are part of the answered, and stances count statements.
 */
export function countsOf(recipients: readonly SnapshotRecipient[]): Snapshot['counts'] {
  const where = (test: (row: SnapshotRecipient) => boolean) => recipients.filter(test).length;
  const having = (status: Status) => where((row) => row.status === status);
  const taking = (stance: Stance) => where((row) => row.stance === stance);
  const silent = having('silent');
  const preliminary = having('preliminary');
  return {
    recipients: recipients.length,
    answered: recipients.length - silent,
    statements: having('statement') + preliminary,
    noComments: having('no_comments'),
    abstained: having('abstains'),
    late: where((row) => row.late),
    extended: where((row) => row.extendedTo !== null),
    silent,
    preliminary,
    stances: {
      supports: taking('supports'),
      supports_with_comments: taking('supports_with_comments'),
      opposes: taking('opposes'),
      no_stance: taking('no_stance'),
    },
  };
}
