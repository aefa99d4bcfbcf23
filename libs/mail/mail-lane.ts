import { isSecret } from './mail-state';

/**
 * Who may go before whom. Sign-in codes go before everything. Mails that a document is made for keep to themselves, so
 * that no other waits for one: which they are is seen when they are written.
 */
export const LANE = { code: 0, plain: 1, document: 2 } as const;
export type Lane = (typeof LANE)[keyof typeof LANE];

export const EVERY_LANE: readonly Lane[] = Object.values(LANE);

export const laneOf = (kind: string): Lane => (isSecret(kind) ? LANE.code : LANE.plain);
