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

type Sourced = Pick<Viewpoint, 'source'>;

/** What members say for themselves, by its name; null of what is their body's. */
const ownWord = ({ source }: Sourced): string | null =>
  source === 'answer' || source === 'section' ? null : RESERVATION_WORDS[source].toLocaleLowerCase('sv');

/** "Synpunkt 4", and of what members say for themselves what it is, "Synpunkt 1, reservation": it is not the body's. */
export const viewpointName = ({ number, ...viewpoint }: Sourced & { number: number }): string =>
  [`Synpunkt ${number}`, ownWord(viewpoint)].filter(Boolean).join(', ');

/** Who says it: the body, or members of it for themselves, "reservation i Socialnämnden". */
export const sayerOf = ({ body, ...viewpoint }: Sourced & { body: string }): string =>
  [ownWord(viewpoint), body].filter(Boolean).join(' i ');
