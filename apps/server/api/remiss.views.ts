import { BODY_KINDS } from '@yttra/bodies';
import {
  APPROVAL_STANDS,
  boardMeeting,
  COPIED_PARTS,
  contact,
  coverLine,
  decisionToRemit,
  RECIPIENT_STATUSES,
  REMISS_STATES,
  REMISS_STATUSES,
  requestToBody,
  questionType,
} from '@yttra/remiss';
import { DELIVERY_LABELS, type DeliveryWord } from '@yttra/mail';
import { z } from 'zod';

/** How a remiss and its parts look to programs. Days are local dates in Sweden, instants ISO 8601. */
const day = z.iso.date();
const instant = z.iso.datetime();

export const notices = z.array(z.object({ field: z.string(), message: z.string() }));

export const remissView = z.object({
  id: z.uuid(),
  caseNumber: z.string(),
  title: z.string(),
  documentKind: z.string().nullable(),
  subjectArea: z.string().nullable(),
  audience: z.enum(['internal', 'public']),
  status: z.enum(REMISS_STATUSES),
  /** The status, and what the meetings have made of it. */
  state: z.enum(REMISS_STATES),
  unit: z.string(),
  issuerBodyId: z.uuid().nullable(),
  officerId: z.uuid(),
  contact,
  decisionToRemit: decisionToRemit.nullable(),
  cover: z.array(coverLine).nullable(),
  letter: z.string().nullable(),
  background: z.string().nullable(),
  rule: z.string().nullable(),
  issueOn: day.nullable(),
  dueDate: day.nullable(),
  ladder: z.array(z.int()).nullable(),
  boardMeeting: boardMeeting.nullable(),
  requests: z.array(requestToBody),
  scheduledBy: z.uuid().nullable(),
  namedReaders: z.array(z.uuid()),
  openToOthers: z.boolean(),
  unchecked: z.array(z.enum(COPIED_PARTS)),
  /** The round that it was made from, which its answers are laid beside. */
  follows: z.uuid().nullable(),
  version: z.int(),
  createdAt: instant,
  issuedAt: instant.nullable(),
  closedAt: instant.nullable(),
  reportedAt: instant.nullable(),
  reportedSummary: z.int().nullable(),
  withdrawnAt: instant.nullable(),
  withdrawnReason: z.string().nullable(),
});

export const remissListItem = z.object({
  id: z.uuid(),
  caseNumber: z.string(),
  title: z.string(),
  status: z.enum(REMISS_STATUSES),
  /** The status, and what the meetings have made of it. */
  state: z.enum(REMISS_STATES),
  unit: z.string(),
  officerId: z.uuid(),
  issueOn: day.nullable(),
  dueDate: day.nullable(),
  recipients: z.int(),
  answered: z.int(),
});

export const savedRemiss = remissView.extend({ notices });

export const questionView = z.object({
  number: z.int(),
  text: z.string(),
  help: z.string().nullable(),
  type: questionType,
  options: z.array(z.string()).nullable(),
  min: z.int().nullable(),
  max: z.int().nullable(),
  minLabel: z.string().nullable(),
  maxLabel: z.string().nullable(),
});

/** A file that has been handed over; its bytes have their own route. */
export const storedFile = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});

export const documentView = z.object({
  id: z.uuid(),
  fileId: z.uuid(),
  kind: z.enum(['main', 'attachment', 'decision']),
  title: z.string(),
  version: z.int(),
  changeNote: z.string().nullable(),
  replaces: z.uuid().nullable(),
  current: z.boolean(),
  createdAt: instant,
});

const draftBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), hash: z.string(), text: z.string() }),
  z.object({
    kind: z.literal('list'),
    hash: z.string(),
    ordered: z.boolean(),
    items: z.array(z.object({ level: z.int(), marker: z.string(), text: z.string() })),
  }),
  z.object({
    kind: z.literal('table'),
    hash: z.string(),
    rows: z.array(z.array(z.string())),
    header: z.boolean().optional(),
  }),
]);

export const sectionView = z.object({
  id: z.uuid(),
  position: z.int(),
  number: z.string().nullable(),
  heading: z.string(),
  level: z.int(),
  text: z.string(),
  contentHash: z.string(),
  blocks: z.array(draftBlock).nullable(),
});

/** What the issuer may see of a body: never who, when or how much behind the wall. */
export const recipientView = z.object({
  id: z.uuid(),
  remissId: z.uuid(),
  bodyId: z.uuid(),
  body: z.string(),
  kind: z.enum(BODY_KINDS),
  email: z.string().nullable(),
  guestEmail: z.string().nullable(),
  registrarEmail: z.string().nullable(),
  broughtBy: z.string().nullable(),
  ownInitiative: z.boolean(),
  part: z.string().nullable(),
  dueDate: day,
  extendedTo: day.nullable(),
  lastDay: day,
  addedAt: instant,
  addedLater: z.boolean(),
  removedAt: instant.nullable(),
  removedReason: z.string().nullable(),
  acknowledged: z.boolean(),
  status: z.enum(RECIPIENT_STATUSES as [string, ...string[]]),
  statusText: z.string(),
  extensionRequested: z.boolean(),
  answer: z
    .object({
      responseId: z.uuid(),
      kind: z.enum(['statement', 'no_comments', 'abstains']),
      preliminary: z.boolean(),
      receivedAt: instant,
      late: z.boolean(),
    })
    .nullable(),
  lateInclusion: z.object({ include: z.boolean(), reason: z.string().nullable() }).nullable(),
});

const meeting = z.object({ date: day, agendaCutoff: day.nullable() });

/** A body that the rule touches and that is not asked all the same. */
export const excludedBody = z.object({
  id: z.uuid(),
  name: z.string(),
  why: z.enum(['issuer', 'inactive', 'exception']),
  exception: z.string().nullable(),
});

export const warnings = z.array(
  z.object({ code: z.string(), text: z.string(), bodies: z.array(z.string()).optional() }),
);

const bodyOfPlan = z.object({
  bodyId: z.uuid(),
  body: z.string(),
  kind: z.enum(BODY_KINDS),
  email: z.string().nullable(),
  registrarEmail: z.string().nullable(),
  broughtBy: z.string().nullable(),
  part: z.string().nullable(),
  lastDay: day.nullable(),
  unreached: z.boolean(),
  ability: z.enum(['can', 'only_unratified', 'cannot', 'unknown']),
  abilityText: z.string(),
  meetingsInTime: z.array(meeting),
  firstUsableMeeting: meeting.nullable(),
  ratifiedBy: day.nullable(),
  waysOut: z.array(z.object({ way: z.enum(['later_day', 'immediate_ratification', 'delegation']), text: z.string() })),
});

const step = z.union([z.literal('nudge'), z.int()]);

export const planView = z.object({
  status: z.enum(REMISS_STATUSES),
  today: day,
  issueOn: day,
  dueDate: day.nullable(),
  responsePeriodDays: z.int().nullable(),
  recipients: z.array(bodyOfPlan),
  excluded: z.array(excludedBody),
  earliestForAll: day.nullable(),
  earliestRatifiedForAll: day.nullable(),
  meetingsUnknown: z.array(z.string()),
  mails: z.array(
    z.object({
      kind: z.enum(['invitation', 'registrar', 'reminder']),
      step: step.nullable(),
      steps: z.array(step),
      on: day,
      at: instant.nullable(),
      to: z.array(z.string()),
      text: z.string(),
      subject: z.string(),
    }),
  ),
  droppedReminders: z.array(
    z.object({
      step,
      on: day,
      reason: z.enum(['pause', 'too_early']),
      text: z.string(),
    }),
  ),
  workingDaysToCompile: z.int().nullable(),
  approval: z.object({
    stands: z.enum(APPROVAL_STANDS),
    askedBy: z.uuid().nullable(),
    askedAt: instant.nullable(),
    message: z.string().nullable(),
    decidedBy: z.uuid().nullable(),
    decidedAt: instant.nullable(),
    reason: z.string().nullable(),
  }),
  warnings,
  missing: z.array(z.object({ field: z.string(), message: z.string(), allowed: z.string().optional() })),
});

/** A mail, and what became of it. */
export const loggedMail = z.object({
  id: z.uuid(),
  kind: z.string(),
  to: z.string(),
  remissId: z.uuid().nullable(),
  recipientId: z.uuid().nullable(),
  subject: z.string().nullable(),
  state: z.enum(['waiting', 'sending', 'handed_over', 'ambiguous', 'failed', 'cancelled']),
  reason: z.enum(['address_unknown', 'refused', 'gave_up', 'tried_once', 'obsolete']).nullable(),
  delivery: z.enum(Object.keys(DELIVERY_LABELS) as DeliveryWord[]),
  deliveryLabel: z.string(),
  smtpReply: z.string().nullable(),
  attempts: z.int(),
  createdAt: z.iso.datetime(),
  handedOverAt: z.iso.datetime().nullable(),
  nextAt: z.iso.datetime().nullable(),
  messageId: z.string(),
});
