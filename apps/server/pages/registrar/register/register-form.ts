import { oneLine } from '@yttra/platform';
import { BASIS_TYPES } from '@yttra/bodies';
import type { QuestionView } from '@yttra/remiss';
import { CHANNELS, RESPONSE_KINDS, STANCES, type ResponseContentInput } from '@yttra/response';
import { z } from 'zod';
import { many, ticked } from '../../../web/form-fields';
import { reservationForm, reservationOf } from '../../answer/reservations/reservation-form';
import { texts } from './texts.sv';

const { faults } = texts;
const text = (max: number) => z.string().max(max, faults.tooLong).default('');
const orNull = (max: number) => text(max).transform((written) => written.trim() || null);
const day = z
  .union([z.literal(''), z.iso.date()], { error: faults.day })
  .default('')
  .transform((written) => written || null);
const lineOrNull = (max: number) => oneLine(max, faults.tooLong).default('').transform((written) => written.trim() || null); // prettier-ignore
const yes = ticked.transform((ticked) => (ticked === undefined ? null : true));

/** True for a place on the form where nobody has written anything. */
export const isBlankReservation = (written: unknown): boolean => {
  const { by = '', text: said = '' } = written as { by?: string; text?: string };
  return by.trim() === '' && said.trim() === '';
};

/** Names are those of the lib's own faults, so that each is told at its field. */
export const registerForm = z.object({
  key: z.string(faults.key).min(8, faults.key).max(100, faults.key),
  arrival: z.object({
    channel: z.enum(CHANNELS, faults.channel),
    on: z.iso.date(faults.on),
    time: z
      .string()
      .max(100)
      .trim()
      .regex(/^$|^([01]?\d|2[0-3])[.:][0-5]\d$/, faults.time)
      .default('')
      .transform((written) => written.replace('.', ':').padStart(5, '0'))
      .transform((written) => (written.includes(':') ? written : null)),
    note: orNull(1000),
  }),
  files: many(z.uuid()),
  kind: z.enum(RESPONSE_KINDS, faults.kind),
  stance: z
    .union([z.literal(''), z.enum(STANCES)])
    .default('')
    .transform((written) => written || null),
  caseNumber: lineOrNull(100),
  basis: z.object({
    type: z.enum(BASIS_TYPES, faults.basis),
    meeting: day,
    section: lineOrNull(300),
    immediateRatification: yes,
    ratifiedOn: day,
    delegate: lineOrNull(300),
    delegationPoint: lineOrNull(300),
    urgent: yes,
    date: day,
    reportedOn: day,
    answeredBy: lineOrNull(300),
  }),
  answers: z.record(z.string(), text(50_000)).default({}),
  nothing: many(z.string().max(10)),
  text: orNull(50_000),
  reason: orNull(50_000),
  reservations: z
    .array(z.preprocess((one) => (isBlankReservation(one) ? null : one), reservationForm.nullable()))
    .default([])
    .transform((places) => places.flatMap((one) => (one ? [reservationOf(one)] : []))),
});
export type RegisterForm = z.infer<typeof registerForm>;

/** What the answer says, as the lib takes it: each question in the form that its type has. */
export function contentOf(form: RegisterForm, questions: readonly QuestionView[]): ResponseContentInput {
  const answers: ResponseContentInput['answers'] = {};
  for (const { number, type } of questions) {
    const written = (form.answers[number] ?? '').trim();
    if (written !== '') answers[number] = answerAs(type, form.answers[number]!);
    else if (form.nothing.includes(String(number))) answers[number] = { nothingToAdd: true };
  }
  const { kind, stance, caseNumber, basis, text: rest, reason, reservations } = form;
  return { kind, stance, caseNumber, basis: stated(basis), text: rest, reason, answers, reservations };
}

function answerAs(type: QuestionView['type'], written: string) {
  if (type === 'text') return { text: written };
  if (type !== 'scale') return { value: written.trim() };
  const number = Number(written.trim().replace(',', '.'));
  return { value: Number.isFinite(number) ? number : written.trim() };
}

/** Only what was filled in: a field that another form of decision has is refused by name when it holds something. */
function stated({ type, ...fields }: RegisterForm['basis']): NonNullable<ResponseContentInput['basis']> {
  return { type, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) };
}
