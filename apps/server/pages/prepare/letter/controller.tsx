import { Controller, Get, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import { InvitationPreview, RemissDrafts, RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { version } from '../form-parts';
import { LetterPage } from './page';
import { texts } from './texts.sv';

const letterForm = z.object({ version, letter: z.string().max(20_000).trim().min(1, texts.missing) });

/** The letter that goes first in the invitation. */
@Controller()
export class LetterController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly drafts: RemissDrafts,
    private readonly previews: InvitationPreview,
  ) {}

  @Get(route('remiss.letter'))
  @PageRoute({ action: 'remiss.change' })
  show(@Visiting() { places, query }: Visit) {
    return this.database.transaction(async (tx) => (
      <LetterPage
        remiss={await this.reader.get(tx, places.remissId)}
        invitation={await this.previews.of(tx, places.remissId, query.instans)}
      />
    ));
  }

  @Post(route('remiss.letter'))
  @PageRoute({ action: 'remiss.change', form: letterForm, again: 'show' })
  async save(@Visiting() { caller, places, form }: Visit<z.infer<typeof letterForm>>) {
    await this.database.transaction((tx) =>
      this.drafts.patch(tx, caller.personId, places.remissId, form.version, { letter: form.letter }),
    );
    return goTo(pathTo('remiss.letter', places), 'missiv');
  }
}
