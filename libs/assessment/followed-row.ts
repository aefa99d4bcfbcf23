import type { MailReason, MailState } from '@yttra/mail';
import type { LocalDate } from '@yttra/platform';
import type { AnswerKind } from '@yttra/remiss';

/** What is read of one body: instants as text, days as local dates. */
export interface RecipientRow {
  id: string;
  body: string;
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
  lateIncluded: boolean | null;
  mailId: string | null;
  mailState: MailState | null;
  mailReason: MailReason | null;
  attempts: number | null;
  nextAt: string | null;
  nextOn: LocalDate | null;
  wishId: string | null;
  wishUntil: LocalDate | null;
  confirmed: boolean;
  letterWaits: boolean;
  hasSecretary: boolean;
}

/** The same as values only, in the order of the query's columns. */
export type RowValues = [
  id: RecipientRow['id'],
  body: RecipientRow['body'],
  hasEmail: RecipientRow['hasEmail'],
  lastDay: RecipientRow['lastDay'],
  extendedTo: RecipientRow['extendedTo'],
  removedAt: RecipientRow['removedAt'],
  acknowledged: RecipientRow['acknowledged'],
  draftBegun: RecipientRow['draftBegun'],
  extensionRequested: RecipientRow['extensionRequested'],
  responseId: RecipientRow['responseId'],
  answerKind: RecipientRow['answerKind'],
  answeredAt: RecipientRow['answeredAt'],
  answeredOn: RecipientRow['answeredOn'],
  preliminary: RecipientRow['preliminary'],
  lateIncluded: RecipientRow['lateIncluded'],
  mailId: RecipientRow['mailId'],
  mailState: RecipientRow['mailState'],
  mailReason: RecipientRow['mailReason'],
  attempts: RecipientRow['attempts'],
  nextAt: RecipientRow['nextAt'],
  nextOn: RecipientRow['nextOn'],
  wishId: RecipientRow['wishId'],
  wishUntil: RecipientRow['wishUntil'],
  confirmed: RecipientRow['confirmed'],
  letterWaits: RecipientRow['letterWaits'],
  hasSecretary: RecipientRow['hasSecretary'],
];

/** The values under their names. */
export function bodyRow(values: RowValues): RecipientRow {
  const [
    id,
    body,
    hasEmail,
    lastDay,
    extendedTo,
    removedAt,
    acknowledged,
    draftBegun,
    extensionRequested,
    responseId,
    answerKind,
    answeredAt,
    answeredOn,
    preliminary,
    lateIncluded,
    mailId,
    mailState,
    mailReason,
    attempts,
    nextAt,
    nextOn,
    wishId,
    wishUntil,
    confirmed,
    letterWaits,
    hasSecretary,
  ] = values;
  return { id, body, hasEmail, lastDay, extendedTo, removedAt, acknowledged, draftBegun, extensionRequested, responseId, answerKind, answeredAt, answeredOn, preliminary, lateIncluded, mailId, mailState, mailReason, attempts, nextAt, nextOn, wishId, wishUntil, confirmed, letterWaits, hasSecretary }; // prettier-ignore
}
