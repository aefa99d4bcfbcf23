import { pathTo } from '@yttra/platform';
import type { PreviewedInvitation, RemissView } from '@yttra/remiss';
import { Button, Details, Filter, Form, Hidden, ButtonRow, LinkButton, Page, Prose, Section, Select, SummaryList, TextArea } from '../../../ui'; // prettier-ignore
import { MailBlocks } from '../../mail-blocks';
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { CopiedNotice } from '../copied/copied-notice';
import { SavedMeanwhile } from '../stale/saved-meanwhile';
import { texts } from './texts.sv';

export interface LetterProps {
  remiss: RemissView;
  invitation: PreviewedInvitation | null;
}

/** The letter, and the mail that it becomes. */
export function LetterPage({ remiss, invitation }: LetterProps) {
  return (
    <Page title={texts.title} remiss={caseOf(remiss)} up={wayUp(remiss)} notices={texts.notices}>
      <CopiedNotice remiss={remiss} part="letter" />
      <SavedMeanwhile>{remiss.letter && <Prose text={remiss.letter} />}</SavedMeanwhile>
      {!remiss.letter && <p>{texts.suggested}</p>}
      <Form action={pathTo('remiss.letter', { remissId: remiss.id })}>
        <Hidden name="version" value={remiss.version} />
        <TextArea name="letter" {...texts.letter} rows={12} value={remiss.letter ?? texts.suggestion} />
        <Button kind={remiss.letter ? 'secondary' : 'primary'}>{texts.save}</Button>
      </Form>
      <Section title={texts.preview.title} id="inbjudan">
        {invitation ? (
          <Invitation remiss={remiss} invitation={invitation} />
        ) : (
          <p>
            {texts.preview.nobody}{' '}
            <a href={pathTo('remiss.recipients', { remissId: remiss.id })}>{texts.preview.toRecipients}</a>
          </p>
        )}
      </Section>
      <ButtonRow>
        <LinkButton
          href={pathTo('remiss.check', { remissId: remiss.id })}
          kind={remiss.letter ? 'primary' : 'secondary'}
        >
          {texts.next}
        </LinkButton>
        <a href={pathTo('remiss', { remissId: remiss.id })}>{texts.back}</a>
      </ButtonRow>
    </Page>
  );
}

function Invitation({ remiss, invitation }: { remiss: RemissView; invitation: PreviewedInvitation }) {
  const { preview } = texts;
  const { body, bodyId, bodies, email, mail, text } = invitation;
  return (
    <>
      <p>
        {preview.lead} {preview.saved}
      </p>
      {bodies.length > 1 && (
        <Filter action={pathTo('remiss.letter', { remissId: remiss.id })} submit={preview.show}>
          <Select
            name="instans"
            label={preview.choose}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            value={bodyId}
          />
        </Filter>
      )}
      <SummaryList
        rows={[
          { term: preview.from, value: email ? `${body}, ${email}` : `${body}. ${preview.byPost}` },
          { term: preview.subject, value: mail.subject },
          ...(mail.attachments ?? []).map(({ filename }) => ({ term: preview.attachments, value: filename })),
        ]}
      />
      <MailBlocks blocks={mail.blocks} />
      <Details summary={preview.text}>
        <pre class="y-mail-text">{text}</pre>
      </Details>
      <p>
        <a href={pathTo('remiss.dates.reminders', { remissId: remiss.id })}>{texts.reminders}</a>
      </p>
    </>
  );
}
