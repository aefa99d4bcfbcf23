import { Controller, Get, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import { Rehearsal, RemissReader, RemissRecipients } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ConfirmPage } from './confirm-page';
import { RemoveBodyPage } from './forms';
import { texts } from './texts.sv';

const form = z.object({ reason: z.string().max(2000).trim().min(1, texts.remove.missing) });
type Form = z.infer<typeof form>;

/** One body is no longer asked. */
@Controller()
export class RemoveBodyController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly recipients: RemissRecipients,
    private readonly rehearsal: Rehearsal,
  ) {}

  @Get(route('remiss.recipient.remove'))
  @PageRoute({ action: 'recipients.change' })
  async show(@Visiting() { places }: Visit) {
    return <RemoveBodyPage {...await this.both(places)} />;
  }

  @Post(route('remiss.recipient.remove.check'))
  @PageRoute({ action: 'recipients.change', form, again: 'show' })
  async review(@Visiting() { caller, places, form: sent }: Visit<Form>) {
    const { remiss, recipient } = await this.both(places);
    const rehearsed = await this.rehearsal.of(remiss.id, (tx) =>
      this.recipients.remove(tx, caller.personId, remiss.id, recipient.id, sent),
    );
    return (
      <ConfirmPage
        remiss={remiss}
        title={texts.remove.confirmTitle(recipient.body)}
        rehearsed={rehearsed}
        action={pathTo('remiss.recipient.remove', { remissId: remiss.id, rid: recipient.id })}
        fields={sent}
        button={texts.remove.confirm(recipient.body)}
        danger
      />
    );
  }

  @Post(route('remiss.recipient.remove'))
  @PageRoute({ action: 'recipients.change', form, again: 'show' })
  async remove(@Visiting() { caller, places, form: sent }: Visit<Form>) {
    await this.database.transaction((tx) =>
      this.recipients.remove(tx, caller.personId, places.remissId, places.rid, sent),
    );
    return goTo(pathTo('remiss.follow', places), 'borttagen');
  }

  private both({ remissId, rid }: Visit['places']) {
    return this.database.transaction(async (tx) => ({
      remiss: await this.reader.get(tx, remissId),
      recipient: await this.reader.recipient(tx, rid, remissId),
    }));
  }
}
