import type { Left, LeftItem } from '@yttra/summary';
import { viewpointPath } from '../../assess/addresses';

/** Where each kind of thing that is left is dealt with. */
const PLACES: Readonly<Record<Left['what'], (base: string, item: LeftItem, remissId: string) => string>> = {
  time_left: (base) => `${base}/avsluta`,
  viewpoint_not_assessed: (_, { viewpointId }, id) => viewpointPath(id, viewpointId!),
  dissent_not_commented: (_, { viewpointId }, id) => viewpointPath(id, viewpointId!),
  quotation_unsettled: (_, { viewpointId }, id) => viewpointPath(id, viewpointId!),
  answer_not_read: (base, { recipientId }) => `${base}/svar/instans/${recipientId}`,
  opposition_not_answered: (base, { recipientId }) => `${base}/folj/${recipientId}/avstyrker`,
  preliminary_not_confirmed: (base, { recipientId }) => `${base}/folj/${recipientId}#preliminart`,
  late_not_decided: (base, { recipientId }) => `${base}/folj/${recipientId}#sent-svar`,
  not_filled_in: (base, { part }) => textPlace(base, part!),
};

/** Where a text of the summary or the memo is written. */
export const textPlace = (base: string, part: string): string => `${base}/sammanstallning/text/${part}`;

/** The place where one thing is dealt with. */
export const leftPlace = (remissId: string, { what }: Pick<Left, 'what'>, item: LeftItem): string =>
  PLACES[what](`/remisser/${remissId}`, item, remissId);
