import { fitsPattern, patternExample, type Ability, type CalendarAnswer } from '@yttra/bodies';
import { longDay, listed } from '@yttra/platform';
import { dayWarnings, type PlanWarning } from './day-warnings';
import type { PlanFacts, PlannedBody, PlannedMail } from './plan-shape';

/** What the issuer should know before sending: the days, the meetings, and what looks odd. */
export function warningsOf(
  facts: PlanFacts,
  bodies: readonly PlannedBody[],
  mails: readonly PlannedMail[],
): PlanWarning[] {
  const { remiss, issuedOn, pauses, idleExceptions } = facts;
  const reminderDays = mails.filter(({ kind }) => kind === 'reminder').map(({ on }) => on);
  return [
    ...(remiss.dueDate
      ? dayWarnings({ issuedOn, dueDate: remiss.dueDate, pauses, reminderDays, boardMeeting: remiss.boardMeeting })
      : []),
    ...(remiss.dueDate ? meetingWarnings(facts, bodies) : []),
    ...withoutMail(bodies),
    ...unreached(bodies),
    ...withoutRegistrar(bodies),
    ...(idleExceptions.length > 0
      ? [{ code: 'rule.idle_exceptions', text: `Undantaget ${listed(idleExceptions)} tar inte bort någon.` }]
      : []),
    ...(facts.questions === 0
      ? [{ code: 'questions.none', text: 'Remissen har inga frågor. Instanserna svarar i fritext.' }]
      : []),
    ...oddCaseNumber(facts),
  ];
}

/** A pattern tells how the numbers usually look; an odd one may still be right. */
function oddCaseNumber({ remiss: { caseNumber }, caseNumberPattern }: PlanFacts): PlanWarning[] {
  if (caseNumberPattern === null || fitsPattern(caseNumberPattern, caseNumber)) return [];
  return [
    {
      code: 'case_number.unusual',
      text: `Diarienumret är ${caseNumber}. Era brukar se ut som ${patternExample(caseNumberPattern)}.`,
    },
  ];
}

function meetingWarnings({ calendar }: PlanFacts, bodies: readonly PlannedBody[]): PlanWarning[] {
  const having = (wanted: Ability) => bodies.filter(({ ability }) => ability === wanted);
  const about = (code: string, found: readonly PlannedBody[], text: string): PlanWarning[] =>
    found.length > 0 ? [{ code, text, bodies: found.map(({ body }) => body) }] : [];
  const cannot = having('cannot');
  const unratified = having('only_unratified');
  const unknown = having('unknown');
  return [
    ...about('meetings.cannot', cannot, `${cannot.length} av ${bodies.length} instanser hinner inte besluta i tid. ${cannot.map(meetsFirst).join(' ')} ${earliest(calendar)}`.trim()),
    ...about('meetings.only_unratified', unratified, `${listed(unratified.map(({ body }) => body))} hinner besluta, men inte få protokollet justerat i tid.`),
    ...about('meetings.unknown', unknown, `${listed(unknown.map(({ body }) => body))} saknar sammanträdesdagar. Vi vet inte om ${unknown.length === 1 ? 'instansen' : 'de'} hinner besluta.`),
  ]; // prettier-ignore
}

const meetsFirst = ({ body, firstUsableMeeting }: PlannedBody): string =>
  firstUsableMeeting
    ? `${body} sammanträder först ${longDay(firstUsableMeeting.date)}.`
    : `${body} har inget känt sammanträde som hinner ta upp remissen.`;

function earliest(calendar: CalendarAnswer | null): string {
  if (!calendar?.earliestForAll) return '';
  const ratified = calendar.earliestRatifiedForAll;
  const later = ratified && ratified > calendar.earliestForAll ? ` (med justerat protokoll ${longDay(ratified)})` : '';
  return `Tidigast för alla kända: ${longDay(calendar.earliestForAll)}${later}.`;
}

function withoutMail(bodies: readonly PlannedBody[]): PlanWarning[] {
  const missing = bodies.filter(({ email }) => !email).map(({ body }) => body);
  return missing.length > 0
    ? [
        {
          code: 'recipients.no_email',
          text: `${listed(missing)} saknar e-postadress. Du får ett brev att skriva ut och skicka med post.`,
          bodies: missing,
        },
      ]
    : [];
}

/** Told before the next invitation goes the same way. */
function unreached(bodies: readonly PlannedBody[]): PlanWarning[] {
  const found = bodies.filter((body) => body.unreached);
  const names = found.map(({ body, email }) => `${body} (${email})`);
  return found.length > 0
    ? [
        {
          code: 'recipients.unreached',
          text: `Det senaste mejlet till ${listed(names)} kom inte fram: adressen finns inte. Be systemförvaltaren rätta den först.`,
          bodies: found.map(({ body }) => body),
        },
      ]
    : [];
}

/** What reaches an authority is to be registered there, and its registrar is told where there is a mailbox for it. */
function withoutRegistrar(bodies: readonly PlannedBody[]): PlanWarning[] {
  const missing = bodies.filter(({ registrarEmail }) => !registrarEmail).map(({ body }) => body);
  return missing.length > 0
    ? [
        {
          code: 'recipients.no_registrar',
          text: `${whichBodies(missing, bodies.length)} registratorsbrevlåda. Handlingarna når då ingen registrator hos ${missing.length === 1 ? 'instansen' : 'dem'}.`,
          bodies: missing,
        },
      ]
    : [];
}

/** Every one of them is told as that, not name by name. */
const whichBodies = (names: readonly string[], all: number): string =>
  names.length > 1 && names.length === all ? `Ingen av de ${all} instanserna har` : `${listed(names)} saknar`;
