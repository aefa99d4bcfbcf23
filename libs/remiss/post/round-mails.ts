import {
  action,
  bullets,
  dueDateIcs,
  facts,
  noDueDateIcs,
  paragraph,
  quotation,
  shortTitle,
  type DueDateEvent,
  type RenderedMail,
} from '@yttra/mail';
import { dayAndTime, longDay, pathTo, type LocalDate } from '@yttra/platform';
import type { Contact } from '../model';

/** What every mail about a remiss that has gone out can tell. */
export interface RoundFacts {
  recipientId: string;
  body: string;
  title: string;
  caseNumber: string;
  unit: string;
  contact: Contact;
  now: Date;
}
const foot = (round: RoundFacts) => ({
  path: pathTo('answer', { rid: round.recipientId }),
  contact: round.contact,
  caseNumber: round.caseNumber,
});

const dueDateOf = (round: RoundFacts, dueDate: LocalDate): DueDateEvent => ({
  ...round,
  bodyName: round.body,
  dueDate,
  path: pathTo('answer', { rid: round.recipientId }),
  organizer: round.contact,
});

/** A later general last day. */
export function dueDateMovedMail(round: RoundFacts, from: LocalDate, lastDay: LocalDate): RenderedMail {
  return {
    subject: `Ändrad remiss: ${shortTitle(round.title)} – svara senast ${longDay(lastDay)}`,
    blocks: [
      paragraph(
        `Sista svarsdag för ”${round.title}” är flyttad från ${longDay(from)} till ${longDay(lastDay)}. Påminnelserna följer det nya datumet.`,
      ),
      action(pathTo('answer', { rid: round.recipientId }), 'Öppna remissen'),
    ],
    foot: foot(round),
    attachments: [dueDateIcs(dueDateOf(round, lastDay))],
  };
}

/** A new version of a document of the remiss, or one more. `lastDay` null: the body has answered. */
export function documentChangedMail(
  round: RoundFacts,
  document: { title: string; version: number; changeNote: string | null },
  lastDay: LocalDate | null,
): RenderedMail {
  const isNew = document.version === 1;
  return {
    subject: `Ändrad remiss: ${shortTitle(round.title)} – ${isNew ? document.title : `ny version av ${document.title}`}`,
    blocks: [
      paragraph(
        isNew
          ? `${round.unit} har lagt till ”${document.title}” i remissen ”${round.title}”.`
          : `${round.unit} har lagt in version ${document.version} av ”${document.title}” i remissen ”${round.title}”.`,
      ),
      ...(document.changeNote ? [paragraph('Det här är ändrat:'), quotation(document.changeNote)] : []),
      paragraph(
        lastDay
          ? `Det ni redan har skrivit finns kvar. Svara senast ${longDay(lastDay)}.`
          : 'Ert svar har kommit in. Vill ni ändra det, lämna en ny version.',
      ),
      action(pathTo('answer', { rid: round.recipientId }), 'Läs dokumentet'),
    ],
    foot: foot(round),
  };
}

/** The whole remiss is withdrawn. */
export function withdrawnMail(
  round: RoundFacts,
  reason: string,
  lastDay: LocalDate,
  hasAnswered: boolean,
): RenderedMail {
  const answered = 'Ert svar har kommit in och finns kvar hos oss.';
  return {
    subject: `Remissen är återkallad: ${round.title}`,
    blocks: [
      paragraph(`${round.unit} har återkallat remissen. ${hasAnswered ? answered : 'Ni behöver inte svara.'}`),
      paragraph('Skäl:'),
      quotation(reason),
    ],
    foot: foot(round),
    attachments: [noDueDateIcs(dueDateOf(round, lastDay))],
  };
}

/** One body is no longer asked. */
export function removedMail(round: RoundFacts, reason: string, lastDay: LocalDate): RenderedMail {
  return {
    subject: `Ni behöver inte svara: ${round.title}`,
    blocks: [
      paragraph(`${round.unit} har tagit bort ${round.body} ur remissen. Ni behöver inte svara.`),
      paragraph('Skäl:'),
      quotation(reason),
    ],
    foot: foot(round),
    attachments: [noDueDateIcs(dueDateOf(round, lastDay))],
  };
}

export interface RegistrarFacts {
  direction: 'outgoing' | 'incoming';
  remissId: string;
  title: string;
  caseNumber: string;
  unit: string;
  contact: Contact;
  bodies: string[];
  sentAt: Date;
  dueDate: LocalDate;
  /** Documents go along as one file; without it they are fetched by the link. */
  attached: boolean;
}

/** To a registrar, so that the remiss can be registered where it left and where it came in. */
export function registrarMail(mail: RegistrarFacts): RenderedMail {
  const { direction, title, caseNumber, unit, bodies, sentAt, dueDate, contact, attached } = mail;
  return {
    subject: registrarSubject(direction, title, caseNumber),
    blocks: [
      paragraph(
        `${unit} har skickat en remiss ${bodies.length === 1 ? `till ${bodies[0]}` : `till ${bodies.length} instanser`}.`,
      ),
      facts({
        Avsändare: unit,
        'Avsändarens diarienummer': caseNumber,
        Ärende: title,
        Skickad: dayAndTime(sentAt),
        'Sista svarsdag': longDay(dueDate),
      }),
      ...(bodies.length > 1 ? [paragraph('Mottagare:'), bullets(bodies)] : []),
      paragraph(
        attached
          ? 'Handlingarna följer med som en samlad fil.'
          : 'Handlingarna finns samlade i en fil. Logga in för att hämta den.',
      ),
      action(pathTo('registrar.remiss', { remissId: mail.remissId }), 'Hämta handlingarna'),
    ],
    foot: { contact, caseNumber },
  };
}

export const registrarSubject = (direction: RegistrarFacts['direction'], title: string, caseNumber: string): string =>
  `${direction === 'outgoing' ? 'Utgången' : 'Inkommen'} remiss: ${title}, ${caseNumber}`;

/** A mail to a body was handed over, and came back later. */
export function bouncedMail(round: RoundFacts, remissId: string, address: string, isUnknown: boolean): RenderedMail {
  const path = pathTo('remiss.recipient', { remissId, rid: round.recipientId });
  return {
    subject: `Mejlet kom tillbaka: ${shortTitle(round.title)} – ${round.body}`,
    blocks: [
      paragraph(
        isUnknown
          ? `Mejlet till ${round.body} kom tillbaka. Adressen ${address} finns inte.`
          : `Mejlet till ${round.body} kom tillbaka. Mottagarens mejlserver tog inte emot det på ${address}.`,
      ),
      paragraph('Instansen har inte fått det. Rätta adressen, eller nå instansen på annat sätt.'),
      action(path, 'Öppna instansen'),
    ],
    foot: { path, caseNumber: round.caseNumber },
  };
}

/** The day for sending came, and something was missing. */
export function notIssuedMail(remissId: string, title: string, missing: string[]): RenderedMail {
  return {
    subject: `Remissen gick inte ut: ${title}`,
    blocks: [
      paragraph('Remissen skulle skickas ut i dag. Det här saknas:'),
      bullets(missing),
      paragraph('Remissen är ett utkast igen. Rätta det som saknas och skicka ut den.'),
      action(pathTo('remiss', { remissId }), 'Öppna remissen'),
    ],
    foot: { path: pathTo('remiss', { remissId }) },
  };
}
