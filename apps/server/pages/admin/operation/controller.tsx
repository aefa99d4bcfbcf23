import { Controller, Get } from '@nestjs/common';
import { systemState } from '@yttra/mail';
import { Upkeep } from '@yttra/overview';
import { Database, route } from '@yttra/platform';
import { PageRoute } from '../../../web/page-route';
import { OperationPage } from './page';

/** How the system is, for the administrator and whoever runs it. */
@Controller()
export class OperationController {
  constructor(
    private readonly database: Database,
    private readonly upkeep: Upkeep,
  ) {}

  @Get(route('admin.operation'))
  @PageRoute({ action: 'people.manage' })
  async show() {
    const services = await this.upkeep.services();
    return this.database.transaction(async (tx) => (
      <OperationPage
        services={services}
        waitingMails={await this.upkeep.oldestWaiting(tx)}
        restoredTo={await this.upkeep.restoredTo(tx)}
        state={await systemState(tx)}
      />
    ));
  }
}
