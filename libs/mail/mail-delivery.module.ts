import { Module } from '@nestjs/common';
import { DocumentsModule } from '@yttra/documents';
import { PlatformModule, env } from '@yttra/platform';
import { DeliverMailJob } from './deliver-mail.job';
import { DELIVERY_LIMITS } from './mail-lease';
import { MailModule } from './mail.module';
import { MunicipalityLogo } from './municipality-logo';
import { SmtpTransport } from './smtp-transport';

/** Delivering mails: in the worker only. What they say is registered by the lib of each. */
@Module({
  imports: [PlatformModule, DocumentsModule, MailModule],
  providers: [
    DeliverMailJob,
    MunicipalityLogo,
    {
      provide: SmtpTransport,
      useFactory: () =>
        // One besides for sign-in codes, which never wait for the others.
        new SmtpTransport({ url: env().SMTP_URL, connections: env().MAIL_CONNECTIONS + 1, ...DELIVERY_LIMITS }),
    },
  ],
  exports: [DeliverMailJob],
})
export class MailDeliveryModule {}
