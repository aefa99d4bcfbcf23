import { BASIS_TYPES, decisionFormOf, type BasisField, type BasisType, type BodyKind } from '@yttra/bodies';
import { DomainError, oneLine, isLocalDate } from '@yttra/platform';
import type { StatedBasis } from '@yttra/response';
import { z } from 'zod';
import { texts } from './basis.sv';
import { renamingFields } from './renamed-fields';

const written = z.record(z.string(), oneLine(300, texts.tooLong)).default({});

/** What the fields of `BasisFields` send: which basis, and under each its own fields. */
export const basisFields = {
  basis: z.object({ type: z.enum(['', ...BASIS_TYPES]).default('') }).default({ type: '' }),
  decision: written,
  delegation: written,
  preliminary: written,
  administration: written,
  confirmed: z.object({ earlyDecision: z.literal('ja').optional() }).default({}),
};
export const basisForm = z.object(basisFields);
type BasisForm = z.infer<typeof basisForm>;

/**
 * The chosen basis with the fields that the body's form has for it; null when none is chosen. Errors: a day that is
 * none.
 */
export function basisOf(form: BasisForm, kind: BodyKind): StatedBasis | null {
  const { type } = form.basis;
  if (type === '') return null;
  const said = form[type];
  const fields = decisionFormOf(kind).bases[type]?.fields ?? [];
  const stated = fields.map((field) => [field.name, valueOf(field, type, said)] as const);
  return { type, ...Object.fromEntries(stated.filter(([, value]) => value !== null)) };
}

function valueOf({ name, type: fieldType, ask }: BasisField, type: BasisType, said: Record<string, string>) {
  if (fieldType === 'yes') return said[name] === 'ja' ? true : null;
  const value = (name === 'meeting' && said.otherMeeting ? said.otherMeeting : (said[name] ?? '')).trim();
  if (value === '' || fieldType === 'text') return value || null;
  if (isLocalDate(value)) return value;
  const field = `${type}.${name === 'meeting' && said.otherMeeting ? 'otherMeeting' : name}`;
  throw new DomainError({ code: 'answer.bad_day', kind: 'invalid', field, message: texts.badDay(ask) });
}

/** What was said yes to beside the basis. */
export const confirmedBeside = ({ confirmed }: Pick<BasisForm, 'confirmed'>) => ({
  earlyDecision: confirmed.earlyDecision === 'ja',
});

/** Refusals of a basis name the field under the basis that was chosen. */
export function namingBasis<Result>(form: BasisForm, work: () => Promise<Result>): Promise<Result> {
  const { type } = form.basis;
  if (type === '') return work();
  const nameOf = (name: string) => (name === 'meeting' && form[type].otherMeeting ? 'otherMeeting' : name);
  return renamingFields(
    (field) => field.replace(/^basis\.(?!type$)(.+)$/, (_all, name: string) => `${type}.${nameOf(name)}`),
    work,
  );
}
