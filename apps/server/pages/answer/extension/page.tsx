import { pathTo } from '@yttra/platform';
import type { Desk, Extension } from '@yttra/response';
import { Button, ButtonRow, DateInput, Form, Notice, Section, SummaryList, TextArea } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import type { ProposedWish } from './proposed-wish';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

/** Asking for more time, and what became of it. */
export function ExtensionPage({
  desk,
  extensions,
  proposed,
}: {
  desk: Desk;
  extensions: readonly Extension[];
  proposed: ProposedWish | null;
}) {
  const { recipient, remiss, meetings } = desk;
  return (
    <AnswerPage desk={desk} title={texts.title}>
      <p>{texts.lead(remiss.unit)}</p>
      <SummaryList
        rows={[
          { term: texts.lastDay, value: longDay(recipient.lastDay) },
          ...(meetings.next ? [{ term: texts.next, value: longDay(meetings.next.date) }] : []),
        ]}
      />
      <WishForm desk={desk} isOpen={extensions.some(({ state }) => state === 'requested')} proposed={proposed} />
      {extensions.length > 0 && (
        <Section title={texts.asked}>
          {extensions.map((extension) => (
            <OneWish extension={extension} />
          ))}
        </Section>
      )}
    </AnswerPage>
  );
}

interface WishFormProps {
  desk: Desk;
  isOpen: boolean;
  proposed: ProposedWish | null;
}

function WishForm({ desk: { recipient, remiss, today }, isOpen, proposed }: WishFormProps) {
  if (recipient.answer && !recipient.answer.preliminary) return <p>{texts.answered}</p>;
  if (remiss.status !== 'issued' || recipient.removedAt) return <p>{texts.closed}</p>;
  if (isOpen) return <Notice tone="info">{texts.waiting}</Notice>;
  const after = recipient.lastDay > today ? recipient.lastDay : today;
  return (
    <Form action={pathTo('answer.extension', { rid: recipient.id })}>
      <DateInput
        name="until"
        legend={texts.until}
        hint={texts.untilHint(longDay(after))}
        value={proposed?.until}
        required
      />
      <TextArea
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        value={proposed && proposedReason(proposed)}
        rows={5}
        optional
      />
      <p>{texts.preliminary}</p>
      <ButtonRow>
        <Button>{texts.ask}</Button>
      </ButtonRow>
    </Form>
  );
}

const proposedReason = ({ meeting, until }: ProposedWish): string =>
  texts.proposed(longDay(meeting.date), until > meeting.date ? longDay(until) : null);

function OneWish({ extension }: { extension: Extension }) {
  const { requestedUntil, state, grantedUntil, reason, decisionReason } = extension;
  const words = texts.row;
  return (
    <SummaryList
      rows={[
        { term: words.until, value: requestedUntil ? longDay(requestedUntil) : texts.unasked },
        { term: words.state, value: texts.state[state](grantedUntil ? longDay(grantedUntil) : '') },
        ...(reason ? [{ term: words.reason, value: reason }] : []),
        ...(decisionReason ? [{ term: words.decision, value: decisionReason }] : []),
      ]}
    />
  );
}
