import type { Meeting } from '@yttra/bodies';
import type { LocalDate } from '@yttra/platform';
import { pathTo } from '@yttra/platform';
import type { RecipientView, RemissView } from '@yttra/remiss';
import type { Extension } from '@yttra/response';
import {
  Button,
  ButtonRow,
  DateInput,
  Form,
  LinkButton,
  Notice,
  Page,
  Section,
  SummaryList,
  TextArea,
} from '../../../ui';
import type { Effect } from './effect';
import { wayUpToFollow } from '../../way-up';
import { texts } from './texts.sv';
import { longDay, shortDay } from '../../../ui/days';

interface ExtensionPageProps {
  remiss: RemissView;
  recipient: RecipientView;
  extension: Extension;
  /** Of the day that is asked for, or of another that the officer tries; null once decided. */
  effect: Effect | null;
  /** The days of the reminders as they are planned now. */
  planned: LocalDate[];
}

/** A wish for more time: what it would mean, and the decision. */
export function ExtensionPage(props: ExtensionPageProps) {
  const { remiss, recipient, extension, effect } = props;
  const title = extension.state === 'requested' ? texts.title : texts.decidedTitle;
  return (
    <Page
      title={title(recipient.body)}
      remiss={remiss}
      up={wayUpToFollow(remiss, {
        href: pathTo('remiss.recipient', { remissId: remiss.id, rid: recipient.id }),
        label: recipient.body,
      })}
    >
      <Wish {...props} />
      {effect ? (
        <>
          <EffectSection effect={effect} planned={props.planned} />
          <Decisions {...props} effect={effect} />
        </>
      ) : (
        <Decided extension={extension} recipient={recipient} remiss={remiss} />
      )}
    </Page>
  );
}

function Wish({ recipient, extension, effect }: ExtensionPageProps) {
  const { facts, askedBy } = texts;
  const { requestedUntil } = extension;
  return (
    <SummaryList
      rows={[
        ...(requestedUntil ? [{ term: facts.wanted, value: longDay(requestedUntil) }] : []),
        { term: facts.lastDay, value: longDay(recipient.lastDay) },
        { term: facts.reason, value: extension.reason ?? facts.noReason },
        { term: facts.asked, value: askedBy[extension.askedBy](extension.requestedAt) },
        ...(effect
          ? [
              {
                term: facts.meeting,
                value: effect.meetings.next ? meeting(effect.meetings.next) : facts.meetingUnknown,
              },
              ...(effect.meetings.known
                ? [
                    {
                      term: facts.inTime,
                      value: effect.meetings.inTime ? meeting(effect.meetings.inTime) : facts.noneInTime,
                    },
                  ]
                : []),
            ]
          : []),
      ]}
    />
  );
}

function EffectSection({ effect, planned }: { effect: Effect; planned: LocalDate[] }) {
  const { title, reminders, noReminders, now, others } = texts.effect;
  return (
    <Section title={title(effect.until)} id="innebar">
      {effect.warnings.map((warning) => (
        <Notice tone="warning">{warning}</Notice>
      ))}
      {effect.reminders.length === 0 ? (
        <p>{noReminders}</p>
      ) : (
        <>
          <p>{`${reminders}:`}</p>
          <ul>
            {effect.reminders.map(({ on, subject }) => (
              <li>{`${longDay(on)}: ${subject}`}</li>
            ))}
          </ul>
        </>
      )}
      <p>{`${planned.length > 0 ? `${now(planned.map(shortDay).join(', '))} ` : ''}${others}`}</p>
    </Section>
  );
}

function Decisions({ remiss, recipient, extension, effect }: ExtensionPageProps & { effect: Effect }) {
  const at = { remissId: remiss.id, extensionId: extension.id };
  const { grant, other } = texts;
  if (remiss.status !== 'issued' || recipient.removedAt)
    return (
      <>
        <Notice tone="neutral">{texts.over}</Notice>
        <Refuse action={pathTo('remiss.extension.refuse', at)} />
      </>
    );
  return (
    <>
      {extension.requestedUntil && (
        <Section title={grant.title}>
          <Form action={pathTo('remiss.extension.grant', at)}>
            <Button>{grant.button(extension.requestedUntil)}</Button>
          </Form>
        </Section>
      )}
      <Section title={other.title}>
        <Form action={pathTo('remiss.extension.grantOther', at)}>
          <DateInput
            name="until"
            legend={other.until}
            value={effect.until === extension.requestedUntil ? null : effect.until}
          />
          <TextArea name="reason" label={grant.reason} optional rows={3} />
          <ButtonRow>
            <Button kind="secondary">{other.button}</Button>
            <Button kind="tertiary" formaction={pathTo('remiss.extension.means', at)}>
              {other.see}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
      <Refuse action={pathTo('remiss.extension.refuse', at)} />
    </>
  );
}

function Refuse({ action }: { action: string }) {
  const { refuse } = texts;
  return (
    <Section title={refuse.title}>
      <Form action={action}>
        <TextArea name="why" label={refuse.why} hint={refuse.whyHint} rows={3} />
        <Button kind="danger">{refuse.button}</Button>
      </Form>
    </Section>
  );
}

function Decided({ extension, recipient, remiss }: Pick<ExtensionPageProps, 'extension' | 'recipient' | 'remiss'>) {
  const { granted, refused, lapsed, why, back } = texts.decided;
  const { state, grantedUntil, decisionReason } = extension;
  return (
    <>
      <Notice tone={state === 'granted' ? 'success' : 'neutral'}>
        <p>{state === 'granted' ? granted(grantedUntil!) : state === 'refused' ? refused : lapsed}</p>
        {decisionReason && <p>{why(decisionReason)}</p>}
      </Notice>
      <LinkButton kind="secondary" href={pathTo('remiss.recipient', { remissId: remiss.id, rid: recipient.id })}>
        {back(recipient.body)}
      </LinkButton>
    </>
  );
}

const meeting = ({ date, agendaCutoff }: Meeting): string =>
  `${longDay(date)}${agendaCutoff ? texts.facts.agendaCutoff(agendaCutoff) : ''}`;
