import { pathTo } from '@yttra/platform';
import { isConfirmed } from '@yttra/remiss';
import { Button, Check, Choice, Field, Form, Notice, Section, TextArea } from '../../../ui';
import type { RecipientFacts } from './recipient-facts';
import { texts } from './texts.sv';

export function RemindSection({ facts }: { facts: RecipientFacts }) {
  const { title, text, button } = texts.remind;
  return (
    <Section title={title} id="paminn">
      <p>{text}</p>
      <Form action={pathTo('remiss.recipient.remind', { remissId: facts.remiss.id, rid: facts.recipient.id })}>
        <Button kind="secondary">{button}</Button>
      </Form>
    </Section>
  );
}

export function AddressSection({ facts }: { facts: RecipientFacts }) {
  const { recipient, followed } = facts;
  const { title, text, answered, label, button, buttonAnswered, unconfirmed, propose, proposeHint } = texts.address;
  const hasAnswered = followed.answer !== null;
  return (
    <Section title={title(followed.hasEmail)} id="adress">
      {!isConfirmed(recipient) && <Notice tone="neutral">{unconfirmed}</Notice>}
      <p>{hasAnswered ? answered : text}</p>
      <Form action={pathTo('remiss.recipient.address', { remissId: facts.remiss.id, rid: facts.recipient.id })}>
        <Field name="email" label={label} type="email" value={recipient.email} autocomplete="off" />
        <Check name="propose" label={propose} hint={proposeHint} />
        <Button kind="secondary">{hasAnswered ? buttonAnswered : button}</Button>
      </Form>
    </Section>
  );
}

/** An answer from outside the round is received whatever the officer says; this is only about the summary. */
export function LateSection({ facts }: { facts: RecipientFacts }) {
  const { title, text, decided, legend, include, leaveOut, reason, reasonHint, save } = texts.late;
  const { lateInclusion } = facts.recipient;
  return (
    <Section title={title} id="sent-svar">
      <p>{text}</p>
      {lateInclusion && <Notice tone="neutral">{decided(lateInclusion.include)}</Notice>}
      <Form action={pathTo('remiss.recipient.late', { remissId: facts.remiss.id, rid: facts.recipient.id })}>
        <Choice
          name="include"
          legend={legend}
          value={lateInclusion && (lateInclusion.include ? 'ja' : 'nej')}
          options={[
            { value: 'ja', label: include },
            { value: 'nej', label: leaveOut },
          ]}
        />
        <TextArea name="reason" label={reason} hint={reasonHint} value={lateInclusion?.reason} rows={3} />
        <Button>{save}</Button>
      </Form>
    </Section>
  );
}

export function PreliminarySection({ facts }: { facts: RecipientFacts }) {
  const { title, text, confirmed, confirm } = texts.preliminary;
  return (
    <Section title={title} id="preliminart">
      {facts.followed.answer?.confirmed ? (
        <p>{confirmed}</p>
      ) : (
        <>
          <p>{text}</p>
          <Form action={pathTo('remiss.recipient.acknowledge', { remissId: facts.remiss.id, rid: facts.recipient.id })}>
            <Button kind="secondary">{confirm}</Button>
          </Form>
        </>
      )}
    </Section>
  );
}
