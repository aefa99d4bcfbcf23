import { localDate, log, now, type Database } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { MailLook } from './mail-frame';
import type { LeasedMail } from './mail-lease';
import type { MailLogo } from './mail-logo';
import type { RenderedMail, Unfinished } from './mail-renderer';
import type { MailRenderings } from './mail-renderings';
import type { MunicipalityLogo } from './municipality-logo';
import { senderLook } from './sender-look';

type Look = Omit<MailLook, 'logo'> & { logoFileId: string | null };

/** What one mail says; null when it no longer holds. */
export interface WrittenMail {
  /** As of the moment at which it was written. */
  mail: LeasedMail;
  says: RenderedMail | Unfinished | null;
  look: MailLook;
}

/** One that could not be written. */
export interface Unwritten {
  mail: LeasedMail;
  error: Error;
}

/** Writes the words of mails, from the state as it is now. */
export class MailWriter {
  constructor(
    private readonly database: Database,
    private readonly renderings: MailRenderings,
    private readonly logos: MunicipalityLogo,
  ) {}

  /**
   * Side by side in one transaction, so that they ask for what they need together. Whoever failed there is written once
   * more by itself.
   */
  async write(mails: readonly LeasedMail[]): Promise<(WrittenMail | Unwritten)[]> {
    const first = await this.together(mails);
    if (mails.length === 1) return first;
    return Promise.all(first.map(async (one) => ('error' in one ? this.one(one.mail) : one)));
  }

  async one(mail: LeasedMail): Promise<WrittenMail | Unwritten> {
    return (await this.together([mail]))[0]!;
  }

  private async together(mails: readonly LeasedMail[]): Promise<(WrittenMail | Unwritten)[]> {
    try {
      const { written, sender } = await this.database.transaction(async (tx) => {
        const [at, sender] = await Promise.all([now(tx), senderLook(tx)]);
        const written = await Promise.all(mails.map((mail) => this.words({ ...mail, now: at }, tx)));
        return { written, sender };
      });
      const look = await this.look(sender);
      return written.map((one) => ({ ...one, look }));
    } catch (error) {
      return mails.map((mail) => ({ mail, error: asError(error) }));
    }
  }

  private async words(mail: LeasedMail, tx: EntityManager): Promise<Omit<WrittenMail, 'look'> | Unwritten> {
    try {
      const renderer = this.renderings.of(mail.kind);
      if (!renderer) throw new RangeError(`No renderer for ${mail.kind}`);
      return { mail, says: await renderer({ ...mail, today: localDate(mail.now) }, tx) };
    } catch (error) {
      return { mail, error: asError(error) };
    }
  }

  /** No mail waits for a picture. */
  private async look({ logoFileId, ...sender }: Look): Promise<MailLook> {
    return { ...sender, logo: logoFileId ? await this.logo(logoFileId) : null };
  }

  private logo(fileId: string): Promise<MailLogo | null> {
    return this.logos.of(fileId).catch((error: unknown) => {
      log().warn({ err: error }, 'logo not read: mails show the name');
      return null;
    });
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
