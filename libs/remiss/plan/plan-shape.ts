import type { Ability, BodyKind, CalendarAnswer, ExcludedBody, Meeting } from '@yttra/bodies';
import type { FieldError, LocalDate, Pause } from '@yttra/platform';
import type { PlanWarning } from './day-warnings';
import type { IssueFacts } from './missing-parts';
import type { ReminderPreview, RemissView } from '../model';
import type { ApprovalView } from '../prepare';

/** A body as the rule gives it today, or as it was frozen. */
export interface PlanRecipient {
  bodyId: string;
  body: string;
  kind: BodyKind;
  email: string | null;
  registrarEmail: string | null;
  broughtBy: string | null;
  part: string | null;
  lastDay: LocalDate | null;
  /** The last mail to it, in whatever remiss, found no such address. */
  unreached: boolean;
}

/** All that a plan is made of. */
export interface PlanFacts {
  remiss: RemissView;
  today: LocalDate;
  /** The day it went out, or would. */
  issuedOn: LocalDate;
  hasMainDocument: boolean;
  unchosen: IssueFacts['unchosen'];
  questions: number;
  recipients: readonly PlanRecipient[];
  excluded: readonly ExcludedBody[];
  idleExceptions: readonly string[];
  ruleProblems: readonly string[];
  /** Null while there is no last day to hold the meetings against. */
  calendar: CalendarAnswer | null;
  /** Each reminder preview with those whom it holds for. */
  reminders: readonly { recipients: readonly PlanRecipient[]; preview: ReminderPreview }[];
  pauses: readonly Pause[];
  /** How the municipality's own diarienummer look, when it has said so. */
  caseNumberPattern: string | null;
  issuerRegistrar: string | null;
  approval: ApprovalView;
}

export interface WayOut {
  way: 'later_day' | 'immediate_ratification' | 'delegation';
  text: string;
}

/** One body of the plan: whether it can decide in time, and what can be done if not. */
export interface PlannedBody extends PlanRecipient {
  ability: Ability;
  /** Hinner, Hinner ojusterat, Hinner inte, Okänt */
  abilityText: string;
  meetingsInTime: Meeting[];
  firstUsableMeeting: Meeting | null;
  ratifiedBy: LocalDate | null;
  waysOut: WayOut[];
}

export interface PlannedMail {
  kind: 'invitation' | 'registrar' | 'reminder';
  step: 'nudge' | number | null;
  /** Every step that shares the day. */
  steps: ('nudge' | number)[];
  on: LocalDate;
  /** Null for what goes when the remiss is issued. */
  at: Date | null;
  /** Names, in Swedish order. */
  to: string[];
  /** What it is, and the subject that its reader sees. */
  text: string;
  subject: string;
}

/** What sending the remiss out would mean, before it is done. */
export interface RemissPlan {
  status: RemissView['status'];
  /** The day it is. */
  today: LocalDate;
  issueOn: LocalDate;
  dueDate: LocalDate | null;
  responsePeriodDays: number | null;
  recipients: PlannedBody[];
  excluded: ExcludedBody[];
  /** The earliest last day by which every body with known meetings has met, and with its minutes ratified. */
  earliestForAll: LocalDate | null;
  earliestRatifiedForAll: LocalDate | null;
  meetingsUnknown: string[];
  mails: PlannedMail[];
  droppedReminders: { step: 'nudge' | number; on: LocalDate; reason: 'pause' | 'too_early'; text: string }[];
  workingDaysToCompile: number | null;
  warnings: PlanWarning[];
  /** Whether somebody must say yes first, and has. */
  approval: ApprovalView;
  /** "Det här saknas:" what must be mended before it can be sent. */
  missing: FieldError[];
}
