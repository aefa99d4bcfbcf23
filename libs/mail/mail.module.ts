import { Module } from '@nestjs/common';
import { PlatformModule } from '@yttra/platform';
import { AnchorHeadsJob } from './anchor-heads.job';
import { DailyDigestJob } from './daily-digest.job';
import { DigestMails } from './digest-mails';
import { FeedbackMails } from './feedback-mails';
import { HeadsMails } from './heads-mails';
import { MailChoices } from './mail-choices';
import { MailLog } from './mail-log';
import { MailOutbox } from './mail-outbox';
import { SignInMails } from './sign-in-mails';

/** Writing mails and looking at what became of them. Delivering them is the worker's: `MailDeliveryModule`. */
@Module({
  imports: [PlatformModule],
  providers: [
    MailOutbox,
    MailLog,
    AnchorHeadsJob,
    HeadsMails,
    SignInMails,
    FeedbackMails,
    MailChoices,
    DailyDigestJob,
    DigestMails,
  ],
  exports: [
    MailOutbox,
    MailLog,
    AnchorHeadsJob,
    HeadsMails,
    SignInMails,
    FeedbackMails,
    MailChoices,
    DailyDigestJob,
    DigestMails,
  ],
})
export class MailModule {}
