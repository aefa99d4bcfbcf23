import { DISPOSITIONS, VIEWPOINT_SOURCES } from '@yttra/assessment';
import { BASIS_TYPES, BODY_KINDS } from '@yttra/bodies';
import { questionType, storedValue } from '@yttra/remiss';
import { CHANNELS, RESERVATION_TYPES, RESPONSE_KINDS, STANCES } from '@yttra/response';
import { z } from 'zod';

/**
 * The snapshot: everything one version of a summary says, as data. Every format is written from it and nothing else,
 * and its text (see snapshot-text.ts) is what is hashed, kept and handed out as summary.json.
 *
 * Local dates are YYYY-MM-DD, instants are ISO with Stockholm's offset, bodies stand in Swedish collation.
 * The order of the keys here is the order in the file: the short story first, the long answers last.
 * Stored snapshots outlive the code: add keys, never rename or remove one.
 */
const localDate = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const labelled = z.strictObject({ label: z.string(), value: z.string() });

const responseKind = z.enum(RESPONSE_KINDS);
const stance = z.enum(STANCES);
const basis = z.enum(BASIS_TYPES);
const status = z.enum(['statement', 'preliminary', 'no_comments', 'abstains', 'silent', 'waiting', 'cut_short']);
const disposition = z.enum(DISPOSITIONS);
const dissentType = z.enum(RESERVATION_TYPES);

/** Why an answer needs the officer's yes before its text goes in: it came outside the round. */
const outsideRound = z.enum(['late', 'closed', 'withdrawn', 'removed']);

/** What was stated about the decision, in the words of the body's own form; what was not stated is not there. */
const decision = z.strictObject({
  meeting: localDate.optional(),
  section: z.string().optional(),
  immediateRatification: z.boolean().optional(),
  ratifiedOn: localDate.optional(),
  delegate: z.string().optional(),
  delegationPoint: z.string().optional(),
  urgent: z.boolean().optional(),
  date: localDate.optional(),
  reportedOn: localDate.optional(),
  answeredBy: z.string().optional(),
});

const person = z.strictObject({ name: z.string(), party: z.string().nullable() });

const dissent = z.strictObject({
  body: z.string(),
  type: dissentType,
  by: z.array(person),
  text: z.string(),
  viewpoint: z.number().int().nullable(),
});

/** `state` keeps apart what looks alike on paper: a question left blank and one with nothing to add. */
const answerState = z.enum(['answered', 'nothing_to_add', 'blank']);
const answer = z.strictObject({
  body: z.string(),
  text: z.string().optional(),
  value: storedValue.nullable().optional(),
  state: answerState,
  comment: z.string().nullable(),
});

const question = z.strictObject({
  number: z.number().int(),
  text: z.string(),
  type: questionType,
  options: z.array(z.string()).nullable(),
  scale: z.strictObject({ min: z.number(), max: z.number() }).nullable(),
  comment: z.string().nullable(),
  answers: z.array(answer),
  /**
   * What was answered to the same question in the round that this one follows; null where there is none to lay
   * beside.
   */
  earlier: z
    .strictObject({
      caseNumber: z.string(),
      answers: z.array(z.strictObject({ body: z.string(), value: storedValue })),
    })
    .nullable()
    .default(null),
});

const version = z.strictObject({
  number: z.number().int(),
  kind: responseKind,
  receivedAt: instant,
  late: z.boolean(),
  counts: z.boolean(),
  voided: z.string().nullable(),
  recalled: z.boolean(),
});

/**
 * How an answer came that the authority registered on the body's behalf; `presumedOn` is the day of 22 §
 * förvaltningslagen, for post.
 */
const registration = z.strictObject({
  channel: z.enum(CHANNELS),
  arrivedOn: localDate,
  presumedOn: localDate.nullable(),
  registeredOn: localDate,
});

const recipient = z.strictObject({
  body: z.string(),
  kind: z.enum(BODY_KINDS),
  status,
  stance: stance.nullable(),
  basis: basis.nullable(),
  receivedAt: instant.nullable(),
  late: z.boolean(),
  extendedTo: localDate.nullable(),
  caseNumber: z.string().nullable(),
  decision: decision.nullable(),
  reminders: z.array(
    z.strictObject({ step: z.union([z.literal('nudge'), z.literal('by_hand'), z.number().int()]), sentAt: instant }),
  ),
  lastDay: localDate,
  included: z.boolean(),
  outsideRound: outsideRound.nullable(),
  inclusion: z.strictObject({ include: z.boolean(), reason: z.string().nullable() }).nullable(),
  registration: registration.nullable(),
  acknowledged: z.boolean(),
  part: z.string().nullable(),
  addedOn: localDate.nullable(),
  removedOn: localDate.nullable(),
  extension: z.enum(['requested', 'granted', 'refused']).nullable(),
  versions: z.array(version),
});

const viewpoint = z.strictObject({
  number: z.number().int(),
  body: z.string(),
  question: z.number().int().nullable(),
  source: z.enum(VIEWPOINT_SOURCES),
  section: z.string().nullable(),
  quote: z.string().nullable(),
  text: z.string(),
  tags: z.array(z.string()),
  disposition: disposition.nullable(),
  reason: z.string().nullable(),
  changeText: z.string().nullable(),
  /** The least number of those that it is joined with, its own too; null where it stands by itself. */
  joined: z.number().int().nullable().default(null),
});

const appendixEntry = z.strictObject({
  body: z.string(),
  version: z.number().int(),
  kind: responseKind,
  stance: stance.nullable(),
  caseNumber: z.string().nullable(),
  receivedAt: instant,
  text: z.string().nullable(),
  reason: z.string().nullable(),
  answers: z.array(answer.omit({ body: true, comment: true }).extend({ question: z.number().int() })),
  sectionComments: z.array(z.strictObject({ section: z.string(), text: z.string() })),
  reservations: z.array(dissent.omit({ body: true, viewpoint: true })),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.number().int(), sha256: z.string() })),
  /**
   * Who at the office has read it and when last, how many of its parts nobody has read, and how many viewpoints were
   * found in it.
   */
  read: z
    .strictObject({
      by: z.array(z.strictObject({ name: z.string(), on: localDate })),
      parts: z.number().int(),
      left: z.number().int(),
      viewpoints: z.number().int(),
    })
    .nullable()
    .default(null),
});

/** A text the office may rewrite. `edited` says that a person did, so that a new version keeps it. */
const officeText = z.strictObject({ key: z.string(), text: z.string(), edited: z.boolean() });

export const snapshotSchema = z.strictObject({
  remiss: z.strictObject({
    caseNumber: z.string(),
    title: z.string(),
    issuedOn: localDate,
    dueDate: localDate,
    periodDays: z.number().int(),
    municipality: z.string(),
    issuer: z.strictObject({ unit: z.string(), officer: z.string(), email: z.string(), phone: z.string().nullable() }),
    recipientRule: z.string(),
    document: z.strictObject({ title: z.string(), cover: z.array(labelled) }).nullable(),
    decisionToRemit: z
      .strictObject({ body: z.string(), date: localDate.nullable(), section: z.string().nullable() })
      .nullable(),
    closedOn: localDate.nullable(),
    withdrawnOn: localDate.nullable(),
    background: z.string().nullable(),
  }),
  summary: z.strictObject({ number: z.number().int(), compiledAt: instant }),
  /** Whether something is left to do before it can be reported, and what, in whole sentences. */
  unfinished: z.boolean().default(false),
  leftToDo: z.array(z.string()).default([]),
  counts: z.strictObject({
    recipients: z.number().int(),
    answered: z.number().int(),
    statements: z.number().int(),
    noComments: z.number().int(),
    abstained: z.number().int(),
    late: z.number().int(),
    extended: z.number().int(),
    silent: z.number().int(),
    /** Bodies that have not answered and whose own time has not run out. */
    waiting: z.number().int().default(0),
    /** Bodies that have not answered and whose own time had not run out when the round ended. */
    cutShort: z.number().int().default(0),
    preliminary: z.number().int(),
    stances: z.strictObject({
      supports: z.number().int(),
      supports_with_comments: z.number().int(),
      opposes: z.number().int(),
      no_stance: z.number().int(),
    }),
  }),
  carriedOut: z.strictObject({
    acknowledged: z.number().int(),
    remindersSent: z.number().int(),
    remindersByDay: z.array(z.strictObject({ date: localDate, sent: z.number().int() })),
    extensionsRequested: z.number().int(),
    extensionsGranted: z.number().int(),
    extensionsRefused: z.number().int(),
    addedLater: z.array(z.strictObject({ body: z.string(), date: localDate })),
    removed: z.array(z.strictObject({ body: z.string(), date: localDate })),
    voided: z.number().int(),
  }),
  recipients: z.array(recipient),
  questions: z.array(question),
  viewpoints: z.array(viewpoint),
  reservations: z.array(dissent),
  preliminary: z.array(z.strictObject({ body: z.string(), confirmedAt: instant.nullable() })),
  /**
   * What the bodies say remains, of the viewpoint by its number; `removed`: the office has taken it away since the body
   * was told of it.
   */
  remains: z
    .array(
      z.strictObject({
        body: z.string(),
        number: z.number().int(),
        text: z.string(),
        removed: z.literal(true).optional(),
      }),
    )
    .default([]),
  /** What the office answers each body that opposes. */
  opposed: z.array(z.strictObject({ body: z.string(), text: z.string() })).default([]),
  lateToDecide: z.array(z.string()),
  proposedChanges: z.array(
    z.strictObject({ change: z.string(), viewpoints: z.array(z.number().int()), bodies: z.array(z.string()) }),
  ),
  texts: z.array(officeText),
  memo: z.strictObject({ template: z.string(), title: z.string(), addressee: z.string(), fields: z.array(officeText) }),
  mails: z.array(
    z.strictObject({
      body: z.string(),
      kind: z.string(),
      to: z.string(),
      subject: z.string(),
      sentAt: instant.nullable(),
      state: z.string(),
    }),
  ),
  /**
   * What is new since the version that was reported, in whole sentences, and who has been told by mail; null in the
   * versions up to it.
   */
  addendum: z
    .strictObject({
      to: z.number().int(),
      reportedOn: localDate,
      news: z.array(z.string()),
      told: z.array(z.strictObject({ to: z.string(), subject: z.string(), sentAt: instant })),
    })
    .nullable()
    .default(null),
  appendix: z.array(appendixEntry),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type SnapshotRecipient = Snapshot['recipients'][number];
export type SnapshotQuestion = Snapshot['questions'][number];
export type SnapshotAnswer = SnapshotQuestion['answers'][number];
export type SnapshotViewpoint = Snapshot['viewpoints'][number];
export type SnapshotReservation = Snapshot['reservations'][number];
export type SnapshotResponse = Snapshot['appendix'][number];
export type Decision = z.infer<typeof decision>;
export type Status = z.infer<typeof status>;
