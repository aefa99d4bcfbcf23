import { LinkList, Page } from '../../../ui';
import { texts } from './texts.sv';
import type { WaitingWork } from './waiting';

/** Where everyone comes in who has several hats, or none: each hat's work by itself. */
export function StartPage({ works }: { works: readonly WaitingWork[] }) {
  return (
    <Page title={texts.title}>
      {works.length === 0 ? (
        <>
          <p>{texts.none}</p>
          <p>{texts.noneHelp}</p>
        </>
      ) : (
        <>
          <p>{texts.intro}</p>
          <LinkList
            items={works.map(({ kind, href, count }) => {
              const { title, waits, nothing } = texts.work[kind];
              return { href, label: title, hint: count > 0 ? waits(count) : nothing };
            })}
          />
        </>
      )}
    </Page>
  );
}
