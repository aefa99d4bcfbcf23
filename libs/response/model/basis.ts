import {
  basisProblems,
  decisionFormOf,
  type BasisField,
  type BasisFieldName,
  type BodyKind,
  type DecisionForm,
  sectionText,
} from '@yttra/bodies';
import { longDay, type FieldError, type LocalDate } from '@yttra/platform';
import { z } from 'zod';
import type { StatedBasis } from './response-content';

/** Between which days an answer is usually decided; both inclusive. */
export interface DecisionDays {
  /** When the remiss went out. A decision from before it is asked about, never refused. */
  issuedOn: LocalDate | null;
  /** When the answer came in. */
  receivedOn: LocalDate;
}

/**
 * What stops this basis from standing under an answer: a field that the body's form asks for, one that is foreign to
 * it, or a decision dated after the answer. That a delegated decision is not yet reported never
 * stops it.
 */
export function basisFaults(
  kind: BodyKind,
  basis: StatedBasis | null,
  days: Pick<DecisionDays, 'receivedOn'>,
): FieldError[] {
  if (!basis) return [{ field: 'basis.type', message: 'Välj vad svaret vilar på.', allowed: choices(kind) }];
  const faults = basisProblems(kind, basis).map((problem) => ({ ...problem, field: `basis.${problem.field}` }));
  return faults.length > 0 ? faults : [...afterTheAnswer(basis, days), ...outOfOrder(basis)];
}

/** "Beslut av nämnden / Beslut på delegation / …": what such a body can state. */
function choices(kind: BodyKind): string {
  return Object.values(decisionFormOf(kind).bases)
    .map(({ label }) => label)
    .join(' / ');
}

const DECIDED: readonly BasisFieldName[] = ['meeting', 'date', 'ratifiedOn'];

/** The first day of the decision that lies before the remiss went out; null when none does. */
export function earlyDecision(basis: StatedBasis | null, issuedOn: LocalDate | null): LocalDate | null {
  if (!basis || !issuedOn) return null;
  const days = DECIDED.map((name) => basis[name]).filter((day): day is LocalDate => typeof day === 'string');
  return days.sort().find((day) => day < issuedOn) ?? null;
}

/** What had not been asked is seldom decided: whoever hands it in says that the day is right. */
export function earlyDecisionFaults(
  basis: StatedBasis | null,
  { issuedOn }: Pick<DecisionDays, 'issuedOn'>,
  confirmed: { earlyDecision: boolean },
): FieldError[] {
  const day = earlyDecision(basis, issuedOn);
  if (!day || !issuedOn || confirmed.earlyDecision) return [];
  return [
    {
      field: 'confirmed.earlyDecision',
      message: `${capitalDay(day)} ligger före remissen, som skickades ut ${longDay(issuedOn)}. Rätta dagen, eller bekräfta att den stämmer.`,
      allowed: 'true',
    },
  ];
}

/** Where nothing else is confirmed: a decision from before the remiss. */
export const decisionConfirmed = z
  .strictObject({ earlyDecision: z.boolean().default(false) })
  .default({ earlyDecision: false });

/** A meeting that is still to come can carry a preliminary answer, never a decided one. */
function afterTheAnswer(basis: StatedBasis, { receivedOn }: Pick<DecisionDays, 'receivedOn'>): FieldError[] {
  if (basis.type === 'preliminary') return [];
  return DECIDED.flatMap((name) => {
    const day = basis[name];
    if (typeof day !== 'string' || day <= receivedOn) return [];
    return [
      {
        field: `basis.${name}`,
        message: `${capitalDay(day)} har inte varit än.`,
        allowed: `senast ${longDay(receivedOn)}`,
      },
    ];
  });
}

function outOfOrder({ meeting, ratifiedOn, date, reportedOn }: StatedBasis): FieldError[] {
  const before = (
    field: string,
    day: LocalDate | null | undefined,
    from: LocalDate | null | undefined,
    what: string,
  ) =>
    day && from && day < from
      ? [{ field: `basis.${field}`, message: `Dagen ligger före ${what}.`, allowed: `${longDay(from)} eller senare` }]
      : [];
  return [
    ...before('ratifiedOn', ratifiedOn, meeting, 'sammanträdet'),
    ...before('reportedOn', reportedOn, date, 'beslutet'),
  ];
}

/**
 * What the answer rests on, in the words of the body's own form: "Sammanträde 14 december 2022, § 141",
 * "Delegationsbeslut av Ordföranden, 14 december 2022, ej anmält". `day` writes the dates.
 */
export function basisText(
  kind: BodyKind,
  basis: StatedBasis,
  day: (date: LocalDate) => string = dayWithoutWeekday,
): string {
  const form = decisionFormOf(kind);
  const chosen = form.bases[basis.type];
  const stated = (chosen?.fields ?? [])
    .map((field) => WRITTEN[field.name](basis, field, form, day))
    .filter((text) => text !== '');
  const speaksForItself = (basis.type === 'decision' || basis.type === 'delegation') && stated.length > 0;
  const text = [...(speaksForItself ? [] : [chosen?.label ?? '']), ...stated].join(', ');
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

type Writer = (basis: StatedBasis, field: BasisField, form: DecisionForm, day: (date: LocalDate) => string) => string;

const WRITTEN: Readonly<Record<BasisFieldName, Writer>> = {
  meeting: ({ meeting }, { label }, _form, day) => (meeting ? `${label.toLocaleLowerCase('sv')} ${day(meeting)}` : ''),
  section: ({ section }, _field, { sectionWord }) => (section ? sectionText(section, sectionWord) : ''),
  immediateRatification: ({ immediateRatification }) => (immediateRatification ? 'omedelbart justerad' : ''),
  ratifiedOn: ({ ratifiedOn }, _field, _form, day) => (ratifiedOn ? `justerad ${day(ratifiedOn)}` : ''),
  delegate: ({ delegate }, _field, { ratified }) =>
    delegate ? `${ratified ? 'delegationsbeslut' : 'beslut'} av ${delegate}` : '',
  delegationPoint: ({ delegationPoint }) => (delegationPoint ? `punkt ${delegationPoint}` : ''),
  urgent: ({ urgent }) => (urgent ? 'brådskande, 6 kap. 39 § KL' : ''),
  date: ({ date }, _field, _form, day) => (date ? day(date) : ''),
  reportedOn: ({ reportedOn }, { whenEmpty }, _form, day) =>
    reportedOn ? `anmält ${day(reportedOn)}` : (whenEmpty ?? ''),
  answeredBy: ({ answeredBy }) => answeredBy ?? '',
};

/** "4 januari 2023" */
function dayWithoutWeekday(date: LocalDate): string {
  return longDay(date).replace(/^\S+ /, '');
}

function capitalDay(date: LocalDate): string {
  const day = longDay(date);
  return day.charAt(0).toLocaleUpperCase('sv') + day.slice(1);
}
