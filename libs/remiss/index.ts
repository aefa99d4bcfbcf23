export { BouncesJob } from './bounces.job';
export { AcknowledgeRemiss } from './acknowledge-remiss';
export { COPIED_PARTS, type CopiedPart } from './copied-parts';
export { CloseRemiss } from './close-remiss';
export { ConfirmAddress } from './confirm-address';
export {
  DecideRemiss,
  decidedDocument,
  decisionStep,
  isRepeal,
  type DecidedDocument,
  type DecisionStep,
  type NewDecidedDocument,
  type NewDecisionStep,
} from './decide-remiss';
export {
  INSTANCE_WORDS,
  INSTANCES,
  isDecided,
  isOver,
  mayFollow,
  OUTCOME_WORDS,
  OUTCOMES,
  type Instance,
  type Outcome,
} from './decision-way';
export { DecisionMails } from './decision-mails';
export { type PlanWarning } from './day-warnings';
export { DocumentTraces } from './document-traces';
export { FollowerMails } from './follower-mails';
export { Followers } from './followers';
export { IssueRemiss, type IssuedRemiss } from './issue-remiss';
export { IssueScheduledJob } from './issue-scheduled.job';
export { LateInclusion, isOutsideRound, lateDecision } from './late-inclusion';
export { MoveDueDate, dueDateMove, type MovedDueDate } from './move-due-date';
export { LAST_SETTLED_MAIL, deadAddress } from './mail-to-body';
export { headingLines, type HeadingLine } from './marked-headings';
export { newDocument, type NewDocument } from './new-document';
export { PlanRemiss } from './plan-remiss';
export { questionsInput } from './question-input';
export { RecipientChoice, recipientChoice } from './recipient-choice';
export { isConfirmed } from './recipient-address';
export { addressCorrection, recipientAddition, recipientRemoval } from './recipient-input';
export {
  type AnswerKind,
  type RecipientFacts,
  type RecipientStatus,
  RECIPIENT_STATUSES,
  RECIPIENT_STATUS_WORDS,
  extensionThatCounts,
  isAfterLastDay,
  recipientStatus,
  recipientStatusText,
} from './recipient-status';
export { RecipientState, type MarkedAnswer } from './recipient-state';
export { Rehearsal, type Rehearsed, type RehearsedMail } from './rehearsal';
export { RemissDocuments, type AttachedDocument, type ReadDocument } from './remiss-documents';
export { SEND_AS, type SendAs } from './remiss-document.entity';
export { tracesInWords } from './trace-words';
export { RemissDrafts, type SavedRemiss } from './remiss-draft.service';
export { RemissFiles } from './remiss-files';
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
export {
  boardMeeting,
  contact,
  coverLine,
  decisionToRemit,
  newRemiss,
  remissChange,
  requestToBody,
  type BoardMeeting,
  type Contact,
  type CoverLine,
  type DecisionToRemit,
  type NewRemiss,
  type RemissChange,
} from './remiss-input';
export { RemissMails } from './remiss-mail';
export { RemissPackage } from './remiss-package';
export { type PlannedBody, type PlannedMail, type RemissPlan, type WayOut } from './plan-shape';
export { RemissQuestions } from './remiss-questions';
export { RemissReader, type RoundRead } from './remiss-reader';
export { RemissRecipients, type ChangedRecipient, type OpenRemiss } from './remiss-recipients';
export { REMISS_STATES, REMISS_STATE_WORDS, remissState, type RemissState } from './remiss-state';
export { REMISS_STATUSES, hasBeenIssued, isFinished, standsAs, type RemissStatus } from './remiss-status';
export type {
  DocumentTold,
  DocumentView,
  Page,
  QuestionView,
  AskedBody,
  RecipientView,
  RemissFilter,
  RemissListItem,
  RemissReach,
  RemissView,
  SectionView,
} from './remiss-view';
export { InvitationPreview, type PreviewedInvitation } from './invitation-preview';
export { LetterQueue } from './letter-queue';
export { letterHead, type LetterPage } from './letter-page';
export { LETTER_KINDS } from './postal-letter.entity';
export { PostalLetters, type LetterView } from './postal-letters';
export { letterNotFound } from './remiss.errors';
export { writeLetter, type LetterPdf } from './write-letter';
export { APPROVAL_STANDS, type ApprovalStands } from './approval-state';
export { RemissApprovals, type ApprovalView, type WaitingApproval } from './remiss-approvals';
export { REVIEW_TASKS, type ReviewTask } from './remiss-review.entity';
export { RemissReviews, type AskedToRead, type CommentView, type ReviewView } from './remiss-reviews';
export { RemissTemplates, type TemplateView } from './remiss-templates';
export { RemissModule } from './remiss.module';
export { WithdrawRemiss, withdrawal } from './withdraw-remiss';
