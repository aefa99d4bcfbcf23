import { invitationSubject, registrarSubject } from '../post';
import { hasBeenIssued } from '../model';
import type { PlanFacts, PlannedMail, RemissPlan } from './plan-shape';
import { stepWords } from './step-words';

/**
 * Every mail of the plan in order of day: what goes when it is issued, then the reminders of a body that stays silent.
 */
export const plannedMails = (facts: PlanFacts): PlannedMail[] => [
  ...mailsAtIssue(facts),
  ...reminderMails(facts.reminders),
];

function mailsAtIssue({ remiss, issuedOn, recipients, issuerRegistrar }: PlanFacts): PlannedMail[] {
  if (hasBeenIssued(remiss.status)) return [];
  const invited = recipients.filter(({ email }) => email).map(({ body }) => body);
  const registrars = recipients.filter(({ registrarEmail }) => registrarEmail).map(({ body }) => body);
  const own = issuerRegistrar ? [remiss.unit] : [];
  const { title, caseNumber, dueDate } = remiss;
  const mail = (kind: 'invitation' | 'registrar', to: string[], text: string, subject: string): PlannedMail[] =>
    to.length > 0 ? [{ kind, step: null, steps: [], on: issuedOn, at: null, to, text, subject }] : [];
  return [
    ...mail(
      'invitation',
      invited,
      'Inbjudan att svara',
      dueDate ? invitationSubject(title, dueDate) : `Remiss: ${title}`,
    ),
    ...mail(
      'registrar',
      [...own, ...registrars],
      'Handlingarna till registrator',
      registrarSubject(own.length > 0 ? 'outgoing' : 'incoming', title, caseNumber),
    ),
  ];
}

/** The same step on the same day is one line, whoever gets it. */
function reminderMails(reminders: PlanFacts['reminders']): PlannedMail[] {
  const mails = new Map<string, PlannedMail>();
  for (const { recipients, preview } of reminders) {
    for (const { step, steps, on, dueAt, subject } of preview.planned) {
      const key = `${on} ${step}`;
      const to = recipients.filter(({ email }) => email).map(({ body }) => body);
      const known = mails.get(key);
      if (known) known.to.push(...to);
      else
        mails.set(key, {
          kind: 'reminder',
          step,
          steps,
          on,
          at: dueAt,
          to,
          text: steps.map(stepWords).join(', '),
          subject,
        });
    }
  }
  return [...mails.values()].filter(({ to }) => to.length > 0).sort((a, b) => a.on.localeCompare(b.on));
}

const DROPPED = {
  pause: (pause?: string) => `utgår, ${pause ?? 'uppehåll'}`,
  too_early: () => 'utgår, före utskicket',
};

/** Steps that fall away, each told once. */
export function droppedReminders(reminders: PlanFacts['reminders']): RemissPlan['droppedReminders'] {
  const all = reminders.flatMap(({ preview }) => preview.dropped);
  const once = new Map(all.map((dropped) => [`${dropped.on} ${dropped.step}`, dropped]));
  return [...once.values()].map(({ step, on, reason, pause }) => ({
    step,
    on,
    reason,
    text: `${stepWords(step)}: ${DROPPED[reason](pause)}`,
  }));
}
