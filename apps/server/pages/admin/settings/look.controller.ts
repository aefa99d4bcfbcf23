import { Controller, Get, StreamableFile } from '@nestjs/common';
import { MunicipalityRegister } from '@yttra/bodies';
import { FileStore } from '@yttra/documents';
import { notYours } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import type { FastifyReply } from 'fastify';
import { colourFault, themeCss } from '../../../theme/theme-css';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * What the municipality's look is made of: open to everyone, and kept by browsers, since the address says what it
 * holds.
 */
@Controller()
export class LookController {
  constructor(
    private readonly database: Database,
    private readonly municipality: MunicipalityRegister,
    private readonly files: FileStore,
  ) {}

  @Get(route('theme'))
  @PageRoute({ action: 'public' })
  theme(@Visiting() { places, reply }: Visit): StreamableFile {
    const [, colour] = /^([0-9a-f]{6})-[0-9a-f]{8}\.css$/.exec(places.theme ?? '') ?? [];
    if (!colour || colourFault(`#${colour}`)) throw notYours();
    return sent(reply, 'text/css; charset=utf-8', Buffer.from(themeCss(`#${colour}`)));
  }

  /** The logo that is in use, and no other file. */
  @Get(route('logo'))
  @PageRoute({ action: 'public' })
  async logo(@Visiting() { places, reply }: Visit): Promise<StreamableFile> {
    return this.database.transaction(async (tx) => {
      const { logoFileId } = await this.municipality.get(tx);
      if (!logoFileId || logoFileId !== places.logo) throw notYours();
      const [file] = await this.files.describe(tx, [logoFileId]);
      return sent(reply, file!.mediaType, await this.files.bytes(tx, logoFileId));
    });
  }
}

function sent(reply: FastifyReply, mediaType: string, content: Buffer): StreamableFile {
  void reply.headers({ 'content-type': mediaType, 'cache-control': FOR_EVER });
  return new StreamableFile(content);
}
