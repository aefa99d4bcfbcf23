import { Injectable } from '@nestjs/common';
import { pathTo } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { action, paragraph } from './mail-block';
import { whole, type MailRenderers, type OutgoingMailView, type RenderedMail } from './mail-renderer';
import { MailRenderings } from './mail-renderings';

/** The mail of the day, to a mailbox that wants no single ones. */
export const DIGEST_MAIL = 'mail.digest';

type Item = Pick<OutgoingMailView, 'id' | 'kind' | 'to' | 'remissId' | 'recipientId' | 'data' | 'createdAt'>;

/** Writes the mail of the day from what each mail would have said: a line each, with its link. */
@Injectable()
export class DigestMails implements MailRenderers {
  readonly renderers = { [DIGEST_MAIL]: (mail: OutgoingMailView, tx: EntityManager) => this.render(mail, tx) };

  constructor(private readonly renderings: MailRenderings) {}

  /** What no longer holds is left out; nothing is sent when nothing is left. */
  private async render(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const items = await tx.query<Item[]>(
      `select id, kind, to_address as "to", remiss_id as "remissId", recipient_id as "recipientId", data, created_at as "createdAt"
       from digest_item where mail_id = $1 order by created_at, id`,
      [mail.id],
    );
    const told: RenderedMail[] = [];
    for (const item of items) {
      const write = this.renderings.of(item.kind);
      const one = write ? await whole(await write({ ...item, now: mail.now, today: mail.today }, tx)) : null;
      if (one) told.push(one);
    }
    return told.length > 0 ? digest(told) : null;
  }
}

function digest(told: readonly RenderedMail[]): RenderedMail {
  return {
    subject: told.length === 1 ? told[0]!.subject : `${told.length} händelser i Yttra`,
    blocks: [
      paragraph('Det här har hänt sedan förra sammandraget.'),
      ...told.map(({ subject, foot }) => (foot?.path ? action(foot.path, subject) : paragraph(subject))),
      paragraph('Du har valt att få det här en gång om dagen. Det ändrar du under Mitt konto.'),
    ],
    foot: { path: pathTo('account.mail') },
  };
}
