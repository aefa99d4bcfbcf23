import { ABILITY_WORDS, decisionFormOf, isCommittee, type BodyAbility, type CalendarAnswer } from '@yttra/bodies';
import { daysBetween, longDay } from '@yttra/platform';
import { workingDaysToCompile } from './day-warnings';
import { missingParts } from './missing-parts';
import { droppedReminders, plannedMails } from './plan-mails';
import type { PlanFacts, PlannedBody, PlanRecipient, RemissPlan, WayOut } from './plan-shape';
import { warningsOf } from './plan-warnings';
import { hasBeenIssued } from '../model';

/** Pure: everything that is known goes in, the whole plan comes out. */
export function planOf(facts: PlanFacts): RemissPlan {
  const { remiss, issuedOn, calendar, reminders } = facts;
  const { dueDate, boardMeeting } = remiss;
  const recipients = facts.recipients.map((recipient) => plannedBody(recipient, calendar, facts));
  const mails = plannedMails(facts);
  return {
    status: remiss.status,
    today: facts.today,
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
    approval: facts.approval,
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
