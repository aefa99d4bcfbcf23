import { Injectable } from '@nestjs/common';
import { MunicipalityService } from '@yttra/bodies';
import { FileStore } from '@yttra/documents';
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
    private readonly municipality: MunicipalityService,
    private readonly files: FileStore,
  ) {}

  /** Null when there is none that a mail can carry: then mails show the municipality's name. */
  async logo(tx: EntityManager): Promise<MailLogo | null> {
    const { logoFileId: id } = await this.municipality.get(tx);
    if (!id) return null;
    if (this.kept?.id !== id) this.kept = { id, logo: await this.read(tx, id) };
    return this.kept.logo;
  }

  private async read(tx: EntityManager, id: string): Promise<MailLogo | null> {
    const [file] = await this.files.describe(tx, [id]);
    if (!file || file.size > LARGEST || !SHOWN.includes(file.mediaType)) return null;
    return { contentType: file.mediaType, content: await this.files.bytes(tx, id) };
  }
}
