import { dayAndTime } from '@yttra/platform';
import type { AskedToRead } from '@yttra/remiss';
import { LinkList, Section } from '../../../ui';
import { texts } from './texts.sv';

/** The drafts that somebody has been asked to read before they go out; nothing where there are none. */
export function AskedToReadList({ asked }: { asked: readonly AskedToRead[] }) {
  if (asked.length === 0) return null;
  return (
    <Section title={texts.asked.title}>
      <LinkList
        items={asked.map(({ remissId, title, caseNumber, askedAt, askedBy }) => ({
          href: `/remisser/${remissId}/granskning`,
          label: title,
          hint: texts.asked.hint(caseNumber, askedBy, dayAndTime(askedAt)),
        }))}
      />
    </Section>
  );
}
