import { Controller, Get } from '@nestjs/common';
import { AddressProposals } from '@yttra/bodies';
import { Identities } from '@yttra/identity';
import { MailLog } from '@yttra/mail';
import { Database, route } from '@yttra/platform';
import { PageRoute } from '../../../web/page-route';
import { BodyRows, lacks, type BodyLack } from '../bodies/body-rows';
import { OverviewPage } from './page';
import { Upkeep } from '@yttra/overview';

/** The administrator's start. */
@Controller()
export class OverviewController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyRows,
    private readonly mails: MailLog,
    private readonly identities: Identities,
    private readonly upkeep: Upkeep,
    private readonly proposals: AddressProposals,
  ) {}

  @Get(route('admin'))
  @PageRoute({ action: 'people.manage' })
  async show() {
    const services = await this.upkeep.services();
    return this.database.transaction(async (tx) => {
      const rows = await this.bodies.all(tx);
      const without = (what: BodyLack) => rows.filter((row) => lacks(row).includes(what)).map(({ name }) => name);
      return (
        <OverviewPage
          noSecretary={without('secretary')}
          noAddress={without('address')}
          noMeetings={without('meetings')}
          failedMail={await this.mails.troubled(tx)}
          waitingAccounts={(await this.identities.waiting(tx)).length}
          proposedAddresses={(await this.proposals.waiting(tx)).map(({ body }) => body)}
          waitingMails={await this.upkeep.oldestWaiting(tx)}
          restoredTo={await this.upkeep.restoredTo(tx)}
          services={services}
        />
      );
    });
  }
}
