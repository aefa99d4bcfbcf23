import type { Disposition, Hindrance } from '@yttra/assessment';
import type { BasisType, BodyKind } from '@yttra/bodies';
import type { LocalDate } from '@yttra/platform';
import type { AnswerValue, QuestionType } from '@yttra/remiss';
import type { Channel, ReservationType, ResponseKind, Stance } from '@yttra/response';
import type { MemoTemplate } from './memo-headings';
import type { Decision, Snapshot, SnapshotQuestion } from './snapshot';

/**
 * What a summary is built from, as plain values read in one transaction. `null` means that nothing is known or given.
 */
export interface SummaryInput {
  number: number;
  municipality: { name: string };
  remiss: RemissInput;
  recipients: RecipientInput[];
  /** What the office has still to do with the answers, as the gate says it. */
  hindrances: Hindrance[];
  viewpoints: ViewpointInput[];
  /** The office's comment on a question (`body` null) or on one body's answer to it. */
  comments: { question: number; body: string | null; text: string }[];
  /** What the office has answered each body that opposes. */
  opposed: { body: string; text: string }[];
  /** What the bodies say remains, when they have seen the assessment. */
  remains: { body: string; number: number; text: string; removed?: true }[];
  /** Texts that a person has edited, by key; what is not here is written by the program. */
  texts: ReadonlyMap<string, string>;
  memoTemplate: MemoTemplate;
  mails: MailInput[];
  /** The version that kommunstyrelsen was given, where this one is made after it. */
  reported?: ReportedInput | null;
}

export interface ReportedInput {
  number: number;
  at: Date;
  snapshot: Snapshot;
  /** Mails of the remiss that have been handed over since, oldest first. */
  told: { to: string; subject: string; sentAt: Date }[];
}

export interface RemissInput {
  caseNumber: string;
  title: string;
  issuedOn: LocalDate;
  dueDate: LocalDate;
  closedAt: Date | null;
  withdrawnAt: Date | null;
  issuer: { unit: string; officer: string; email: string; phone: string | null };
  recipientRule: string;
  background: string | null;
  document: { title: string; cover: { label: string; value: string }[] } | null;
  decisionToRemit: { body: string; date: LocalDate | null; section: string | null } | null;
  questions: QuestionInput[];
}

export interface QuestionInput {
  number: number;
  text: string;
  type: QuestionType;
  options: string[] | null;
  scale: { min: number; max: number } | null;
  /** What was answered to it in the round that this one follows. */
  earlier?: SnapshotQuestion['earlier'];
}

export interface RecipientInput {
  id: string;
  body: string;
  kind: BodyKind;
  /** The part of the document that the body was asked about; null for the whole of it. */
  part: string | null;
  /** The body's own last day: the general one, or the day of a granted extension. */
  lastDay: LocalDate;
  /** That it was, never when or by whom: more than that nobody outside the body is told. */
  acknowledged: boolean;
  /** Null for a body that was there from the start. */
  addedAt: Date | null;
  removedAt: Date | null;
  extension: { state: 'requested' | 'granted' | 'refused'; until: LocalDate | null } | null;
  inclusion: { include: boolean; reason: string | null } | null;
  reminders: { step: 'nudge' | 'by_hand' | number; sentAt: Date }[];
  responses: ResponseInput[];
}

/**
 * One version of an answer. What is marked as secret must already be masked: a summary goes to kommunstyrelsen and to
 * the public.
 */
export interface ResponseInput {
  id: string;
  version: number;
  kind: ResponseKind;
  stance: Stance | null;
  basis: BasisType;
  decision: Decision | null;
  caseNumber: string | null;
  receivedAt: Date;
  /** Set when the answer came another way and was registered on the body's behalf. */
  registration: { channel: Channel; arrivedOn: LocalDate; presumedOn: LocalDate | null; registeredAt: Date } | null;
  /** The body's last day when the answer came in. */
  lastDay: LocalDate;
  /** Why a registration was voided: the version is kept and not counted. */
  voided: string | null;
  /** The body has taken its answer back. A mark: what was received still counts and is shown. */
  recalled: boolean;
  /** When the officer confirmed that this preliminary answer may stand in the summary. */
  confirmedAt: Date | null;
  /** What is said beside the questions, or all of it where the remiss has none. */
  text: string | null;
  /** Why the body abstains or has no comments. */
  reason: string | null;
  answers: AnswerInput[];
  sectionComments: { section: string; text: string }[];
  reservations: DissentInput[];
  /** Who at the office has read it, with the last day of each; and how many of its parts nobody has. */
  read: { by: { name: string; at: Date }[]; parts: number; left: number };
  files: { name: string; bytes: number; sha256: string }[];
}

export interface AnswerInput {
  question: number;
  text: string | null;
  value: AnswerValue | null;
  nothingToAdd: boolean;
}

export interface DissentInput {
  type: ReservationType;
  by: { name: string; party: string | null }[];
  text: string;
}

export interface ViewpointInput {
  number: number;
  /** The version of the answer that it was marked in. */
  responseId: string;
  /** Its words have no place in the answer that counts. */
  unsettled: boolean;
  source: 'answer' | 'section' | ReservationType;
  question: number | null;
  section: string | null;
  quote: string | null;
  text: string;
  tags: string[];
  disposition: Disposition | null;
  reason: string | null;
  changeText: string | null;
  /** What those that are joined have in common; null where it stands by itself. */
  joined: string | null;
}

export interface MailInput {
  body: string;
  kind: string;
  to: string;
  subject: string;
  sentAt: Date | null;
  state: string;
}
