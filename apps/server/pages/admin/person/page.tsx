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
  { href: '/admin', label: texts.up },
  { href: '/admin/personer', label: texts.upPeople },
];

/** One person: hats with their days, what is known, and how he or she comes in. */
export function PersonPage(props: PersonPageProps) {
  const { person, service, current, earlier, isSelf } = props;
  const base = `/admin/personer/${person.id}`;
  return (
    <Page title={person.name} up={PEOPLE_UP} notices={texts.notices}>
      {service && <OwnerSection base={base} service={service} />}
      <Section title={texts.assignments}>
        {current.length === 0 ? (
          <p>{texts.noAssignments}</p>
        ) : (
          <AssignmentTable base={base} caption={texts.caption} rows={current} canEnd={!isSelf} />
        )}
        {earlier.length > 0 && (
          <Details summary={texts.earlier}>
            <AssignmentTable base={base} caption={texts.earlier} rows={earlier} canEnd={false} />
          </Details>
        )}
      </Section>
      <OutsideSection name={person.name} remisser={props.outside} />
      {isSelf ? <Notice tone="info">{texts.ownAssignments}</Notice> : <AppointSection {...props} base={base} />}
      {!service && (
        <Section title={texts.facts}>
          <Form action={base}>
            <PersonFields person={person} />
            <p>{texts.emailChange}</p>
            <Button>{texts.save}</Button>
          </Form>
        </Section>
      )}
      {!service && <SignInSections {...props} base={base} />}
      <KeysSection {...props} base={base} />
    </Page>
  );
}

function AssignmentTable({
  base,
  caption,
  rows,
  canEnd,
}: {
  base: string;
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
            <a href={`${base}/uppdrag/${row.id}`}>
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
