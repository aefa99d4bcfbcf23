import { Controller, Get } from '@nestjs/common';
import { Database } from '@yttra/platform';
import { ReminderList } from '@yttra/reminder';
import { RemissReader } from '@yttra/remiss';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { RemindersPage } from './page';
import { reminderDays } from './reminder-days';

/** Every reminder of a remiss, sent and planned. */
@Controller('remisser/:remissId/folj/paminnelser')
export class RemindersController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly reminders: ReminderList,
  ) {}

  @Get()
  @PageRoute({ action: 'recipients.change' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, places.remissId!);
      const recipients = await this.reader.recipients(tx, remiss.id);
      const names = new Map(recipients.map(({ id, body }) => [id, body]));
      const days = reminderDays(await this.reminders.ofRemiss(tx, remiss.id));
      return <RemindersPage remiss={remiss} {...days} body={(id) => names.get(id) ?? ''} />;
    });
  }
}
