import type { RemovedViewpoint, Viewpoint } from './viewpoint';

/** As a paper tells it: what quotes a part marked as secret is masked, and its reason left out. */
export type ToldViewpoint = Pick<
  Viewpoint,
  'recipientId' | 'number' | 'text' | 'disposition' | 'reason' | 'changeText'
> & {
  masked: boolean;
};

/** What was told before the decision and taken away since, with why. */
export type ToldRemoved = Pick<RemovedViewpoint, 'number' | 'text' | 'removedAt' | 'removedReason'> & {
  masked: boolean;
};
