import { pathTo } from '@yttra/platform';
import type { Desk } from '@yttra/response';
import type { ComponentChildren } from 'preact';
import { Notice, Page } from '../../../ui';
import { texts } from './texts.sv';
import { inside, whose } from './whose';
import { longDay, shortDay } from '../../../ui/days';

interface AnswerPageProps {
  desk: Desk;
  title: string;
  /** True for the page that the others lie under. */
  isRoot?: boolean;
  /** True where the draft is changed: what is written after an answer is a correction of it. */
  edits?: boolean;
  notices?: Readonly<Record<string, string>>;
  children: ComponentChildren;
}

/** The frame of every page of a body's answer: whose it is, in which capacity one writes, and until when. */
export function AnswerPage({ desk, title, isRoot, edits, notices, children }: AnswerPageProps) {
  const { remiss, recipient } = desk;
  const up = [
    { href: pathTo('ownRemisser'), label: texts.up },
    ...(isRoot ? [] : [{ href: pathTo('answer', { rid: recipient.id }), label: texts.answer(whose(recipient.body)) }]),
  ];
  // The first page is called just that: it is not said twice.
  const said = [ownCaseNumber(desk), dayLine(desk)].filter(Boolean).join(' · ');
  return (
    <Page title={title} remiss={remiss} up={up} {...(notices ? { notices } : {})}>
      <p class="y-whose">
        {!isRoot && <strong>{texts.answer(whose(recipient.body))}</strong>}
        {said && (isRoot ? capital(said) : ` · ${said}`)}
        {(!isRoot || said) && <br />}
        {hatLine(desk)}
      </p>
      <Standing desk={desk} edits={edits} />
      {children}
    </Page>
  );
}

const capital = (line: string): string => line.charAt(0).toLocaleUpperCase('sv') + line.slice(1);

const ownCaseNumber = ({ draft }: Desk): string =>
  draft.content.caseNumber ? texts.ownCaseNumber(draft.content.caseNumber) : '';

function dayLine({ recipient, isLate, meetings }: Desk): string {
  if (isLate || recipient.answer) return '';
  const lastCutoff = meetings.lastInTime?.agendaCutoff;
  const cutoff = lastCutoff ? texts.lastCutoff(shortDay(lastCutoff)) : '';
  return [texts.lastDay(longDay(recipient.lastDay)), cutoff].filter(Boolean).join(' · ');
}

/** True for one who answers by the mailbox of the invitation, and leads nobody else in the work. */
export const isGuest = ({ hat, assignment }: Desk): boolean => hat === 'secretary' && !assignment;

function hatLine(desk: Desk): string {
  const { hat, assignment, recipient } = desk;
  const body = inside(recipient.body);
  if (isGuest(desk)) return texts.guest(body);
  return assignment?.substitute && assignment.toDate
    ? texts.substitute(body, longDay(assignment.toDate))
    : texts.hat[hat](body);
}

/** What one must know before writing: the day is over, the round is, or an answer has been handed in. */
function Standing({ desk, edits }: { desk: Desk; edits?: boolean }) {
  const { remiss, recipient, isLate } = desk;
  const { answer } = recipient;
  if (answer)
    return !edits ? null : (
      <Notice tone="info">
        <p>
          {texts.answered}{' '}
          {desk.hat === 'secretary' && (
            <a href={pathTo('answer.receipt', { rid: recipient.id, responseId: answer.responseId })}>
              {texts.toReceipt}
            </a>
          )}
        </p>
      </Notice>
    );
  if (recipient.removedAt) return <Notice tone="warning">{texts.removed}</Notice>;
  if (remiss.status === 'withdrawn') return <Notice tone="warning">{texts.withdrawn}</Notice>;
  if (remiss.status !== 'issued') return <Notice tone="warning">{texts.closed}</Notice>;
  if (isLate) return <Notice tone="warning">{texts.wasLastDay(longDay(recipient.lastDay))}</Notice>;
  return null;
}
