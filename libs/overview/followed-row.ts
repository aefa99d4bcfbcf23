import type { MailReason, MailState } from '@yttra/mail';
import type { LocalDate } from '@yttra/platform';
import type { AnswerKind } from '@yttra/remiss';

/** What is read of one body: instants as text, days as local dates. */
export interface RecipientRow {
  id: string;
  body: string;
  ownInitiative: boolean;
  hasEmail: boolean;
  lastDay: LocalDate;
  extendedTo: LocalDate | null;
  removedAt: string | null;
  acknowledged: boolean;
  draftBegun: boolean;
  extensionRequested: boolean;
  responseId: string | null;
  answerKind: AnswerKind | null;
  answeredAt: string | null;
  answeredOn: LocalDate | null;
  preliminary: boolean;
  recalled: boolean;
  lateIncluded: boolean | null;
  mailId: string | null;
  mailState: MailState | null;
  mailReason: MailReason | null;
  attempts: number | null;
  /** The last mail whose fate is known, when it did not come through. */
  worryId: string | null;
  worryState: MailState | null;
  worryReason: MailReason | null;
  /** The body has another address since then. */
  corrected: boolean;
  nextAt: string | null;
  nextOn: LocalDate | null;
  wishId: string | null;
  wishUntil: LocalDate | null;
  confirmed: boolean;
  letterWaits: boolean;
  hasSecretary: boolean;
}
