import { Injectable } from '@nestjs/common';
import { sectionText } from '@yttra/bodies';
import {
  action,
  facts,
  paragraph,
  shortTitle,
  type MailRenderers,
  type OutgoingMailView,
  type RenderedMail,
} from '@yttra/mail';
import { longDay, pathTo } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { DecideRemiss } from './decide-remiss';
import { INSTANCE_WORDS, followUpData, MAIL_KINDS, RemissReader } from '../model';
import { reportedMail } from '../post';

/** What is told when a remiss lies with kommunstyrelsen, and when what was decided is to be followed up. */
@Injectable()
export class DecisionMails implements MailRenderers {
  constructor(
    private readonly remisser: RemissReader,
    private readonly decisions: DecideRemiss,
  ) {}

  readonly renderers = {
    [MAIL_KINDS.followUp]: (mail, tx) => this.followUp(mail, tx),
    [MAIL_KINDS.reported]: (mail, tx) => this.reported(mail, tx),
  } satisfies MailRenderers['renderers'];

  private async reported(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    if (!mail.remissId || !mail.recipientId) return null;
    return reportedMail(await this.remisser.get(tx, mail.remissId), mail.recipientId);
  }

  /** Not said when another day has been set since. */
  private async followUp(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const { followUpOn } = followUpData.parse(mail.data);
    const { remissId } = mail;
    const document = remissId && (await this.decisions.document(tx, remissId));
    if (!document || document.followUpOn !== followUpOn) return null;
    const { title, decidedOn, decidedBy, section, responsible, caseNumber } = document;
    const path = pathTo('remiss.decision', { remissId });
    return {
      subject: `Dags att följa upp: ${shortTitle(title)}`,
      blocks: [
        paragraph(`${longDay(followUpOn)} är dagen för uppföljning av ”${title}”.`),
        facts({
          Beslutad: `${longDay(decidedOn)} av ${INSTANCE_WORDS[decidedBy]}, ${sectionText(section)}`,
          ...(responsible ? { Dokumentansvarig: responsible } : {}),
        }),
        action(path, 'Se beslutet'),
      ],
      foot: { path, caseNumber },
    };
  }
}
