import { Injectable } from '@nestjs/common';
import { MunicipalityRegister } from '@yttra/bodies';
import { FileStore } from '@yttra/documents';
import type { EntityManager } from 'typeorm';

/** How a paper of the municipality's looks, besides its words. */
export interface Look {
  /** `#rrggbb`, dark enough to be read on white; null for our own. */
  colour: string | null;
  /** A picture that the typesetter reads; null where there is none, or one that it does not. */
  logo: { bytes: number[]; format: 'png' | 'jpg' } | null;
}

/** It goes to the typesetter with the words: a larger one stands on the pages alone. */
const LARGEST = 100_000;
const FORMATS: Readonly<Record<string, 'png' | 'jpg'>> = { 'image/png': 'png', 'image/jpeg': 'jpg' };

/** The municipality's colour and logo, as they are set now. */
@Injectable()
export class MunicipalityLook {
  constructor(
    private readonly municipality: MunicipalityRegister,
    private readonly files: FileStore,
  ) {}

  async of(tx: EntityManager): Promise<Look> {
    const { colour, logoFileId } = await this.municipality.get(tx);
    return { colour, logo: logoFileId ? await this.logo(tx, logoFileId) : null };
  }

  private async logo(tx: EntityManager, id: string): Promise<Look['logo']> {
    const [file] = await this.files.describe(tx, [id]);
    const format = file && file.size <= LARGEST ? FORMATS[file.mediaType] : undefined;
    return format ? { bytes: [...(await this.files.bytes(tx, id))], format } : null;
  }
}
