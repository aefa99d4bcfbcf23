import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { BodiesModule } from '@yttra/bodies';
import { MailModule } from '@yttra/mail';
import { PlatformModule } from '@yttra/platform';
import { RemissModule } from '@yttra/remiss';
import { RemindByHand } from './remind-by-hand';
import { ReminderList } from './reminder-list';
import { ReminderMails } from './reminder-mails';
import { ReminderPlanning } from './reminder-planning';
import { ReminderPreviews } from './reminder-preview';
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
export class ReminderModule {}
