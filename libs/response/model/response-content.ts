import { oneLine } from '@yttra/platform';
import { BASIS_TYPES } from '@yttra/bodies';
import { answerValue } from '@yttra/remiss';
import { z } from 'zod';
import { RESERVATION_TYPES, RESPONSE_KINDS, STANCES } from './response-words';

/**
 * What an answer says, in a draft and once received. A draft may lack anything; what stops its submission is in
 * submission-check.ts. Stored answers outlive the code: add keys, never rename or remove one.
 */
const LONG_TEXT = 50_000;
const longText = z.string().max(LONG_TEXT);
const shortText = oneLine(300);
const localDate = z.iso.date();

/** Blank is not the same as nothing to add: a question without an entry here has not been answered. */
const answer = z.union([
  z.strictObject({ text: longText }),
  z.strictObject({ value: answerValue }),
  z.strictObject({ nothingToAdd: z.literal(true) }),
]);

/** By the question's number, written "1", "2" … */
const answers = z.record(z.string().regex(/^[1-9]\d{0,2}$/), answer);

const sectionComment = z.strictObject({
  /** The section as the reader knows it: its number and heading. */
  section: z.string().max(300).min(1),
  text: longText,
});

/** Dates as LocalDate. Which fields a body's form has, and must have, is decisionFormOf's matter. */
export const statedBasis = z.strictObject({
  type: z.enum(BASIS_TYPES),
  meeting: localDate.nullish(),
  section: shortText.nullish(),
  immediateRatification: z.boolean().nullish(),
  ratifiedOn: localDate.nullish(),
  delegate: shortText.nullish(),
  delegationPoint: shortText.nullish(),
  urgent: z.boolean().nullish(),
  date: localDate.nullish(),
  reportedOn: localDate.nullish(),
  answeredBy: shortText.nullish(),
});

const reservation = z.strictObject({
  type: z.enum(RESERVATION_TYPES).default('reservation'),
  by: z.array(z.strictObject({ name: shortText, party: shortText.nullable().default(null) })).max(100),
  text: longText,
});

/**
 * A part of an answer as a marking names it: the whole, the words outside the questions, or one numbered piece from 1.
 */
const part = z
  .string()
  .max(100)
  .regex(/^(whole|text|reason|(answer|section|reservation):[1-9]\d{0,2}|file:[0-9a-f-]{36})$/);

/** A marking warns of secrecy and never decides it: each request for the text is tried on its own. */
const secrecyMarking = z.strictObject({
  provision: shortText,
  date: localDate.nullable(),
  authority: shortText,
  parts: z.array(part).max(500),
});

export const responseContent = z.strictObject({
  kind: z.enum(RESPONSE_KINDS).default('statement'),
  stance: z.enum(STANCES).nullable().default(null),
  /** The body's own diarienummer. */
  caseNumber: oneLine(100).nullable().default(null),
  answers: answers.default({}),
  /** What is said beside the questions, or all of it where a remiss has none. */
  text: longText.nullable().default(null),
  sectionComments: z.array(sectionComment).max(500).default([]),
  basis: statedBasis.nullable().default(null),
  reservations: z.array(reservation).max(100).default([]),
  /** Why the body abstains or has no comments, where it wants to say so. */
  reason: longText.nullable().default(null),
  secrecy: z.array(secrecyMarking).max(50).default([]),
});

export type Answer = z.infer<typeof answer>;
export type StatedBasis = z.infer<typeof statedBasis>;
export type Reservation = z.infer<typeof reservation>;
export type SectionComment = z.infer<typeof sectionComment>;
export type SecrecyMarking = z.infer<typeof secrecyMarking>;
export type ResponsePart = SecrecyMarking['parts'][number];
export type ResponseContent = z.infer<typeof responseContent>;
/** As someone sends it: what is left out is empty. */
export type ResponseContentInput = z.input<typeof responseContent>;

export const EMPTY_CONTENT: ResponseContent = responseContent.parse({});

/** True for a question that has no answer: no entry, one of white space only, or one in which nothing is chosen. */
export function isBlank(given: Answer | undefined): boolean {
  if (!given || 'nothingToAdd' in given) return !given;
  if ('text' in given) return given.text.trim() === '';
  return typeof given.value === 'object' && Object.keys(given.value).length === 0;
}
