import { Module } from '@nestjs/common';
import { MailOutbox } from './mail-outbox';

/** Writing mails and looking at what became of them. Delivering them is the worker's: `MailDeliveryModule`. */
@Module({
  providers: [MailOutbox],
  exports: [MailOutbox],
})
export class MailModule {}
