import { Controller, Get, Post } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import { Database, oneLine, pathTo, route } from '@yttra/platform';
import { Rehearsal, RemissReader, RemissRecipients } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ConfirmPage } from './confirm-page';
import { AddBodyPage } from './forms';
import { texts } from './texts.sv';

const form = z.object({
  body: z.string().max(300).min(1, texts.body.choose),
  part: oneLine(300).default(''),
  dueDate: z.union([z.literal(''), z.iso.date()], texts.body.badDay).default(''),
  reason: z.string().max(2000).default(''),
});
type Form = z.infer<typeof form>;

/** One more body, in a remiss that is out. */
@Controller()
export class AddBodyController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly bodies: BodyRegister,
    private readonly recipients: RemissRecipients,
    private readonly rehearsal: Rehearsal,
  ) {}

  @Get(route('remiss.change.body'))
  @PageRoute({ action: 'recipients.change' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, places.remissId);
      const asked = (await this.reader.recipients(tx, remiss.id)).filter(({ removedAt }) => !removedAt);
      const taken = new Set([remiss.issuerBodyId, ...asked.map(({ bodyId }) => bodyId)]);
      const free = (await this.bodies.list(tx)).filter(({ id, active, kind }) => {
        const fits = remiss.audience === 'public' || kind !== 'extern';
        return active && fits && !taken.has(id);
      });
      return <AddBodyPage remiss={remiss} bodies={free.map(({ name }) => name)} />;
    });
  }

  @Post(route('remiss.change.body.check'))
  @PageRoute({ action: 'recipients.change', form, again: 'show' })
  async review(@Visiting() { caller, places, form: sent }: Visit<Form>) {
    const remiss = await this.database.transaction((tx) => this.reader.get(tx, places.remissId));
    const rehearsed = await this.rehearsal.of(remiss.id, (tx) =>
      this.recipients.add(tx, caller.personId, remiss.id, wantedOf(sent)),
    );
    const { dueDate, ...fields } = sent;
    return (
      <ConfirmPage
        remiss={remiss}
        title={texts.body.confirmTitle(sent.body)}
        rehearsed={rehearsed}
        action={pathTo('remiss.change.body', { remissId: remiss.id })}
        fields={{ ...fields, 'dueDate-day': dueDate, 'dueDate-month': '', 'dueDate-year': '' }}
        button={texts.body.confirm(sent.body)}
      />
    );
  }

  @Post(route('remiss.change.body'))
  @PageRoute({ action: 'recipients.change', form, again: 'show' })
  async add(@Visiting() { caller, places, form: sent }: Visit<Form>) {
    await this.database.transaction((tx) => this.recipients.add(tx, caller.personId, places.remissId, wantedOf(sent)));
    return goTo(pathTo('remiss.follow', places), 'tillagd');
  }
}

/** What was left empty is not wished for. */
const wantedOf = ({ body, part, dueDate, reason }: Form) => ({
  body,
  part: part || null,
  dueDate: dueDate || null,
  reason: reason || null,
});
