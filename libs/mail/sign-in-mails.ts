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

const LINKED = 'sign-in.linked';
const linkedData = z.object({ issuerName: z.string(), byName: z.string() });

/**
 * The mails of sign-in. Until a code's is sent the code lies sealed in its row, so that neither a backup nor whoever reads the table
 * can use it; when it has been tried, once, nothing of it is left.
 */
@Injectable()
export class SignInMails implements MailRenderers {
  readonly renderers = {
    [SECRET_KIND]: (mail: OutgoingMailView) => Promise.resolve(codeMail(mail)),
    [LINKED]: (mail: OutgoingMailView) => Promise.resolve(linkedMail(mail.data)),
  };

  constructor(private readonly outbox: MailOutbox) {}

  /** Writes the mail in the caller's transaction; `id` tells this code's mail from every other. */
  async sendCode(tx: EntityManager, { to, code, id }: { to: string; code: string; id: string }): Promise<void> {
    await this.outbox.queue(tx, {
      kind: SECRET_KIND,
      to,
      data: { sealed: seal('mailed code', code) },
      dedupKey: `code:${id}`,
    });
  }

  /** Tells a person that an administrator has said that an account is his or hers. */
  async tellLinked(
    tx: EntityManager,
    { to, ...data }: { to: string; issuerName: string; byName: string },
  ): Promise<void> {
    await this.outbox.queue(tx, { kind: LINKED, to, data });
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

function linkedMail(data: unknown): RenderedMail {
  const { issuerName, byName } = linkedData.parse(data);
  return {
    subject: 'Ett konto är kopplat till dig i Yttra',
    blocks: [
      paragraph(`${byName} har kopplat ett konto till dig. Från och med nu kan du logga in i Yttra med ${issuerName}.`),
      paragraph('Har du inte bett om det? Säg genast till systemförvaltaren, så tas kopplingen bort.'),
    ],
    foot: { path: '/konto' },
  };
}
