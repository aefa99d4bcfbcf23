import { ticked } from '../../../web/form-fields';
import { oneLine } from '@yttra/platform';
import { BODY_KINDS, type BodyDetails, type NewBody } from '@yttra/bodies';
import { z } from 'zod';
import { Check, Field, Select, TextArea } from '../../../ui';
import { texts } from './texts.sv';

const orNull = (text: z.ZodString) => text.default('').transform((written) => written.trim() || null);

/** What is wrong with a name or an address the lib says, at the same fields. */
export const bodyForm = z.object({
  version: z.coerce.number().int().default(0),
  name: oneLine(200),
  kind: z.enum(BODY_KINDS, texts.faults.kind),
  email: orNull(oneLine(254)),
  registrarEmail: orNull(oneLine(254)),
  caseNumberPattern: orNull(oneLine(60)),
  postalAddress: orNull(z.string().max(500)),
  groups: oneLine(10_000).default('').transform((text) => text.split(',').map((name) => name.trim()).filter(Boolean)), // prettier-ignore
  active: ticked,
});
export type BodyForm = z.infer<typeof bodyForm>;

export function bodyOf({
  name,
  kind,
  email,
  registrarEmail,
  caseNumberPattern,
  postalAddress,
  groups,
  active,
}: BodyForm): NewBody {
  return { name, kind, email, registrarEmail, caseNumberPattern, postalAddress, groups, active: active !== undefined };
}

/** The fields of a body; empty for a new one. */
export function BodyFields({ body, groups }: { body: BodyDetails | null; groups: readonly string[] }) {
  return (
    <>
      <Field name="name" label={texts.name} value={body?.name} />
      <Select
        name="kind"
        label={texts.kind}
        hint={texts.kindHint}
        options={BODY_KINDS.map((kind) => ({ value: kind, label: kind }))}
        value={body?.kind}
      />
      <Field name="email" label={texts.email} hint={texts.emailHint} type="email" value={body?.email} optional />
      <Field
        name="registrarEmail"
        label={texts.registrarEmail}
        hint={texts.registrarHint}
        type="email"
        value={body?.registrarEmail}
        optional
      />
      <Field
        name="caseNumberPattern"
        label={texts.caseNumberPattern}
        hint={texts.patternHint}
        width="20"
        value={body?.caseNumberPattern}
        optional
      />
      <Field
        name="groups"
        label={texts.groups}
        hint={[texts.groupsHint, groups.length > 0 ? texts.groupsKnown(groups.join(', ')) : ''].join(' ').trim()}
        value={body?.groups.join(', ')}
        optional
      />
      <TextArea
        name="postalAddress"
        label={texts.postalAddress}
        hint={texts.postalHint}
        rows={3}
        value={body?.postalAddress}
      />
      <Check name="active" label={texts.active} hint={texts.activeHint} checked={body?.active ?? true} />
    </>
  );
}
