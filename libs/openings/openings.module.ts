import { Module } from '@nestjs/common';
import { AuditModule } from '@yttra/audit';
import { BodiesModule } from '@yttra/bodies';
import { IdentityModule } from '@yttra/identity';
import { MailModule, MailRenderings } from '@yttra/mail';
import { PlatformModule } from '@yttra/platform';
import { AnnounceOpenings } from './announce-openings';
import { BodyLog } from './body-log';
import { ForceOpening } from './force-opening';
import { OpeningLists } from './opening-lists';
import { OpeningMails } from './opening-mails';
import { OpeningPost } from './opening-post';
import { OpeningsDueJob } from './openings-due.job';
import { Openings } from './openings';
import { ServingMails } from './serving-mails';
import { TakeBack } from './take-back';

const shared = [BodyLog, ForceOpening, OpeningLists, OpeningMails, Openings, OpeningsDueJob, ServingMails];

/** Who may open a body's wall: each change that lets somebody in waits for the body's own word. */
@Module({
  imports: [PlatformModule, AuditModule, IdentityModule, BodiesModule, MailModule],
  providers: [...shared, AnnounceOpenings, OpeningPost, TakeBack],
  exports: shared,
})
export class OpeningsModule {
  constructor(renderings: MailRenderings, ofOpenings: OpeningMails, ofServing: ServingMails) {
    renderings.register(ofOpenings, ofServing);
  }
}
