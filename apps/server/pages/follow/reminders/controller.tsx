import { Controller, Get } from '@nestjs/common';
import { FollowRemiss } from '@yttra/overview';
import { Database, route } from '@yttra/platform';
import { ReminderList } from '@yttra/reminder';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { RemindersPage } from './page';
import { reminderDays } from './reminder-days';

/** Every reminder of a remiss, sent and planned. */
@Controller()
export class RemindersController {
  constructor(
    private readonly database: Database,
    private readonly follow: FollowRemiss,
    private readonly reminders: ReminderList,
  ) {}

  @Get(route('remiss.follow.reminders'))
  @PageRoute({ action: 'recipients.change' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.follow.of(tx, places.remissId);
      const ladder = await this.reminders.ofRemiss(tx, remiss.id);
      const byHand = await this.reminders.byHand(tx, remiss.id);
      return <RemindersPage remiss={remiss} {...reminderDays(ladder, byHand, remiss)} />;
    });
  }
}
