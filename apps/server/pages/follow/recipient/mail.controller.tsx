import { Controller, Post } from '@nestjs/common';
import { MailLog } from '@yttra/mail';
import { Database, route } from '@yttra/platform';
import { RemindByHand } from '@yttra/reminder';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { RecipientPage } from './page';
import { RecipientFactsReader } from './recipient-facts-reader';
import { toRecipient } from './to-recipient';

/** What the officer sends a body by hand. */
@Controller()
export class RecipientMailController {
  constructor(
    private readonly database: Database,
    private readonly facts: RecipientFactsReader,
    private readonly byHand: RemindByHand,
    private readonly mails: MailLog,
  ) {}

  @Post(route('remiss.recipient.remind'))
  @PageRoute({ action: 'recipients.change', again: 'show' })
  async remind(@Visiting() { caller, places }: Visit) {
    const { queued } = await this.database.transaction((tx) =>
      this.byHand.remind(tx, caller.personId, places.remissId, places.rid),
    );
    return toRecipient(places, queued ? 'pamind' : 'redan-pamind');
  }

  @Post(route('remiss.recipient.resend'))
  @PageRoute({ action: 'recipients.change', again: 'show' })
  async resend(@Visiting() { places }: Visit) {
    await this.database.transaction((tx) => this.mails.resend(tx, places.mailId));
    return toRecipient(places, 'skickas-igen');
  }

  async show({ round }: Visit) {
    return <RecipientPage facts={await this.database.transaction((tx) => this.facts.read(tx, round))} />;
  }
}
