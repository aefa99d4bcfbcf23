import { Module } from '@nestjs/common';
import { MailDeliveryModule } from '@yttra/mail';
import { PlatformModule } from '@yttra/platform';
import { PublicationModule } from '@yttra/publication';
import { SummaryModule } from '@yttra/summary';

/**
 * Server and worker in one process, minus HTTP and queue: everything that an example's past needs. But for the
 * openings, whose mail tells a body who answers for it: the people of the example were there before it.
 */
@Module({ imports: [PlatformModule, SummaryModule, PublicationModule, MailDeliveryModule] })
export class SeedModule {}
