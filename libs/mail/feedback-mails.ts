import { Injectable } from '@nestjs/common';
import { pathTo } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { facts, paragraph, quotation } from './mail-block';
import { MailOutbox } from './mail-outbox';
import type { MailRenderers, OutgoingMailView, RenderedMail } from './mail-renderer';

const FEEDBACK_MAIL = 'feedback.received';

const feedback = z.object({ from: z.string().nullable(), text: z.string() });

/** A message from somebody who uses the site, to one who looks after it. */
@Injectable()
export class FeedbackMails implements MailRenderers {
  readonly renderers = { [FEEDBACK_MAIL]: (mail: OutgoingMailView) => Promise.resolve(feedbackMail(mail.data)) };

  constructor(private readonly outbox: MailOutbox) {}

  /** Queues the message in the caller's transaction. An answer goes to `from`, where one was given. */
  async send(tx: EntityManager, { to, from, text }: { to: string; from: string | null; text: string }): Promise<void> {
    await this.outbox.queue(tx, { kind: FEEDBACK_MAIL, to, replyTo: from, data: { from, text } });
  }
}

function feedbackMail(data: unknown): RenderedMail {
  const { from, text } = feedback.parse(data);
  return {
    subject: 'Meddelande om tillgänglighet eller hjälp i Yttra',
    blocks: [
      paragraph('Någon har skrivit i formuläret på sidan Tillgänglighet i Yttra.'),
      quotation(text),
      facts({ 'Svara till': from ?? 'ingen adress lämnad' }),
    ],
    foot: { path: pathTo('accessibility') },
  };
}
