import type { ComponentChildren } from 'preact';
import { pathTo } from '@yttra/platform';
import type { RemissStatus } from '@yttra/remiss';
import { Notice, Page } from '../../../ui';
import { wayUpToFollow } from '../../way-up';
import { texts } from './texts.sv';

/** A remiss that is changed, as its pages name it. */
export interface Changed {
  id: string;
  title: string;
  caseNumber: string;
  status: RemissStatus;
}

/** The frame of the pages that change a remiss which is out. */
export function ChangeFrame({
  remiss,
  title,
  first,
  during,
  children,
}: {
  remiss: Changed;
  title: string;
  /** True for the list of what can be changed itself. */
  first?: boolean;
  /** When the form that it holds can be sent; in another state the page says so, and offers nothing. */
  during?: readonly RemissStatus[];
  children: ComponentChildren;
}) {
  return (
    <Page
      title={title}
      remiss={remiss}
      up={
        first
          ? wayUpToFollow(remiss)
          : wayUpToFollow(remiss, { href: pathTo('remiss.change', { remissId: remiss.id }), label: texts.upChange })
      }
    >
      {!during || during.includes(remiss.status) ? children : <Notice tone="neutral">{texts.tooLate}</Notice>}
    </Page>
  );
}
