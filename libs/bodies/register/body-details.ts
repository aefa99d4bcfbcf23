import type { BodyKind } from '../body-kind';

/** A body as other libs and the API see it. */
export interface BodyDetails {
  id: string;
  name: string;
  kind: BodyKind;
  /** The function mailbox, where invitations and reminders go. */
  email: string | null;
  /** The registrar's mailbox of the body's authority. */
  registrarEmail: string | null;
  /** How the body writes its own diarienummer, "SN ÅÅÅÅ/#"; null when any will do. */
  caseNumberPattern: string | null;
  /** Where a letter goes, line by line; null when none is known. */
  postalAddress: string | null;
  active: boolean;
  /** Names of groups, in Swedish order. */
  groups: string[];
  version: number;
}

/** What may be written about a body; what is absent stays as it is. */
export interface BodyChange {
  name?: string;
  kind?: BodyKind;
  email?: string | null;
  registrarEmail?: string | null;
  caseNumberPattern?: string | null;
  postalAddress?: string | null;
  active?: boolean;
  groups?: string[];
}

export type NewBody = BodyChange & { name: string; kind: BodyKind };
