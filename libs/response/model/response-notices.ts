import { Injectable } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import { MailOutbox, type NewMail } from '@yttra/mail';
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

/**
 * Who is mailed when something happens to an answer or an anstånd. The rows hold ids; the words are written at sending.
 */
@Injectable()
export class ResponseNotices {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly bodies: BodyRegister,
  ) {}

  /** Receipt to the body, notice to the officer, and the documents to the registrar of each authority. */
  async received(
    tx: EntityManager,
    { remiss, recipient, response }: Round & { response: ResponseEntity },
  ): Promise<void> {
    const kind = response.late ? LATE_RECEIPT_MAIL : RECEIPT_MAIL;
    await this.tell(tx, { remiss, recipient }, kind, { responseId: response.id, eventId: response.id });
  }

  /**
   * The decision that completes a preliminary answer is a document of its own: a receipt, a notice, and both registers.
   */
  async completed(tx: EntityManager, round: Round, responseId: string, decisionId: string): Promise<void> {
    await this.tell(tx, round, RECEIPT_MAIL, { responseId, eventId: decisionId, completes: true });
  }

  /** Whoever has got the answer has to know that it is taken back. */
  async recalled(tx: EntityManager, round: Round, responseId: string): Promise<void> {
    await this.tell(tx, round, RECEIPT_MAIL, { responseId, eventId: `recalled:${responseId}`, recalls: true });
  }

  private async tell(tx: EntityManager, round: Round, receipt: string, happened: Happened): Promise<void> {
    await this.outbox.queueAll(tx, [
      ...toBoth(round, receipt, happened),
      ...toRegistrars(round, await this.issuersRegistrar(tx, round), happened),
    ]);
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

  private async issuersRegistrar(tx: EntityManager, { remiss }: Round): Promise<string | null> {
    return remiss.issuerBodyId ? this.bodies.registrarOf(tx, remiss.issuerBodyId) : null;
  }
}

/** The receipt to the body, and the notice to the officer. */
function toBoth(
  { remiss, recipient }: Round,
  receipt: string,
  { responseId, eventId, completes = false, recalls = false }: Happened,
): NewMail[] {
  const data = { responseId, completes, recalls };
  const about = { remissId: remiss.id, recipientId: recipient.id, data };
  return [
    {
      ...about,
      kind: receipt,
      to: recipient.email,
      replyTo: remiss.contact.email,
      dedupKey: `receipt:${eventId}`,
    },
    { ...about, kind: ANSWERED_MAIL, to: remiss.contact.email, dedupKey: `answered:${eventId}` },
  ];
}

/**
 * Both are told of the same documents: at one they have come in, from the other they have left. One mailbox gets one
 * mail.
 */
function toRegistrars(
  { remiss, recipient }: Round,
  issuers: string | null,
  { responseId, eventId, completes = false, recalls = false }: Happened,
): NewMail[] {
  const mailboxes = [
    { side: 'in', to: issuers },
    { side: 'out', to: recipient.registrarEmail },
  ];
  return mailboxes
    .filter(({ side, to }) => to && (side === 'in' || to !== issuers))
    .map(({ side, to }) => ({
      kind: REGISTRAR_MAIL,
      to,
      replyTo: remiss.contact.email,
      remissId: remiss.id,
      recipientId: recipient.id,
      data: { responseId, side, completes, recalls },
      dedupKey: `registrar:${side}:${eventId}`,
    }));
}
