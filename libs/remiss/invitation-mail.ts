import { decisionFormOf, type BodyKind, type Meeting } from '@yttra/bodies';
import { action, dueDateIcs, facts, paragraph, type MailBlock, type RenderedMail } from '@yttra/mail';
import { longDay, type LocalDate } from '@yttra/platform';
import { letterFor } from './letter-text';
import type { Contact, RequestToBody } from './remiss-input';

/** What an invitation says to one body, at the moment it is sent. */
export interface InvitationFacts {
  recipientId: string;
  body: string;
  kind: BodyKind;
  part: string | null;
  lastDay: LocalDate;
  title: string;
  caseNumber: string;
  unit: string;
  contact: Contact;
  letter: string | null;
  questions: number;
  /** The last meeting that can take it up in time; `none` when the known ones cannot, `unknown` when none are known. */
  meeting: Meeting | 'none' | 'unknown';
  ask: RequestToBody['ask'] | null;
  now: Date;
}

/** The first mail of a remiss. It asks for one thing, and shows the short ways out. */
export function invitationMail(invitation: InvitationFacts): RenderedMail {
  const { recipientId, body, lastDay, title, caseNumber, contact, now } = invitation;
  const path = `/svara/${recipientId}`;
  return {
    subject: invitationSubject(title, lastDay),
    blocks: [
      ...opening(invitation).map(paragraph),
      facts({
        'Svara senast': `${longDay(lastDay)}, till kl. 24.00`,
        Gäller: invitation.part && `avsnitt ${invitation.part}`,
        'Sammanträde i tid': meetingInTime(invitation),
      }),
      ...[withoutMeeting(invitation), asked(invitation)].filter((text) => text !== null).map(paragraph),
      action(path, 'Logga in och bekräfta att ni har fått remissen'),
      ...shortWaysOut(path),
    ],
    foot: { path, contact, caseNumber },
    attachments: [dueDateIcs({ recipientId, title, bodyName: body, caseNumber, dueDate: lastDay, path, now })],
  };
}

/** The general last day stands in it, or the body's own. */
export const invitationSubject = (title: string, lastDay: LocalDate): string =>
  `Remiss: ${title} – svara senast ${longDay(lastDay)}`;

function opening(invitation: InvitationFacts): string[] {
  const { letter, unit, body, title, questions, contact } = invitation;
  if (letter?.trim()) return letterFor(letter, { ...invitation, officer: contact.name });
  if (questions === 0) return [`${unit} vill veta vad ${body} tycker om ”${title}”.`];
  return [`${unit} vill ha svar från ${body} på ${questions === 1 ? '1 fråga' : `${questions} frågor`} om ”${title}”.`];
}

function meetingInTime({ meeting }: InvitationFacts): string | null {
  if (typeof meeting === 'string') return null;
  const stop = meeting.agendaCutoff ? `, handlingsstopp ${longDay(meeting.agendaCutoff)}` : '';
  return `${longDay(meeting.date)}${stop}`;
}

function withoutMeeting({ meeting, body, ask }: InvitationFacts): string | null {
  if (meeting !== 'none' || ask) return null;
  return `Vi ser inget sammanträde där ${body} hinner ta upp remissen i tid. Behöver ni mer tid, begär anstånd.`;
}

/** Only what a body of the kind can do: nobody asks a råd for a delegated decision. */
function asked({ ask, kind }: InvitationFacts): string | null {
  const { bases, ratified } = decisionFormOf(kind);
  if (ask === 'immediate_ratification')
    return ratified ? 'Vi ber er att justera paragrafen omedelbart, så att svaret hinner fram i tid.' : null;
  if (ask !== 'delegation' || !bases.delegation) return null;
  const advice = bases.delegation.advice ? ` ${bases.delegation.advice}.` : '';
  return `Ni hinner inte sammanträda i tid. Svaret kan i stället lämnas efter ${inSentence(bases.delegation.label)}.${advice}`;
}

/** "beslut av VD": a label inside a sentence. */
const inSentence = (label: string): string => label.charAt(0).toLocaleLowerCase('sv') + label.slice(1);

const shortWaysOut = (path: string): MailBlock[] => [
  paragraph('Har ni inget att säga? Då räcker ett av de här svaren:'),
  action(`${path}/ingen-erinran`, 'Svara ingen erinran'),
  action(`${path}/avsta`, 'Avstå från att svara'),
];
