import { decisionFormOf, type BasisField, type BodyKind } from '@yttra/bodies';
import { Check, Choice, DateInput, Field, Section } from '../../../ui';
import { texts } from './texts.sv';

/** What such a body's answer can rest on, and each field that any of its forms has, once. */
export function BasisFields({ kind }: { kind: BodyKind }) {
  const bases = Object.entries(decisionFormOf(kind).bases);
  const fields = new Map<string, BasisField>();
  for (const [, { fields: own }] of bases) for (const one of own) if (!fields.has(one.name)) fields.set(one.name, one);
  const usedFor = (name: string) =>
    texts.usedFor(
      bases
        .filter(([, { fields: own }]) => own.some((one) => one.name === name))
        .map(([, { label }]) => label)
        .join('; '),
    );
  return (
    <Section title={texts.basis}>
      <Choice
        name="basis.type"
        legend={texts.basisType}
        options={bases.map(([value, { label, advice }]) => ({ value, label, hint: advice }))}
      />
      {[...fields.values()].map((field) => {
        const words = { name: `basis.${field.name}`, hint: usedFor(field.name) };
        if (field.type === 'date') return <DateInput {...words} legend={field.label} key={field.name} />;
        if (field.type === 'yes') return <Check {...words} label={field.label} key={field.name} />;
        return <Field {...words} label={field.label} width="20" key={field.name} />;
      })}
    </Section>
  );
}
