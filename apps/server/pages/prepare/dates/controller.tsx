import { Controller, Get, Post } from '@nestjs/common';
import { Database } from '@yttra/platform';
import { PlanRemiss, RemissDrafts, RemissReader } from '@yttra/remiss';
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
@Controller('remisser/:remissId/tider')
export class DatesController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly planning: PlanRemiss,
    private readonly drafts: RemissDrafts,
  ) {}

  @Get()
  @PageRoute({ action: 'remiss.change' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => (
      <DatesPage
        remiss={await this.reader.get(tx, places.remissId!)}
        plan={await this.planning.plan(tx, places.remissId!)}
      />
    ));
  }

  @Post('dagar')
  @PageRoute({ action: 'remiss.change', form: daysForm, again: 'show' })
  async days(@Visiting() { caller, places, form }: Visit<z.infer<typeof daysForm>>) {
    const { version, issueOn, dueDate } = form;
    await this.database.transaction((tx) =>
      this.drafts.patch(tx, caller.personId, places.remissId!, version, { issueOn, dueDate }),
    );
    return goTo(`/remisser/${places.remissId}/tider`, 'raknat');
  }

  @Post()
  @PageRoute({ action: 'remiss.change', form: restForm, again: 'show' })
  async rest(@Visiting() { caller, places, form }: Visit<z.infer<typeof restForm>>) {
    const { version, day, delegation, immediate, boardDate, boardCutoff } = form;
    const asks = (bodyIds: string[], ask: 'delegation' | 'immediate_ratification') =>
      bodyIds.map((bodyId) => ({ bodyId, ask }));
    await withFieldNames(
      (field) => (field.startsWith('boardMeeting') ? 'boardCutoff' : field),
      () =>
        this.database.transaction((tx) =>
          this.drafts.patch(tx, caller.personId, places.remissId!, version, {
            ...(day ? { dueDate: day } : {}),
            requests: [...asks(delegation, 'delegation'), ...asks(immediate, 'immediate_ratification')],
            boardMeeting: boardDate ? { date: boardDate, agendaCutoff: boardCutoff } : null,
          }),
        ),
    );
    return goTo(`/remisser/${places.remissId}/tider/paminnelser`, 'tider');
  }
}
