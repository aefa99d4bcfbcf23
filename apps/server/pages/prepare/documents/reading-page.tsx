import { pathTo } from '@yttra/platform';
import type { DocumentTold, RemissView, SectionView } from '@yttra/remiss';
import { Notice, Page } from '../../../ui';
import { DraftText } from '../../draft-text';
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { texts } from './texts.sv';

interface ReadingProps {
  remiss: RemissView;
  sections: readonly SectionView[];
  main: DocumentTold | null;
}

/** The draft as the bodies will read it, for the office to look through before it goes out. */
export function ReadingPage({ remiss, sections, main }: ReadingProps) {
  const words = texts.reading;
  const at = pathTo('remiss.documents', { remissId: remiss.id });
  return (
    <Page title={words.title} remiss={caseOf(remiss)} up={wayUp(remiss, { href: at, label: texts.title })}>
      {sections.length === 0 ? <p>{words.empty}</p> : <p>{words.lead}</p>}
      <ImportNotices notices={main?.notices ?? []} />
      {sections.length > 0 && <DraftText sections={sections} />}
      <p>
        <a href={at}>{words.back}</a>
      </p>
    </Page>
  );
}

/** What the import told: what is left out, and what to look at. */
export function ImportNotices({ notices }: { notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    <Notice tone="warning" title={texts.reading.notices}>
      <ul>
        {notices.map((notice) => (
          <li>{notice}</li>
        ))}
      </ul>
    </Notice>
  );
}
