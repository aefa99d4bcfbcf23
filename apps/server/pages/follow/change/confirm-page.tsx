import { pathTo } from '@yttra/platform';
import type { Rehearsed } from '@yttra/remiss';
import type { ComponentChildren } from 'preact';
import { Button, ButtonRow, Details, Form, Hidden, LinkButton, Section } from '../../../ui';
import { MailBlocks } from '../../mail-blocks';
import { ChangeFrame, type Changed } from './change-frame';
import { texts } from './texts.sv';

interface ConfirmPageProps {
  remiss: Changed;
  title: string;
  rehearsed: Rehearsed;
  /** Where yes is sent, with what was written. */
  action: string;
  fields: Readonly<Record<string, string>>;
  button: string;
  danger?: boolean;
  children?: ComponentChildren;
}

/** Who gets mail and what it says, before anybody says yes. */
export function ConfirmPage({ remiss, title, rehearsed, action, fields, button, danger, children }: ConfirmPageProps) {
  return (
    <ChangeFrame remiss={remiss} title={title}>
      <p>{texts.preview.notYet}</p>
      {children}
      <WhoGetsMail rehearsed={rehearsed} />
      {rehearsed.sample && <SampleMail sample={rehearsed.sample} />}
      <Form action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        <ButtonRow>
          <Button kind={danger ? 'danger' : 'primary'}>{button}</Button>
          <LinkButton kind="secondary" href={pathTo('remiss.follow', { remissId: remiss.id })}>
            {texts.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </ChangeFrame>
  );
}

function WhoGetsMail({ rehearsed: { mails, withoutAddress } }: { rehearsed: Rehearsed }) {
  const { who, mails: title, noMails, registrars, followers, withoutAddress: without } = texts.preview;
  const toBodies = mails.filter(({ kind, body }) => body !== null && !OTHERS.includes(kind));
  const registrarMails = mails.filter(({ kind }) => kind === 'remiss.registrar').length;
  const followerMails = mails.filter(({ kind }) => kind === 'remiss.followed').length;
  return (
    <Section title={who}>
      {toBodies.length === 0 ? (
        <p>{noMails}</p>
      ) : (
        <Details summary={title(toBodies.length)}>
          <ul>
            {toBodies.map(({ to, body }) => (
              <li>{`${body}, ${to}`}</li>
            ))}
          </ul>
        </Details>
      )}
      {registrarMails > 0 && <p>{registrars(registrarMails)}</p>}
      {followerMails > 0 && <p>{followers(followerMails)}</p>}
      {withoutAddress.length > 0 && <p>{without(withoutAddress.join(', '))}</p>}
    </Section>
  );
}

function SampleMail({ sample: { body, subject, blocks } }: { sample: NonNullable<Rehearsed['sample']> }) {
  return (
    <Section title={texts.preview.says(body)}>
      <p>
        <strong>{`${texts.preview.subject}: ${subject}`}</strong>
      </p>
      <MailBlocks blocks={blocks} />
    </Section>
  );
}

const OTHERS = ['remiss.registrar', 'remiss.followed'];
