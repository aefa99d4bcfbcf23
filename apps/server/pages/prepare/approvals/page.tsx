import { pathTo } from '@yttra/platform';
import type { WaitingApproval } from '@yttra/remiss';
import { LinkList, Page } from '../../../ui';
import { texts } from '../review/texts.sv';

/** The approver's start: the remisser that wait, the longest waiting first. */
export function ApprovalsPage({ waiting }: { waiting: readonly WaitingApproval[] }) {
  const { list, notices } = texts;
  return (
    <Page title={list.title} notices={notices}>
      {waiting.length === 0 ? (
        <p>{list.empty}</p>
      ) : (
        <LinkList
          items={waiting.map(({ remissId, title, caseNumber, askedBy }) => ({
            href: pathTo('remiss.review', { remissId }),
            label: `${title}, ${caseNumber}`,
            hint: list.asked(askedBy),
          }))}
        />
      )}
    </Page>
  );
}
