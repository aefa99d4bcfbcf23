export { RemindByHand } from './remind-by-hand';
export { ReminderList } from './reminder-list';
export { type ReminderStep } from './reminder-ladder';
export { ReminderPreviews, type PreviewedTexts, type StateText } from './reminder-previews';
export { ReminderModule } from './reminder.module';
export { REMINDER_TOPIC, SendReminderJob } from './send-reminder.job';
