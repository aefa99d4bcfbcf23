import { asSent, type BodyFeedback, viewpointName } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import type { RecipientView, RemissView } from '@yttra/remiss';
import { CHANNELS } from '@yttra/response';
import { Button, Choice, DateInput, Form, Notice, Page, Section } from '../../../ui';
import { Assessed, ReplyFields } from '../../answer/feedback/reply-fields';
import { wayUp } from '../../way-up';
import { texts as registerTexts } from '../register/texts.sv';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

export interface RegisterFeedbackPageProps {
  remiss: RemissView;
  recipient: Pick<RecipientView, 'id' | 'body'>;
  /** Null for a body that has not answered. */
  feedback: BodyFeedback | null;
  isRegistrar: boolean;
}

/** What a body has said of the assessment by post or over the counter, as somebody at the issuer writes it in. */
export function RegisterFeedbackPage({ remiss, recipient, feedback, isRegistrar }: RegisterFeedbackPageProps) {
  const { replies = [] } = feedback ?? {};
  const letter = feedback?.sent.find(({ stage }) => stage === 'before');
  const isOpen = remiss.status === 'issued' || remiss.status === 'closed';
  const why = !letter
    ? texts.none
    : !isOpen
      ? texts.over
      : replies.some(({ channel }) => channel === null)
        ? texts.own
        : null;
  return (
    <Page
      title={texts.title(recipient.body)}
      remiss={remiss}
      up={
        isRegistrar
          ? [{ href: pathTo('registrar'), label: texts.up.registrar }]
          : [...wayUp(remiss), { href: pathTo('remiss.feedback', { remissId: remiss.id }), label: texts.up.office }]
      }
      notices={texts.notices}
    >
      {why && <Notice tone="info">{why}</Notice>}
      {feedback && letter && !why && (
        <>
          <p>{texts.lead}</p>
          <p>{texts.lastDay(longDay(letter.answerBy!))}</p>
          <Form action={pathTo('registrar.feedback', { rid: recipient.id })}>
            <Choice
              name="channel"
              legend={texts.channel}
              options={CHANNELS.map((value) => ({ value, label: registerTexts.channels[value] }))}
              value={replies[0]?.channel ?? undefined}
            />
            <DateInput name="arrivedOn" legend={texts.on} hint={texts.onHint} value={replies[0]?.arrivedOn ?? null} />
            {asSent(feedback, letter.assessments).viewpoints.map((viewpoint, index) => (
              <Section key={viewpoint.id} title={viewpointName(viewpoint)}>
                <Assessed viewpoint={viewpoint} />
                <ReplyFields
                  index={index}
                  viewpoint={viewpoint}
                  reply={replies.find(({ viewpointId }) => viewpointId === viewpoint.id)}
                />
              </Section>
            ))}
            <Button>{texts.button}</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
