import type { DeskNeed } from '@yttra/overview';
import { pathTo } from '@yttra/platform';
import { texts } from './texts.sv';

interface Link {
  href: string;
  label: string;
  hint: string;
}

type Leads = {
  [What in DeskNeed['what']]: (need: Extract<DeskNeed, { what: What }>) => [href: string, label: string];
};

const { needs } = texts;
const LEADS: Leads = {
  extension: ({ remissId, extensionId, body, until }) => [
    pathTo('remiss.extension', { remissId, extensionId }),
    needs.extension(body, until),
  ],
  undelivered: ({ remissId, recipientId, body }) => [
    pathTo('remiss.recipient', { remissId, rid: recipientId }),
    needs.undelivered(body),
  ],
  letters: ({ remissId, count }) => [pathTo('remiss.sent', { remissId, anchor: 'brev' }), needs.letters(count)],
  returned: ({ remissId }) => [pathTo('remiss.check', { remissId }), needs.returned],
  comments: ({ remissId, count }) => [pathTo('remiss.review', { remissId }), needs.comments(count)],
  unread: ({ remissId, count }) => [pathTo('remiss.answers', { remissId }), needs.unread(count)],
  reasonsAsked: ({ remissId, count }) => [reasonsOf(remissId, 'mig'), needs.reasonsAsked(count)],
  reasonsWritten: ({ remissId, count }) => [reasonsOf(remissId, 'svar'), needs.reasonsWritten(count)],
  review: ({ remissId, by }) => [pathTo('remiss.review', { remissId }), needs.review(by)],
};

const reasonsOf = (remissId: string, hos: string): string =>
  pathTo('remiss.assessment', { remissId, query: { hos }, anchor: 'synpunkter' });

/** Where each thing that waits is dealt with. */
export function needLink(need: DeskNeed): Link {
  const lead = LEADS[need.what] as (need: DeskNeed) => [string, string];
  const [href, label] = lead(need);
  return { href, label, hint: need.title };
}
