import { pathTo } from '@yttra/platform';
import type { DocumentTold, DocumentView, RemissView, SectionView } from '@yttra/remiss';
import {
  Button, DataTable, DateInput, Details, Field, FileInput, Form, Hidden, ButtonRow, LinkButton, Notice, Page, Section, SummaryList,
} from '../../../ui'; // prettier-ignore
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { ImportNotices } from './reading-page';
import { texts } from './texts.sv';
import { TracesSection } from './traces-section';

export interface DocumentsProps {
  remiss: RemissView;
  /** The newest version of each. */
  documents: readonly DocumentView[];
  sections: readonly SectionView[];
  told: readonly DocumentTold[];
}

/** What is remitted, what goes with it, and who decided so. */
export function DocumentsPage({ remiss, documents, sections, told }: DocumentsProps) {
  const main = documents.find(({ kind }) => kind === 'main') ?? null;
  const at = { remissId: remiss.id };
  return (
    <Page title={texts.title} remiss={caseOf(remiss)} up={wayUp(remiss)} notices={texts.notices}>
      <MainDocument remiss={remiss} main={main} sections={sections} told={told} at={at} />
      {remiss.status === 'draft' && <TracesSection remiss={remiss} told={told} at={at} />}
      <Attachments
        remiss={remiss}
        documents={documents.filter(({ kind }) => kind !== 'main')}
        notices={told.filter(({ kind }) => kind !== 'main').flatMap(({ notices }) => notices)}
        at={at}
      />
      <Section title={texts.decision.title} id="beslut">
        <p>{texts.decision.lead}</p>
        <Form action={pathTo('remiss.documents.decide', { remissId: remiss.id })}>
          <Hidden name="version" value={remiss.version} />
          <Field name="body" {...texts.decision.body} value={remiss.decisionToRemit?.body} />
          <Field name="section" {...texts.decision.section} width="20" value={remiss.decisionToRemit?.section} />
          <DateInput name="date" legend={texts.decision.date} value={remiss.decisionToRemit?.date} />
          <Button kind="secondary">{texts.decision.save}</Button>
        </Form>
      </Section>
      <ButtonRow>
        <LinkButton href={pathTo('remiss.questions', { remissId: remiss.id })} kind={main ? 'primary' : 'secondary'}>
          {texts.next}
        </LinkButton>
        <a href={pathTo('remiss', { remissId: remiss.id })}>{texts.back}</a>
      </ButtonRow>
    </Page>
  );
}

interface PartProps {
  remiss: RemissView;
  at: { remissId: string };
}

function MainDocument({
  remiss,
  main,
  sections,
  told,
  at,
}: PartProps & Pick<DocumentsProps, 'sections' | 'told'> & { main: DocumentView | null }) {
  const words = texts.main;
  const hasHeadings = sections.some(({ heading }) => heading !== '');
  const upload = (
    <Form action={pathTo('remiss.documents', at)} files>
      <Hidden name="version" value={remiss.version} />
      <FileInput id="forslag-fil" label={words.file} hint={words.hint} amongForms />
      <Button kind={main ? 'secondary' : 'primary'}>{main ? words.replace : words.upload}</Button>
    </Form>
  ); // prettier-ignore
  if (!main)
    return (
      <Section title={words.title}>
        <p>{words.lead}</p>
        {upload}
      </Section>
    );
  return (
    <Section title={words.title}>
      <p>
        <a href={pathTo('remiss.file', { remissId: remiss.id, fileId: main.fileId })}>{words.get(main.title)}</a>
      </p>
      <ImportNotices notices={told.find(({ id }) => id === main.id)?.notices ?? []} />
      {hasHeadings ? <p>{words.sectionsLead}</p> : <Notice tone="warning">{words.noHeadings}</Notice>}
      {hasHeadings && <Sections sections={sections} />}
      <p>
        <a href={pathTo('remiss.documents.read', at)}>{words.read}</a>
      </p>
      <p>
        <a href={pathTo('remiss.documents.sections', at)}>{words.mark}</a>
      </p>
      {remiss.cover && remiss.cover.length > 0 && (
        <Details summary={words.cover}>
          <SummaryList rows={remiss.cover.map(({ label, value }) => ({ term: label, value }))} />
        </Details>
      )}
      <Details summary={words.newVersion} form={pathTo('remiss.documents', at)}>
        {upload}
      </Details>
    </Section>
  );
}

function Sections({ sections }: { sections: readonly SectionView[] }) {
  const { columns, intro, words, sections: caption } = texts.main;
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'heading', label: columns.heading },
        { key: 'level', label: columns.level, numeric: true },
        { key: 'words', label: columns.words, numeric: true },
      ]}
      rows={sections.map(({ id, number, heading, level, text }) => ({
        key: id,
        cells: {
          heading: heading ? [number, heading].filter(Boolean).join(' ') : intro,
          level,
          words: words(text.split(/\s+/).filter(Boolean).length),
        },
      }))}
    />
  );
}

function Attachments({
  remiss,
  documents,
  notices,
  at,
}: PartProps & { documents: readonly DocumentView[]; notices: readonly string[] }) {
  const words = texts.attachments;
  return (
    <Section title={words.title} id="bilagor">
      <ImportNotices notices={notices} />
      {documents.length === 0 && <p>{words.empty}</p>}
      {documents.length > 0 && (
        <ul class="y-links">
          {documents.map(({ id, fileId, title }) => (
            <li>
              <a href={pathTo('remiss.file', { remissId: remiss.id, fileId })}>{title}</a>
              <Form action={pathTo('remiss.documents.remove', at)}>
                <Hidden name="version" value={remiss.version} />
                <Hidden name="documentId" value={id} />
                <Button kind="tertiary">{words.remove(title)}</Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form action={pathTo('remiss.documents.attachment', at)} files>
        <Hidden name="version" value={remiss.version} />
        <Field name="title" {...words.name} />
        <FileInput id="bilaga-fil" label={words.file} amongForms />
        <Button kind="secondary">{words.add}</Button>
      </Form>
    </Section>
  ); // prettier-ignore
}
