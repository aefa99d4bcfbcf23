import { DISPOSITIONS, VIEWPOINT_SOURCES } from '@yttra/assessment';
import { BASIS_TYPES, BODY_KINDS } from '@yttra/bodies';
import { INSTANCES, OUTCOMES, questionType, REMISS_STATES, storedValue } from '@yttra/remiss';
import { RESERVATION_TYPES, RESPONSE_KINDS, STANCES } from '@yttra/response';
import { z } from 'zod';

/**
 * All that is published of a remiss, and nothing else: what is not in this list does not go out. Its text is kept with
 * its hash, shown as pages, and handed out as open data. Days are YYYY-MM-DD; bodies stand in Swedish collation and are
 * numbered from 1. What has been published outlives the code: add keys, never rename or remove one.
 */
const day = z.iso.date();

const publishedDocument = z.strictObject({
  number: z.int(),
  kind: z.enum(['main', 'attachment', 'decision']),
  title: z.string(),
  version: z.int(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});

const question = z.strictObject({
  number: z.int(),
  text: z.string(),
  type: questionType,
  options: z.array(z.string()).nullable(),
  scale: z.strictObject({ min: z.number(), max: z.number() }).nullable(),
  comment: z.string().nullable(),
});

/** Names are of elected members, who stand in the minutes; a marked one is masked. */
const dissent = z.strictObject({
  type: z.enum(RESERVATION_TYPES),
  by: z.array(z.strictObject({ name: z.string(), party: z.string().nullable() })),
  text: z.string(),
});

const publishedAnswer = z.strictObject({
  text: z.string().nullable(),
  reason: z.string().nullable(),
  answers: z.array(
    z.strictObject({
      question: z.int(),
      state: z.enum(['answered', 'nothing_to_add', 'blank']),
      text: z.string().nullable(),
      value: storedValue.nullable(),
      comment: z.string().nullable(),
    }),
  ),
  sectionComments: z.array(z.strictObject({ section: z.string(), text: z.string() })),
  reservations: z.array(dissent),
});

const publishedBody = z.strictObject({
  number: z.int(),
  body: z.string(),
  kind: z.enum(BODY_KINDS),
  status: z.enum(['statement', 'preliminary', 'no_comments', 'abstains', 'silent', 'waiting', 'cut_short']),
  answerKind: z.enum(RESPONSE_KINDS).nullable(),
  stance: z.enum(STANCES).nullable(),
  basis: z.enum(BASIS_TYPES).nullable(),
  decidedOn: day.nullable(),
  section: z.string().nullable(),
  caseNumber: z.string().nullable(),
  receivedOn: day.nullable(),
  late: z.boolean(),
  lastDay: day,
  extendedTo: day.nullable(),
  part: z.string().nullable(),
  /**
   * `withheld`: the office has decided that the answer is not published; `left_out`: it came late, and is not in the
   * summary.
   */
  shown: z.enum(['whole', 'withheld', 'left_out', 'none']),
  answer: publishedAnswer.nullable(),
  /** What the office answers a body that opposes; null where nothing is published of it. */
  officeAnswer: z.string().nullable().default(null),
});

const viewpoint = z.strictObject({
  number: z.int(),
  /** The body's number. */
  body: z.int(),
  /** What members say for themselves is not the body's. Copies from before this was told show the body. */
  source: z.enum(VIEWPOINT_SOURCES).default('answer'),
  question: z.int().nullable(),
  section: z.string().nullable(),
  text: z.string(),
  disposition: z.enum(DISPOSITIONS).nullable(),
  reason: z.string().nullable(),
  changeText: z.string().nullable(),
});

const EVENTS = ['decided_to_remit', 'issued', 'body_added', 'body_removed', 'last_day', 'closed', 'reported', 'withdrawn'] as const; // prettier-ignore

/** What happened, in order of day. `body`: the name of the one that it happened to. */
const event = z.strictObject({
  on: day,
  what: z.enum(EVENTS),
  body: z.string().nullable(),
  note: z.string().nullable(),
});

/** A meeting that took up the reported remiss. */
const meeting = z.strictObject({
  on: day,
  instance: z.enum(INSTANCES),
  section: z.string(),
  outcome: z.enum(OUTCOMES),
  /** The board's yes or no was its proposal to the council. */
  toCouncil: z.boolean(),
  /** What was to be done before it came back. */
  toDo: z.string().nullable(),
  /** Protokollsanteckningar, as the minutes have them. */
  note: z.string().nullable(),
  sentTo: z.string().nullable(),
});

/** The document that was adopted, or repealed, by what its cover says. */
const decided = z.strictObject({
  title: z.string(),
  repealed: z.boolean(),
  on: day,
  by: z.enum(INSTANCES),
  section: z.string(),
  replaces: z.string().nullable(),
  appliesTo: z.string().nullable(),
  validFrom: day,
  validTo: day.nullable(),
  responsible: z.string().nullable(),
  followUpOn: day.nullable(),
});

export const publishedSchema = z.strictObject({
  municipality: z.string(),
  unit: z.string(),
  caseNumber: z.string(),
  title: z.string(),
  documentKind: z.string().nullable(),
  subjectArea: z.string().nullable(),
  background: z.string().nullable(),
  issuedOn: day,
  dueDate: day,
  /** Null for one that was withdrawn. */
  reportedOn: day.nullable(),
  withdrawnOn: day.nullable().default(null),
  /** How far it had come; not told by copies from before it was. */
  state: z.enum(REMISS_STATES).optional(),
  counts: z.strictObject({
    asked: z.int(),
    answered: z.int(),
    stances: z.strictObject({
      supports: z.int(),
      supports_with_comments: z.int(),
      opposes: z.int(),
      no_stance: z.int(),
    }),
    noComments: z.int(),
    abstained: z.int(),
    /** With those in `waiting` and `cutShort`, and those who have answered: everybody asked. */
    silent: z.int(),
    /** Whose own time had not run out. A copy from before it was counted has them among the silent. */
    waiting: z.int().default(0),
    /** Whose own time had not run out when the round ended. */
    cutShort: z.int().default(0),
  }),
  documents: z.array(publishedDocument),
  questions: z.array(question),
  bodies: z.array(publishedBody),
  viewpoints: z.array(viewpoint),
  events: z.array(event),
  /** The way through the meetings, in order; empty until one has been held. */
  meetings: z.array(meeting).default([]),
  decided: decided.nullable().default(null),
});

export type Published = z.infer<typeof publishedSchema>;
export type PublishedDocument = z.infer<typeof publishedDocument>;
export type PublishedBody = z.infer<typeof publishedBody>;
export type PublishedAnswer = z.infer<typeof publishedAnswer>;
export type PublishedViewpoint = z.infer<typeof viewpoint>;
export type PublishedEvent = z.infer<typeof event>;
export type PublishedMeeting = z.infer<typeof meeting>;
export type PublishedDecision = z.infer<typeof decided>;
