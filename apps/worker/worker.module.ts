import { Module } from '@nestjs/common';
import { AssessmentModule } from '@yttra/assessment';
import { DocumentsModule } from '@yttra/documents';
import { MailDeliveryModule } from '@yttra/mail';
import { OpeningsModule } from '@yttra/openings';
import { PlatformModule } from '@yttra/platform';
import { PublicationModule } from '@yttra/publication';
import { ReminderModule } from '@yttra/reminder';
import { RemissModule } from '@yttra/remiss';
import { ResponseModule } from '@yttra/response';
import { SummaryModule } from '@yttra/summary';

/** The server minus HTTP, plus what only a worker does: `schedules.ts` says what and how often. */
@Module({
  imports: [
    PlatformModule,
    DocumentsModule,
    OpeningsModule,
    RemissModule,
    ReminderModule,
    ResponseModule,
    AssessmentModule,
    SummaryModule,
    PublicationModule,
    MailDeliveryModule,
  ],
})
export class WorkerModule {}
