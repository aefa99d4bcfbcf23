import { Controller, Get } from '@nestjs/common';
import { FollowRemiss } from '@yttra/overview';
import { Database } from '@yttra/platform';
import { ReminderList } from '@yttra/reminder';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { RemindersPage } from './page';
import { reminderDays } from './reminder-days';

/** Every reminder of a remiss, sent and planned. */
@Controller('remisser/:remissId/folj/paminnelser')
export class RemindersController {
  constructor(
    private readonly database: Database,
    private readonly follow: FollowRemiss,
    private readonly reminders: ReminderList,
  ) {}

  @Get()
  @PageRoute({ action: 'recipients.change' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.follow.of(tx, places.remissId!);
      const ladder = await this.reminders.ofRemiss(tx, remiss.id);
      const byHand = await this.reminders.byHand(tx, remiss.id);
      return <RemindersPage remiss={remiss} {...reminderDays(ladder, byHand, remiss)} />;
    });
  }
}
