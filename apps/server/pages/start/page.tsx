import type { AwaitedReason } from '@yttra/assessment';
import type { OpeningAbout } from '@yttra/openings';
import type { AskedToRead } from '@yttra/remiss';
import { LinkList, Page } from '../../ui';
import { AboutYou } from '../answer/openings/about-you';
import { AskedToReadList, AwaitedReasonList } from './asked-to-read';
import { texts } from './texts.sv';
import type { WaitingWork } from './waiting-works';

/** Where everyone comes in who has several hats, or none: each hat's work by itself. */
export function StartPage({
  works,
  about = [],
  asked = [],
  reasons = [],
}: {
  works: readonly WaitingWork[];
  about?: readonly OpeningAbout[];
  asked?: readonly AskedToRead[];
  reasons?: readonly AwaitedReason[];
}) {
  return (
    <Page title={texts.title}>
      <AboutYou about={about} />
      <AskedToReadList asked={asked} />
      <AwaitedReasonList reasons={reasons} />
      {works.length === 0 ? (
        <>
          <p>{texts.none}</p>
          <p>{texts.noneHelp}</p>
        </>
      ) : (
        <>
          <LinkList
            items={inOrder(works).map(({ kind, href, count }) => {
              const { title, waits, nothing } = texts.work[kind];
              return { href, label: title, hint: count > 0 ? waits(count) : nothing };
            })}
          />
        </>
      )}
    </Page>
  );
}

/** What waits comes first; otherwise the hats keep their order. */
const inOrder = (works: readonly WaitingWork[]): WaitingWork[] =>
  works.toSorted((a, b) => Number(b.count > 0) - Number(a.count > 0));
