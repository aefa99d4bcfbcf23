import { pathTo } from '@yttra/platform';
import type { RemissPlan, RemissView } from '@yttra/remiss';
import { Button, DateInput, Day, Form, Hidden, Notice, Page } from '../../../ui';
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { AbilitiesTable } from './abilities-table';
import { CannotDecide } from './plan-warnings';
import { RestOfPlan } from './rest-of-plan';
import { SavedMeanwhile } from '../stale/saved-meanwhile';
import { texts } from './texts.sv';
import type { DatesProps } from './props';

/** Issue and last day, and who can decide between them. */
export function DatesPage({ remiss, plan }: DatesProps) {
  return (
    <Page title={texts.title} remiss={caseOf(remiss)} up={wayUp(remiss)} notices={texts.notices} wide>
      <SavedMeanwhile
        rows={[
          { term: texts.issueOn.legend, value: remiss.issueOn && <Day on={remiss.issueOn} /> },
          { term: texts.dueDate.legend, value: remiss.dueDate && <Day on={remiss.dueDate} /> },
          { term: texts.board.date, value: remiss.boardMeeting && texts.board.saved(remiss.boardMeeting, null) },
          { term: texts.requests.title, value: requestsOf(remiss, plan) },
        ]}
      />
      <Form action={pathTo('remiss.dates.days', { remissId: remiss.id })}>
        <Hidden name="version" value={remiss.version} />
        <DateInput name="issueOn" {...texts.issueOn} value={remiss.issueOn} />
        <DateInput name="dueDate" {...texts.dueDate} value={remiss.dueDate} />
        <Button kind={remiss.dueDate ? 'secondary' : 'primary'}>{texts.recount}</Button>
      </Form>
      {plan.dueDate && (
        <>
          <p>
            <strong>{texts.period(plan.dueDate, plan.responsePeriodDays)}</strong>
          </p>
          <Meetings remiss={remiss} plan={plan} />
          {plan.warnings.filter(isAboutDays).map(({ text }) => (
            <Notice tone="info">{text}</Notice>
          ))}
          {plan.missing
            .filter(({ field }) => field === 'dueDate')
            .map(({ message }) => (
              <Notice tone="danger">{message}</Notice>
            ))}
          {plan.recipients.length > 0 && <AbilitiesTable recipients={plan.recipients} />}
          <RestOfPlan remiss={remiss} plan={plan} />
        </>
      )}
      <p>
        <a href={pathTo('remiss.dates.reminders', { remissId: remiss.id })}>{texts.reminders}</a> ·{' '}
        <a href={pathTo('remiss', { remissId: remiss.id })}>{texts.back}</a>
      </p>
    </Page>
  );
}

/** Who is asked for what now, in words. */
function requestsOf({ requests }: RemissView, { recipients }: RemissPlan): string {
  const words = { delegation: texts.requests.delegation, immediate_ratification: texts.requests.immediate };
  const nameOf = (bodyId: string) => recipients.find((body) => body.bodyId === bodyId)?.body ?? '';
  return requests.map(({ bodyId, ask }) => `${nameOf(bodyId)}: ${words[ask]}`).join(', ');
}

const isAboutDays = ({ code }: { code: string }): boolean => /^(due_date|issue_on)\./.test(code);

/** Which bodies cannot decide in time, the earliest day for all, and those of whom nothing is known. */
function Meetings({ remiss, plan }: DatesProps) {
  const { recipients } = plan;
  if (recipients.length === 0)
    return (
      <p>
        {texts.noRecipients} <a href={pathTo('remiss.recipients', { remissId: remiss.id })}>{texts.toRecipients}</a>
      </p>
    );
  const cannot = recipients.filter(({ ability }) => ability === 'cannot');
  const unknown = recipients.filter(({ ability }) => ability === 'unknown');
  return (
    <>
      <CannotDecide plan={plan} />
      {cannot.length + unknown.length === 0 && <Notice tone="success">{texts.everyone(recipients.length)}</Notice>}
      {unknown.length > 0 && (
        <Notice tone="info">
          <ul>
            {unknown.map(({ bodyId, body }) => (
              <li>
                {texts.unknown(body)}{' '}
                <a href={pathTo('admin.body.meetings', { bodyId })} aria-label={`${texts.addMeetings}: ${body}`}>
                  {texts.addMeetings}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
