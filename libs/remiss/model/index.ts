export { type AskedRecipient, askedRecipient, askedRecipients } from './asked-recipient';
export { COPIED_PARTS, type CopiedPart, looked, markCopied } from './copied-parts';
export {
  type Instance,
  INSTANCE_WORDS,
  INSTANCES,
  isDecided,
  isOver,
  mayFollow,
  type Outcome,
  OUTCOME_WORDS,
  OUTCOMES,
  sentBackForSomething,
  stepFaults,
} from './decision-way';
export { isAwaited } from './is-awaited';
export { issueDay } from './issue-day';
export { letterFaults, letterFor } from './letter-text';
export { questionFaults, type QuestionInput, questionsInput } from './question-input';
export {
  answerValue,
  isInWords,
  kindOfQuestion,
  QUESTION_KINDS,
  questionType,
  type QuestionType,
} from './question-kind';
export { meanOf, type PointArea, pointAreas, type PointRow, pointsText } from './question-kinds/point-rows';
export {
  type AnswerFault,
  type AnswerValue,
  type AskedQuestion,
  type Compiled,
  LONGEST_OPTION,
  type QuestionField,
  type QuestionKind,
  storedValue,
} from './question-kinds/kind';
export { Question } from './question.entity';
export { addressCorrection, recipientAddition, recipientRemoval } from './recipient-input';
export { datesOf, holdRecipient, lockedRecipient, type MarkedAnswer, RecipientState } from './recipient-state';
export {
  type AnswerKind,
  extensionThatCounts,
  isAfterLastDay,
  RECIPIENT_STATUS_WORDS,
  RECIPIENT_STATUSES,
  type RecipientFacts,
  type RecipientStatus,
  recipientStatus,
  recipientStatusText,
  roundEnd,
} from './recipient-status';
export { Recipient } from './recipient.entity';
export { holdRemiss, lockedRemiss, makeMove, saveEdit } from './remiss-claim';
export { DOCUMENT_KINDS, DocumentSection, RemissDocument, SEND_AS, type SendAs } from './remiss-document.entity';
export {
  type BoundHooks,
  type PreviewedReminder,
  type RecipientAnswered,
  type RecipientDates,
  type RecipientsChanged,
  type RecipientsRedated,
  type ReminderPlanner,
  type ReminderPreview,
  type RemissHook,
  RemissHooks,
  type RemissIssued,
  type ReportGate,
  type RoundEnded,
} from './remiss-hooks';
export {
  type BoardMeeting,
  boardMeeting,
  contact,
  type Contact,
  coverLine,
  type CoverLine,
  decisionToRemit,
  type DecisionToRemit,
  filledLine,
  newRemiss,
  type NewRemiss,
  remissChange,
  type RemissChange,
  requestToBody,
  type RequestToBody,
} from './remiss-input';
export {
  bouncedData,
  type ChangeTold,
  changeTold,
  correctedData,
  followedData,
  type FollowedEvent,
  followUpData,
  MAIL_KINDS,
  notIssuedData,
  type RegistrarData,
  registrarData,
  type RemissMailKind,
} from './remiss-mail-data';
export { RemissReader, remissView, type RoundRead } from './remiss-reader';
export { ServedReader, type ServedRead } from './served-reader';
export { REMISS_STATE_WORDS, REMISS_STATES, remissState, type RemissState } from './remiss-state';
export { hasBeenIssued, isFinished, refusedMove, REMISS_STATUSES, type RemissStatus, standsAs } from './remiss-status';
export type {
  AskedBody,
  DocumentTold,
  DocumentView,
  Page,
  QuestionView,
  RecipientView,
  RemissFilter,
  RemissListItem,
  RemissReach,
  RemissView,
  SectionView,
} from './remiss-view';
export { Remiss } from './remiss.entity';
export {
  approvalConflict,
  commentNotFound,
  documentNotFound,
  fileNotOfRemiss,
  incompleteRemiss,
  invalidRemiss,
  letterNotFound,
  mayNotBeReported,
  moveRefused,
  notEditable,
  notInRound,
  notIssuedYet,
  notReviewer,
  ownApproval,
  reasonMissing,
  recipientConflict,
  remissNotFound,
  templateNotFound,
} from './remiss.errors';
