import { Controller, Get, Post } from '@nestjs/common';
import { FollowRemiss } from '@yttra/overview';
import { Database, pathTo, route } from '@yttra/platform';
import { CloseRemiss } from '@yttra/remiss';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ClosePage } from './page';

/** The end of a round. */
@Controller()
export class CloseController {
  constructor(
    private readonly database: Database,
    private readonly follow: FollowRemiss,
    private readonly closing: CloseRemiss,
  ) {}

  @Get(route('remiss.close'))
  @PageRoute({ action: 'remiss.issue' })
  async show(@Visiting() { places }: Visit) {
    return <ClosePage remiss={await this.database.transaction((tx) => this.follow.of(tx, places.remissId))} />;
  }

  @Post(route('remiss.close'))
  @PageRoute({ action: 'remiss.issue', again: 'show' })
  async close(@Visiting() { caller, places }: Visit) {
    await this.database.transaction((tx) => this.closing.close(tx, caller.personId, places.remissId));
    return goTo(pathTo('remiss.follow', places), 'avslutad');
  }
}
