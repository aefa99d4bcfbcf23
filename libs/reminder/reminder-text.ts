import { decisionFormOf, type BodyKind } from '@yttra/bodies';
import { action, facts, paragraph, type MailBlock, type RenderedMail } from '@yttra/mail';
import { daysBetween, longDay, pathTo, type LocalDate } from '@yttra/platform';
import type { ReminderStep } from './reminder-ladder';

/** How far a body that is awaited has come; what it is told follows from it. */
export type AwaitedState = 'not_acknowledged' | 'no_draft' | 'draft_begun';

/**
 * The last meeting at which the body can still decide in time; `none` when its known meetings give none, `unknown` when
 * none are known.
 */
export type LastMeeting = { date: LocalDate; agendaCutoff: LocalDate | null } | 'none' | 'unknown';

/** What a subject is made of. */
interface Occasion {
  /** `now`: the case officer asked for it. */
  step: ReminderStep | 'now';
  state: AwaitedState;
  /** The day it is sent: every "dagar kvar" is counted from here. */
  today: LocalDate;
  dueDate: LocalDate;
  title: string;
  bodyKind: BodyKind;
}

export interface ReminderFacts extends Occasion {
  issuedOn: LocalDate;
  caseNumber: string;
  contact: { name: string; phone?: string | null };
  recipientId: string;
  bodyName: string;
  lastMeeting: LastMeeting;
}

interface ReminderText {
  subject: (occasion: Occasion) => string;
  says: (facts: ReminderFacts) => string[];
  /** The page the mail leads to, and what its link says. */
  link?: string;
}

/** From this far ahead a meeting can still be chosen, so that is what the mail is about. */
const PLAN_MEETING_DAYS = 30;

const STANDS: Readonly<Record<AwaitedState, string>> = {
  not_acknowledged: 'Ni har inte bekräftat att ni har fått remissen.',
  no_draft: 'Ni har inte börjat svara.',
  draft_begun: 'Ert svar är påbörjat men inte lämnat.',
};

const ASK_FOR_TIME = 'Hinner ni inte, begär anstånd.';
const NOTHING_TO_SAY = 'Har ni inget att säga, svara Ingen erinran eller Avstå.';

const NUDGE: ReminderText = {
  subject: ({ title }) => `Har ni fått remissen ${title}?`,
  says: ({ issuedOn }) => [
    `Vi skickade remissen ${longDay(issuedOn)}.`,
    'Bekräfta att ni har fått den, eller säg till om den ska till någon annan.',
  ],
  link: 'Bekräfta att ni har fått remissen',
};

const PLAN_MEETING: ReminderText = {
  subject: (f) => `${daysLeft(f)}, planera ${meetingWord(f) ? definiteMeeting(f) : 'svaret'}: ${f.title}`,
  says: (f) => [planning(f), ...(f.state === 'no_draft' ? [] : [STANDS[f.state]])],
};

const BY_STATE: Readonly<Record<AwaitedState, ReminderText>> = {
  not_acknowledged: {
    subject: (f) => `${daysLeft(f)}: ${f.title}`,
    says: (f) => [
      `${f.bodyName} har inte bekräftat remissen.`,
      `Svara senast ${longDay(f.dueDate)}. ${NOTHING_TO_SAY}`,
    ],
    link: 'Bekräfta att ni har fått remissen',
  },
  no_draft: {
    subject: (f) => `${daysLeft(f)}: ${f.title}`,
    says: (f) => [STANDS.no_draft, [cutoff(f), ASK_FOR_TIME].filter(Boolean).join(' '), NOTHING_TO_SAY],
  },
  draft_begun: {
    subject: (f) => `${daysLeft(f)}, svaret är inte lämnat: ${f.title}`,
    says: (f) => [
      'Ni har börjat svara. Svaret räknas när er sekreterare, eller den som svarar för er, lämnar det.',
      `Lämna det senast ${longDay(f.dueDate)}.`,
    ],
    link: 'Läs och lämna svaret',
  },
};

/** Sent before the day itself when that is no working day: then it names the day. */
const LAST_DAY: ReminderText = {
  subject: (f) =>
    `${f.today === f.dueDate ? 'I dag är sista svarsdag' : `Sista svarsdag är ${longDay(f.dueDate)}`}: ${f.title}`,
  says: (f) => [
    STANDS[f.state],
    f.today === f.dueDate ? 'Lämna svaret före midnatt.' : `Lämna svaret senast ${longDay(f.dueDate)}, före midnatt.`,
    ASK_FOR_TIME,
  ],
};

const LATE: ReminderText = {
  subject: (f) => `Svarstiden gick ut ${longDay(f.dueDate)}: ${f.title}`,
  says: (f) => ['Vi tar emot svaret ändå och märker det ”inkommen efter svarstiden”.', STANDS[f.state], NOTHING_TO_SAY],
};

/**
 * The first whose time it is. What time it is goes before which step it was: a step sent late says what is true then.
 */
const CHOICES: readonly [(occasion: Occasion) => boolean, ReminderText][] = [
  [(f) => f.today > f.dueDate, LATE],
  [(f) => f.step === 0 || f.today === f.dueDate, LAST_DAY],
  [(f) => f.step === 'nudge' && f.state === 'not_acknowledged', NUDGE],
  [(f) => typeof f.step === 'number' && f.step <= -PLAN_MEETING_DAYS, PLAN_MEETING],
];

/** What a reminder says on the day it is sent, from how far the body has come. */
export function reminderText(f: ReminderFacts): RenderedMail {
  const text = textFor(f);
  return {
    subject: text.subject(f),
    blocks: [...text.says(f).map(paragraph), roundFacts(f), ...links(f, text)],
    foot: { path: pathTo('answer', { rid: f.recipientId }), contact: f.contact, caseNumber: f.caseNumber },
  };
}

/** The subject that a nämnd which stays silent would see, for the plan before issue. */
export function plannedSubject(planned: {
  step: ReminderStep;
  on: LocalDate;
  dueDate: LocalDate;
  title: string;
}): string {
  const occasion: Occasion = { ...planned, today: planned.on, state: 'not_acknowledged', bodyKind: 'nämnd' };
  return textFor(occasion).subject(occasion);
}

const textFor = (f: Occasion): ReminderText => CHOICES.find(([holds]) => holds(f))?.[1] ?? BY_STATE[f.state];

function roundFacts(f: ReminderFacts): MailBlock {
  return facts({ Remiss: f.title, Instans: f.bodyName, 'Sista svarsdag': longDay(f.dueDate) });
}

function links({ recipientId, today, dueDate }: ReminderFacts, { link }: ReminderText): MailBlock[] {
  const page = pathTo('answer', { rid: recipientId });
  return [
    action(page, link ?? 'Svara på remissen'),
    action(pathTo('answer.noComments', { rid: recipientId }), 'Svara Ingen erinran'),
    action(pathTo('answer.abstain', { rid: recipientId }), 'Avstå från att svara'),
    ...(today > dueDate ? [] : [action(pathTo('answer.extension', { rid: recipientId }), 'Begär anstånd')]),
  ];
}

function daysLeft({ today, dueDate }: Occasion): string {
  const days = daysBetween(today, dueDate);
  return days === 1 ? '1 dag kvar' : `${days} dagar kvar`;
}

/** Null for those who decide without a meeting that we could ask about. */
function meetingWord({ bodyKind }: Occasion): 'sammanträde' | 'styrelsemöte' | null {
  const { sectionWord } = decisionFormOf(bodyKind);
  if (sectionWord === '§') return 'sammanträde';
  return sectionWord === 'beslutspunkt' ? 'styrelsemöte' : null;
}

const definiteMeeting = (f: Occasion): string => (meetingWord(f) === 'styrelsemöte' ? 'styrelsemötet' : 'sammanträdet');

function planning(f: ReminderFacts): string {
  const meeting = meetingWord(f);
  if (!meeting) return `Svara senast ${longDay(f.dueDate)}. ${ASK_FOR_TIME}`;
  if (f.lastMeeting === 'none')
    return `Vi ser inget ${meeting} där ni kan besluta före sista svarsdag. ${ASK_FOR_TIME}`;
  if (f.lastMeeting === 'unknown')
    return `Ta upp remissen på ett ${meeting} senast ${longDay(f.dueDate)}. ${ASK_FOR_TIME}`;
  const stop = f.lastMeeting.agendaCutoff;
  return `Ert sista ${meeting} i tid är ${longDay(f.lastMeeting.date)}${stop ? `, handlingsstopp ${longDay(stop)}` : ''}.`;
}

function cutoff(f: ReminderFacts): string | null {
  const meeting = meetingWord(f);
  if (!meeting || typeof f.lastMeeting === 'string') return null;
  const { date, agendaCutoff } = f.lastMeeting;
  return agendaCutoff
    ? `Handlingsstopp är ${longDay(agendaCutoff)}, inför ert ${meeting} ${longDay(date)}.`
    : `Ert sista ${meeting} i tid är ${longDay(date)}.`;
}
