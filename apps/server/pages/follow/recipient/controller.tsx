import { Controller, Get, Post } from '@nestjs/common';
import { Reading } from '@yttra/assessment';
import { Database, mailAddress, route } from '@yttra/platform';
import { LateInclusion, RemissReader, RemissRecipients } from '@yttra/remiss';
import { z } from 'zod';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { RecipientPage } from './page';
import { RecipientFactsReader } from './recipient-facts-reader';
import { texts } from './texts.sv';
import { toRecipient } from './to-recipient';

const addressForm = z.object({
  email: mailAddress(texts.address.bad),
  propose: z.literal('ja').optional().catch(undefined),
});
const lateForm = z.object({
  include: z.enum(['ja', 'nej'], texts.late.choose),
  reason: z.string().max(2000).default(''),
});

/** One body in a remiss that is out. */
@Controller()
export class RecipientController {
  constructor(
    private readonly database: Database,
    private readonly facts: RecipientFactsReader,
    private readonly recipients: RemissRecipients,
    private readonly lateness: LateInclusion,
    private readonly reading: Reading,
    private readonly reader: RemissReader,
  ) {}

  @Get(route('remiss.recipient'))
  @PageRoute({ action: 'recipients.change' })
  async show(@Visiting() { round }: Visit) {
    return <RecipientPage facts={await this.database.transaction((tx) => this.facts.read(tx, round))} />;
  }

  @Post(route('remiss.recipient.address'))
  @PageRoute({ action: 'recipients.change', form: addressForm, again: 'show' })
  async correct(@Visiting() { caller, places, form }: Visit<z.infer<typeof addressForm>>) {
    const { email, propose } = form;
    const { answer } = await this.database.transaction((tx) =>
      this.recipients.correctAddress(tx, caller.personId, places.remissId, places.rid, { email, propose: !!propose }),
    );
    return toRecipient(places, answer ? 'adress-svarat' : 'adress');
  }

  @Post(route('remiss.recipient.late'))
  @PageRoute({ action: 'recipients.change', form: lateForm, again: 'show' })
  async late(@Visiting() { caller, places, form }: Visit<z.infer<typeof lateForm>>) {
    const decision = { include: form.include === 'ja', reason: form.reason };
    await this.database.transaction((tx) =>
      this.lateness.decide(tx, caller.personId, places.remissId, places.rid, decision),
    );
    return toRecipient(places, 'sent-beslutat');
  }

  @Post(route('remiss.recipient.acknowledge'))
  @PageRoute({ action: 'recipients.change', again: 'show' })
  async confirm(@Visiting() { caller, places }: Visit) {
    await this.database.transaction(async (tx) => {
      const { answer } = await this.reader.recipient(tx, places.rid, places.remissId);
      if (answer) await this.reading.confirmPreliminary(tx, caller.personId, places.remissId, answer.responseId);
    });
    return toRecipient(places, 'bekraftat');
  }
}
