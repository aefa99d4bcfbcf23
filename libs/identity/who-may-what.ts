import type { KeptOutside } from './wall';

/** The hats a person can wear. One person may wear several. */
export const ROLES = [
  'case_officer',
  'approver',
  'secretary',
  'contributor',
  'reader',
  'registrar',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Nobody is appointed guest: whoever reads the mailbox of an invitation to a body without a secretary is one, for that
 * invitation. Nor witness: whoever reads a code in the mailbox that speaks for a body, or in an address that was the
 * person's own, sees who may read the body's drafts, and nothing else.
 */
export type Wearable = Role | 'guest' | 'witness';

/**
 * Whose object: `any`; `unit` a remiss of one's own office; `body` a recipient that one serves; `inside` the same,
 * where the wall itself lets one in; `mailbox` the recipient whose own mailbox one reads; `draft` a draft that one
 * serves or is invited to; `authority` what came in to or left one's own authority; `issuer` a remiss that left one's
 * own authority, with all that came in to it; `named` a remiss whose officer has named one to assess it;
 * `issued` any remiss that has gone out; `asked` a draft remiss that one has been asked to read, or a viewpoint whose
 * reason one is asked for.
 */
export type Scope =
  'any' | 'unit' | 'body' | 'inside' | 'mailbox' | 'draft' | 'authority' | 'issuer' | 'named' | 'issued' | 'asked';

type Row = Partial<Record<Wearable, Scope>>;

/** Role × action × whose object. What does not stand here nobody may do. */
export const WHO_MAY = {
  /** What everyone has who is signed in: a start page, sessions, settings of one's own. */
  'own.pages': {
    case_officer: 'any',
    secretary: 'any',
    contributor: 'any',
    reader: 'any',
    registrar: 'any',
    administrator: 'any',
    approver: 'any',
    guest: 'any',
  },
  /** Who can read a body's drafts, and what waits about oneself; and saying yes or no to another. */
  'openings.read': {
    case_officer: 'any',
    secretary: 'any',
    contributor: 'any',
    reader: 'any',
    registrar: 'any',
    administrator: 'any',
    approver: 'any',
    guest: 'any',
    witness: 'any',
  },
  'openings.decide': { secretary: 'any', witness: 'any' },

  'bodies.read': {
    case_officer: 'any',
    secretary: 'any',
    contributor: 'any',
    reader: 'any',
    registrar: 'any',
    administrator: 'any',
    approver: 'any',
  },
  'bodies.change': { administrator: 'any' },
  /** The calendars are public; whoever plans a remiss may write down what a body's own list says. */
  'meetings.change': { administrator: 'any', secretary: 'body', case_officer: 'any' },
  'people.manage': { administrator: 'any' },
  'settings.change': { administrator: 'any' },

  'remiss.list': {
    case_officer: 'any',
    secretary: 'any',
    contributor: 'any',
    reader: 'any',
    registrar: 'any',
    approver: 'any',
  },
  'remiss.read': {
    case_officer: 'unit',
    secretary: 'body',
    contributor: 'draft',
    reader: 'issued',
    registrar: 'authority',
    approver: 'unit',
    guest: 'mailbox',
  },
  /** The list of everything that has gone out, for those whose work is to read. */
  'issued.browse': { reader: 'any' },
  'remiss.create': { case_officer: 'any' },
  'remiss.change': { case_officer: 'unit' },
  'remiss.issue': { case_officer: 'unit' },
  /** Reading a draft remiss before it goes out, and saying what one thinks of it. */
  'remiss.review': { case_officer: 'unit', approver: 'unit', reader: 'asked' },
  /** The yes before a remiss goes out, where the municipality wants one. */
  'remiss.approve': { approver: 'unit' },
  'approvals.list': { approver: 'any' },
  'remiss.report': { case_officer: 'unit' },
  /** What everybody may read of it, once it is finished. */
  'remiss.publish': { case_officer: 'unit' },
  'recipients.read': { case_officer: 'unit', reader: 'issued', registrar: 'issuer' },
  'recipients.change': { case_officer: 'unit' },
  /** A body that was not asked answers all the same, where the remiss lets it. */
  'remiss.join': { secretary: 'body' },
  'recipient.acknowledge': { secretary: 'inside', guest: 'mailbox' },

  /** Saying that the address which the issuer wrote is the body's own. */
  'address.confirm': { secretary: 'inside', guest: 'mailbox' },

  'draft.read': { secretary: 'inside', contributor: 'draft', guest: 'mailbox' },
  'draft.write': { secretary: 'inside', contributor: 'draft', guest: 'mailbox' },
  /** Who writes in the draft, who is let in by name, and when its working papers are removed. */
  'draft.lead': { secretary: 'inside' },
  /** Writing a received answer anew, or completing it: another version of it. */
  'draft.correct': { secretary: 'inside', guest: 'mailbox' },
  'response.submit': { secretary: 'inside', guest: 'mailbox' },
  'response.read': {
    case_officer: 'unit',
    secretary: 'body',
    reader: 'issued',
    registrar: 'authority',
    guest: 'mailbox',
  },
  'response.register': { registrar: 'issuer', case_officer: 'unit' },
  /** What came in to one's own authority, and left it, day by day. */
  'diary.read': { registrar: 'any' },
  /**
   * The documents of a remiss, for the register of the authority that it left or reached: the mail goes to whoever
   * reads its mailbox.
   */
  'diary.sent': { registrar: 'authority', secretary: 'body', case_officer: 'unit' },
  'response.void': { registrar: 'issuer', case_officer: 'unit' },
  'response.complete': { secretary: 'inside', registrar: 'issuer', guest: 'mailbox' },
  /**
   * What becomes of an answer: published or not, and whether a preliminary one may stand. Readers who are named mark
   * and assess.
   */
  'response.review': { case_officer: 'unit' },
  'extension.ask': { secretary: 'inside', guest: 'mailbox' },
  'extension.decide': { case_officer: 'unit' },

  'assessment.read': { case_officer: 'unit', reader: 'issued' },
  'assessment.write': { case_officer: 'unit', reader: 'named' },
  /**
   * Writing the reason of one viewpoint, for whoever is asked for it; everybody is a contributor to what he or she is
   * invited to.
   */
  'reason.write': { contributor: 'asked' },
  'summary.read': { case_officer: 'unit', reader: 'issued', registrar: 'issuer' },
  'summary.write': { case_officer: 'unit' },
  'audit.read': { case_officer: 'unit' },
  'mail.read': { case_officer: 'unit', administrator: 'any' },
} as const satisfies Record<string, Row>;

export type Action = keyof typeof WHO_MAY;

/** One person's hat today: what it serves, where it serves something. */
export interface Hat {
  role: Wearable;
  bodyId: string | null;
  unit: string | null;
  /** A guest's: the one recipient that it may answer as. */
  recipientId?: string;
  /** A witness's, by an address of his or her own: the one opening that it may speak of. */
  openingId?: string;
}

/** What an action is done to, as far as it matters for who may do it. */
export interface ActionObject {
  /** The office that owns the remiss, and the authority it belongs to. */
  unit?: string;
  issuerBodyId?: string | null;
  /** The body whose recipient, answer or meetings it is; for a whole remiss every body that received it. */
  bodyIds?: string[];
  /** The recipient it is about; for a whole remiss all of them. */
  recipientIds?: string[];
  /** True once the remiss has gone out. */
  issued?: boolean;
  /**
   * True when the wall itself says that the person stands inside it: serves the body, is its guest, or is invited to
   * the draft.
   */
  inside?: boolean;
  /** Why the person stands outside all the same, who has a way in. */
  keptOutside?: KeptOutside | null;
  /** True when the officer has named the person to assess. */
  named?: boolean;
  /** True when the person has been asked to read the draft remiss, or for the reason of the viewpoint. */
  asked?: boolean;
}

const COVERS: Record<Scope, (hat: Hat, object: ActionObject) => boolean> = {
  any: () => true,
  unit: (hat, object) => hat.unit !== null && hat.unit === object.unit,
  body: (hat, object) => isBodys(hat, object),
  inside: (hat, object) => isBodys(hat, object) && object.inside === true,
  mailbox: (hat, object) => hat.recipientId !== undefined && (object.recipientIds ?? []).includes(hat.recipientId),
  draft: (_hat, object) => object.inside === true,
  // What has not gone out has neither left an authority nor come in to one.
  authority: (hat, object) => isIssuers(hat, object) || (object.issued === true && isBodys(hat, object)),
  issuer: (hat, object) => isIssuers(hat, object),
  named: (_hat, object) => object.named === true,
  issued: (_hat, object) => object.issued === true,
  asked: (_hat, object) => object.asked === true,
};

const isBodys = (hat: Hat, object: ActionObject): boolean =>
  hat.bodyId !== null && (object.bodyIds ?? []).includes(hat.bodyId);
const isIssuers = (hat: Hat, object: ActionObject): boolean =>
  object.issued === true && hat.bodyId !== null && hat.bodyId === object.issuerBodyId;

/** True when any of the person's hats today lets it be done to this object. */
export function may(hats: readonly Hat[], action: Action, object: ActionObject): boolean {
  const row: Row = WHO_MAY[action];
  return hats.some((hat) => {
    const scope = row[hat.role];
    return scope !== undefined && COVERS[scope](hat, object);
  });
}

/** True when some hat could do it to some object: what tells "you may not" from "not this one". */
export function couldEver(hats: readonly Hat[], action: Action): boolean {
  const row: Row = WHO_MAY[action];
  return hats.some((hat) => row[hat.role] !== undefined);
}
