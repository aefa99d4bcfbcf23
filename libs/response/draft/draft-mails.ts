import { Injectable } from '@nestjs/common';
import { genitive } from '@yttra/bodies';
import { People } from '@yttra/identity';
import {
  action,
  facts,
  paragraph,
  shortTitle,
  type MailRenderers,
  type OutgoingMailView,
  type RenderedMail,
} from '@yttra/mail';
import { checked, longDay, pathTo } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { letInMail } from './let-in-mail';
import { outsideMail } from './outside-mail';
import { outsideRemisser } from './outside-remisser';
import { COLLEAGUE_MAIL, LET_IN_MAIL, OUTSIDE_MAIL, TEXT_DONE_MAIL, Rounds } from '../model';

const standingOutside = z.object({ personId: z.uuid(), bodyId: z.uuid(), on: z.iso.date() });
const letIn = z.object({ personId: z.uuid(), byId: z.uuid() });
const aboutPerson = z.object({ personId: z.uuid() });

/** What the mails between colleagues say. The worker stands outside the wall: they can hold nothing of the draft. */
@Injectable()
export class DraftMails implements MailRenderers {
  readonly renderers = {
    [COLLEAGUE_MAIL]: (mail, tx) => this.colleague(mail, tx),
    [TEXT_DONE_MAIL]: (mail, tx) => this.textDone(mail, tx),
    [LET_IN_MAIL]: (mail, tx) => this.letIn(mail, tx),
    [OUTSIDE_MAIL]: (mail, tx) => this.outside(mail, tx),
  } satisfies MailRenderers['renderers'];

  constructor(
    private readonly rounds: Rounds,
    private readonly people: People,
  ) {}

  private async colleague(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    if (!mail.recipientId) return null;
    const { remiss, recipient } = await this.rounds.read(tx, mail.recipientId);
    const path = pathTo('answer', { rid: recipient.id });
    return {
      subject: `Hjälp till med ${genitive(recipient.body)} svar: ${remiss.title}`,
      blocks: [
        paragraph(
          `Du är inbjuden att skriva i ${genitive(recipient.body)} svar. Svara senast ${longDay(recipient.lastDay)}.`,
        ),
        paragraph('Meddela när texten är klar. Den som svarar för instansen läser och lämnar svaret.'),
        facts({ Remiss: remiss.title, Instans: recipient.body, 'Sista svarsdag': longDay(recipient.lastDay) }),
        action(path, 'Läs remissen och skriv'),
      ],
      foot: { path, caseNumber: remiss.caseNumber },
    };
  }

  private async letIn(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    if (!mail.recipientId) return null;
    const { personId, byId } = checked(letIn, mail.data);
    const names = await this.people.names(tx, [personId, byId]);
    return letInMail(await this.rounds.read(tx, mail.recipientId), {
      name: names.get(personId) ?? 'En person',
      by: names.get(byId) ?? 'En kollega',
    });
  }

  private async outside(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const { personId, bodyId, on } = checked(standingOutside, mail.data);
    const name = (await this.people.names(tx, [personId])).get(personId) ?? 'En person';
    const day = on > mail.today ? on : mail.today;
    const remisser = await outsideRemisser(tx, personId, day);
    return outsideMail(
      name,
      remisser.filter((one) => one.bodyId === bodyId),
    );
  }

  private async textDone(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    if (!mail.recipientId) return null;
    const { personId } = checked(aboutPerson, mail.data);
    const { remiss, recipient } = await this.rounds.read(tx, mail.recipientId);
    const name = (await this.people.names(tx, [personId])).get(personId) ?? 'En kollega';
    const path = pathTo('answer.review', { rid: recipient.id });
    return {
      subject: `Text klar: ${shortTitle(remiss.title)} – ${name}`,
      blocks: [
        paragraph(
          `${name} har meddelat att texten är klar. Läs den och lämna svaret senast ${longDay(recipient.lastDay)}.`,
        ),
        facts({ Remiss: remiss.title, Instans: recipient.body }),
        action(path, 'Granska svaret'),
      ],
      foot: { path, caseNumber: remiss.caseNumber },
    };
  }
}
