import { Controller, Get } from '@nestjs/common';
import { notYours } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import { hasBeenIssued, RemissPackage, RemissReader } from '@yttra/remiss';
import { sendFile } from '../../../http/send-file';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { SentPage } from './page';

/** The documents of a remiss, for the register of the authority that it left or reached. */
@Controller()
export class SentController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly packages: RemissPackage,
  ) {}

  @Get(route('registrar.remiss'))
  @PageRoute({ action: 'diary.sent' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.remisser.get(tx, places.remissId);
      if (!hasBeenIssued(remiss.status)) throw notYours();
      return <SentPage remiss={remiss} recipients={await this.remisser.recipients(tx, remiss.id)} />;
    });
  }

  @Get(route('registrar.remiss.package'))
  @PageRoute({ action: 'diary.sent', costs: 'document' })
  async package(@Visiting() { places, reply }: Visit) {
    const { name, bytes } = await this.database.transaction((tx) => this.packages.zip(tx, places.remissId));
    return sendFile(reply, { name, mediaType: 'application/zip', content: bytes });
  }
}
