import type { DocumentView, SectionView } from '@yttra/remiss';
import type { Desk } from '@yttra/response';
import { Prose, Section } from '../../../ui';
import { AnswerPage, pathTo } from '../frame/answer-page';
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
              {texts.kinds[kind]}: <a href={pathTo(recipient.id, `las/fil/${fileId}`)}>{title}</a>
              {version > 1 && `, ${texts.newVersion(version)}`}
              {changeNote && <p class="y-hint">{texts.changed(changeNote)}</p>}
            </li>
          ))}
        </ul>
      </Section>
      {sections.length === 0 ? <p>{texts.noSections}</p> : <Contents sections={sections} />}
      {sections.map((section) => (
        <OneSection section={section} />
      ))}
      <p>
        <a href={pathTo(recipient.id)}>{texts.toAnswer}</a>
      </p>
    </AnswerPage>
  );
}

const headingOf = ({ number, heading }: SectionView): string => [number, heading].filter(Boolean).join(' ');
const anchorOf = ({ position }: SectionView): string => `avsnitt-${position + 1}`;

function Contents({ sections }: { sections: readonly SectionView[] }) {
  return (
    <nav aria-label={texts.contents}>
      <ul class="y-contents">
        {sections.map((section) => (
          <li>
            <a href={`#${anchorOf(section)}`}>{headingOf(section)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const DEEPEST = 6;

function OneSection({ section }: { section: SectionView }) {
  // The page's own heading is the first level.
  const Heading = `h${Math.min(DEEPEST, section.level + 1)}` as 'h2';
  return (
    <section class="y-section" id={anchorOf(section)}>
      <Heading class="ds-heading">{headingOf(section)}</Heading>
      {section.text.trim() && <Prose text={section.text} />}
    </section>
  );
}
