import { Module } from '@nestjs/common';
import { AuditModule } from '@yttra/audit';
import { IdentityModule, SignInPost } from '@yttra/identity';
import { PlatformModule } from '@yttra/platform';
import { AlarmMails } from './alarm-mails';
import { AnchorHeadsJob } from './anchor-heads.job';
import { CheckLogsJob } from './check-logs.job';
import { DailyDigestJob } from './daily-digest.job';
import { DigestMails } from './digest-mails';
import { FeedbackMails } from './feedback-mails';
import { HeadsMails } from './heads-mails';
import { HeldMail } from './held-mail';
import { MailChoices } from './mail-choices';
import { MailLog } from './mail-log';
import { MailOutbox } from './mail-outbox';
import { MailRenderings } from './mail-renderings';
import { RestoreWatch } from './restore-watch';
import { SignInMails } from './sign-in-mails';

/** Writing mails and looking at what became of them. Delivering them is the worker's: `MailDeliveryModule`. */
@Module({
  imports: [PlatformModule, AuditModule, IdentityModule],
  providers: [
    MailOutbox,
    MailRenderings,
    MailLog,
    AnchorHeadsJob,
    CheckLogsJob,
    AlarmMails,
    HeadsMails,
    HeldMail,
    RestoreWatch,
    SignInMails,
    FeedbackMails,
    MailChoices,
    DailyDigestJob,
    DigestMails,
  ],
  exports: [
    MailOutbox,
    MailRenderings,
    MailLog,
    AnchorHeadsJob,
    CheckLogsJob,
    AlarmMails,
    HeadsMails,
    HeldMail,
    RestoreWatch,
    SignInMails,
    FeedbackMails,
    MailChoices,
    DailyDigestJob,
    DigestMails,
  ],
})
export class MailModule {
  constructor(
    renderings: MailRenderings,
    signIn: SignInMails,
    digest: DigestMails,
    feedback: FeedbackMails,
    heads: HeadsMails,
    alarms: AlarmMails,
    post: SignInPost,
  ) {
    renderings.register(signIn, digest, feedback, heads, alarms);
    post.bind(signIn);
  }
}
