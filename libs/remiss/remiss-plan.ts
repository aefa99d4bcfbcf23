import {
  ABILITY_WORDS,
  decisionFormOf,
  isCommittee,
  type Ability,
  type BodyAbility,
  type BodyKind,
  type CalendarAnswer,
  type ExcludedBody,
  type Meeting,
} from '@yttra/bodies';
import { daysBetween, longDay, type FieldError, type LocalDate, type Pause } from '@yttra/platform';
import { workingDaysToCompile, type PlanWarning } from './day-warnings';
import { missingParts } from './missing-parts';
import { droppedReminders, plannedMails } from './plan-mails';
import { warningsOf } from './plan-warnings';
import type { ReminderPreview } from './remiss-hooks';
import { hasBeenIssued } from './remiss-status';
import type { RemissView } from './remiss-view';

export interface PlanRecipient {
  bodyId: string;
  body: string;
  kind: BodyKind;
  email: string | null;
  registrarEmail: string | null;
  broughtBy: string | null;
  part: string | null;
  lastDay: LocalDate | null;
}

export interface PlanFacts {
  remiss: RemissView;
  /** The day it went out, or would. */
  issuedOn: LocalDate;
  hasMainDocument: boolean;
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
  text: string;
}

/** What sending the remiss out would mean, before it is done. */
export interface RemissPlan {
  status: RemissView['status'];
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
  /** "Det här saknas:" what must be mended before it can be sent. */
  missing: FieldError[];
}

/** Pure: everything that is known goes in, the whole plan comes out. */
export function planOf(facts: PlanFacts): RemissPlan {
  const { remiss, issuedOn, calendar, reminders } = facts;
  const { dueDate, boardMeeting } = remiss;
  const recipients = facts.recipients.map((recipient) => plannedBody(recipient, calendar, facts));
  const mails = plannedMails(facts);
  return {
    status: remiss.status,
    issueOn: issuedOn,
    dueDate,
    responsePeriodDays: dueDate ? daysBetween(issuedOn, dueDate) : null,
    recipients,
    excluded: [...facts.excluded],
    earliestForAll: calendar?.earliestForAll ?? null,
    earliestRatifiedForAll: calendar?.earliestRatifiedForAll ?? null,
    meetingsUnknown: calendar?.leftOut ?? [],
    mails,
    droppedReminders: droppedReminders(reminders),
    workingDaysToCompile: dueDate && boardMeeting ? workingDaysToCompile(dueDate, boardMeeting) : null,
    warnings: warningsOf(facts, recipients, mails),
    missing: hasBeenIssued(remiss.status) ? [] : missingParts(facts),
  };
}

function plannedBody(recipient: PlanRecipient, calendar: CalendarAnswer | null, facts: PlanFacts): PlannedBody {
  const found = calendar?.bodies.find(({ id }) => id === recipient.bodyId);
  const ability = found?.ability ?? 'unknown';
  return {
    ...recipient,
    ability,
    abilityText: ABILITY_WORDS[ability],
    meetingsInTime: found?.inTime ?? [],
    firstUsableMeeting: found?.firstUsable ?? null,
    ratifiedBy: found?.ratifiedBy ?? null,
    waysOut: found ? waysOut(found, facts) : [],
  };
}

/** What helps a body that cannot decide in time, or whose minutes would not be ratified by then. */
function waysOut({ kind, ability, firstUsable, ratifiedBy }: BodyAbility, { remiss }: PlanFacts): WayOut[] {
  if (ability === 'can' || ability === 'unknown') return [];
  const day = ability === 'cannot' ? firstUsable?.date : ratifiedBy;
  const delegation = decisionFormOf(kind).bases.delegation;
  return [
    ...(day && remiss.dueDate && day > remiss.dueDate
      ? [{ way: 'later_day' as const, text: `Välj ${longDay(day)} eller senare som sista svarsdag.` }]
      : []),
    ...(ability === 'only_unratified' && isCommittee(kind)
      ? [{ way: 'immediate_ratification' as const, text: 'Be om omedelbar justering.' }]
      : []),
    ...(delegation
      ? [{ way: 'delegation' as const, text: [`Be om ${isCommittee(kind) ? 'beslut på delegation' : 'beslut av VD'}.`, delegation.advice && `${delegation.advice}, som inte tillåter delegation i ärenden om inriktning, omfattning och kvalitet.`].filter(Boolean).join(' ') }]
      : []),
  ]; // prettier-ignore
}
