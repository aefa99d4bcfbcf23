import { Injectable } from '@nestjs/common';
import { MailOutbox, type NewMail } from '@yttra/mail';
import { endOfDay } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { Followers } from './followers';
import { LetterQueue, type DueLetter } from './letter-queue';
import type { Notice } from './notice-mail';
import { type Recipient, MAIL_KINDS, type ChangeTold, type RegistrarData, type Remiss } from '../model';

type Addressee = Pick<Recipient, 'id' | 'email' | 'registrarEmail' | 'lastDay'>;

/** Which mails an event of a remiss sends, and to whom. What they say is written when they are sent. */
@Injectable()
export class RemissMailQueue {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly followers: Followers,
    private readonly letters: LetterQueue,
  ) {}

  /** To those who want to be told of each new remiss. */
  async tellIssued(tx: EntityManager, remiss: Remiss): Promise<void> {
    await this.followers.tell(tx, remiss, { what: 'issued' });
  }

  /** To those who follow the remiss: the round is over, or its summary lies with kommunstyrelsen. */
  async tellEnded(tx: EntityManager, remiss: Remiss, what: 'closed' | 'reported'): Promise<void> {
    await this.followers.tell(tx, remiss, { what });
  }

  /** To each body that has answered: the summary of the answers lies with kommunstyrelsen. */
  async tellReported(tx: EntityManager, remiss: Remiss, answered: readonly Addressee[]): Promise<void> {
    const { reported: kind } = MAIL_KINDS;
    await this.toEach(tx, remiss, answered, { kind: 'reported' }, ({ id }) => ({ kind, dedupKey: `${kind}:${id}` }));
    await this.tellEnded(tx, remiss, 'reported');
  }

  /** One invitation to each body: a mail, or a letter to print for one without an address. */
  async invite(tx: EntityManager, remiss: Remiss, recipients: readonly Addressee[]): Promise<void> {
    const { invitation: kind } = MAIL_KINDS;
    await this.toEach(tx, remiss, recipients, { kind: 'invitation' }, ({ lastDay }) => ({
      kind,
      neededBy: endOfDay(lastDay),
    }));
  }

  /** The registrars of both ends: one mail an address, also where one registry serves several bodies. */
  async tellRegistrars(
    tx: EntityManager,
    remiss: Remiss,
    issuerRegistrar: string | null,
    recipients: readonly Addressee[],
  ): Promise<void> {
    await this.outbox.queueAll(
      tx,
      registrars(issuerRegistrar, recipients).map(({ address, direction, recipientIds }) => ({
        kind: MAIL_KINDS.registrar,
        to: address,
        replyTo: remiss.contact.email,
        remissId: remiss.id,
        recipientId: recipientIds.length === 1 ? recipientIds[0] : null,
        data: { direction, recipientIds } satisfies RegistrarData,
      })),
    );
  }

  /** Something in what they were asked has changed. */
  async tellChange(
    tx: EntityManager,
    remiss: Remiss,
    recipients: readonly Addressee[],
    change: ChangeTold,
  ): Promise<void> {
    await this.tell(tx, 'changed', remiss, recipients, change);
    await this.followers.tell(tx, remiss, change);
  }

  async tellWithdrawn(tx: EntityManager, remiss: Remiss, recipients: readonly Addressee[]): Promise<void> {
    await this.tell(tx, 'withdrawn', remiss, recipients);
    await this.followers.tell(tx, remiss, { what: 'withdrawn' });
  }

  async tellRemoved(tx: EntityManager, remiss: Remiss, recipient: Addressee): Promise<void> {
    await this.tell(tx, 'removed', remiss, [recipient]);
  }

  /**
   * The issuer writes another address: told at once to those who read the body's mail until now, and to its registrar.
   * Their replies go to the issuer's registrar, and not to the office that wrote it.
   */
  async tellCorrected(
    tx: EntityManager,
    remiss: Remiss,
    { id, email, guestEmail, registrarEmail }: Recipient,
    { to, issuerRegistrar }: { to: string; issuerRegistrar: string | null },
  ): Promise<void> {
    const known = new Map([email, guestEmail, registrarEmail].map((address) => [address?.toLowerCase(), address]));
    known.delete(to.toLowerCase());
    for (const address of known.values()) {
      if (!address) continue;
      await this.outbox.queue(tx, {
        kind: MAIL_KINDS.addressCorrected,
        to: address,
        replyTo: issuerRegistrar,
        remissId: remiss.id,
        recipientId: id,
        data: { from: email, to },
      });
    }
  }

  /** To the officer: the day came, and something was missing. */
  async tellNotIssued(tx: EntityManager, remiss: Remiss, missing: string[]): Promise<void> {
    await this.outbox.queue(tx, {
      kind: MAIL_KINDS.notIssued,
      to: remiss.contact.email,
      remissId: remiss.id,
      data: { missing },
    });
  }

  private tell(
    tx: EntityManager,
    kind: Notice,
    remiss: Remiss,
    recipients: readonly Addressee[],
    told?: ChangeTold,
  ): Promise<void> {
    const letter = { kind, ...(told && { step: stepOf(told), told }) };
    const mail = { kind: MAIL_KINDS[kind], ...(told && { data: { ...told } }) };
    return this.toEach(tx, remiss, recipients, letter, () => mail);
  }

  /** A mail to each body that has an address, and a letter to print for each that has none: one statement of either. */
  private async toEach(
    tx: EntityManager,
    { id: remissId, contact }: Remiss,
    recipients: readonly Addressee[],
    letter: Omit<DueLetter, 'remissId' | 'recipientId'>,
    mail: (recipient: Addressee) => Pick<NewMail, 'kind' | 'dedupKey' | 'neededBy' | 'data'>,
  ): Promise<void> {
    const byMail = recipients.filter(({ email }) => email);
    const byPost = recipients.filter(({ email }) => !email);
    await this.outbox.queueAll(
      tx,
      byMail.map((recipient) => ({
        ...{ to: recipient.email, replyTo: contact.email, remissId, recipientId: recipient.id },
        ...mail(recipient),
      })),
    );
    await this.letters.putAll(
      tx,
      byPost.map(({ id }) => ({ remissId, recipientId: id, ...letter })),
    );
  }
}

/** Days that move twice before the letter is printed are one letter, and each document has its own. */
const stepOf = (told: ChangeTold): string => (told.what === 'document' ? told.documentId : told.what);

interface RegistrarMail extends RegistrarData {
  address: string;
}

/**
 * The registrar whom it leaves is told of all, one whom it reaches of its own bodies. An address that is both is told
 * once.
 */
function registrars(issuer: string | null, recipients: readonly Addressee[]): RegistrarMail[] {
  const byAddress = new Map<string, RegistrarMail>();
  if (issuer)
    byAddress.set(issuer.toLowerCase(), {
      address: issuer,
      direction: 'outgoing',
      recipientIds: recipients.map(({ id }) => id),
    });
  for (const { id, registrarEmail } of recipients) {
    if (!registrarEmail) continue;
    const key = registrarEmail.toLowerCase();
    const known = byAddress.get(key) ?? { address: registrarEmail, direction: 'incoming', recipientIds: [] };
    if (known.direction === 'incoming') byAddress.set(key, { ...known, recipientIds: [...known.recipientIds, id] });
  }
  return [...byAddress.values()];
}
