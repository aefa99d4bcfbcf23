import { Injectable } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import { Database } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { MailLogo } from './mail-logo';

/** It is in every mail: a larger one stands on the pages alone. */
const LARGEST = 100_000;
/** What Outlook shows too. */
const SHOWN = ['image/png', 'image/jpeg'];

/** The logo of the settings, for mails. A file never changes, so it is read once. */
@Injectable()
export class MunicipalityLogo {
  private kept: { id: string; logo: MailLogo | null } | null = null;

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** Null when it is none that a mail can carry: then mails show the municipality's name. */
  async of(id: string): Promise<MailLogo | null> {
    if (this.kept?.id !== id) this.kept = { id, logo: await this.database.transaction((tx) => this.read(tx, id)) };
    return this.kept.logo;
  }

  private async read(tx: EntityManager, id: string): Promise<MailLogo | null> {
    const [file] = await this.files.describe(tx, [id]);
    if (!file || file.size > LARGEST || !SHOWN.includes(file.mediaType)) return null;
    return { contentType: file.mediaType, content: await this.files.bytes(tx, id) };
  }
}
