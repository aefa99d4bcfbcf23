import { Controller, Get } from '@nestjs/common';
import { AskedReasons } from '@yttra/assessment';
import { OpeningLists } from '@yttra/openings';
import { Database, route } from '@yttra/platform';
import { RemissReviews } from '@yttra/remiss';
import { goTo } from '../../web/go-to';
import { PageRoute } from '../../web/page-route';
import { Visiting, type Visit } from '../../web/visit';
import { StartPage } from './page';
import { WaitingWorks } from './waiting-works';

/** The start: straight to the work for who has one hat, a list of hats for who has several. */
@Controller()
export class StartController {
  constructor(
    private readonly waiting: WaitingWorks,
    private readonly openings: OpeningLists,
    private readonly database: Database,
    private readonly reviews: RemissReviews,
    private readonly reasons: AskedReasons,
  ) {}

  @Get(route('start'))
  @PageRoute({ action: 'own.pages' })
  async show(@Visiting() { caller }: Visit) {
    const waiting = await this.database.transaction(async (tx) => ({
      asked: await this.reviews.askedOf(tx, caller.personId),
      reasons: await this.reasons.waitingFor(tx, caller.personId),
      works: await this.waiting.of(tx, caller),
      about: await this.openings.about(tx, caller),
    }));
    const { works, asked, reasons } = waiting;
    if (works.length === 1 && asked.length + reasons.length === 0) return goTo(works[0]!.href);
    return <StartPage {...waiting} />;
  }
}
