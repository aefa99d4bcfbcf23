export { MailModule } from './mail.module';
export { MailOutbox, type NewMail } from './mail-outbox';
export { action, bullets, facts, paragraph, quotation, signInCode, type MailBlock } from './mail-block';
export {
  MAIL_RENDERERS,
  type MailAttachment,
  type MailFoot,
  type MailRenderer,
  type MailRenderers,
  type OutgoingMailView,
  type RenderedMail,
} from './mail-renderer';
export { dueDateIcs, type DueDateEvent } from './ics';
