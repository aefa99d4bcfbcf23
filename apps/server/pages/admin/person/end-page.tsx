import type { Person } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { Button, ButtonRow, DateInput, Form, LinkButton, Notice, Page, Section, Select } from '../../../ui';
import { assignmentWords, PEOPLE_UP } from './page';
import type { ShownAssignment } from './props';
import { texts } from './texts.sv';

interface EndPageProps {
  person: Person;
  assignment: ShownAssignment;
  others: readonly Person[];
  /** Null for a hat that no body is served in. */
  served: { body: string; isAlone: boolean; waits: boolean } | null;
}

/** Ends a hat, or gives it to somebody else, once it is said what that means. */
export function EndPage({ person, assignment, others, served }: EndPageProps) {
  const base = pathTo('admin.person', { personId: person.id });
  const path = pathTo('admin.person.assignment', { personId: person.id, assignmentId: assignment.id });
  return (
    <Page title={texts.endTitle} up={[...PEOPLE_UP, { href: base, label: person.name }]}>
      <p>
        <strong>{assignmentWords(assignment)}</strong>
      </p>
      {assignment.bodyId && (
        <ul>
          {texts.endMeans.map((what) => (
            <li>{what}</li>
          ))}
        </ul>
      )}
      {served?.isAlone && <Notice tone="warning">{texts.endAlone(person.name, served.body)}</Notice>}
      <Form action={path}>
        <DateInput name="lastDay" legend={texts.lastDay} hint={texts.lastDayHint} optional />
        <ButtonRow>
          <Button kind="danger">{texts.end}</Button>
          <LinkButton kind="secondary" href={base}>
            {texts.keep}
          </LinkButton>
        </ButtonRow>
        <Section title={texts.handOverTitle}>
          <p>{texts.handOverHint}</p>
          {served?.waits && <HandOverWaits name={person.name} {...served} />}
          <Select
            name="successor"
            label={texts.successor}
            options={[
              { value: '', label: texts.choose },
              ...others.map(({ id, name, email }) => ({ value: id, label: `${name}, ${email}` })),
            ]}
          />
          <Button
            formaction={pathTo('admin.person.assignment.handOver', {
              personId: person.id,
              assignmentId: assignment.id,
            })}
          >
            {texts.handOver}
          </Button>
        </Section>
      </Form>
    </Page>
  );
}

/** Told before it is done: until the body has said yes, whoever takes over does not answer for it. */
function HandOverWaits({ name, body, isAlone }: { name: string; body: string; isAlone: boolean }) {
  return (
    <>
      <p>{texts.handOverWaits(body)}</p>
      {(isAlone ? texts.handOverAlone(name, body) : [texts.handOverShared]).map((what) => (
        <p>{what}</p>
      ))}
    </>
  );
}
