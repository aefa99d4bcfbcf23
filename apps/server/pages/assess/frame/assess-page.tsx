import type { ComponentChildren } from 'preact';
import { pathTo } from '@yttra/platform';
import { Page } from '../../../ui';
import { texts as roundTexts } from '../../read/round/texts.sv';
import { leftPath } from '../addresses';
import type { AssessRound } from './assess-rounds';
import { withFilter } from './bench-filter';
import { filterInWords } from './filter-in-words';
import { texts } from './texts.sv';

interface AssessPageProps {
  round: AssessRound;
  title: string;
  notices?: Readonly<Record<string, string>>;
  children: ComponentChildren;
}

/** The frame of a page where something is read or assessed: the way up, and how far it is to the end. */
export function AssessPage({ round, title, notices, children }: AssessPageProps) {
  const { remiss, isOffice } = round;
  const path = pathTo('remiss.assessment', { remissId: remiss.id });
  const up = [
    ...(isOffice
      ? [
          { href: pathTo('remisser'), label: roundTexts.up.office },
          { href: pathTo('remiss', { remissId: remiss.id }), label: remiss.title },
        ]
      : [{ href: pathTo('reading'), label: roundTexts.up.reader }]),
    { href: withFilter(path, round.filter), label: texts.up },
  ];
  return (
    <Page
      title={title}
      remiss={{ id: remiss.id, title: remiss.title, caseNumber: remiss.caseNumber }}
      up={up}
      wide
      {...(notices ? { notices } : {})}
    >
      <LeftLine round={round} />
      {children}
    </Page>
  );
}

/** "Filter: fråga 3, saknas · 23 av 27 bedömda · Till nästa som saknas (4) · Till nästa olästa (2)" */
function LeftLine({ round: { remiss, viewpoints, left, ahead, filter } }: { round: AssessRound }) {
  const narrowed = filterInWords(filter);
  const [open, unread] = (['viewpoint', 'unread'] as const).map((what) => ahead.filter((one) => one.what === what));
  const assessed = viewpoints - left.filter(({ what }) => what === 'viewpoint').length;
  return (
    <ul class="y-inline-list">
      {narrowed && <li>{texts.filtered(narrowed)}</li>}
      {viewpoints > 0 && <li>{texts.progress(assessed, viewpoints)}</li>}
      {open![0] && (
        <li>
          <a href={withFilter(leftPath(remiss.id, open![0]), filter)}>{texts.next(open!.length)}</a>
        </li>
      )}
      {unread![0] && (
        <li>
          <a href={withFilter(leftPath(remiss.id, unread![0]), filter)}>{texts.nextUnread(unread!.length)}</a>
        </li>
      )}
    </ul>
  );
}
