import type { Service } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { Button, Field, Form, Section } from '../../../ui';
import { texts as programs } from '../programs/texts.sv';
import type { PersonPageProps } from './props';
import { texts } from './texts.sv';

/** Who answers for a program, and who does from now on. */
export function OwnerSection({ person, service }: Pick<PersonPageProps, 'person'> & { service: Service }) {
  return (
    <Section title={texts.ownerTitle}>
      <p>{texts.service(service.ownerName)}</p>
      <Form action={pathTo('admin.person.owner', { personId: person.id })}>
        <Field name="owner" label={programs.owner} hint={texts.ownerHint} type="email" autocomplete="off" />
        <Button kind="secondary">{texts.ownerSave}</Button>
      </Form>
    </Section>
  );
}
