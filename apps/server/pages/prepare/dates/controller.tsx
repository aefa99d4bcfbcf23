import { Controller, Get, Post } from '@nestjs/common';
import { Database, DomainError, localDate, now, pathTo, route, type FieldError } from '@yttra/platform';
import { PlanRemiss, RemissDrafts, RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { maybeDay, version } from '../form-parts';
import { withFieldNames } from '../frame';
import { DatesPage } from './page';
import { texts } from './texts.sv';

const daysForm = z.object({
  version,
  issueOn: maybeDay(texts.badDay),
  dueDate: z.iso.date(texts.badDay),
});
const restForm = z
  .object({
    version,
    day: z.iso.date().optional(),
    delegation: many(z.uuid()),
    immediate: many(z.uuid()),
    boardDate: maybeDay(texts.badDay),
    boardCutoff: maybeDay(texts.badDay),
  })
  .refine(({ boardDate, boardCutoff }) => boardDate !== null || boardCutoff === null, {
    path: ['boardDate'],
    message: texts.board.dateFirst,
  });

/** The days of a remiss: when it goes out, and when it must be answered. */
@Controller()
export class DatesController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly planning: PlanRemiss,
    private readonly drafts: RemissDrafts,
  ) {}

  @Get(route('remiss.dates'))
  @PageRoute({ action: 'remiss.change' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => (
      <DatesPage
        remiss={await this.reader.get(tx, places.remissId)}
        plan={await this.planning.plan(tx, places.remissId)}
      />
    ));
  }

  @Post(route('remiss.dates.days'))
  @PageRoute({ action: 'remiss.change', form: daysForm, again: 'show' })
  async days(@Visiting() { caller, places, form }: Visit<z.infer<typeof daysForm>>) {
    const { version, issueOn, dueDate } = form;
    await this.database.transaction(async (tx) => {
      const today = localDate(await now(tx));
      if (issueOn && issueOn < today) throw badDays([{ field: 'issueOn', message: texts.beenAlready(today) }]);
      await this.drafts.patch(tx, caller.personId, places.remissId, version, { issueOn, dueDate });
      await this.refuseDays(tx, places.remissId, 'dueDate');
    });
    return goTo(pathTo('remiss.dates', places), 'raknat');
  }

  @Post(route('remiss.dates'))
  @PageRoute({ action: 'remiss.change', form: restForm, again: 'show' })
  async rest(@Visiting() { caller, places, form }: Visit<z.infer<typeof restForm>>) {
    const { version, day, delegation, immediate, boardDate, boardCutoff } = form;
    const asks = (bodyIds: string[], ask: 'delegation' | 'immediate_ratification') =>
      bodyIds.map((bodyId) => ({ bodyId, ask }));
    await withFieldNames(
      (field) => (field.startsWith('boardMeeting') ? 'boardCutoff' : field),
      () =>
        this.database.transaction(async (tx) => {
          await this.drafts.patch(tx, caller.personId, places.remissId, version, {
            ...(day ? { dueDate: day } : {}),
            requests: [...asks(delegation, 'delegation'), ...asks(immediate, 'immediate_ratification')],
            boardMeeting: boardDate ? { date: boardDate, agendaCutoff: boardCutoff } : null,
          });
          await this.refuseDays(tx, places.remissId, 'day');
        }),
    );
    return goTo(pathTo('remiss.dates.reminders', places), 'tider');
  }

  /** Days that cannot stand are told before anything else, and nothing is saved. */
  private async refuseDays(tx: EntityManager, remissId: string, field: string): Promise<void> {
    const { missing } = await this.planning.plan(tx, remissId);
    const faults = missing.filter((fault) => fault.field === 'dueDate');
    if (faults.length > 0) throw badDays(faults.map((fault) => ({ ...fault, field })));
  }
}

const badDays = (fields: FieldError[]): DomainError =>
  new DomainError({ code: 'remiss.invalid', kind: 'invalid', message: fields[0]!.message, fields });
