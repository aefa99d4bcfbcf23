import { pathTo } from '@yttra/platform';
import type { DocumentView, SectionView } from '@yttra/remiss';
import type { Desk } from '@yttra/response';
import { Section } from '../../../ui';
import { DraftText } from '../../draft-text';
import { AnswerPage } from '../frame/answer-page';
import { texts } from './texts.sv';

interface DocumentPageProps {
  desk: Desk;
  sections: readonly SectionView[];
  documents: readonly DocumentView[];
}

/** What is remitted, to read on the page, and its files to save. */
export function DocumentPage({ desk, sections, documents }: DocumentPageProps) {
  const { recipient } = desk;
  return (
    <AnswerPage desk={desk} title={texts.title}>
      {recipient.part && <p>{texts.part(recipient.part)}</p>}
      <Section title={texts.files} id="filer">
        <ul>
          {documents.map(({ fileId, kind, title, version, changeNote }) => (
            <li>
              {texts.kinds[kind]}: <a href={pathTo('answer.document.file', { rid: recipient.id, fileId })}>{title}</a>
              {version > 1 && `, ${texts.newVersion(version)}`}
              {changeNote && <p class="y-hint">{texts.changed(changeNote)}</p>}
            </li>
          ))}
        </ul>
      </Section>
      {sections.length === 0 ? <p>{texts.noSections}</p> : <DraftText sections={sections} />}
      <p>
        <a href={pathTo('answer', { rid: recipient.id })}>{texts.toAnswer}</a>
      </p>
    </AnswerPage>
  );
}
