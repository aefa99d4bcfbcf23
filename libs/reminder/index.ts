export { RemindByHand } from './remind-by-hand';
export { ReminderList, type ReminderView } from './reminder-list';
export { ReminderMails } from './reminder-mails';
export { ReminderPlanning } from './reminder-planning';
export { ReminderPreviews, type PlannedMail } from './reminder-preview';
export { ReminderModule } from './reminder.module';
export { REMINDER_TOPIC, SendReminderJob, type ReminderOutcome } from './send-reminder.job';
export type { ReminderState } from './reminder.entity';
export type { SentStep } from './stored-step';
