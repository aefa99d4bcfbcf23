import { Controller, Get, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import { MoveDueDate, Rehearsal, RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ConfirmPage } from './confirm-page';
import { DueDatePage } from './forms';
import { texts } from './texts.sv';

const form = z.object({
  version: z.coerce.number().int(),
  dueDate: z.iso.date(texts.day.bad),
  reason: z.string().max(2000).default(''),
});
type Form = z.infer<typeof form>;

/** A later last day for everybody: shown first, then done. */
@Controller()
export class MoveDueDateController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly moving: MoveDueDate,
    private readonly rehearsal: Rehearsal,
  ) {}

  @Get(route('remiss.change.dueDate'))
  @PageRoute({ action: 'remiss.issue' })
  async show(@Visiting() { places }: Visit) {
    return <DueDatePage remiss={await this.remiss(places.remissId)} />;
  }

  @Post(route('remiss.change.dueDate.check'))
  @PageRoute({ action: 'remiss.issue', form, again: 'show' })
  async review(@Visiting() visit: Visit<Form>) {
    const { dueDate, version, reason } = visit.form;
    const remiss = await this.remiss(visit.places.remissId);
    let warnings: string[] = [];
    const rehearsed = await this.rehearsal.of(remiss.id, async (tx) => {
      const moved = await this.moving.move(tx, visit.caller.personId, remiss.id, version, { dueDate, reason });
      warnings = moved.warnings.map(({ text }) => text);
    });
    const fields = {
      version: String(version),
      'dueDate-day': dueDate,
      'dueDate-month': '',
      'dueDate-year': '',
      reason,
    };
    return (
      <ConfirmPage
        remiss={remiss}
        title={texts.day.confirmTitle(dueDate)}
        rehearsed={rehearsed}
        action={pathTo('remiss.change.dueDate', { remissId: remiss.id })}
        fields={fields}
        button={texts.day.confirm(dueDate)}
      >
        {warnings.map((warning) => (
          <p>{warning}</p>
        ))}
      </ConfirmPage>
    );
  }

  @Post(route('remiss.change.dueDate'))
  @PageRoute({ action: 'remiss.issue', form, again: 'show' })
  async move(@Visiting() { caller, places, form: { version, ...wanted } }: Visit<Form>) {
    await this.database.transaction((tx) =>
      this.moving.move(tx, caller.personId, places.remissId, version, { ...wanted, reason: wanted.reason || null }),
    );
    return goTo(pathTo('remiss.follow', places), 'flyttad');
  }

  private remiss(id: string) {
    return this.database.transaction((tx) => this.reader.get(tx, id));
  }
}
