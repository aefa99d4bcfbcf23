import type { BodyKind } from '../body-kind';
import type { BasisField, BasisFieldName, BasisForm, BasisType } from './decision-form';
import { BASIS_FIELD_NAMES, basisFieldLabel, decisionFormOf } from './decision-form';

/** A statement of basis as it came in. Dates are LocalDate, `yes` fields booleans; null and absent are the same. */
export type BasisStatement = { type: BasisType } & { [name in BasisFieldName]?: string | boolean | null };

export interface BasisProblem {
  field: 'type' | BasisFieldName;
  message: string;
  allowed?: string;
}

/**
 * What stands in the way of stating this basis for a body of this kind; empty when nothing does. It checks that the
 * form exists for the kind, that what it asks for is there, and that nothing foreign to it is (a § from a råd). That a
 * date exists is not its matter.
 */
export function basisProblems(kind: BodyKind, basis: BasisStatement): BasisProblem[] {
  const { bases } = decisionFormOf(kind);
  const form = bases[basis.type];
  if (form) return BASIS_FIELD_NAMES.flatMap((name) => problemWith(name, basis[name], form));
  const allowed = Object.values(bases).map(({ label }) => label);
  return [{ field: 'type', message: NO_SUCH_FORM[basis.type], allowed: allowed.join(' / ') }];
}

const NO_SUCH_FORM: Readonly<Record<BasisType, string>> = {
  decision: 'En sådan instans fattar inget eget beslut.',
  delegation: 'Beslut på delegation finns bara för nämnder, och beslut av VD bara för bolag.',
  preliminary: 'En sådan instans svarar inte preliminärt.',
  administration: 'En sådan instans svarar inte utan beslut.',
};

function problemWith(name: BasisFieldName, value: unknown, form: BasisForm): BasisProblem[] {
  const field = form.fields.find((candidate) => candidate.name === name);
  if (!isStated(value)) return field?.required ? [{ field: name, message: field.ask }] : [];
  if (!field) return [foreign(name, form)];
  return (typeof value === 'boolean') === (field.type === 'yes') ? [] : [{ field: name, message: field.ask }];
}

const foreign = (name: BasisFieldName, form: BasisForm): BasisProblem => ({
  field: name,
  message: `”${basisFieldLabel(name)}” hör inte till ”${form.label}”.`,
  allowed: form.fields.map((field: BasisField) => field.label).join(' / '),
});

/** A no is no statement: `urgent: false` on a board's decision is not foreign to it. */
const isStated = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null && value !== false;
