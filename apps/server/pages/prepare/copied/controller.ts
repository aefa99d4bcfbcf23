import { Controller, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import { COPIED_PARTS, RemissDrafts } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';

const lookedForm = z.object({ part: z.enum(COPIED_PARTS) });

/** Somebody has looked at what was taken over, and it holds as it is. */
@Controller()
export class CopiedController {
  constructor(
    private readonly database: Database,
    private readonly drafts: RemissDrafts,
  ) {}

  /** A form that cannot be read marks nothing. */
  back({ places }: Visit) {
    return goTo(pathTo('remiss', places));
  }

  @Post(route('remiss.looked'))
  @PageRoute({ action: 'remiss.change', form: lookedForm, again: 'back' })
  async looked(@Visiting() { places, form }: Visit<z.infer<typeof lookedForm>>) {
    await this.database.transaction((tx) => this.drafts.lookedAt(tx, places.remissId, form.part));
    return goTo(pathTo('remiss', places), 'kontrollerat');
  }
}
