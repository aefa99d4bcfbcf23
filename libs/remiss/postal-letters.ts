import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { BodiesService, compareNames } from '@yttra/bodies';
import { writePdf } from '@yttra/documents';
import { localDate, now, type LocalDate } from '@yttra/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { letterPage } from './letter-page';
import { PostalLetter } from './postal-letter.entity';
import { Recipient } from './recipient.entity';
import { RemissReader } from './remiss-reader';
import { invalidRemiss, letterNotFound } from './remiss.errors';

const TEMPLATE = readFileSync(join(__dirname, 'postal-letter.typ'), 'utf8');

export interface LetterView {
  id: string;
  recipientId: string;
  body: string;
  kind: 'invitation' | 'reminder';
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
    private readonly bodies: BodiesService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Those of a remiss, unsent ones first, then in Swedish order. One that no longer holds is left out: the body has an address now, has
   * answered or been removed before it was sent.
   */
  async list(tx: EntityManager, remissId: string): Promise<LetterView[]> {
    const rows = await tx.findBy(PostalLetter, { remissId });
    const recipients = new Map((await tx.findBy(Recipient, { remissId })).map((row) => [row.id, row]));
    return rows
      .filter(({ sentOn, recipientId }) => sentOn !== null || isWanted(recipients.get(recipientId)!))
      .map(({ id, recipientId, kind, dueOn, sentOn }) => ({
        id,
        recipientId,
        body: recipients.get(recipientId)!.bodyName,
        kind,
        dueOn,
        sentOn,
      }))
      .sort(
        (a, b) =>
          Number(a.sentOn !== null) - Number(b.sentOn !== null) ||
          compareNames(a.body, b.body) ||
          a.dueOn.localeCompare(b.dueOn),
      );
  }

  /** A letter to print, with the address and how to answer on paper. Errors: remiss.letter_not_found. */
  async pdf(tx: EntityManager, remissId: string, letterId: string): Promise<{ name: string; content: Buffer }> {
    const letter = await this.one(tx, remissId, letterId);
    const remiss = await this.reader.get(tx, remissId);
    const recipient = await this.reader.recipient(tx, letter.recipientId, remissId);
    const [body] = await this.bodies.byIds(tx, [recipient.bodyId]);
    const data = letterPage({
      remiss,
      recipient,
      questions: await this.reader.questions(tx, remissId),
      kind: letter.kind,
      address: body?.postalAddress ?? null,
      on: localDate(await now(tx)),
    });
    const { pdf } = await writePdf({ template: TEMPLATE, data, title: `${data.title}, ${remiss.caseNumber}` });
    return { name: `Brev till ${recipient.body}.pdf`, content: pdf };
  }

  /** It was put in the post on a day, today or before. Marked again the first day stays. Errors: remiss.letter_not_found, remiss.invalid. */
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

const isWanted = ({ email, removedAt, currentResponseId }: Recipient): boolean =>
  !email && !removedAt && !currentResponseId;
