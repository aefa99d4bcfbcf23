import type { DeskNeed } from '@yttra/overview';
import { texts } from './texts.sv';

interface Link {
  href: string;
  label: string;
  hint: string;
}

type Leads = { [What in DeskNeed['what']]: (need: Extract<DeskNeed, { what: What }>) => [path: string, label: string] };

const { needs } = texts;
const LEADS: Leads = {
  extension: ({ extensionId, body, until }) => [`anstand/${extensionId}`, needs.extension(body, until)],
  undelivered: ({ recipientId, body }) => [`folj/${recipientId}`, needs.undelivered(body)],
  letters: ({ count }) => ['utskickad#brev', needs.letters(count)],
  returned: () => ['granska', needs.returned],
  comments: ({ count }) => ['granskning', needs.comments(count)],
  unread: ({ count }) => ['svar', needs.unread(count)],
  reasonsAsked: ({ count }) => ['bedomning?hos=mig#synpunkter', needs.reasonsAsked(count)],
  reasonsWritten: ({ count }) => ['bedomning?hos=svar#synpunkter', needs.reasonsWritten(count)],
  review: ({ by }) => ['granskning', needs.review(by)],
};

/** Where each thing that waits is dealt with. */
export function needLink(need: DeskNeed): Link {
  const lead = LEADS[need.what] as (need: DeskNeed) => [string, string];
  const [path, label] = lead(need);
  return { href: `/remisser/${need.remissId}/${path}`, label, hint: need.title };
}
