import { Module } from '@nestjs/common';
import { DocumentsModule } from '@yttra/documents';
import { PlatformModule, env } from '@yttra/platform';
import { DeliverMailJob } from './deliver-mail.job';
import { MailModule } from './mail.module';
import { MunicipalityLogo } from './municipality-logo';
import { SmtpTransport } from './smtp-transport';

/**
 * How long a mail server may take for a message until its final dot, and to answer that: RFC 5321 asks for ten minutes.
 */
const PATIENCE = { beforeDotMs: 100_000, afterDotMs: 660_000, quickMs: 100 };

/** Delivering mails: in the worker only. What they say is registered by the lib of each. */
@Module({
  imports: [PlatformModule, DocumentsModule, MailModule],
  providers: [
    DeliverMailJob,
    MunicipalityLogo,
    {
      provide: SmtpTransport,
      useFactory: () => new SmtpTransport({ url: env().SMTP_URL, connections: env().MAIL_CONNECTIONS, ...PATIENCE }),
    },
  ],
  exports: [DeliverMailJob],
})
export class MailDeliveryModule {}
