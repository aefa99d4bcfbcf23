import { Injectable } from '@nestjs/common';
import { People } from '@yttra/identity';
import {
  action,
  paragraph,
  quotation,
  type MailRenderers,
  type OutgoingMailView,
  type RenderedMail,
} from '@yttra/mail';
import { pathTo } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { RemissApproval } from './remiss-approval.entity';
import { MAIL_KINDS, Remiss } from '../model';
import { RemissComment, RemissReview } from './remiss-review.entity';

const reviewData = z.object({ reviewId: z.uuid() });
const approvalData = z.object({ approvalId: z.uuid() });

/** The mails of an office among its own, while a remiss is a draft. What has been overtaken is not said. */
@Injectable()
export class ColleagueMails implements MailRenderers {
  constructor(private readonly people: People) {}

  readonly renderers = {
    [MAIL_KINDS.reviewAsked]: (mail, tx) => this.reviewAsked(mail, tx),
    [MAIL_KINDS.reviewed]: (mail, tx) => this.reviewed(mail, tx),
    [MAIL_KINDS.approvalAsked]: (mail, tx) => this.approvalAsked(mail, tx),
    [MAIL_KINDS.approvalDecided]: (mail, tx) => this.approvalDecided(mail, tx),
  } satisfies MailRenderers['renderers'];

  private async reviewAsked(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const remiss = await draftOf(mail, tx);
    const review = await tx.findOneBy(RemissReview, { id: reviewData.parse(mail.data).reviewId });
    if (!remiss || !review || review.doneAt) return null;
    const asker = await this.nameOf(tx, review.askedBy);
    return {
      subject: `Läs utkastet: ${remiss.title}`,
      blocks: [
        paragraph(`${asker} vill att du läser ett utkast till remiss innan den skickas ut.`),
        ...(review.message ? [quotation(review.message)] : []),
        action(pathTo('remiss.review', { remissId: remiss.id }), 'Läs utkastet och skriv vad du tycker'),
      ],
      foot: footOf(remiss),
    };
  }

  private async reviewed(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const remiss = await draftOf(mail, tx);
    const review = await tx.findOneBy(RemissReview, { id: reviewData.parse(mail.data).reviewId });
    if (!remiss || !review?.doneAt) return null;
    const comments = await tx.countBy(RemissComment, { remissId: remiss.id, writtenBy: review.reviewerId });
    const said = comments === 1 ? '1 synpunkt' : `${comments} synpunkter`;
    return {
      subject: `Utkastet är läst: ${remiss.title}`,
      blocks: [
        paragraph(
          `${await this.nameOf(tx, review.reviewerId)} har läst utkastet${comments === 0 ? ' och har inga synpunkter' : ` och lämnat ${said}`}.`,
        ),
        action(
          pathTo('remiss.review', { remissId: remiss.id }),
          comments === 0 ? 'Öppna utkastet' : 'Läs synpunkterna',
        ),
      ],
      foot: footOf(remiss),
    };
  }

  private async approvalAsked(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const remiss = await draftOf(mail, tx);
    const approval = await tx.findOneBy(RemissApproval, { id: approvalData.parse(mail.data).approvalId });
    if (!remiss || !approval || approval.approved !== null) return null;
    return {
      subject: `Godkänn remissen: ${remiss.title}`,
      blocks: [
        paragraph(`${await this.nameOf(tx, approval.askedBy)} ber dig godkänna att remissen skickas ut.`),
        ...(approval.message ? [quotation(approval.message)] : []),
        action(pathTo('remiss.review', { remissId: remiss.id }), 'Läs utkastet och godkänn'),
      ],
      foot: footOf(remiss),
    };
  }

  private async approvalDecided(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const remiss = await draftOf(mail, tx);
    const approval = await tx.findOneBy(RemissApproval, { id: approvalData.parse(mail.data).approvalId });
    if (!remiss || !approval?.decidedBy) return null;
    const who = await this.nameOf(tx, approval.decidedBy);
    return {
      subject: `Remissen är ${approval.approved ? 'godkänd' : 'inte godkänd'}: ${remiss.title}`,
      blocks: [
        paragraph(
          approval.approved
            ? `${who} har godkänt remissen. Ändrar du den behöver den godkännas på nytt.`
            : `${who} har inte godkänt remissen. Ändra den och be om godkännande på nytt.`,
        ),
        ...(approval.reason ? [quotation(approval.reason)] : []),
        action(
          pathTo('remiss.check', { remissId: remiss.id }),
          approval.approved ? 'Granska och skicka ut' : 'Öppna utkastet',
        ),
      ],
      foot: footOf(remiss),
    };
  }

  private async nameOf(tx: EntityManager, personId: string): Promise<string> {
    return (await this.people.names(tx, [personId])).get(personId) ?? 'En kollega';
  }
}
const footOf = (remiss: Remiss) => ({
  path: pathTo('remiss.review', { remissId: remiss.id }),
  contact: remiss.contact,
  caseNumber: remiss.caseNumber,
});

/** Null once it has gone out: then there is nothing left to read beforehand. */
async function draftOf(mail: OutgoingMailView, tx: EntityManager): Promise<Remiss | null> {
  return mail.remissId ? tx.findOneBy(Remiss, { id: mail.remissId, status: 'draft' }) : null;
}
