import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { BodiesModule } from '@yttra/bodies';
import { MailModule, MailRenderings, type MailRenderers } from '@yttra/mail';
import { PlatformModule } from '@yttra/platform';
import { RemissHooks, RemissModule } from '@yttra/remiss';
import { RemindByHand } from './remind-by-hand';
import { ReminderList } from './reminder-list';
import type { ReminderMailKind } from './reminder-mail-kinds';
import { ReminderMails } from './reminder-mails';
import { ReminderPlanning } from './reminder-planning';
import { ReminderPreviews } from './reminder-previews';
import { Reminder } from './reminder.entity';
import { SendReminderJob } from './send-reminder.job';
import { SilentBodiesReport } from './silent-bodies-report';

const services = [RemindByHand, ReminderList, ReminderMails, ReminderPlanning, ReminderPreviews, SendReminderJob];

/** Reminders: the ladder, its plan for each recipient, and the sending. */
@Module({
  imports: [PlatformModule, AuditModule, BodiesModule, MailModule, RemissModule, TypeOrmModule.forFeature([Reminder])],
  providers: [...services, SilentBodiesReport],
  exports: services,
})
export class ReminderModule {
  constructor(
    renderings: MailRenderings,
    mails: ReminderMails,
    hooks: RemissHooks,
    planning: ReminderPlanning,
    previews: ReminderPreviews,
  ) {
    renderings.register(mails satisfies MailRenderers<ReminderMailKind>);
    hooks.bind({ hooks: [planning], reminders: previews });
  }
}
