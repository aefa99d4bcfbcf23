import { BODY_KINDS } from '@yttra/bodies';
import { arrivalInput, CHANNELS, RESPONSE_KINDS, responseContent, STANCES, statedBasis } from '@yttra/response';
import { z } from 'zod';

/** How answers look to programs. */
const instant = z.iso.datetime();
const marked = z.object({ reason: z.string().nullable(), by: z.uuid(), at: instant });

export const receipt = z.object({
  responseId: z.uuid(),
  remissId: z.uuid(),
  recipientId: z.uuid(),
  version: z.int(),
  receivedAt: instant,
  late: z.boolean(),
  preliminary: z.boolean(),
  remissCaseNumber: z.string(),
  caseNumber: z.string().nullable(),
});

export const responseView = z.object({
  id: z.uuid(),
  remissId: z.uuid(),
  recipientId: z.uuid(),
  body: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(BODY_KINDS) }),
  version: z.int(),
  supersedes: z.uuid().nullable(),
  supersededBy: z.uuid().nullable(),
  kind: z.enum(RESPONSE_KINDS),
  stance: z.enum(STANCES).nullable(),
  caseNumber: z.string().nullable(),
  content: responseContent,
  masked: z.boolean(),
  basis: statedBasis,
  completion: z.object({ basis: statedBasis, fileIds: z.array(z.uuid()), by: z.uuid(), at: instant }).nullable(),
  standingBasis: statedBasis,
  preliminary: z.boolean(),
  receivedAt: instant,
  ownDueDate: z.iso.date(),
  late: z.boolean(),
  channel: z.enum(['yttra', ...CHANNELS]),
  arrival: arrivalInput.extend({ presumedOn: z.iso.date().nullable() }).nullable(),
  submittedBy: z.uuid().nullable(),
  registeredBy: z.uuid().nullable(),
  registeredAt: instant.nullable(),
  files: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['minutes_extract', 'attachment', 'scan']),
      name: z.string(),
      mediaType: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      open: z.boolean(),
    }),
  ),
  // Whom the body had let in by name, who else would have stood outside.
  letIn: z.array(
    z.object({
      name: z.string(),
      as: z.enum(['case_officer', 'approver', 'registrar', 'administrator']),
      by: z.string(),
      at: instant,
    }),
  ),
  voided: marked.nullable(),
  recalled: marked.nullable(),
  publication: marked.extend({ decision: z.enum(['publish', 'withhold']) }).nullable(),
});
