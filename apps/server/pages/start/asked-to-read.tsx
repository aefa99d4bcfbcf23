import type { AwaitedReason } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import type { AskedToRead } from '@yttra/remiss';
import { LinkList, Section } from '../../ui';
import { texts } from './texts.sv';
import { dayAndTime, longDay } from '../../ui/days';

/** The drafts that somebody has been asked to read before they go out; nothing where there are none. */
export function AskedToReadList({ asked }: { asked: readonly AskedToRead[] }) {
  if (asked.length === 0) return null;
  return (
    <Section title={texts.asked.title}>
      <LinkList
        items={asked.map(({ remissId, title, caseNumber, askedAt, askedBy }) => ({
          href: pathTo('remiss.review', { remissId }),
          label: title,
          hint: texts.asked.hint(caseNumber, askedBy, dayAndTime(askedAt)),
        }))}
      />
    </Section>
  );
}

/** The viewpoints whose reasons somebody is asked for; nothing where there are none. */
export function AwaitedReasonList({ reasons }: { reasons: readonly AwaitedReason[] }) {
  if (reasons.length === 0) return null;
  const words = texts.reasons;
  return (
    <Section title={words.title}>
      <LinkList
        items={reasons.map(({ remissId, viewpointId, title, caseNumber, body, askedByName, until }) => ({
          href: pathTo('remiss.viewpoint.reason', { remissId, viewpointId }),
          label: words.item(body, title),
          hint: words.hint(caseNumber, askedByName, longDay(until)),
        }))}
      />
    </Section>
  );
}
