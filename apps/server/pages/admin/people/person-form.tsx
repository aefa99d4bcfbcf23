import { mailAddress, oneLine } from '@yttra/platform';
import { z } from 'zod';
import { Field } from '../../../ui';
import { texts } from './texts.sv';

export const personForm = z.object({
  name: oneLine(200).trim().min(1, texts.faults.name),
  email: mailAddress(texts.faults.email),
  phone: z
    .string()
    .max(60)
    .default('')
    .transform((written) => written.trim() || null),
});
export type PersonForm = z.infer<typeof personForm>;

export function PersonFields({ person }: { person: { name: string; email: string; phone: string | null } | null }) {
  return (
    <>
      <Field name="name" label={texts.name} value={person?.name} autocomplete="off" />
      <Field
        name="email"
        label={texts.email}
        hint={texts.emailHint}
        type="email"
        value={person?.email}
        autocomplete="off"
      />
      <Field
        name="phone"
        label={texts.phone}
        hint={texts.phoneHint}
        type="tel"
        value={person?.phone}
        width="20"
        optional
      />
    </>
  );
}
