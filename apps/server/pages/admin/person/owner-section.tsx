import type { Service } from '@yttra/identity';
import { Button, Field, Form, Section } from '../../../ui';
import { texts as programs } from '../programs/texts.sv';
import { texts } from './texts.sv';

/** Who answers for a program, and who does from now on. */
export function OwnerSection({ base, service }: { base: string; service: Service }) {
  return (
    <Section title={texts.ownerTitle}>
      <p>{texts.service(service.ownerName)}</p>
      <Form action={`${base}/ansvarig`}>
        <Field name="owner" label={programs.owner} hint={texts.ownerHint} type="email" autocomplete="off" />
        <Button kind="secondary">{texts.ownerSave}</Button>
      </Form>
    </Section>
  );
}
