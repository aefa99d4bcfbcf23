import { Injectable } from '@nestjs/common';
import { dayAndTime, now, pathTo, seal, unseal } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { action, paragraph, signInCode, type MailBlock } from './mail-block';
import { MailOutbox } from './mail-outbox';
import type { MailRenderers, OutgoingMailView, RenderedMail } from './mail-renderer';
import { SECRET_KIND } from './mail-state';

const HOLDS_MS = 10 * 60_000;
const sealedCode = z.object({ sealed: z.string(), mark: z.string() });
const codeData = z.object({ codes: z.array(sealedCode), from: z.iso.datetime() });
/** Where a mail's codes lie in its data. */
const CODES = 'codes' satisfies keyof z.infer<typeof codeData>;

/** A code on its way, as identity hands it over. */
interface MailedCode {
  to: string;
  code: string;
  id: string;
  mark: string;
  shared: { key: string; at: Date } | null;
}

const LINKED = 'sign-in.linked';
const KEY = 'sign-in.key';
const keyData = z.object({ service: z.string().nullable(), expiresAt: z.iso.datetime(), byHand: z.boolean() });
const HANDED_OVER = 'sign-in.handed-over';
const handedOverData = z.object({ service: z.string(), owner: z.string(), byName: z.string() });
const linkedData = z.object({ issuerName: z.string(), byName: z.string() });

/**
 * The mails of sign-in. Until a code's is sent the code lies sealed in its row, so that neither a backup nor whoever
 * reads the table can use it; when it has been tried, once, nothing of it is left.
 */
@Injectable()
export class SignInMails implements MailRenderers {
  readonly renderers = {
    [SECRET_KIND]: (mail: OutgoingMailView) => Promise.resolve(codeMail(mail)),
    [LINKED]: (mail: OutgoingMailView) => Promise.resolve(linkedMail(mail.data)),
    [KEY]: (mail: OutgoingMailView) => Promise.resolve(keyMail(mail.data)),
    [HANDED_OVER]: (mail: OutgoingMailView) => Promise.resolve(handedOverMail(mail.data)),
  };

  constructor(private readonly outbox: MailOutbox) {}

  /**
   * Writes the mail in the caller's transaction; `id` tells this code's mail from every other. One that is shared is
   * added to the mail that waits, and goes by itself if that has just gone.
   */
  async sendCode(tx: EntityManager, { to, code, id, mark, shared }: MailedCode): Promise<void> {
    const item = { sealed: seal('mailed code', code), mark };
    const queue = (dedupKey: string, at: Date) =>
      this.outbox.queue(tx, { kind: SECRET_KIND, to, data: { codes: [item], from: at.toISOString() }, dedupKey, at });
    if (shared) {
      const key = `codes:${shared.key}:${shared.at.toISOString()}`;
      if ((await queue(key, shared.at)) || (await this.outbox.addTo(tx, key, CODES, item))) return;
    }
    await queue(`code:${id}`, await now(tx));
  }

  /** Tells a person that an administrator has said that an account is his or hers. */
  async tellLinked(
    tx: EntityManager,
    { to, ...data }: { to: string; issuerName: string; byName: string },
  ): Promise<void> {
    await this.outbox.queue(tx, { kind: LINKED, to, data });
  }

  /** Tells the owner of a key that it has been made. */
  async tellKey(
    tx: EntityManager,
    { to, expiresAt, ...made }: { to: string; service: string | null; expiresAt: Date; byHand: boolean },
  ): Promise<void> {
    await this.outbox.queue(tx, { kind: KEY, to, data: { ...made, expiresAt: expiresAt.toISOString() } });
  }

  /** Tells who answered for a program, and who does now. */
  async tellHandedOver(
    tx: EntityManager,
    { to, ...data }: { to: string; service: string; owner: string; byName: string },
  ): Promise<void> {
    await this.outbox.queue(tx, { kind: HANDED_OVER, to, data });
  }
}

/** Null when it has waited for so long that its codes no longer hold. */
function codeMail({ data, now: sentAt }: OutgoingMailView): RenderedMail | null {
  const { codes, from } = codeData.parse(data);
  if (sentAt.getTime() - Date.parse(from) > HOLDS_MS) return null;
  const opened = codes.flatMap(({ sealed, mark }) => {
    const code = unseal('mailed code', sealed);
    return code ? [{ code: `${code.slice(0, 4)}-${code.slice(4)}`, mark }] : [];
  });
  if (opened.length === 0) return null;
  return {
    subject: opened.length === 1 ? 'Din kod till Yttra' : 'Koder till Yttra',
    blocks: [
      ...(opened.length === 1 ? oneCode(opened[0]!) : manyCodes(opened)),
      paragraph(
        'Har du inte bett om någon kod? Då har någon skrivit din adress. Utan koden kommer ingen in, så du behöver inte göra något.',
      ),
    ],
  };
}

interface OpenedCode {
  code: string;
  mark: string;
}

const oneCode = ({ code, mark }: OpenedCode): MailBlock[] => [
  signInCode(code),
  paragraph(
    `Koden gäller i 10 minuter. Skriv den på sidan där du bad om den, i samma webbläsare. Där står nummer ${mark}.`,
  ),
];

const manyCodes = (codes: readonly OpenedCode[]): MailBlock[] => [
  paragraph(
    'Flera har bett om en kod till din adress. Din är den som har samma nummer som sidan där du bad om den. Den gäller i 10 minuter, i den webbläsaren.',
  ),
  // Two may have the same number: both are shown.
  { kind: 'facts', facts: codes.map(({ code, mark }) => ({ label: `Nummer ${mark}`, value: code })) },
];

function keyMail(data: unknown): RenderedMail {
  const { service, expiresAt, byHand } = keyData.parse(data);
  const until = dayAndTime(new Date(expiresAt));
  const whose = service ? `programmet ${service}, som du ansvarar för` : 'dig';
  return {
    subject: 'En nyckel till Yttra är skapad',
    blocks: [
      paragraph(
        `En nyckel är skapad för ${whose}${byHand ? ', av den som sköter servern' : ''}. Den gäller till ${until}. Ett program som har nyckeln får göra det ${service ? 'programmet' : 'du'} får, men når aldrig utkast till svar.`,
      ),
      paragraph('Har du inte bett om den? Återkalla den genast.'),
      action(pathTo('account.keys'), 'Se nycklarna'),
    ],
  };
}

function handedOverMail(data: unknown): RenderedMail {
  const { service, owner, byName } = handedOverData.parse(data);
  return {
    subject: `${owner} ansvarar nu för programmet ${service} i Yttra`,
    blocks: [
      paragraph(
        `${byName} har sagt att ${owner} ansvarar för programmet ${service}. Programmets nycklar är återkallade. ${owner} skapar nya.`,
      ),
      paragraph('Stämmer det inte? Säg genast till systemförvaltaren.'),
      action(pathTo('account.keys'), 'Se nycklarna'),
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
    foot: { path: pathTo('account') },
  };
}
