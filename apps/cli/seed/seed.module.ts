import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { AssessmentMails, AssessmentModule, FeedbackLetterMails, ReceivedViewpoints } from '@yttra/assessment';
import { HeadsMails, MAIL_RENDERERS, MailDeliveryModule, MailModule, type MailRenderers } from '@yttra/mail';
import { PlatformModule } from '@yttra/platform';
import { PublicationModule } from '@yttra/publication';
import { ReminderMails, ReminderModule, ReminderPlanning, ReminderPreviews } from '@yttra/reminder';
import { DecisionMails, RemissHooks, RemissMails, RemissModule } from '@yttra/remiss';
import { DraftMails, ExtensionMails, ResponseHooks, ResponseMails, ResponseModule } from '@yttra/response';
import { ReportRemiss, SummaryModule } from '@yttra/summary';

const RENDERERS = [
  HeadsMails,
  RemissMails,
  DecisionMails,
  FeedbackLetterMails,
  AssessmentMails,
  ReminderMails,
  ResponseMails,
  ExtensionMails,
  DraftMails,
];

@Global()
@Module({
  imports: [MailModule, RemissModule, ReminderModule, ResponseModule, AssessmentModule],
  providers: [{ provide: MAIL_RENDERERS, useFactory: (...all: MailRenderers[]) => all, inject: RENDERERS }],
  exports: [MAIL_RENDERERS],
})
class MailRenderersModule {}

/** Server and worker in one process, minus HTTP and queue: everything that an example's past needs. */
@Module({
  imports: [
    PlatformModule,
    RemissModule,
    ReminderModule,
    ResponseModule,
    AssessmentModule,
    SummaryModule,
    PublicationModule,
    MailRenderersModule,
    MailDeliveryModule,
  ],
})
export class SeedModule {}

/**
 * What the libs above do in the transactions of those below, as in server and worker; but for the mail to a body about who
 * answers for it: the people of the example were there before it.
 */
export function bindHooks(libs: INestApplicationContext): void {
  libs.get(RemissHooks).bind({
    hooks: [libs.get(ReminderPlanning)],
    reminders: libs.get(ReminderPreviews),
    reportGate: libs.get(ReportRemiss),
  });
  libs.get(ResponseHooks).bind([libs.get(ReceivedViewpoints)]);
}
