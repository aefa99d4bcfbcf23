import { Global, Module } from '@nestjs/common';
import { AssessmentMails, AssessmentModule, FeedbackLetterMails, ReadingMails } from '@yttra/assessment';
import { BodiesModule } from '@yttra/bodies';
import { DocumentsModule } from '@yttra/documents';
import {
  SignInMails,
  DigestMails,
  FeedbackMails,
  HeadsMails,
  MAIL_LOGO,
  MAIL_RENDERERS,
  MailModule,
  type MailRenderers,
} from '@yttra/mail';
import { OpeningMails, OpeningsModule, ServingMails } from '@yttra/openings';
import { ReminderMails, ReminderModule } from '@yttra/reminder';
import { ColleagueMails, DecisionMails, FollowerMails, RemissMails, RemissModule } from '@yttra/remiss';
import { DraftMails, ExtensionMails, ResponseMails, ResponseModule } from '@yttra/response';
import { MunicipalityLogo } from './municipality-logo';

/** Who writes which mails. */
const RENDERERS = [
  SignInMails,
  DigestMails,
  FeedbackMails,
  HeadsMails,
  RemissMails,
  ColleagueMails,
  FollowerMails,
  DecisionMails,
  FeedbackLetterMails,
  ReminderMails,
  ResponseMails,
  ExtensionMails,
  DraftMails,
  ReadingMails,
  ServingMails,
  OpeningMails,
  AssessmentMails,
];

/** Global, since the delivery stands below the libs that know what a mail says. */
@Global()
@Module({
  imports: [
    AssessmentModule,
    BodiesModule,
    DocumentsModule,
    MailModule,
    OpeningsModule,
    RemissModule,
    ReminderModule,
    ResponseModule,
  ],
  providers: [
    { provide: MAIL_RENDERERS, useFactory: (...all: MailRenderers[]) => all, inject: RENDERERS },
    { provide: MAIL_LOGO, useClass: MunicipalityLogo },
  ],
  exports: [MAIL_RENDERERS, MAIL_LOGO],
})
export class MailRenderersModule {}
