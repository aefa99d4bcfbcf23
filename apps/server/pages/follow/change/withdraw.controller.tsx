import { Controller, Get, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import { Rehearsal, RemissReader, WithdrawRemiss } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ConfirmPage } from './confirm-page';
import { WithdrawPage } from './forms';
import { texts } from './texts.sv';

const form = z.object({ reason: z.string().max(2000).trim().min(1, texts.withdraw.missing) });
type Form = z.infer<typeof form>;

/** The whole remiss is taken back. */
@Controller()
export class WithdrawController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly withdrawing: WithdrawRemiss,
    private readonly rehearsal: Rehearsal,
  ) {}

  @Get(route('remiss.change.withdraw'))
  @PageRoute({ action: 'remiss.issue' })
  async show(@Visiting() { places }: Visit) {
    return <WithdrawPage remiss={await this.remiss(places.remissId)} />;
  }

  @Post(route('remiss.change.withdraw.check'))
  @PageRoute({ action: 'remiss.issue', form, again: 'show' })
  async review(@Visiting() { caller, places, form: sent }: Visit<Form>) {
    const remiss = await this.remiss(places.remissId);
    const rehearsed = await this.rehearsal.of(remiss.id, (tx) =>
      this.withdrawing.withdraw(tx, caller.personId, remiss.id, sent),
    );
    return (
      <ConfirmPage
        remiss={remiss}
        title={texts.withdraw.confirmTitle}
        rehearsed={rehearsed}
        action={pathTo('remiss.change.withdraw', { remissId: remiss.id })}
        fields={sent}
        button={texts.withdraw.confirm}
        danger
      />
    );
  }

  @Post(route('remiss.change.withdraw'))
  @PageRoute({ action: 'remiss.issue', form, again: 'show' })
  async withdraw(@Visiting() { caller, places, form: sent }: Visit<Form>) {
    await this.database.transaction((tx) => this.withdrawing.withdraw(tx, caller.personId, places.remissId, sent));
    return goTo(pathTo('remiss.follow', places), 'aterkallad');
  }

  private remiss(id: string) {
    return this.database.transaction((tx) => this.reader.get(tx, id));
  }
}
