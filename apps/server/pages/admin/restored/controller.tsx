import { Controller, Get, Post } from '@nestjs/common';
import { HeldMail } from '@yttra/mail';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { many, ticked } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { RestoredPage } from './page';

/** As many as somebody can look at. */
const LISTED = 500;

const releasing = z.object({ gone: many(z.uuid()), all: ticked });

/** What a system that was put back to an earlier time would send, until the administrator has said what goes. */
@Controller()
export class RestoredController {
  constructor(
    private readonly database: Database,
    private readonly held: HeldMail,
  ) {}

  @Get(route('admin.restored'))
  @PageRoute({ action: 'people.manage' })
  show() {
    return this.database.transaction(async (tx) => {
      const restored = await this.held.restoration(tx);
      const waiting = restored ? await this.held.waiting(tx, LISTED) : { mails: [], total: 0 };
      return <RestoredPage restoredTo={restored?.takenAt ?? null} {...waiting} />;
    });
  }

  @Post(route('admin.restored'))
  @PageRoute({ action: 'people.manage', form: releasing, again: 'show' })
  async release(@Visiting() { caller, form: { gone, all } }: Visit<z.infer<typeof releasing>>) {
    await this.database.transaction((tx) => this.held.release(tx, caller.personId, all ? 'all' : gone));
    return goTo(pathTo('admin.restored'), 'slappta');
  }
}
