import { Controller, Get } from '@nestjs/common';
import { AddressProposals } from '@yttra/bodies';
import { Upkeep } from '@yttra/overview';
import { Database, route } from '@yttra/platform';
import { PageRoute } from '../../../web/page-route';
import { OverviewPage } from './page';
import { RegisterNeeds } from './register-needs';

/** The administrator's start. */
@Controller()
export class OverviewController {
  constructor(
    private readonly database: Database,
    private readonly needs: RegisterNeeds,
    private readonly upkeep: Upkeep,
    private readonly proposals: AddressProposals,
  ) {}

  @Get(route('admin'))
  @PageRoute({ action: 'people.manage' })
  async show() {
    const services = await this.upkeep.services();
    return this.database.transaction(async (tx) => {
      const { bodies, failedMail, waitingAccounts } = await this.needs.of(tx);
      return (
        <OverviewPage
          noSecretary={bodies.of.secretary}
          noAddress={bodies.of.address}
          noMeetings={bodies.of.meetings}
          failedMail={failedMail}
          waitingAccounts={waitingAccounts}
          proposedAddresses={await this.proposals.waiting(tx)}
          waitingMails={await this.upkeep.oldestWaiting(tx)}
          restoredTo={await this.upkeep.restoredTo(tx)}
          services={services}
        />
      );
    });
  }
}
