import { pathTo } from '@yttra/platform';
import type { Left, LeftItem } from '@yttra/summary';

type Place = (remissId: string, item: LeftItem) => string;

const viewpoint: Place = (remissId, { viewpointId }) =>
  pathTo('remiss.viewpoint', { remissId, viewpointId: viewpointId! });

/** Where each kind of thing that is left is dealt with. */
const PLACES: Readonly<Record<Left['what'], Place>> = {
  time_left: (remissId) => pathTo('remiss.close', { remissId }),
  viewpoint_not_assessed: viewpoint,
  dissent_not_commented: viewpoint,
  quotation_unsettled: viewpoint,
  answer_not_read: (remissId, { recipientId }) => pathTo('remiss.answers.body', { remissId, rid: recipientId! }),
  opposition_not_answered: (remissId, { recipientId }) =>
    pathTo('remiss.recipient.opposed', { remissId, rid: recipientId! }),
  preliminary_not_confirmed: (remissId, { recipientId }) =>
    pathTo('remiss.recipient', { remissId, rid: recipientId!, anchor: 'preliminart' }),
  late_not_decided: (remissId, { recipientId }) =>
    pathTo('remiss.recipient', { remissId, rid: recipientId!, anchor: 'sent-svar' }),
  not_filled_in: (remissId, { part }) => pathTo('remiss.summary.text', { remissId, part: part! }),
};

/** The place where one thing is dealt with. */
export const leftPlace = (remissId: string, { what }: Pick<Left, 'what'>, item: LeftItem): string =>
  PLACES[what](remissId, item);
