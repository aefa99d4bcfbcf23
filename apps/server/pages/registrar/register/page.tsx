import type { StoredFile } from '@yttra/documents';
import { addDays, pathTo, workingDayUpTo, type LocalDate } from '@yttra/platform';
import type { QuestionView, RecipientView, RemissView } from '@yttra/remiss';
import { CHANNELS, RESPONSE_KINDS, RESPONSE_KIND_WORDS, STANCES, STANCE_WORDS } from '@yttra/response';
import {
  Button,
  ButtonRow,
  Check,
  Checks,
  Choice,
  DateInput,
  Field,
  FileInput,
  Fold,
  Form,
  Hidden,
  LinkButton,
  Notice,
  Page,
  Section,
  Select,
  TextArea,
} from '../../../ui';
import { useField, useRequest } from '../../../http/request-context';
import { BasisFields } from '../../answer/frame/basis-fields';
import { ReservationFields } from './reservation-fields';
import { QuestionField } from './question-field';
import { wayUpToFollow } from '../../way-up';
import { texts } from './texts.sv';

export interface RegisterPageProps {
  remiss: RemissView;
  recipient: RecipientView;
  questions: readonly QuestionView[];
  /** Stored when the form was sent before and refused. */
  waiting: readonly StoredFile[];
  /** Makes a form that is sent twice one registration. */
  requestKey: string;
  /** What was written when the form was refused, as far as the day of 22 § can be shown. */
  post: LocalDate | null;
  /** True when some were written in the form that was refused. */
  hasReservations: boolean;
  /** The body has been asked what it says of the assessment: that may be what came. */
  hasFeedback: boolean;
  back: string;
}

/** An answer that came another way, as the registrar writes it in. */
export function RegisterPage({
  remiss,
  recipient,
  questions,
  waiting,
  requestKey,
  post,
  hasReservations,
  hasFeedback,
  back,
}: RegisterPageProps) {
  const { answer } = recipient;
  const { said } = useRequest();
  return (
    <Page
      title={texts.title(recipient.body)}
      remiss={remiss}
      up={
        back.startsWith(pathTo('registrar'))
          ? [
              { href: pathTo('registrar'), label: texts.up },
              { href: back, label: texts.chooseTitle },
            ]
          : wayUpToFollow(remiss, { href: back, label: recipient.body })
      }
    >
      {answer && (
        <Notice tone="warning">
          <p>{texts.exists(answer.receivedAt, RESPONSE_KIND_WORDS[answer.kind].toLocaleLowerCase('sv'))}</p>
          <p>{texts.becomesVersion}</p>
        </Notice>
      )}
      {hasFeedback && (
        <p>
          {texts.feedback.asks} <a href={pathTo('registrar.feedback', { rid: recipient.id })}>{texts.feedback.link}</a>
        </p>
      )}
      <p>
        {texts.lastDay(recipient.lastDay)} {texts.afterwards}
      </p>
      <Form action={pathTo('registrar.register.body', { rid: recipient.id })} files>
        <Hidden name="key" value={requestKey} />
        <Section title={texts.arrival}>
          <Choice
            name="arrival.channel"
            legend={texts.channel}
            hint={texts.postHint}
            options={CHANNELS.map((value) => ({ value, label: texts.channels[value] }))}
          />
          <DateInput name="arrival.on" legend={texts.on} hint={texts.onHint} />
          <EarlyArrival />
          {post && <Notice tone="info">{texts.presumed(workingDayUpTo(addDays(post, -1)))}</Notice>}
          <Field name="arrival.time" label={texts.time} hint={texts.timeHint} width="4" optional />
          <Field name="arrival.note" label={texts.note} hint={texts.noteHint} optional />
        </Section>
        <Section title={texts.scan}>
          {waiting.length > 0 && (
            <Checks
              name="files"
              legend={texts.waiting}
              hint={texts.waitingHint}
              options={waiting.map(({ id, name }) => ({ value: id, label: name }))}
              values={waiting.map(({ id }) => id)}
            />
          )}
          <FileInput label={texts.file} hint={texts.fileHint} multiple optional taken={waiting.length > 0} />
        </Section>
        <Section title={texts.content}>
          <p>{texts.contentHint}</p>
          <Choice
            name="kind"
            legend={texts.kind}
            options={RESPONSE_KINDS.map((value) => ({ value, label: texts.kinds[value] }))}
          />
          <Select
            name="stance"
            label={texts.stance}
            hint={texts.stanceHint}
            options={[
              { value: '', label: texts.noStance },
              ...STANCES.map((value) => ({ value, label: STANCE_WORDS[value] })),
            ]}
          />
          <Field name="caseNumber" label={texts.caseNumber} width="20" optional />
        </Section>
        <BasisFields kind={recipient.kind} basis={null} />
        {questions.length > 0 && (
          <Section title={texts.questions}>
            <Fold summary={texts.copyAnswers} open={said.written !== null}>
              {questions.map((question) => (
                <QuestionField question={question} key={question.number} />
              ))}
            </Fold>
          </Section>
        )}
        <TextArea name="text" label={texts.text} rows={4} />
        <TextArea name="reason" label={texts.reason} rows={3} />
        <ReservationFields open={hasReservations} />
        <ButtonRow>
          <Button>{texts.button}</Button>
          <LinkButton kind="secondary" href={back}>
            {texts.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  );
}

/** Asked of a day before the remiss, once one has been written. */
function EarlyArrival() {
  const { written, error } = useField('confirmed.earlyArrival');
  return written || error ? <Check name="confirmed.earlyArrival" label={texts.earlyArrival} /> : null;
}
