import type { AuditEvent } from '@yttra/audit';
import { DISPOSITION_WORDS, type Disposition } from '@yttra/assessment';
import { sectionText } from '@yttra/bodies';
import { isolated } from '@yttra/platform';
import { INSTANCE_WORDS, OUTCOME_WORDS, type Instance, type Outcome } from '@yttra/remiss';
import { CHANNEL_WORDS, RESPONSE_KIND_WORDS, type Channel, type ResponseKind } from '@yttra/response';
import { longDay } from '../../../ui/days';

/** Every event that a remiss's own log can hold. */
export type RemissEvent =
  | Extract<
      AuditEvent,
      {
        type: `${'remiss' | 'response' | 'extension' | 'reminder' | 'viewpoint' | 'comment' | 'opposition' | 'feedback' | 'summary' | 'publication'}.${string}`;
      }
    >
  | Extract<
      AuditEvent,
      {
        type:
          | 'recipient.added'
          | 'recipient.joined'
          | 'recipient.letter_sent'
          | 'recipient.removed'
          | 'recipient.address_corrected'
          | 'recipient.late_judged';
      }
    >;

/** Names for the ids of events. */
export interface EventNames {
  body: (recipientId: string) => string;
  bodyOfResponse: (responseId: string) => string;
  /** "synpunkt 3" */
  viewpoint: (viewpointId: string) => string;
}

type Says = {
  [Type in RemissEvent['type']]: (event: Extract<RemissEvent, { type: Type }>, names: EventNames) => string;
};

const because = (reason: string | null): string => (reason ? ` Skäl: ${isolated(reason)}` : '');
const answer = (kind: string): string => RESPONSE_KIND_WORDS[kind as ResponseKind].toLocaleLowerCase('sv');
const lateWord = (late: boolean): string => (late ? ', efter svarstiden' : '');
const newVersion = (version: number): string => (version > 1 ? `, version ${version}` : '');

/** What a change of a remiss was about. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'titeln',
  caseNumber: 'diarienumret',
  documentKind: 'dokumenttypen',
  subjectArea: 'ämnet',
  audience: 'vilka den vänder sig till',
  contact: 'kontaktuppgifterna',
  decisionToRemit: 'beslutet att remittera',
  cover: 'försättsbladet',
  letter: 'missivet',
  background: 'bakgrunden',
  rule: 'urvalet av instanser',
  issueOn: 'dagen för utskick',
  dueDate: 'sista svarsdag',
  ladder: 'påminnelserna',
  boardMeeting: 'kommunstyrelsens sammanträde',
  requests: 'vad enskilda instanser ombeds om',
  questions: 'frågorna',
  namedReaders: 'vilka läsare som får bedöma',
  officerId: 'handläggaren',
  openToOthers: 'om andra instanser får svara',
  sections: 'avsnitten i förslaget',
  sendAs: 'hur ett dokument skickas',
};

const DOCUMENT_KINDS: Readonly<Record<string, string>> = {
  main: 'remissens dokument',
  attachment: 'en bilaga',
  decision: 'beslutet att remittera',
};

function stepText(step: string): string {
  if (step === 'nudge') return 'till den som inte har kvitterat';
  if (step === 'decision') return 'om beslutet bakom det preliminära svaret';
  const days = Number(step);
  if (days === 0) return 'på sista svarsdagen';
  return `${Math.abs(days) === 1 ? '1 dag' : `${Math.abs(days)} dagar`} ${days < 0 ? 'före' : 'efter'} sista svarsdag`;
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`;

const toRead = (what: { recipient: string } | { question: number }, { body }: EventNames): string =>
  'recipient' in what ? `svaret från ${body(what.recipient)}` : `svaren på fråga ${what.question}`;

/** Each event as a sentence; who did it and when stands beside it. */
const SAYS: Says = {
  'remiss.created': ({ caseNumber }) => `Remissen skapades med diarienummer ${caseNumber}.`,
  'remiss.changed': ({ fields }) => `Ändrade ${list(fields.map((field) => FIELDS[field] ?? field))}.`,
  'remiss.document_added': ({ kind, version, note }) =>
    `La in ${DOCUMENT_KINDS[kind] ?? 'ett dokument'}${newVersion(version)}.${note ? ` Ändrat: ${isolated(note)}` : ''}`,
  'remiss.document_removed': () => 'Tog bort ett dokument ur utkastet.',
  'remiss.scheduled': ({ issueOn }) => `Bestämde att remissen skickas ut ${longDay(issueOn)}.`,
  'remiss.unscheduled': () => 'Tog tillbaka remissen till utkast.',
  'remiss.not_issued': ({ missing }) => `Remissen gick inte ut. Det här saknades: ${missing.join(' ')}`,
  'remiss.review_asked': () => 'Bad en kollega läsa utkastet.',
  'remiss.reviewed': ({ comments }) =>
    comments === 0
      ? 'Läste utkastet utan synpunkter.'
      : `Läste utkastet och lämnade ${comments === 1 ? '1 synpunkt' : `${comments} synpunkter`}.`,
  'remiss.comment_dealt_with': () => 'Markerade en kollegas synpunkt som avklarad.',
  'remiss.approval_asked': () => 'Bad om godkännande att skicka ut remissen.',
  'remiss.approved': () => 'Godkände att remissen skickas ut.',
  'remiss.approval_refused': ({ reason }) => `Godkände inte remissen.${because(reason)}`,
  'remiss.issued': ({ dueDate, recipients }) =>
    `Remissen skickades ut till ${recipients.length === 1 ? '1 instans' : `${recipients.length} instanser`}. Sista svarsdag är ${longDay(dueDate)}.`,
  'remiss.due_date_moved': ({ from, to, reason }) =>
    `Flyttade sista svarsdag från ${longDay(from)} till ${longDay(to)}.${because(reason)}`,
  'remiss.withdrawn': ({ reason }) => `Återkallade remissen.${because(reason)}`,
  'remiss.closed': () => 'Avslutade remisstiden.',
  'remiss.decision_recorded': ({ instance, heldOn, section, outcome }) =>
    `Skrev in beslutet i ${INSTANCE_WORDS[instance as Instance]} ${longDay(heldOn)}, ${isolated(sectionText(section))}: ${OUTCOME_WORDS[outcome as Outcome].toLocaleLowerCase('sv')}.`,
  'remiss.decision_taken_back': ({ instance, heldOn, reason }) =>
    `Tog bort beslutet i ${INSTANCE_WORDS[instance as Instance]} ${longDay(heldOn)}.${because(reason)}`,
  'remiss.document_decided': ({ title, repeal, followUpOn }) =>
    `Skrev in det ${repeal ? 'upphävda' : 'antagna'} dokumentet ${isolated(title)}.${followUpOn ? ` Uppföljning ${longDay(followUpOn)}.` : ''}`,
  'remiss.reported': ({ summary }) =>
    `Rapporterade remissen till kommunstyrelsen med sammanställningens version ${summary}.`,
  'publication.published': ({ slug }) => `Publicerade remissen: /offentligt/${slug}.`,
  'publication.taken_back': () => 'Tog tillbaka publiceringen.',
  'publication.masked': ({ place, provision }) =>
    `Maskerade ord för publicering i ${place}${provision ? `, ${provision}` : ', utan lagrum än'}.`,
  'publication.number_cleared': ({ place, reason }) =>
    `Bedömde ett nummer i ${place} som inget personnummer: ${reason}`,
  'publication.number_reopened': ({ place }) => `Tog tillbaka bedömningen av ett nummer i ${place}.`,
  'publication.unmasked': ({ place }) => `Tog bort en maskering i ${place}.`,
  'recipient.joined': ({ recipient }, { body }) => `Anmälde att ${body(recipient)} vill svara, på eget initiativ.`,
  'recipient.letter_sent': ({ recipient, on }, { body }) =>
    `Skickade brevet till ${body(recipient)} med post ${longDay(on)}.`,
  'recipient.added': ({ recipient, reason }, { body }) => `La till ${body(recipient)}.${because(reason)}`,
  'recipient.removed': ({ recipient, reason }, { body }) => `Tog bort ${body(recipient)}.${because(reason)}`,
  'recipient.address_corrected': ({ recipient, from, to }, { body }) =>
    from
      ? `Rättade adressen till ${body(recipient)} från ${from} till ${to}.`
      : `Skrev in adressen till ${body(recipient)}: ${to}.`,
  'recipient.late_judged': ({ recipient, include, reason }, { body }) =>
    `Bestämde att svaret från ${body(recipient)}, som kom efter svarstiden, ${include ? 'tas med' : 'inte tas med'} i sammanställningen.${because(reason)}`,
  'response.received': ({ recipient, kind, version, late }, { body }) =>
    `Svar kom in från ${body(recipient)}: ${answer(kind)}${newVersion(version)}${lateWord(late)}.`,
  'response.registered': ({ recipient, kind, version, late, channel }, { body }) =>
    `Registrerade svar från ${body(recipient)}, som kom ${CHANNEL_WORDS[channel as Channel]}: ${answer(kind)}${newVersion(version)}${lateWord(late)}.`,
  'response.completed': ({ recipient }, { body }) => `Det preliminära svaret från ${body(recipient)} fick sitt beslut.`,
  'response.voided': ({ recipient, reason }, { body }) =>
    `Makulerade en registrering av svar från ${body(recipient)}.${because(reason)}`,
  'response.recalled': ({ recipient, reason }, { body }) =>
    `${body(recipient)} återkallade sitt svar.${because(reason)}`,
  'response.reviewed': ({ recipient, decision, reason }, { body }) =>
    `Bestämde att svaret från ${body(recipient)} ${decision === 'publish' ? 'får publiceras' : 'inte publiceras'}.${because(reason)}`,
  'response.read': ({ response }, { bodyOfResponse }) => `Läste svaret från ${bodyOfResponse(response)}.`,
  'remiss.reading_given': ({ until, ...what }, names) =>
    `Gav någon att läsa ${toRead(what, names)}, senast ${longDay(until)}.`,
  'remiss.reading_taken_back': (what, names) => `Tog tillbaka läsningen av ${toRead(what, names)}.`,
  'response.preliminary_confirmed': ({ response }, { bodyOfResponse }) =>
    `Bekräftade att det preliminära svaret från ${bodyOfResponse(response)} får stå i sammanställningen.`,
  'extension.requested': ({ recipient, until, askedBy, reason }, { body }) =>
    askedBy === 'body'
      ? `${body(recipient)} begärde anstånd till ${longDay(until)}.${because(reason)}`
      : `Skrev in att ${body(recipient)} begär anstånd till ${longDay(until)}.${because(reason)}`,
  'extension.granted': ({ recipient, until, reason }, { body }) =>
    `Gav ${body(recipient)} anstånd till ${longDay(until)}.${because(reason)}`,
  'extension.refused': ({ recipient, reason }, { body }) => `Avslog anstånd för ${body(recipient)}.${because(reason)}`,
  'extension.lapsed': ({ recipient }, { body }) =>
    `${body(recipient)} svarade i tid, så begäran om anstånd behövde inget beslut.`,
  'reminder.sent': ({ recipient, step }, { body }) => `Påminnelse ${stepText(step)} skickades till ${body(recipient)}.`,
  'reminder.sent_by_hand': ({ recipient }, { body }) => `Skickade en påminnelse till ${body(recipient)}.`,
  'viewpoint.marked': ({ number, response }, { bodyOfResponse }) =>
    `Markerade synpunkt ${number} i svaret från ${bodyOfResponse(response)}.`,
  'viewpoint.changed': ({ viewpoint: id, disposition }, { viewpoint }) =>
    disposition
      ? `Bedömde ${viewpoint(id)}: ${DISPOSITION_WORDS[disposition as Disposition].toLocaleLowerCase('sv')}.`
      : `Ändrade ${viewpoint(id)}.`,
  'viewpoint.placed': ({ viewpoint: id, part, response }, { bodyOfResponse, viewpoint }) =>
    part === undefined
      ? `Lät ${viewpoint(id)} stå utan citat i svaret från ${bodyOfResponse(response)}.`
      : `Pekade ut var ${viewpoint(id)} står i svaret från ${bodyOfResponse(response)}.`,
  'viewpoint.followed': ({ response, stand, left, read }, { bodyOfResponse }) =>
    [
      `${bodyOfResponse(response)} lämnade en ny version.`,
      stand.length > 0 && `Citaten står kvar för synpunkt ${list(stand.map(String))}.`,
      left.length > 0 && `Orden finns inte kvar för synpunkt ${list(left.map(String))}.`,
      read.length > 0 && 'Delar som inte har ändrats är fortfarande lästa.',
    ]
      .filter(Boolean)
      .join(' '),
  'viewpoint.joined': ({ number, to }) => `Lade ihop synpunkt ${number} med synpunkt ${to}.`,
  'viewpoint.parted': ({ number }) => `Skilde ut synpunkt ${number} igen.`,
  'viewpoint.asked': ({ number, until }) =>
    `Bad en kollega skriva skälet för synpunkt ${number} senast ${longDay(until)}.`,
  'remiss.tag_given': ({ tag, person }) =>
    person ? `Gav någon synpunkter med taggen ${tag}.` : `Ger inte längre synpunkter med taggen ${tag} till någon.`,
  'remiss.tag_renamed': ({ tag, name }) => `Bytte namn på taggen ${tag} till ${name}.`,
  'viewpoint.asked_no_more': ({ number }) => `Tog tillbaka frågan om ett skäl för synpunkt ${number}.`,
  'viewpoint.removed': ({ number, reason }) => `Tog bort synpunkt ${number}.${because(reason)}`,
  'feedback.sent': ({ stage, bodies, answerBy }) =>
    `Skickade återkoppling till ${bodies === 1 ? '1 instans' : `${bodies} instanser`} ${stage === 'before' ? 'före beslut' : 'efter beslutet'}.${answerBy ? ` Svar senast ${longDay(answerBy)}.` : ''}`,
  'feedback.replied': ({ recipient, remaining }, { body }) =>
    `${body(recipient)} svarade på återkopplingen: ${remains(remaining)}.`,
  'feedback.registered': ({ recipient, remaining, channel, arrivedOn }, { body }) =>
    `Registrerade svaret på återkopplingen från ${body(recipient)}, som kom ${CHANNEL_WORDS[channel as Channel]} ${longDay(arrivedOn)}: ${remains(remaining)}.`,
  'opposition.answered': ({ recipient }, { body }) => `Skrev kontorets svar till ${body(recipient)}, som avstyrker.`,
  'comment.written': ({ question, response }, { bodyOfResponse }) =>
    response
      ? `Skrev kontorets kommentar till svaret från ${bodyOfResponse(response)}.`
      : `Skrev kontorets kommentar till fråga ${question}.`,
  'summary.text_written': () => 'Skrev en text i sammanställningen.',
  'summary.requested': ({ summary }) => `Beställde sammanställningens version ${summary}.`,
  'summary.cancelled': ({ summary }) => `Avbröt sammanställningens version ${summary}.`,
  'summary.compiled': ({ summary }) => `Sammanställningens version ${summary} blev klar.`,
};

const remains = (count: number): string =>
  count === 0 ? 'inget kvarstår' : `${count === 1 ? '1 synpunkt' : `${count} synpunkter`} kvarstår`;

/** Reminders that went at one time. */
export const remindersText = (step: string, bodies: number): string =>
  `Påminnelse ${stepText(step)} skickades till ${bodies} instanser.`;

/** One event in plain Swedish; an event that a later version of Yttra wrote is named by its type. */
export function eventText(event: AuditEvent, names: EventNames): string {
  const says = (SAYS as Partial<Record<string, (event: AuditEvent, names: EventNames) => string>>)[event.type];
  return says ? says(event, names) : `Händelse av slaget ${event.type}.`;
}
