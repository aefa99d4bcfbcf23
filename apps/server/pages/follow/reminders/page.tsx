import { Details, Page, Section } from '../../../ui';
import type { ReminderDay } from './reminder-days';
import { texts } from './texts.sv';

interface RemindersPageProps {
  remiss: { id: string; title: string; caseNumber: string };
  planned: ReminderDay[];
  sent: ReminderDay[];
  body: (recipientId: string) => string;
}

/** Every reminder of the remiss, day by day. */
export function RemindersPage({ remiss, planned, sent, body }: RemindersPageProps) {
  const base = `/remisser/${remiss.id}`;
  return (
    <Page
      title={texts.title}
      remiss={remiss}
      up={[
        { href: '/remisser', label: texts.up },
        { href: base, label: remiss.title },
        { href: `${base}/folj`, label: texts.upFollow },
      ]}
    >
      <p>{texts.intro}</p>
      <Section title={texts.planned}>
        {planned.length === 0 && <p>{texts.nonePlanned}</p>}
        <Days days={planned} body={body} tail={texts.unlessAnswered} />
      </Section>
      <Section title={texts.sent}>
        {sent.length === 0 && <p>{texts.noneSent}</p>}
        <Days days={sent} body={body} />
      </Section>
      <p>{texts.change}</p>
    </Page>
  );
}

function Days({ days, body, tail }: { days: ReminderDay[]; body: RemindersPageProps['body']; tail?: string }) {
  return (
    <>
      {days.map(({ at, step, recipientIds }) => (
        <Section level={3} title={texts.when(at)}>
          <p>{texts.step(step)}</p>
          <Details summary={[texts.to(recipientIds.length), tail].filter(Boolean).join(', ')}>
            <ul>
              {recipientIds.map((id) => (
                <li>{body(id)}</li>
              ))}
            </ul>
          </Details>
        </Section>
      ))}
    </>
  );
}
