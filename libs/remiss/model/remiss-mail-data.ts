import { z } from 'zod';

/** The kinds of mail that remiss writes. */
export const MAIL_KINDS = {
  invitation: 'remiss.invitation',
  registrar: 'remiss.registrar',
  changed: 'remiss.changed',
  withdrawn: 'remiss.withdrawn',
  removed: 'remiss.removed',
  addressCorrected: 'remiss.address_corrected',
  notIssued: 'remiss.not_issued',
  bounced: 'remiss.bounced',
  followed: 'remiss.followed',
  reviewAsked: 'remiss.review_asked',
  reviewed: 'remiss.reviewed',
  approvalAsked: 'remiss.approval_asked',
  approvalDecided: 'remiss.approval_decided',
  followUp: 'remiss.follow_up',
  reported: 'remiss.reported',
} as const;
export type RemissMailKind = (typeof MAIL_KINDS)[keyof typeof MAIL_KINDS];

/**
 * What is kept beside each mail until it is sent: ids and facts of the event. Stored JSON outlives the code: only add.
 */
export const registrarData = z.object({
  /** `outgoing` to the registrar whom it leaves, `incoming` to one whom it reaches. */
  direction: z.enum(['outgoing', 'incoming']),
  recipientIds: z.array(z.string()),
});
export const changeTold = z.discriminatedUnion('what', [
  z.object({ what: z.literal('due_date'), from: z.string() }),
  z.object({ what: z.literal('document'), documentId: z.string() }),
]);
export const correctedData = z.object({ from: z.string().nullable(), to: z.string() });
/** The mail that came back. */
export const bouncedData = z.object({ mailId: z.string() });
/** The day that the document is to be followed up. */
export const followUpData = z.object({ followUpOn: z.string() });
export const notIssuedData = z.object({ missing: z.array(z.string()) });

/** What those who follow a remiss are told of. */
export const followedEvent = z.discriminatedUnion('what', [
  z.object({ what: z.enum(['issued', 'closed', 'withdrawn', 'reported']) }),
  ...changeTold.options,
]);
export const followedData = z.object({ personId: z.string(), event: followedEvent });

export type FollowedEvent = z.infer<typeof followedEvent>;
export type RegistrarData = z.infer<typeof registrarData>;
export type ChangeTold = z.infer<typeof changeTold>;
