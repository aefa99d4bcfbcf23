import { RESERVATION_WORDS } from '@yttra/response';
import type { RemovedViewpoint, Viewpoint } from './viewpoint';

/** As a paper tells it: what quotes a part marked as secret is masked, and its reason left out. */
export type ToldViewpoint = Pick<
  Viewpoint,
  'recipientId' | 'number' | 'source' | 'text' | 'disposition' | 'reason' | 'changeText'
> & {
  masked: boolean;
};

/** What was told before the decision and taken away since, with why. */
export type ToldRemoved = Pick<RemovedViewpoint, 'number' | 'source' | 'text' | 'removedAt' | 'removedReason'> & {
  masked: boolean;
};

/** "Synpunkt 4", and of what members say for themselves what it is, "Synpunkt 1, reservation": it is not the body's. */
export const viewpointName = ({ number, source }: Pick<Viewpoint, 'number' | 'source'>): string =>
  source === 'answer' || source === 'section'
    ? `Synpunkt ${number}`
    : `Synpunkt ${number}, ${RESERVATION_WORDS[source].toLocaleLowerCase('sv')}`;
