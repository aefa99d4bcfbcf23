export { AnchorHeadsJob } from './anchor-heads.job';
export { AuditMails } from './audit-mails';
export { CheckLogsJob } from './check-logs.job';
export { DeliverMailJob } from './deliver-mail.job';
export { DELIVERY_LABELS, deliveryWord, type DeliveryWord } from './delivery-word';
export { DailyDigestJob } from './daily-digest.job';
export { DigestMails } from './digest-mails';
export { FeedbackMails } from './feedback-mails';
export { FORGET_OLD_CODES, HeldMail, openRestoration, type OpenRestoration, type WaitingMail } from './held-mail';
export { MailDeliveryModule } from './mail-delivery.module';
export { MAIL_CHOICES, MailChoices, OPTIONAL_MAILS, type MailChoice, type OptionalMail } from './mail-choices';
export { RestoreWatch } from './restore-watch';
export { MailLog, MOST_COUNTED, type LoggedAttempt, type LoggedMail, type MailLogFilter } from './mail-log';
export type { AttemptOutcome, MailReason, MailState } from './mail-state';
export { LANE, type Lane } from './mail-lane';
export { CODE_TOPIC, DOCUMENT_TOPIC, MAIL_TOPIC } from './mail-topic';
export { MailModule } from './mail.module';
export { SmtpTransport, type SmtpOptions } from './smtp-transport';
export { MailRenderings } from './mail-renderings';
export { MunicipalityLogo } from './municipality-logo';
export { MailOutbox, type NewMail } from './mail-outbox';
export { layoutMail } from './mail-layout';
export { systemState, type SystemState } from './system-state';
export { shortTitle } from './short-title';
export { action, bullets, facts, paragraph, quotation, type MailBlock } from './mail-block';
export {
  type MailAttachment,
  type MailFoot,
  type MailRenderer,
  type MailRenderers,
  type OutgoingMailView,
  type RenderedMail,
  type Unfinished,
  whole,
} from './mail-renderer';
export { BounceMailbox } from './bounce-mailbox';
export { recordBounce, type BouncedMail } from './bounces';
export { readBounceMail, type Bounce } from './read-bounce';
export { dueDateIcs, noDueDateIcs, type DueDateEvent } from './ics';
