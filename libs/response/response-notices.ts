import { Injectable } from '@nestjs/common';
import { BodiesService } from '@yttra/bodies';
import { MailOutbox } from '@yttra/mail';
import type { EntityManager } from 'typeorm';
import type { ExtensionEntity } from './extension.entity';
import {
  ANSWERED_MAIL,
  EXTENSION_ASKED_MAIL,
  EXTENSION_GRANTED_MAIL,
  EXTENSION_REFUSED_MAIL,
  LATE_RECEIPT_MAIL,
  RECEIPT_MAIL,
  REGISTRAR_MAIL,
} from './response-mail-kinds';
import type { ResponseEntity } from './response.entity';
import type { Round } from './rounds';

/** What has happened to an answer. `eventId`: the answer's own, or what came after it. */
interface Happened {
  responseId: string;
  eventId: string;
  completes?: boolean;
  recalls?: boolean;
}

/** Who is mailed when something happens to an answer or an anstånd. The rows hold ids; the words are written at sending. */
@Injectable()
export class ResponseNotices {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly bodies: BodiesService,
  ) {}

  /** Receipt to the body, notice to the officer, and the documents to the registrar of each authority. */
  async received(
    tx: EntityManager,
    { remiss, recipient, response }: Round & { response: ResponseEntity },
  ): Promise<void> {
    const kind = response.late ? LATE_RECEIPT_MAIL : RECEIPT_MAIL;
    await this.tell(tx, { remiss, recipient }, kind, { responseId: response.id, eventId: response.id });
  }

  /** The decision that completes a preliminary answer is a document of its own: a receipt, a notice, and both registers. */
  async completed(tx: EntityManager, round: Round, responseId: string, decisionId: string): Promise<void> {
    await this.tell(tx, round, RECEIPT_MAIL, { responseId, eventId: decisionId, completes: true });
  }

  /** Whoever has got the answer has to know that it is taken back. */
  async recalled(tx: EntityManager, round: Round, responseId: string): Promise<void> {
    await this.tell(tx, round, RECEIPT_MAIL, { responseId, eventId: `recalled:${responseId}`, recalls: true });
  }

  private async tell(tx: EntityManager, round: Round, receipt: string, happened: Happened): Promise<void> {
    await this.toBoth(tx, round, receipt, happened);
    await this.toRegistrars(tx, round, happened);
  }

  /** The receipt to the body, and the notice to the officer. */
  private async toBoth(
    tx: EntityManager,
    { remiss, recipient }: Round,
    receipt: string,
    { responseId, eventId, completes = false, recalls = false }: Happened,
  ): Promise<void> {
    const data = { responseId, completes, recalls };
    const about = { remissId: remiss.id, recipientId: recipient.id, data };
    await this.outbox.queue(tx, {
      ...about,
      kind: receipt,
      to: recipient.email,
      replyTo: remiss.contact.email,
      dedupKey: `receipt:${eventId}`,
    });
    await this.outbox.queue(tx, {
      ...about,
      kind: ANSWERED_MAIL,
      to: remiss.contact.email,
      dedupKey: `answered:${eventId}`,
    });
  }

  async extensionAsked(tx: EntityManager, round: Round, { id }: ExtensionEntity): Promise<void> {
    await this.aboutExtension(tx, round, id, EXTENSION_ASKED_MAIL, round.remiss.contact.email);
  }

  async extensionDecided(tx: EntityManager, round: Round, { id, state }: ExtensionEntity): Promise<void> {
    const kind = state === 'granted' ? EXTENSION_GRANTED_MAIL : EXTENSION_REFUSED_MAIL;
    await this.aboutExtension(tx, round, id, kind, round.recipient.email);
  }

  private async aboutExtension(
    tx: EntityManager,
    { remiss, recipient }: Round,
    extensionId: string,
    kind: string,
    to: string | null,
  ): Promise<void> {
    await this.outbox.queue(tx, {
      kind,
      to,
      replyTo: to === recipient.email ? remiss.contact.email : recipient.email,
      remissId: remiss.id,
      recipientId: recipient.id,
      data: { extensionId },
      dedupKey: `${kind}:${extensionId}`,
    });
  }

  /** Both are told of the same documents: at one they have come in, from the other they have left. One mailbox gets one mail. */
  private async toRegistrars(
    tx: EntityManager,
    { remiss, recipient }: Round,
    { responseId, eventId, completes = false, recalls = false }: Happened,
  ): Promise<void> {
    const [issuer] = remiss.issuerBodyId ? await this.bodies.byIds(tx, [remiss.issuerBodyId]) : [];
    const mailboxes = [
      { side: 'in', to: issuer?.registrarEmail },
      { side: 'out', to: recipient.registrarEmail },
    ];
    for (const { side, to } of mailboxes) {
      if (!to || (side === 'out' && to === issuer?.registrarEmail)) continue;
      await this.outbox.queue(tx, {
        kind: REGISTRAR_MAIL,
        to,
        replyTo: remiss.contact.email,
        remissId: remiss.id,
        recipientId: recipient.id,
        data: { responseId, side, completes, recalls },
        dedupKey: `registrar:${side}:${eventId}`,
      });
    }
  }
}
