import type { FollowedBody, FollowedRemiss } from '@yttra/overview';
import { pathTo } from '@yttra/platform';
import { Details, Notice, Page, Section } from '../../../ui';
import type { ReminderDay } from './reminder-days';
import { wayUpToFollow } from '../../way-up';
import { texts } from './texts.sv';

interface RemindersPageProps {
  remiss: FollowedRemiss;
  planned: ReminderDay[];
  sent: ReminderDay[];
  stopped: FollowedBody[];
}

/** Every reminder of the remiss, day by day. */
export function RemindersPage({ remiss, planned, sent, stopped }: RemindersPageProps) {
  return (
    <Page title={texts.title} remiss={remiss} up={wayUpToFollow(remiss)}>
      <p>{texts.intro}</p>
      <Section title={texts.planned}>
        {planned.length === 0 && <p>{texts.nonePlanned}</p>}
        {stopped.map(({ id, body }) => (
          <Notice tone="warning" key={id}>
            {texts.stopped(body)}{' '}
            <a href={pathTo('remiss.recipient', { remissId: remiss.id, rid: id, anchor: 'adress' })}>{texts.mend}</a>
          </Notice>
        ))}
        <Days days={planned} tail={texts.unlessAnswered} />
      </Section>
      <Section title={texts.sent}>
        {sent.length === 0 && <p>{texts.noneSent}</p>}
        <Days days={sent} />
      </Section>
      <p>{texts.change}</p>
    </Page>
  );
}

function Days({ days, tail }: { days: ReminderDay[]; tail?: string }) {
  return (
    <>
      {days.map(({ at, step, bodies, bounced }) => (
        <Section level={3} title={texts.when(at)}>
          <p>{texts.step(step)}</p>
          {bounced.length > 0 && <p>{texts.bounced(bounced)}</p>}
          {bodies.length > 0 && (
            <Details summary={[texts.to(bodies.length), tail].filter(Boolean).join(', ')}>
              <ul>
                {bodies.map((body) => (
                  <li>{body}</li>
                ))}
              </ul>
            </Details>
          )}
        </Section>
      ))}
    </>
  );
}
