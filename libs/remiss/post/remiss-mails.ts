import { Injectable } from '@nestjs/common';
import { byName, lastMeetingInTime, Meetings } from '@yttra/bodies';
import { Guests } from '@yttra/identity';
import type { MailRenderers, OutgoingMailView, RenderedMail } from '@yttra/mail';
import { addDays, gathered } from '@yttra/platform';
import { In, type EntityManager } from 'typeorm';
import { asksOf, invitationMail, type InvitationFacts } from './invitation-mail';
import { addressCorrectedMail } from './address-corrected-mail';
import { unconfirmed, type MailEntry } from './mail-entry';
import { noticeMail, roundFacts, type Notice } from './notice-mail';
import {
  Recipient,
  bouncedData,
  changeTold,
  correctedData,
  MAIL_KINDS,
  notIssuedData,
  registrarData,
  Remiss,
  remissNotFound,
} from '../model';
import { isConfirmed } from './recipient-address';
import { RemissPackage } from '../package';
import { bouncedMail, notIssuedMail, registrarMail } from './round-mails';

/** More than this is fetched by the link: registries' mailboxes refuse large mails. */
const LARGEST_ATTACHMENT = 8 * 1024 * 1024;

/** Writes remiss's mails when they are sent, from the state as it is then. What no longer holds is not said. */
@Injectable()
export class RemissMails implements MailRenderers {
  constructor(
    private readonly meetings: Meetings,
    private readonly packages: RemissPackage,
    private readonly guests: Guests,
  ) {}

  private readonly meetingsOf = gathered((tx, bodyIds) => this.meetings.ofBodies(tx, bodyIds));

  readonly renderers = {
    [MAIL_KINDS.invitation]: (mail, tx) => this.invitation(mail, tx),
    [MAIL_KINDS.registrar]: (mail, tx) => this.registrar(mail, tx),
    [MAIL_KINDS.changed]: (mail, tx) => this.notice('changed', mail, tx),
    [MAIL_KINDS.withdrawn]: (mail, tx) => this.notice('withdrawn', mail, tx),
    [MAIL_KINDS.removed]: (mail, tx) => this.notice('removed', mail, tx),
    [MAIL_KINDS.addressCorrected]: (mail, tx) => this.corrected(mail, tx),
    [MAIL_KINDS.notIssued]: (mail, tx) => this.notIssued(mail, tx),
    [MAIL_KINDS.bounced]: (mail, tx) => this.bounced(mail, tx),
  } satisfies MailRenderers['renderers'];

  private async invitation(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const asked = await this.asked(mail, tx);
    // An address corrected since has an invitation of its own.
    if (!asked || asked.recipient.currentResponseId || asked.recipient.email !== mail.to) return null;
    const { remiss, recipient } = asked;
    const [questions, meeting, entry] = await Promise.all([
      questionsOf(tx, remiss.id),
      this.meetingInTime(tx, recipient, mail.today),
      this.entry(mail, tx, { remiss, recipient }),
    ]);
    return invitationMail({
      ...roundFacts({ remiss, recipient, now: mail.now }),
      kind: recipient.bodyKind,
      part: recipient.part,
      lastDay: recipient.lastDay,
      letter: remiss.letter,
      questions: questions ?? 0,
      meeting,
      asks: asksOf(remiss, recipient.bodyId),
      entry,
    });
  }

  private async entry(
    mail: OutgoingMailView,
    tx: EntityManager,
    { remiss, recipient }: { remiss: Remiss; recipient: Recipient },
  ): Promise<MailEntry> {
    if (await this.guests.mayAnswer(tx, recipient.id, mail.to)) return 'mailbox';
    return isConfirmed(recipient) ? 'account' : unconfirmed(tx, remiss, recipient);
  }

  /** Holds also when the body has confirmed the address before the mail goes: it is what the issuer did. */
  private async corrected(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const { remiss, recipient } = await this.both(mail, tx);
    if (!recipient) return null;
    const asGuest = await this.guests.mayAnswer(tx, recipient.id, mail.to);
    return addressCorrectedMail(roundFacts({ remiss, recipient, now: mail.now }), {
      ...correctedData.parse(mail.data),
      isConfirmed: isConfirmed(recipient),
      asGuest,
    });
  }

  private async meetingInTime(
    tx: EntityManager,
    { bodyId, lastDay }: Recipient,
    today: string,
  ): Promise<InvitationFacts['meeting']> {
    const known = (await this.meetingsOf(tx, bodyId)) ?? [];
    return (
      lastMeetingInTime(known, today, lastDay) ??
      (known.some(({ date }) => date > addDays(today, -1)) ? 'none' : 'unknown')
    );
  }

  private async notice(notice: Notice, mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const { remiss, recipient } = await this.both(mail, tx);
    const told = notice === 'changed' ? changeTold.parse(mail.data) : null;
    return recipient && noticeMail(tx, notice, { remiss, recipient, now: mail.now }, told);
  }

  private async registrar(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const { direction, recipientIds } = registrarData.parse(mail.data);
    const { remiss } = await this.both(mail, tx);
    const recipients = await tx.findBy(Recipient, { id: In(recipientIds) });
    const { name, bytes } = await this.packages.zip(tx, remiss.id);
    const attached = bytes.length <= LARGEST_ATTACHMENT;
    const rendered = registrarMail({
      direction,
      remissId: remiss.id,
      title: remiss.title,
      caseNumber: remiss.caseNumber,
      unit: remiss.unit,
      contact: remiss.contact,
      bodies: byName(recipients.map(({ bodyName }) => ({ name: bodyName }))).map((body) => body.name),
      sentAt: mail.createdAt,
      dueDate: remiss.dueDate ?? mail.today,
      attached,
    });
    return attached
      ? { ...rendered, attachments: [{ filename: name, contentType: 'application/zip', content: bytes }] }
      : rendered;
  }

  private async notIssued(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const { remiss } = await this.both(mail, tx);
    return remiss.status === 'draft'
      ? notIssuedMail(remiss.id, remiss.title, notIssuedData.parse(mail.data).missing)
      : null;
  }

  /** Not told any more when another address has been written, or the body has answered. */
  private async bounced(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const asked = await this.asked(mail, tx);
    const [row] = await tx.query<{ to: string; reason: string }[]>(
      `select to_address as "to", reason from shared.outgoing_mail where id = $1 and state = 'failed'`,
      [bouncedData.parse(mail.data).mailId],
    );
    if (!asked || !row || asked.recipient.currentResponseId || asked.recipient.email !== row.to) return null;
    return bouncedMail(
      roundFacts({ ...asked, now: mail.now }),
      asked.remiss.id,
      row.to,
      row.reason === 'address_unknown',
    );
  }

  /** The remiss and the recipient, while the round is open and the body is asked; null when there is nothing to say. */
  private async asked(
    mail: OutgoingMailView,
    tx: EntityManager,
  ): Promise<{ remiss: Remiss; recipient: Recipient } | null> {
    const { remiss, recipient } = await this.both(mail, tx);
    return remiss.status === 'issued' && recipient && !recipient.removedAt ? { remiss, recipient } : null;
  }

  private async both(
    mail: OutgoingMailView,
    tx: EntityManager,
  ): Promise<{ remiss: Remiss; recipient: Recipient | null }> {
    const [remiss, recipient] = await Promise.all([
      mail.remissId ? remissOf(tx, mail.remissId) : undefined,
      mail.recipientId ? recipientOf(tx, mail.recipientId) : undefined,
    ]);
    if (!remiss) throw remissNotFound();
    return { remiss, recipient: recipient ?? null };
  }
}

const remissOf = gathered(async (tx, ids) => byId(await tx.findBy(Remiss, { id: In(ids) })));
const recipientOf = gathered(async (tx, ids) => byId(await tx.findBy(Recipient, { id: In(ids) })));
const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** How many questions a remiss has. */
const questionsOf = gathered(async (tx, remissIds) => {
  const rows = await tx.query<{ id: string; count: number }[]>(
    `select remiss_id as id, count(*)::int as count from question where remiss_id = any ($1) group by 1`,
    [remissIds],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
});
