import { Controller, Get } from '@nestjs/common';
import { AnswerDesk } from '@yttra/response';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { MinePage } from './page';

/** The remisser that a secretary or an invited colleague answers. What the same person does in other hats stands elsewhere. */
@Controller('mina-remisser')
export class MineController {
  constructor(private readonly desks: AnswerDesk) {}

  @Get()
  @PageRoute({ action: 'own.pages' })
  async show(@Visiting() { caller }: Visit) {
    const { bodies, remisser } = await this.desks.own(caller.personId);
    return <MinePage bodies={bodies} remisser={remisser} />;
  }
}
