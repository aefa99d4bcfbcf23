import { Module } from '@nestjs/common';
import { PlatformModule, env } from '@yttra/platform';
import { DeliverMail } from './deliver-mail.job';
import { DELIVERY_LIMITS } from './mail-lease';
import { SmtpTransport } from './smtp-transport';

/** Delivering mails: in the worker only, which binds MAIL_RENDERERS for the whole application. */
@Module({
  imports: [PlatformModule],
  providers: [
    DeliverMail,
    {
      provide: SmtpTransport,
      useFactory: () =>
        // One besides for sign-in codes, which never wait for the others.
        new SmtpTransport({ url: env().SMTP_URL, connections: env().MAIL_CONNECTIONS + 1, ...DELIVERY_LIMITS }),
    },
  ],
  exports: [DeliverMail],
})
export class MailDeliveryModule {}
