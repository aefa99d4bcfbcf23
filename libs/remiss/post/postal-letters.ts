import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { BodyRegister, compareNames } from '@yttra/bodies';
import { localDate, now, type LocalDate } from '@yttra/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { letterPage } from './letter-page';
import { noticeMail, type Asked, type Notice } from './notice-mail';
import { PostalLetter, type LetterKind } from './postal-letter.entity';
import { Recipient, type ChangeTold, RemissReader, Remiss, invalidRemiss, letterNotFound } from '../model';
import { reportedMail } from './reported-mail';
import { writeLetter, type LetterPdf } from './write-letter';

export interface LetterView {
  id: string;
  recipientId: string;
  body: string;
  kind: LetterKind;
  /** The day a mail would have gone. */
  dueOn: LocalDate;
  /** The day it was put in the post; null while it has not been. */
  sentOn: LocalDate | null;
}

/** Letters to bodies that take no mail: each is printed, and marked when it has been put in the post. */
@Injectable()
export class PostalLetters {
  constructor(
    private readonly reader: RemissReader,
    private readonly bodies: BodyRegister,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Those of a remiss, unsent ones first, then in Swedish order. One that no longer holds is left out: the body has an
   * address now, has answered or been removed before it was sent.
   */
  async list(tx: EntityManager, remissId: string): Promise<LetterView[]> {
    const letters = await tx.query<LetterView[]>(
      `select id, recipient_id as "recipientId", body_name as body, kind, due_on::text as "dueOn", null as "sentOn"
         from waiting_letter where remiss_id = $1
       union all
       select l.id, r.id, r.body_name, l.kind, l.due_on::text, l.sent_on::text
         from postal_letter l join recipient r on r.id = l.recipient_id where l.remiss_id = $1 and l.sent_on is not null`,
      [remissId],
    );
    return letters.sort(
      (a, b) =>
        Number(a.sentOn !== null) - Number(b.sentOn !== null) ||
        compareNames(a.body, b.body) ||
        a.dueOn.localeCompare(b.dueOn),
    );
  }

  /** What one is about, and to whom it goes. Errors: remiss.letter_not_found. */
  async get(tx: EntityManager, remissId: string, letterId: string): Promise<Pick<LetterView, 'kind' | 'recipientId'>> {
    const { kind, recipientId } = await this.one(tx, remissId, letterId);
    return { kind, recipientId };
  }

  /**
   * A letter to print, with the address and how to answer on paper. What feedback says is not told here. Errors:
   * remiss.letter_not_found.
   */
  async pdf(tx: EntityManager, remissId: string, letterId: string): Promise<LetterPdf> {
    const { recipientId, kind, told } = await this.one(tx, remissId, letterId);
    if (kind === 'feedback_before' || kind === 'feedback_after') throw letterNotFound();
    const remiss = await tx.findOneByOrFail(Remiss, { id: remissId });
    const recipient = await tx.findOneByOrFail(Recipient, { id: recipientId });
    const [body] = await this.bodies.byIds(tx, [recipient.bodyId]);
    const at = await now(tx);
    const says =
      kind === 'invitation' || kind === 'reminder'
        ? { kind, questions: await this.reader.questions(tx, remissId) }
        : {
            notice: await this.notice(tx, kind, { remiss, recipient, now: at }, told),
            encloses: told?.what === 'document',
          };
    const data = letterPage({
      remiss,
      recipient: { body: recipient.bodyName, lastDay: recipient.lastDay, part: recipient.part },
      says,
      address: body?.postalAddress ?? null,
      on: localDate(at),
    });
    return writeLetter(data, { caseNumber: remiss.caseNumber, name: `Brev till ${recipient.bodyName}.pdf` });
  }

  private async notice(tx: EntityManager, kind: Notice | 'reported', asked: Asked, told: ChangeTold | null) {
    if (kind !== 'reported') return noticeMail(tx, kind, asked, told);
    return reportedMail(await this.reader.get(tx, asked.remiss.id), asked.recipient.id);
  }

  /**
   * It was put in the post on a day, today or before. Marked again the first day stays. Errors:
   * remiss.letter_not_found, remiss.invalid.
   */
  async markSent(tx: EntityManager, by: string, remissId: string, letterId: string, on: LocalDate): Promise<void> {
    const letter = await this.one(tx, remissId, letterId);
    const at = await now(tx);
    if (on > localDate(at))
      throw invalidRemiss([
        { field: 'sentOn', message: 'Brevet kan inte vara skickat en dag som inte har kommit än.' },
      ]);
    const { affected } = await tx.update(
      PostalLetter,
      { id: letterId, sentOn: IsNull() },
      { sentOn: on, markedBy: by, markedAt: at },
    );
    if (affected)
      await this.audit.append(
        tx,
        { remiss: remissId },
        { type: 'recipient.letter_sent', by, recipient: letter.recipientId, letter: letterId, on },
      );
  }

  private async one(tx: EntityManager, remissId: string, id: string): Promise<PostalLetter> {
    const letter = await tx.findOneBy(PostalLetter, { id, remissId });
    if (!letter) throw letterNotFound();
    return letter;
  }
}
