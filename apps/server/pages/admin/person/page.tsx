import { pathTo } from '@yttra/platform';
import { Button, DataTable, Details, Form, Hush, Notice, Page, Section } from '../../../ui';
import { PersonFields } from '../people/person-form';
import { texts as peopleTexts } from '../people/texts.sv';
import { OutsideSection } from './outside-section';
import { OwnerSection } from './owner-section';
import { AppointSection } from './appoint-section';
import { KeysSection, SignInSections } from './sign-in-sections';
import { texts } from './texts.sv';
import type { PersonPageProps, ShownAssignment } from './props';

export const PEOPLE_UP = [
  { href: pathTo('admin'), label: texts.up },
  { href: pathTo('admin.people'), label: texts.upPeople },
];

/** One person: hats with their days, what is known, and how he or she comes in. */
export function PersonPage(props: PersonPageProps) {
  const { person, service, current, earlier, isSelf } = props;
  return (
    <Page title={person.name} up={PEOPLE_UP} notices={texts.notices}>
      {service && <OwnerSection person={person} service={service} />}
      <Section title={texts.assignments}>
        {current.length === 0 ? (
          <p>{texts.noAssignments}</p>
        ) : (
          <AssignmentTable person={person} caption={texts.caption} rows={current} canEnd={!isSelf} />
        )}
        {earlier.length > 0 && (
          <Details summary={texts.earlier}>
            <AssignmentTable person={person} caption={texts.earlier} rows={earlier} canEnd={false} />
          </Details>
        )}
      </Section>
      <OutsideSection name={person.name} remisser={props.outside} />
      {isSelf ? <Notice tone="info">{texts.ownAssignments}</Notice> : <AppointSection {...props} />}
      {!service && (
        <Section title={texts.facts}>
          <Form action={pathTo('admin.person', { personId: person.id })}>
            <PersonFields person={person} />
            <p>{texts.emailChange}</p>
            <Button>{texts.save}</Button>
          </Form>
        </Section>
      )}
      {!service && <SignInSections {...props} />}
      <KeysSection {...props} />
    </Page>
  );
}

function AssignmentTable({
  person,
  caption,
  rows,
  canEnd,
}: Pick<PersonPageProps, 'person'> & {
  caption: string;
  rows: readonly ShownAssignment[];
  canEnd: boolean;
}) {
  const keys = canEnd ? (['what', 'days', 'change'] as const) : (['what', 'days'] as const);
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={keys.map((key) => ({ key, label: texts.columns[key] }))}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          what: assignmentWords(row),
          days: row.toDate ? texts.fromTo(row.fromDate, row.toDate) : texts.from(row.fromDate),
          change: (
            <a href={pathTo('admin.person.assignment', { personId: person.id, assignmentId: row.id })}>
              {texts.endOrHandOver}
              <Hush>{`: ${assignmentWords(row)}`}</Hush>
            </a>
          ),
        },
      }))}
    />
  );
}

export const assignmentWords = ({ role, place, substitute }: ShownAssignment): string =>
  [peopleTexts.hat(role, place), substitute ? texts.substitute : ''].filter(Boolean).join(', ');
