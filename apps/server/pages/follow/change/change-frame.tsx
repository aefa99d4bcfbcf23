import type { ComponentChildren } from 'preact';
import { Page } from '../../../ui';
import { wayUpToFollow } from '../../way-up';
import { texts } from './texts.sv';

/** A remiss that is changed, as its pages name it. */
export interface Changed {
  id: string;
  title: string;
  caseNumber: string;
}

/** The frame of the pages that change a remiss which is out. */
export function ChangeFrame({
  remiss,
  title,
  first,
  children,
}: {
  remiss: Changed;
  title: string;
  /** True for the list of what can be changed itself. */
  first?: boolean;
  children: ComponentChildren;
}) {
  return (
    <Page
      title={title}
      remiss={remiss}
      up={
        first
          ? wayUpToFollow(remiss)
          : wayUpToFollow(remiss, { href: `/remisser/${remiss.id}/andra`, label: texts.upChange })
      }
    >
      {children}
    </Page>
  );
}
