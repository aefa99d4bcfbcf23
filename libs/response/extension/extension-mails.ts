import { Injectable } from '@nestjs/common';
import {
  action,
  dueDateIcs,
  facts,
  paragraph,
  quotation,
  shortTitle,
  type MailRenderers,
  type OutgoingMailView,
  type RenderedMail,
} from '@yttra/mail';
import { checked, longDay, pathTo } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  ExtensionEntity,
  EXTENSION_ASKED_MAIL,
  EXTENSION_GRANTED_MAIL,
  EXTENSION_REFUSED_MAIL,
  Rounds,
} from '../model';

const aboutExtension = z.object({ extensionId: z.uuid() });

/** What the mails about anstånd say. One that has been decided in the meantime is no longer asked about. */
@Injectable()
export class ExtensionMails implements MailRenderers {
  readonly renderers = {
    [EXTENSION_ASKED_MAIL]: (mail, tx) => this.asked(mail, tx),
    [EXTENSION_GRANTED_MAIL]: (mail, tx) => this.granted(mail, tx),
    [EXTENSION_REFUSED_MAIL]: (mail, tx) => this.refused(mail, tx),
  } satisfies MailRenderers['renderers'];

  constructor(private readonly rounds: Rounds) {}

  private async asked(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const extension = await extensionOf(mail, tx);
    if (extension?.state !== 'requested') return null;
    const { remiss, recipient } = await this.rounds.read(tx, extension.recipientId);
    const until = longDay(extension.requestedUntil!);
    const path = pathTo('remiss.extension', { remissId: remiss.id, extensionId: extension.id });
    return {
      subject: `Anstånd begärt: ${shortTitle(remiss.title)} – ${recipient.body} till ${until}`,
      blocks: [
        ...(extension.reason
          ? [paragraph('Skäl:'), quotation(extension.reason)]
          : [paragraph('Instansen har inte skrivit något skäl.')]),
        facts({ Remiss: remiss.title, 'Sista svarsdag': longDay(recipient.lastDay), 'Begärd dag': until }),
        action(path, 'Besluta om anståndet'),
      ],
      foot: { path, caseNumber: remiss.caseNumber },
    };
  }

  private async granted(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const extension = await extensionOf(mail, tx);
    if (!extension?.grantedUntil) return null;
    const { remiss, recipient } = await this.rounds.read(tx, extension.recipientId);
    const until = longDay(extension.grantedUntil);
    const path = pathTo('answer', { rid: recipient.id });
    return {
      subject: `Ni har anstånd till ${until}: ${remiss.title}`,
      blocks: [
        paragraph(`Svara senast ${until}, före midnatt. Påminnelserna följer det nya datumet.`),
        ...(extension.decisionReason ? [quotation(extension.decisionReason)] : []),
        facts({ Remiss: remiss.title, Instans: recipient.body, 'Sista svarsdag': until }),
        action(path, 'Svara på remissen'),
      ],
      foot: { path, contact: remiss.contact, caseNumber: remiss.caseNumber },
      attachments: [
        dueDateIcs({
          recipientId: recipient.id,
          title: remiss.title,
          bodyName: recipient.body,
          caseNumber: remiss.caseNumber,
          dueDate: extension.grantedUntil,
          path,
          organizer: remiss.contact,
          now: mail.now,
        }),
      ],
    };
  }

  private async refused(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const extension = await extensionOf(mail, tx);
    if (extension?.state !== 'refused') return null;
    const { remiss, recipient } = await this.rounds.read(tx, extension.recipientId);
    const path = pathTo('answer', { rid: recipient.id });
    return {
      subject: `Ni får inte anstånd: ${remiss.title}`,
      blocks: [
        paragraph(`Sista svarsdag är ${longDay(recipient.lastDay)}. Skäl:`),
        quotation(extension.decisionReason ?? ''),
        paragraph('Ni kan lämna ett preliminärt svar och fylla i beslutet senare.'),
        action(path, 'Svara på remissen'),
      ],
      foot: { path, contact: remiss.contact, caseNumber: remiss.caseNumber },
    };
  }
}

function extensionOf(mail: OutgoingMailView, tx: EntityManager): Promise<ExtensionEntity | null> {
  return tx.findOneBy(ExtensionEntity, { id: checked(aboutExtension, mail.data).extensionId });
}
