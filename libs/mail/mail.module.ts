import { Module } from '@nestjs/common';
import { MailLog } from './mail-log';
import { MailOutbox } from './mail-outbox';

/** Writing mails and looking at what became of them. Delivering them is the worker's: `MailDeliveryModule`. */
@Module({
  providers: [MailOutbox, MailLog],
  exports: [MailOutbox, MailLog],
})
export class MailModule {}
