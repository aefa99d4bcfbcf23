import { pathTo } from '@yttra/platform';
import { isConfirmed } from '@yttra/remiss';
import type { Desk } from '@yttra/response';
import { Button, ButtonRow, Form, Hidden, LinkList, Notice, Progress, Section, TaskList } from '../../../ui';
import { AnswerPage, isGuest } from '../frame/answer-page';
import { texts as frame } from '../frame/texts.sv';
import { whose } from '../frame/whose';
import { answeredQuestions, answerTasks, type DeskCounts } from './answer-tasks';
import { RoundFacts } from './facts';
import { texts } from './texts.sv';
import { dayAndTime, longDay } from '../../../ui/days';

interface StartPageProps {
  desk: Desk;
  counts: DeskCounts;
}

/** A body's answer: what it is about, until when, and what is left to do. */
export function AnswerStartPage({ desk, counts }: StartPageProps) {
  const { recipient, hat, draft, remiss } = desk;
  const isCorrecting = isCorrection(desk);
  // What has been written can still be handed in; nobody is asked to begin.
  const isCalledOff = remiss.status === 'withdrawn' || recipient.removedAt !== null;
  const waits = !recipient.answer && !isCalledOff;
  const writes = waits || isCorrecting || (!recipient.answer && draft.version > 0);
  return (
    <AnswerPage desk={desk} title={texts.title(whose(recipient.body))} isRoot notices={texts.notices}>
      <Answered desk={desk} isCorrecting={isCorrecting} />
      {hat === 'secretary' && <NewAddress desk={desk} />}
      {hat === 'secretary' && waits && <LateMeeting desk={desk} />}
      {hat === 'secretary' && !recipient.acknowledged && waits && (
        <Form action={pathTo('answer.acknowledge', { rid: recipient.id })}>
          <ButtonRow>
            <Button>{texts.acknowledge}</Button>
          </ButtonRow>
        </Form>
      )}
      <RoundFacts desk={desk} />
      {writes && (
        <Section title={texts.tasks} id="svaret">
          {desk.questions.length > 0 && (
            <Progress label={texts.progress} value={answeredQuestions(desk)} max={desk.questions.length} />
          )}
          <TaskList items={answerTasks(desk, counts)} />
          <p>{frame.wall(remiss.unit)}</p>
          {draft.version > 0 && (
            <p>
              <a href={pathTo('answer.versions', { rid: recipient.id })}>{texts.versions}</a>
            </p>
          )}
        </Section>
      )}
      {hat === 'secretary' && waits && <OtherWays desk={desk} />}
      <p>
        <a href={pathTo('answer.log', { rid: recipient.id })}>{texts.log}</a>
      </p>
    </AnswerPage>
  );
}

/** True while something has been written since the answer came in. */
export const isCorrection = ({ draft, recipient }: Desk): boolean =>
  recipient.answer !== null && draft.savedAt !== null && draft.savedAt > recipient.answer.receivedAt;

/** The issuer has written another address: the mails go there, and only the body can say that its reader may answer. */
function NewAddress({ desk }: { desk: Desk }) {
  const { recipient, remiss } = desk;
  const { email, guestEmail } = recipient;
  if (!email || isConfirmed(recipient)) return null;
  const words = texts.newAddress;
  return (
    <Notice tone="warning" title={words.title}>
      <p>{words.text(remiss.unit, email)}</p>
      <p>{isGuest(desk) ? words.asGuest(guestEmail ?? '') : words.asSecretary}</p>
      <p>{words.notOurs(remiss.contact.name)}</p>
      <Form action={pathTo('answer.address', { rid: recipient.id })}>
        <Hidden name="email" value={email} />
        <Button kind="secondary">{words.confirm}</Button>
      </Form>
    </Notice>
  );
}

/** Tells the secretary that the body meets too late, until it is said how the answer is decided. */
function LateMeeting({ desk: { meetings, recipient, draft, isLate } }: { desk: Desk }) {
  const { next } = meetings;
  if (!next || next.date <= recipient.lastDay || isLate || draft.content.basis) return null;
  return <Notice tone="warning">{texts.meetingAfter(longDay(next.date))}</Notice>;
}

function OtherWays({ desk: { recipient } }: { desk: Desk }) {
  const at = { rid: recipient.id };
  return (
    <Section title={texts.short}>
      <LinkList
        items={[
          { href: pathTo('answer.noComments', at), label: texts.noComments, hint: texts.noCommentsHint },
          { href: pathTo('answer.abstain', at), label: texts.abstain, hint: texts.abstainHint },
          {
            href: pathTo('answer.extension', at),
            label: texts.extension,
            hint: recipient.extensionRequested ? texts.extensionOpen : texts.extensionHint,
          },
        ]}
      />
    </Section>
  );
}

function Answered({ desk, isCorrecting }: { desk: Desk; isCorrecting: boolean }) {
  const { recipient, hat, draft, recalledAt } = desk;
  const { answer } = recipient;
  if (!answer) return null;
  const words = texts.done;
  const at = { rid: recipient.id };
  const links = [
    { href: pathTo('answer.receipt', { ...at, responseId: answer.responseId }), label: words.receipt },
    ...(answer.preliminary
      ? [{ href: pathTo('answer.complete', at), label: words.complete, hint: words.preliminary }]
      : []),
    ...(isCorrecting ? [] : [{ href: pathTo('answer.correct', at), label: words.correct, hint: words.correctHint }]),
    ...(recalledAt ? [] : [{ href: pathTo('answer.recall', at), label: words.recall, hint: words.recallHint }]),
    ...(!answer.preliminary && draft.version > 0 && !isCorrecting && !isGuest(desk)
      ? [{ href: pathTo('answer.papers', at), label: words.papers, hint: words.papersHint }]
      : []),
  ];
  return (
    <Notice tone={recalledAt ? 'warning' : 'success'} title={recalledAt ? words.recalledTitle : words.title}>
      <p>
        {words.came(dayAndTime(answer.receivedAt))} {answer.late && words.late}{' '}
        {recalledAt && words.recalled(dayAndTime(recalledAt))}
      </p>
      {isCorrecting && <p>{words.correcting}</p>}
      {hat === 'secretary' ? <LinkList items={links} /> : <p>{words.another}</p>}
    </Notice>
  );
}
