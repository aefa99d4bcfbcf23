import { pathTo } from '@yttra/platform';
import { Button, Check, Choice, DateInput, Field, Form, Section, Select } from '../../../ui';
import { ROLE_WORDS } from '../../common/role-words.sv';
import type { PersonPageProps } from './props';
import { texts } from './texts.sv';

/** What no program is given. */
const BEHIND_WALL: ReadonlySet<string> = new Set(['secretary', 'contributor']);

/** Gives the person a hat, from one day to another. */
export function AppointSection({ person, bodies, bodyId, service }: PersonPageProps) {
  const roles = Object.entries(ROLE_WORDS).filter(([role]) => !service || !BEHIND_WALL.has(role));
  return (
    <Section title={texts.appointTitle}>
      <p>{texts.appointMeans}</p>
      <Form action={pathTo('admin.person.appoint', { personId: person.id })}>
        <Choice name="role" legend={texts.role} options={roles.map(([value, label]) => ({ value, label }))} />
        <Select
          name="bodyId"
          label={texts.body}
          hint={texts.bodyHint}
          options={[{ value: '', label: texts.noBody }, ...bodies.map(({ id, name }) => ({ value: id, label: name }))]}
          value={bodyId}
        />
        <Field name="unit" label={texts.unit} hint={texts.unitHint} width="20" optional />
        <DateInput name="fromDate" legend={texts.fromDate} hint={texts.fromHint} optional />
        <DateInput name="toDate" legend={texts.toDate} hint={texts.toHint} optional />
        <Check name="substitute" label={texts.asSubstitute} />
        <Button kind="secondary">{texts.appoint}</Button>
      </Form>
    </Section>
  );
}
