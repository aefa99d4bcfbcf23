import { partsToRead, type Part, type PartDone } from '@yttra/assessment';
import { localDate } from '@yttra/platform';
import type { ReminderList } from '@yttra/reminder';
import { kindOfQuestion, type QuestionView, type RecipientView, type RemissView } from '@yttra/remiss';
import { maskedResponse, type EarlierRound, type Extension, type ReceivedResponse } from '@yttra/response';
import type { AnswerInput, RecipientInput, RemissInput, ResponseInput } from './summary-input';

/**
 * A remiss that has been issued, as a summary is built from it. `documentTitle` is the title of the draft that was sent
 * out.
 */
export function remissInput(
  remiss: RemissView,
  officer: string,
  { asked, earlier }: { asked: QuestionView[]; earlier: ReadonlyMap<number, EarlierRound> },
  documentTitle: string | null,
): RemissInput {
  const { contact, decisionToRemit, cover } = remiss;
  return {
    caseNumber: remiss.caseNumber,
    title: remiss.title,
    issuedOn: localDate(remiss.issuedAt!),
    dueDate: remiss.dueDate!,
    closedAt: remiss.closedAt,
    withdrawnAt: remiss.withdrawnAt,
    issuer: { unit: remiss.unit, officer, email: contact.email, phone: contact.phone ?? null },
    recipientRule: remiss.rule ?? '',
    background: remiss.background,
    document: documentTitle || cover ? { title: documentTitle ?? remiss.title, cover: cover ?? [] } : null,
    decisionToRemit: decisionToRemit && {
      body: decisionToRemit.body,
      date: decisionToRemit.date ?? null,
      section: decisionToRemit.section ?? null,
    },
    questions: asked.map((question) => ({
      number: question.number,
      text: question.text,
      type: question.type,
      options: question.options,
      scale: kindOfQuestion(question).bounds(question),
      earlier: earlier.get(question.number) ?? null,
    })),
  };
}

/** One of the ladder, or sent by hand. */
interface SentReminder {
  step: Awaited<ReturnType<ReminderList['ofRemiss']>>[number]['step'] | 'by_hand';
  sentAt: Date | null;
}

/** What belongs to one recipient. */
interface Belongings {
  responses: ReceivedResponse[];
  /** When each preliminary answer was confirmed, by response. */
  confirmed: ReadonlyMap<string, Date>;
  /** Who has read each part, by response. */
  read: ReadonlyMap<string, ReadonlyMap<Part, PartDone>>;
  /** People's names by id. */
  names: ReadonlyMap<string, string>;
  extensions: Extension[];
  reminders: SentReminder[];
}

export function recipientInput(recipient: RecipientView, belongings: Belongings): RecipientInput {
  const { responses, confirmed, reminders } = belongings;
  return {
    id: recipient.id,
    body: recipient.body,
    kind: recipient.kind,
    part: recipient.part,
    lastDay: recipient.lastDay,
    acknowledged: recipient.acknowledged,
    addedAt: recipient.addedLater ? recipient.addedAt : null,
    removedAt: recipient.removedAt,
    extension: extensionOf(recipient, belongings.extensions),
    inclusion: recipient.lateInclusion,
    reminders: reminders.flatMap(({ step, sentAt }) => (sentAt && step !== 'decision' ? [{ step, sentAt }] : [])),
    responses: responses.map((response) => ({
      ...responseInput(maskedResponse(response), confirmed.get(response.id) ?? null),
      read: readInput(response, belongings),
    })),
  };
}

/** A granted one holds whatever was asked after it; otherwise what was asked last, unless an answer made it moot. */
function extensionOf({ extendedTo }: RecipientView, extensions: Extension[]): RecipientInput['extension'] {
  if (extendedTo) return { state: 'granted', until: extendedTo };
  const last = extensions.findLast(({ state }) => state === 'requested' || state === 'refused');
  return last ? { state: last.state as 'requested' | 'refused', until: null } : null;
}

/** By name, in the order in which they were done with it. */
function readInput({ id, content }: ReceivedResponse, { read, names }: Belongings): ResponseInput['read'] {
  const done = read.get(id) ?? new Map<Part, PartDone>();
  const last = new Map<string, Date>();
  for (const { by, at } of [...done.values()].sort((a, b) => a.at.getTime() - b.at.getTime())) last.set(by, at);
  const parts = partsToRead(content);
  return {
    by: [...last].map(([person, at]) => ({ name: names.get(person) ?? '', at })),
    parts: parts.length,
    left: parts.filter((part) => !done.has(part)).length,
  };
}

function responseInput(response: ReceivedResponse, confirmedAt: Date | null): Omit<ResponseInput, 'read'> {
  const { content, standingBasis, arrival, registeredAt } = response;
  const { type, ...stated } = standingBasis;
  const decision = Object.fromEntries(
    Object.entries(stated).filter(([, value]) => value !== null && value !== undefined),
  );
  return {
    id: response.id,
    version: response.version,
    kind: response.kind,
    stance: response.stance,
    basis: type,
    decision: Object.keys(decision).length > 0 ? decision : null,
    caseNumber: response.caseNumber,
    receivedAt: response.receivedAt,
    registration:
      arrival && registeredAt
        ? { channel: arrival.channel, arrivedOn: arrival.on, presumedOn: arrival.presumedOn, registeredAt }
        : null,
    lastDay: response.ownDueDate,
    voided: response.voided && (response.voided.reason ?? ''),
    recalled: response.recalled !== null,
    confirmedAt,
    text: content.text,
    reason: content.reason,
    answers: Object.entries(content.answers).map(([number, given]) => answerInput(Number(number), given)),
    sectionComments: content.sectionComments,
    reservations: content.reservations,
    files: response.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
}

function answerInput(question: number, given: ReceivedResponse['content']['answers'][string]): AnswerInput {
  return {
    question,
    text: 'text' in given ? given.text : null,
    value: 'value' in given ? given.value : null,
    nothingToAdd: 'nothingToAdd' in given,
  };
}
