import { oneLine, type FieldError } from '@yttra/platform';
import type { BodyKind } from '@yttra/bodies';
import type { QuestionView } from '@yttra/remiss';
import { CHANNELS, RESPONSE_KINDS, STANCES, type ResponseContentInput } from '@yttra/response';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { basisFields, basisOf, confirmedBeside } from '../../answer/frame/basis-form';
import { readAnswer, writtenValue } from '../../answer/question/answer-form';
import { reservationForm, reservationOf } from '../../answer/reservations/reservation-form';
import { texts } from './texts.sv';

const { faults } = texts;
const text = (max: number) => z.string().max(max, faults.tooLong).default('');
const orNull = (max: number) => text(max).transform((written) => written.trim() || null);
const lineOrNull = (max: number) => oneLine(max, faults.tooLong).default('').transform((written) => written.trim() || null); // prettier-ignore

/** True for a place on the form where nobody has written anything. */
export const isBlankReservation = (written: unknown): boolean => {
  const { by = '', text: said = '' } = written as { by?: string; text?: string };
  return by.trim() === '' && said.trim() === '';
};

/** Names are those of the lib's own faults, so that each is told at its field. */
export const registerForm = z.object({
  key: z.string(faults.key).min(8, faults.key).max(100, faults.key),
  arrival: z.object({
    channel: z.enum(CHANNELS).optional(),
    on: z.union([z.literal(''), z.iso.date()], faults.on),
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
  kind: z.enum(RESPONSE_KINDS).optional(),
  stance: z
    .union([z.literal(''), z.enum(STANCES)])
    .default('')
    .transform((written) => written || null),
  caseNumber: lineOrNull(100),
  ...basisFields,
  confirmed: basisFields.confirmed
    .unwrap()
    .extend({ earlyArrival: z.literal('ja').optional() })
    .default({}),
  answers: z.record(z.string(), z.union([text(50_000), writtenValue])).default({}),
  nothing: many(z.string().max(10)),
  text: orNull(50_000),
  reason: orNull(50_000),
  reservations: z
    .array(z.preprocess((one) => (isBlankReservation(one) ? null : one), reservationForm.nullable()))
    .default([])
    .transform((places) => places.flatMap((one) => (one ? [reservationOf(one)] : []))),
});
export type RegisterForm = z.infer<typeof registerForm>;

/** What was said yes to: days before the remiss. */
export const confirmedIn = (form: RegisterForm) => ({
  ...confirmedBeside(form),
  earlyArrival: form.confirmed.earlyArrival === 'ja',
});

/** What is left blank that the lib cannot do without: told together with all that it says of the rest. */
export function blanksOf({ arrival, kind }: RegisterForm): FieldError[] {
  return [
    ...(arrival.channel ? [] : [{ field: 'arrival.channel', message: faults.channel }]),
    ...(arrival.on ? [] : [{ field: 'arrival.on', message: faults.on }]),
    ...(kind ? [] : [{ field: 'kind', message: faults.kind }]),
  ];
}

/**
 * What the answer says, as the lib takes it: each question in the form that its type has, and the basis in that of the
 * body's kind.
 */
export function contentOf(
  form: RegisterForm,
  kindOfBody: BodyKind,
  questions: readonly QuestionView[],
): ResponseContentInput {
  const answers: ResponseContentInput['answers'] = {};
  for (const question of questions) {
    const { number } = question;
    const given = readAnswer(question, form.answers[number] ?? '');
    if (given) answers[number] = given;
    else if (form.nothing.includes(String(number))) answers[number] = { nothingToAdd: true };
  }
  const { kind = 'abstains', stance, caseNumber, text: rest, reason, reservations } = form;
  const basis = basisOf(form, kindOfBody);
  return { kind, stance, caseNumber, basis, text: rest, reason, answers, reservations };
}
