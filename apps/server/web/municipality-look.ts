import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MunicipalityRegister } from '@yttra/bodies';
import { Database, pathTo } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { themeCss } from '../theme/theme-css';
import type { RequestContext } from '../http/request-context';

type Look = RequestContext['municipality'];

const HOLDS_MS = 5_000;

/** The municipality's name and look, on every page. Asked of the database at most every five seconds. */
@Injectable()
export class MunicipalityLook {
  private kept: { look: Look; until: number } | null = null;

  constructor(
    private readonly database: Database,
    private readonly municipality: MunicipalityRegister,
    private readonly remisser: RemissReader,
  ) {}

  async get(): Promise<Look> {
    if (this.kept && this.kept.until > performance.now()) return this.kept.look;
    const look = await this.asked().catch((error: unknown) => {
      // While the database is away the pages that say so look as they did, and still know whom to write to.
      if (this.kept) return this.kept.look;
      throw error;
    });
    this.kept = { look, until: performance.now() + HOLDS_MS };
    return look;
  }

  private asked(): Promise<Look> {
    return this.database.transaction(async (tx) => {
      const { name, colour, logoFileId } = await this.municipality.get(tx);
      return {
        name,
        themeHref: colour && pathTo('theme', { theme: themeName(colour) }),
        logoHref: logoFileId && pathTo('logo', { logo: logoFileId }),
        registrarEmail: await this.remisser.issuersRegistrar(tx),
      };
    });
  }

  /** After a change of the settings here; other servers follow within seconds. */
  forget(): void {
    this.kept = null;
  }
}

/** A stylesheet's name says which colour it is of, and by which rules it was made: it may be kept for ever. */
export function themeName(colour: string): string {
  const made = createHash('sha256').update(themeCss(colour)).digest('hex').slice(0, 8);
  return `${colour.slice(1)}-${made}.css`;
}
