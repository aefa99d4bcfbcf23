import type { BodyDetails } from '@yttra/bodies';
import type { Assignment } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { Button, ButtonRow, Form, Hidden, LinkButton, Notice, Page, Section } from '../../../ui';
import { BodyFields } from './body-form';
import { texts } from './texts.sv';

export interface ServingPerson {
  assignment: Assignment;
  personId: string;
  name: string;
}

interface BodyPageProps {
  body: BodyDetails;
  groups: readonly string[];
  serving: readonly ServingPerson[];
  /** Meetings from today on. */
  meetings: number;
  /** The form was refused since somebody else had changed the body. */
  isStale: boolean;
}

const UP = [
  { href: pathTo('admin'), label: texts.up },
  { href: pathTo('admin.bodies'), label: texts.upBodies },
];

/** One body: what is known of it, who serves it, when it meets. */
export function BodyPage({ body, groups, serving, meetings, isStale }: BodyPageProps) {
  return (
    <Page title={body.name} up={UP} notices={texts.notices}>
      {isStale && <Notice tone="warning">{texts.stale}</Notice>}
      <Section title={texts.secretaries}>
        {!serving.some(({ assignment }) => assignment.role === 'secretary') && (
          <Notice tone="warning">{texts.noSecretary}</Notice>
        )}
        <ul>
          {serving.map(({ assignment, personId, name }) => (
            <li key={assignment.id}>
              <a href={pathTo('admin.person', { personId })}>{name}</a>, {roleText(assignment)}
            </li>
          ))}
        </ul>
        <p>
          <a href={pathTo('admin.people', { query: { till: body.id } })}>{texts.appoint}</a>
        </p>
      </Section>
      <Section title={texts.meetings}>
        <p>{meetings > 0 ? texts.meetingsKnown(meetings) : texts.noMeetings}</p>
        <p>
          <a href={pathTo('admin.body.meetings', { bodyId: body.id })}>{texts.openMeetings}</a>
        </p>
      </Section>
      <Section title={texts.facts}>
        <Form action={pathTo('admin.body', { bodyId: body.id })}>
          <Hidden name="version" value={String(body.version)} />
          <BodyFields body={body} groups={groups} />
          <ButtonRow>
            <Button>{texts.save}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </Page>
  );
}

export function NewBodyPage({ groups }: { groups: readonly string[] }) {
  return (
    <Page title={texts.addTitle} up={UP}>
      <Form action={pathTo('admin.bodies.new')}>
        <BodyFields body={null} groups={groups} />
        <ButtonRow>
          <Button>{texts.add}</Button>
          <LinkButton kind="secondary" href={pathTo('admin.bodies')}>
            {texts.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  );
}

function roleText({ role, substitute, fromDate, toDate }: Assignment): string {
  const word = (texts.roles[role] ?? role).toLocaleLowerCase('sv');
  const days = toDate ? texts.fromTo(fromDate, toDate) : texts.from(fromDate);
  return [word, substitute ? texts.substitute : '', days].filter(Boolean).join(', ');
}
