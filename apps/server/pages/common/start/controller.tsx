import { Controller, Get } from '@nestjs/common';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { StartPage } from './page';

/** The start page for the hat one wears. */
@Controller()
export class StartController {
  @Get()
  @PageRoute({ action: 'own.pages' })
  show(@Visiting() { caller }: Visit) {
    return <StartPage name={caller.name} />;
  }
}
