import { Module } from '@nestjs/common';
import { AuditModule } from '@yttra/audit';
import { IdentityModule, SignInPost } from '@yttra/identity';
import { PlatformModule } from '@yttra/platform';
import { AnchorHeadsJob } from './anchor-heads.job';
import { AuditMails } from './audit-mails';
import { CheckLogsJob } from './check-logs.job';
import { DailyDigestJob } from './daily-digest.job';
import { DigestMails } from './digest-mails';
import { FeedbackMails } from './feedback-mails';
import { HeldMail } from './held-mail';
import { MailChoices } from './mail-choices';
import { MailLog } from './mail-log';
import { MailOutbox } from './mail-outbox';
import { MailRenderings } from './mail-renderings';
import { RestoreWatch } from './restore-watch';
import { SignInMails } from './sign-in-mails';

const services = [
  MailOutbox,
  MailRenderings,
  MailLog,
  AnchorHeadsJob,
  CheckLogsJob,
  AuditMails,
  HeldMail,
  RestoreWatch,
  SignInMails,
  FeedbackMails,
  MailChoices,
  DailyDigestJob,
  DigestMails,
];

/** Writing mails and looking at what became of them. Delivering them is the worker's: `MailDeliveryModule`. */
@Module({
  imports: [PlatformModule, AuditModule, IdentityModule],
  providers: services,
  exports: services,
})
export class MailModule {
  constructor(
    renderings: MailRenderings,
    signIn: SignInMails,
    digest: DigestMails,
    feedback: FeedbackMails,
    audit: AuditMails,
    post: SignInPost,
  ) {
    renderings.register(signIn, digest, feedback, audit);
    post.bind(signIn);
  }
}
