import { DELIVERY_LABELS } from '@yttra/mail';
import { pathTo } from '@yttra/platform';
import { Day, DataTable, LinkButton, Notice, Page, Section, SummaryList, Time } from '../../../ui';
import { wayUpToFollow } from '../../way-up';
import { LettersSection } from '../../prepare/sent/letters-section';
import { eventText } from '../events/event-texts.sv';
import { AddressSection, LateSection, PreliminarySection, RemindSection } from './act-sections';
import { MailSection } from './mail-section';
import type { RecipientFacts } from './recipient-facts';
import { Kept } from '../../../ui/kept';
import { texts } from './texts.sv';

/** One body in one remiss: what has been sent to it, what has happened, and what the officer can do. */
export function RecipientPage({ facts }: { facts: RecipientFacts }) {
  const { remiss, recipient, followed } = facts;
  const at = { remissId: remiss.id };
  const open = remiss.status === 'issued' && !followed.removed;
  const unreachable = followed.awaited && followed.hasEmail && !followed.reachable;
  return (
    <Page title={recipient.body} remiss={remiss} up={wayUpToFollow(remiss)} notices={texts.notices} wide>
      <Facts facts={facts} />
      {followed.removed && <Notice tone="neutral">{texts.removed(recipient.removedReason)}</Notice>}
      {!followed.answer && <p>{texts.wall}</p>}
      {followed.wish && (
        <Notice tone="warning" title={texts.wish.title}>
          <p>{texts.wish.text(followed.wish.until)}</p>
          <p>
            <a href={pathTo('remiss.extension', { ...at, extensionId: followed.wish.id })}>{texts.wish.link}</a>
          </p>
        </Notice>
      )}
      {followed.answer?.outside && <LateSection facts={facts} />}
      {followed.answer?.preliminary && <PreliminarySection facts={facts} />}
      {facts.opposes && (
        <Section title={texts.opposes.title}>
          <p>{texts.opposes.text}</p>
          <LinkButton kind="secondary" href={pathTo('remiss.recipient.opposed', { ...at, rid: recipient.id })}>
            {texts.opposes.link}
          </LinkButton>
        </Section>
      )}
      {followed.awaited && !followed.hasSecretary && followed.status === 'not_acknowledged' && (
        <Notice tone="warning" title={texts.nobody.title}>
          <p>{followed.hasEmail ? texts.nobody.text : texts.nobody.letter}</p>
        </Notice>
      )}
      <LettersSection remissId={remiss.id} letters={facts.letters} today={facts.today} back="folj" />
      {unreachable && (
        <>
          <Notice tone="danger" title={texts.unreachable.title}>
            <p>
              {followed.tryingAnother
                ? texts.unreachable.trying(recipient.email ?? '')
                : texts.unreachable.text(recipient.email ?? '')}
            </p>
          </Notice>
          <AddressSection facts={facts} />
        </>
      )}
      {followed.awaited && followed.hasEmail && !unreachable && <RemindSection facts={facts} />}
      <MailSection facts={facts} />
      {open && !unreachable && <AddressSection facts={facts} />}
      <ReminderSection facts={facts} />
      <ExtensionSection facts={facts} open={open} />
      {open && !followed.answer && (
        <Section title={texts.register.title}>
          <p>{texts.register.text}</p>
          <LinkButton kind="secondary" href={pathTo('registrar.register.body', { rid: recipient.id })}>
            {texts.register.link}
          </LinkButton>
        </Section>
      )}
      {open && !followed.answer && (
        <Section title={texts.remove.title}>
          <p>{texts.remove.text}</p>
          <LinkButton kind="danger" href={pathTo('remiss.recipient.remove', { ...at, rid: recipient.id })}>
            {texts.remove.link}
          </LinkButton>
        </Section>
      )}
      <History facts={facts} />
    </Page>
  );
}

function Facts({ facts: { remiss, recipient, followed } }: { facts: RecipientFacts }) {
  const { facts } = texts;
  const { answer, next } = followed;
  const isOwn = remiss.dueDate !== null && recipient.lastDay !== remiss.dueDate;
  return (
    <SummaryList
      rows={[
        { term: facts.status, value: recipient.statusText },
        {
          term: facts.lastDay,
          value: (
            <>
              <Day on={recipient.lastDay} />
              {isOwn && ` (${facts.generalDay(remiss.dueDate!)})`}
            </>
          ),
        },
        ...(answer
          ? [
              {
                term: facts.answer,
                value: (
                  <>
                    <a href={pathTo('remiss.answers.body', { remissId: remiss.id, rid: recipient.id })}>
                      {facts.answerLink(recipient.body)}
                    </a>
                    <Kept text={`, ${facts.receivedAt(answer.receivedAt)}${answer.outside ? `, ${facts.late}` : ''}`} />
                  </>
                ),
              },
            ]
          : [
              {
                term: facts.next,
                value: next === null ? facts.noNext : next === 'stopped' ? facts.stopped : <Time at={next.at} />,
              },
            ]),
        { term: facts.email, value: recipient.email ?? facts.noEmail },
        { term: facts.part, value: recipient.part ?? facts.whole },
        ...(recipient.ownInitiative ? [{ term: facts.asked, value: facts.ownInitiative }] : []),
      ]}
    />
  );
}

function ReminderSection({ facts: { reminders, followed } }: { facts: RecipientFacts }) {
  const isStopped = followed.next === 'stopped';
  const { columns, step, none, title } = texts.reminders;
  return (
    <Section title={title} id="paminnelser">
      <DataTable
        caption={title}
        captionHidden
        columns={[
          { key: 'on', label: columns.on },
          { key: 'step', label: columns.step, plain: true },
          { key: 'state', label: columns.state, plain: true },
        ]}
        first={4}
        rows={reminders.map((reminder, index) => ({
          key: String(index),
          cells: {
            on: <Day on={reminder.on} />,
            step: step(reminder.step),
            state: isStopped && reminder.state === 'planned' ? texts.reminders.stopped : stateOf(reminder),
          },
        }))}
        empty={none}
      />
    </Section>
  );
}

/** "Skickad", unless its mail came back: then that it did, and why. */
function stateOf({ state, reason, delivery }: RecipientFacts['reminders'][number]): string {
  const { states, reasons, bounced } = texts.reminders;
  if (delivery === 'address_unknown' || delivery === 'technical_error') return bounced(DELIVERY_LABELS[delivery]);
  return `${states[state]}${reason ? `: ${reasons[reason]}` : ''}`;
}

function ExtensionSection({ facts, open }: { facts: RecipientFacts; open: boolean }) {
  const { remiss, recipient, extensions, followed } = facts;
  const { title, none, give, line } = texts.extensions;
  return (
    <Section title={title} id="anstand">
      {extensions.length === 0 && <p>{none}</p>}
      {extensions.length > 0 && (
        <ul>
          {extensions.map(({ id, state, requestedUntil, grantedUntil }) => {
            const until = grantedUntil ?? requestedUntil;
            return (
              <li>
                <a href={pathTo('remiss.extension', { remissId: remiss.id, extensionId: id })}>
                  {line[state](until ? texts.day(until) : '')}
                </a>
              </li>
            );
          })}
        </ul>
      )}
      {open && !followed.wish && (!followed.answer || followed.answer.preliminary) && (
        <LinkButton
          kind="secondary"
          href={pathTo('remiss.recipient.extension', { remissId: remiss.id, rid: recipient.id })}
        >
          {give}
        </LinkButton>
      )}
    </Section>
  );
}

function History({ facts: { events, names } }: { facts: RecipientFacts }) {
  const { title, caption, columns } = texts.history;
  return (
    <Section title={title}>
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { key: 'at', label: columns.at },
          { key: 'who', label: columns.who, plain: true },
          { key: 'what', label: columns.what, plain: true },
        ]}
        first={5}
        rows={events.map(({ seq, at, event }) => ({
          key: String(seq),
          cells: { at: <Time at={at} short />, who: names.who(event), what: eventText(event, names) },
        }))}
      />
    </Section>
  );
}
