import { Injectable } from '@nestjs/common';
import { may, People } from '@yttra/identity';
import type { MailRenderers, OutgoingMailView, RenderedMail } from '@yttra/mail';
import type { EntityManager } from 'typeorm';
import { followerMail } from './follower-mail';
import { RemissDocument, followedData, MAIL_KINDS, RemissReader, hasBeenIssued, Remiss } from '../model';

/** Writes what those who follow a remiss are told, as long as they may still read it. */
@Injectable()
export class FollowerMails implements MailRenderers {
  constructor(
    private readonly people: People,
    private readonly remisser: RemissReader,
  ) {}

  readonly renderers = {
    [MAIL_KINDS.followed]: (mail, tx) => this.followed(mail, tx),
  } satisfies MailRenderers['renderers'];

  private async followed(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const { personId, event } = followedData.parse(mail.data);
    const remiss = await tx.findOneByOrFail(Remiss, { id: mail.remissId ?? '' });
    if (!(await this.mayRead(tx, personId, remiss))) return null;
    const recipients = await this.remisser.recipients(tx, remiss.id);
    const asked = recipients.filter(({ removedAt, answer }) => removedAt === null || answer !== null);
    return followerMail(remiss, event, {
      asked: asked.length,
      answered: asked.filter(({ answer }) => answer !== null).length,
      document: event.what === 'document' ? await tx.findOneBy(RemissDocument, { id: event.documentId }) : null,
    });
  }

  private async mayRead(tx: EntityManager, personId: string, { id, unit, issuerBodyId, status }: Remiss) {
    const caller = await this.people.asCaller(tx, personId);
    const asked = await this.remisser.recipients(tx, id);
    const bodyIds = asked.map(({ bodyId }) => bodyId);
    const recipientIds = asked.map((recipient) => recipient.id);
    return (
      caller &&
      may(caller.hats, 'remiss.read', { unit, issuerBodyId, bodyIds, recipientIds, issued: hasBeenIssued(status) })
    );
  }
}
