import type { FollowedBody, FollowedRemiss } from '@yttra/overview';

/** Why a body needs the officer. */
export type NeedKind = 'wish' | 'address' | 'failed' | 'unclear' | 'late' | 'preliminary' | 'letter' | 'nobody';

export interface Need {
  kind: NeedKind;
  body: FollowedBody;
}

/** In the order that the officer should take them. A body may stand in several. */
const NEEDS: readonly [NeedKind, (body: FollowedBody) => boolean][] = [
  ['wish', ({ wish }) => wish !== null],
  ['address', ({ awaited, hasEmail, mail }) => awaited && hasEmail && mail?.delivery === 'address_unknown'],
  ['failed', ({ awaited, mail }) => awaited && mail?.delivery === 'technical_error'],
  ['unclear', ({ awaited, mail }) => awaited && mail?.delivery === 'unclear'],
  ['late', ({ answer }) => answer !== null && answer.outside && answer.included === null],
  ['preliminary', ({ answer, removed }) => answer !== null && answer.preliminary && !answer.confirmed && !removed],
  ['letter', ({ awaited, letterWaits }) => awaited && letterWaits],
  // Whoever has been heard of answers as a guest.
  ['nobody', ({ awaited, hasSecretary, status }) => awaited && !hasSecretary && status === 'not_acknowledged'],
];

/**
 * "Behöver dig", kind by kind; kinds that nobody needs are not there. A reported or withdrawn remiss needs nothing
 * more.
 */
export function needsOf({ status, bodies }: FollowedRemiss): { kind: NeedKind; bodies: FollowedBody[] }[] {
  if (status === 'reported') return [];
  return NEEDS.map(([kind, holds]) => ({ kind, bodies: bodies.filter(holds) })).filter(
    ({ bodies: of }) => of.length > 0,
  );
}
