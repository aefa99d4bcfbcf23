export {
  type AnswerKind,
  type RecipientStatus,
  RECIPIENT_STATUSES,
  isAfterLastDay,
  recipientStatusText,
} from './recipient-status';
export { RecipientState, type MarkedAnswer } from './recipient-state';
export {
  RemissHooks,
  type BoundHooks,
  type PreviewedReminder,
  type RecipientAnswered,
  type RecipientDates,
  type RecipientsChanged,
  type RecipientsRedated,
  type RemissHook,
  type RemissIssued,
  type ReminderPlanner,
  type ReminderPreview,
  type ReportGate,
  type RoundEnded,
} from './remiss-hooks';
export { REMISS_STATUSES, hasBeenIssued, type RemissStatus } from './remiss-status';
export { RemissReader } from './remiss-reader';
export type {
  DocumentView,
  Page,
  QuestionView,
  RecipientView,
  RemissFilter,
  RemissListItem,
  RemissView,
  SectionView,
} from './remiss-view';
export { RemissModule } from './remiss.module';
