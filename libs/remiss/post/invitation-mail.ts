import { decisionFormOf, type BasisForm, type BodyKind, type Meeting } from '@yttra/bodies';
import { action, dueDateIcs, facts, paragraph, type MailBlock, type RenderedMail } from '@yttra/mail';
import { longDay, pathTo, type LocalDate } from '@yttra/platform';
import { letterFor, type Contact, type RequestToBody } from '../model';
import { entryBlocks, type MailEntry } from './mail-entry';

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
  asks: readonly RequestToBody['ask'][];
  /** How the reader of the mailbox gets in. */
  entry: MailEntry;
  now: Date;
}

/** The first mail of a remiss. It asks for one thing, and shows the short ways out. */
export function invitationMail(invitation: InvitationFacts): RenderedMail {
  const { recipientId, body, lastDay, title, caseNumber, contact, entry, now } = invitation;
  // Nobody can sign in from an address that only carries mail: its reader is told what to do instead.
  const mayEnter = typeof entry === 'string' || entry.served;
  const path = pathTo('answer', { rid: recipientId });
  return {
    subject: invitationSubject(title, lastDay),
    blocks: [
      ...opening(invitation).map(paragraph),
      facts({
        'Svara senast': `${longDay(lastDay)}, till kl. 24.00`,
        Gäller: invitation.part && `avsnitt ${invitation.part}`,
        [`${capitalized(meetingWord(invitation))} i tid`]: meetingInTime(invitation),
      }),
      ...waysToDecide(invitation).map(paragraph),
      ...(mayEnter ? [action(path, 'Logga in och bekräfta att ni har fått remissen')] : []),
      ...entryBlocks(entry, invitation),
      ...(mayEnter ? shortWaysOut(recipientId) : []),
    ],
    foot: { path, contact, caseNumber },
    attachments: [
      dueDateIcs({ recipientId, title, bodyName: body, caseNumber, dueDate: lastDay, path, organizer: contact, now }),
    ],
  };
}

/** The general last day stands in it, or the body's own. */
export const invitationSubject = (title: string, lastDay: LocalDate): string =>
  `Remiss: ${title} – svara senast ${longDay(lastDay)}`;

/** What one body has been asked for: it may be both. */
export const asksOf = ({ requests }: { requests: readonly RequestToBody[] }, bodyId: string): RequestToBody['ask'][] =>
  requests.filter((request) => request.bodyId === bodyId).map(({ ask }) => ask);

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

/**
 * What the body is asked to do to be in time, or that we see no way. Only what a body of the kind can do: nobody asks a
 * råd to delegate.
 */
function waysToDecide(invitation: InvitationFacts): string[] {
  const { asks, kind, meeting, body } = invitation;
  const { bases, ratified } = decisionFormOf(kind);
  const delegation = asks.includes('delegation') && bases.delegation;
  const ways = [
    delegation && byDelegation(invitation, delegation),
    asks.includes('immediate_ratification') && ratified && ratifiedAtOnce(Boolean(delegation)),
  ].filter((text) => typeof text === 'string');
  if (ways.length > 0 || meeting !== 'none') return ways;
  return [
    `Vi ser inget ${meetingWord(invitation)} där ${body} hinner ta upp remissen i tid. Behöver ni mer tid, begär anstånd.`,
  ];
}

function byDelegation({ meeting, kind }: InvitationFacts, { label, advice }: BasisForm): string {
  const way = `lämnas efter ${inSentence(label)}.${advice ? ` ${advice}.` : ''}`;
  return meeting === 'none'
    ? `Vi ser inget ${meetingWord({ kind })} i tid. Svaret kan i stället ${way}`
    : `Svaret kan också ${way}`;
}

const ratifiedAtOnce = (orDelegated: boolean): string =>
  `${orDelegated ? 'Tar ni upp remissen på ett sammanträde ber vi er' : 'Vi ber er'} att justera paragrafen omedelbart, så att svaret hinner fram i tid.`;

const meetingWord = ({ kind }: Pick<InvitationFacts, 'kind'>): string =>
  decisionFormOf(kind).sectionWord === 'beslutspunkt' ? 'styrelsemöte' : 'sammanträde';

const capitalized = (word: string): string => word.charAt(0).toLocaleUpperCase('sv') + word.slice(1);

/** "beslut av VD": a label inside a sentence. */
const inSentence = (label: string): string => label.charAt(0).toLocaleLowerCase('sv') + label.slice(1);

const shortWaysOut = (rid: string): MailBlock[] => [
  paragraph('Har ni inget att säga? Då räcker ett av de här svaren:'),
  action(pathTo('answer.noComments', { rid }), 'Svara ingen erinran'),
  action(pathTo('answer.abstain', { rid }), 'Avstå från att svara'),
];
