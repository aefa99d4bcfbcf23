import { Injectable } from '@nestjs/common';
import { seal, unseal } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { paragraph, signInCode } from './mail-block';
import { MailOutbox } from './mail-outbox';
import type { MailRenderers, OutgoingMailView, RenderedMail } from './mail-renderer';
import { SECRET_KIND } from './mail-state';

const HOLDS_MS = 10 * 60_000;
const codeData = z.object({ sealed: z.string() });

/**
 * The mail with a sign-in code. Until it is sent the code lies sealed in its row, so that neither a backup nor whoever reads the
 * table can use it; when it has been tried, once, nothing of it is left.
 */
@Injectable()
export class CodeMails implements MailRenderers {
  readonly renderers = { [SECRET_KIND]: (mail: OutgoingMailView) => Promise.resolve(codeMail(mail)) };

  constructor(private readonly outbox: MailOutbox) {}

  /** Writes the mail in the caller's transaction; `id` tells this code's mail from every other. */
  async send(tx: EntityManager, { to, code, id }: { to: string; code: string; id: string }): Promise<void> {
    await this.outbox.queue(tx, {
      kind: SECRET_KIND,
      to,
      data: { sealed: seal('mailed code', code) },
      dedupKey: `code:${id}`,
    });
  }
}

/** Null when it has waited for so long that the code no longer holds. */
function codeMail({ data, now, createdAt }: OutgoingMailView): RenderedMail | null {
  const code = unseal('mailed code', codeData.parse(data).sealed);
  if (!code || now.getTime() - createdAt.getTime() > HOLDS_MS) return null;
  return {
    subject: 'Din kod till Yttra',
    blocks: [
      signInCode(`${code.slice(0, 4)}-${code.slice(4)}`),
      paragraph('Koden gäller i 10 minuter. Skriv den på sidan där du bad om den, i samma webbläsare.'),
      paragraph(
        'Har du inte bett om någon kod? Då har någon skrivit din adress. Utan koden kommer ingen in, så du behöver inte göra något.',
      ),
    ],
  };
}
