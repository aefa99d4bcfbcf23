import type { FollowedBody, FollowRemiss } from '@yttra/overview';
import type { AuditLog, LoggedEvent } from '@yttra/audit';
import type { People } from '@yttra/identity';
import type { LoggedMail, MailLog } from '@yttra/mail';
import type { LocalDate } from '@yttra/platform';
import type { ReminderList } from '@yttra/reminder';
import type { LetterView, PostalLetters, RecipientView, RemissReader, RemissView, RoundRead } from '@yttra/remiss';
import type { AnswerOutlines, Extension, Extensions, ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { recipientOf } from '../events/event-groups';
import { eventNames, type KnownNames } from '../events/event-names';

export interface RecipientReaders {
  follow: FollowRemiss;
  reader: RemissReader;
  mails: MailLog;
  letters: PostalLetters;
  reminders: ReminderList;
  audit: AuditLog;
  extensions: Extensions;
  people: People;
  responses: ResponseReader;
  outlines: AnswerOutlines;
}

/** All that the officer may know of one body in one remiss. */
export interface RecipientFacts {
  remiss: RemissView;
  recipient: RecipientView;
  followed: FollowedBody;
  /** The answer that counts says no to the proposal. */
  opposes: boolean;
  mails: LoggedMail[];
  letters: LetterView[];
  today: LocalDate;
  reminders: Awaited<ReturnType<ReminderList['ofRemiss']>>;
  extensions: Extension[];
  /** Newest first. */
  events: LoggedEvent[];
  names: KnownNames;
}

export async function recipientFacts(
  tx: EntityManager,
  readers: RecipientReaders,
  { remiss, recipient }: Pick<RoundRead, 'remiss' | 'recipient'>,
): Promise<RecipientFacts> {
  const [remissId, rid] = [remiss.id, recipient.id];
  const { bodies, today } = await readers.follow.of(tx, remissId);
  const all = await readers.audit.list(tx, { remiss: remissId });
  const names = await eventNames(tx, readers, remissId, all);
  return {
    remiss,
    recipient,
    followed: bodies.find(({ id }) => id === rid)!,
    opposes: (await readers.outlines.of(tx, remissId, [rid])).some(({ stance }) => stance === 'opposes'),
    mails: await readers.mails.list(tx, { remissId, recipientId: rid }),
    letters: (await readers.letters.list(tx, remissId)).filter(({ recipientId }) => recipientId === rid),
    today,
    reminders: await readers.reminders.ofRemiss(tx, remissId, rid),
    extensions: await readers.extensions.list(tx, rid),
    events: all.filter(({ event }) => concerns(event, rid, names)).toReversed(),
    names,
  };
}

/** What is about this body, and what was about all of them. */
function concerns(event: LoggedEvent['event'], rid: string, { recipientOfResponse }: KnownNames): boolean {
  const about = recipientOf(event, recipientOfResponse);
  return about === rid || (about === null && FOR_ALL.has(event.type));
}

const FOR_ALL = new Set<string>([
  'remiss.issued',
  'remiss.due_date_moved',
  'remiss.withdrawn',
  'remiss.closed',
  'remiss.reported',
]);
