export { AskedReasons, type AskedReason, type AwaitedReason } from './asked-reasons';
export { AssessmentMails } from './assessment-mails';
export { AssessmentModule } from './assessment.module';
export { ChangeViewpoint } from './change-viewpoint';
export { HINDRANCES, type Hindrance } from './completeness-gate';
export { dispositionFaults, DISPOSITIONS, DISPOSITION_WORDS, type Disposition } from './disposition';
export { FEEDBACK_STAGES, type FeedbackStage } from './feedback.entity';
export { Feedback, mayReply, type BodyFeedback } from './feedback';
export { asSent, isAssessedAnew, takenAwayBetween } from './feedback-letters';
export { sayerOf, viewpointName } from './told-viewpoint';
export { FeedbackLetterMails } from './feedback-letter-mails';
export { countsInWords } from './feedback-page';
export { FeedbackPapers } from './feedback-papers';
export { GiveReading, newAssignments, somethingToRead, type NewAssignments } from './give-reading';
export { MarkViewpoints } from './mark-viewpoints';
export {
  FeedbackAnswers,
  feedbackOnPaper,
  feedbackReplies,
  type FeedbackOnPaper,
  type FeedbackReplies,
} from './feedback-answers';
export type { FeedbackReply } from './feedback-reply';
export { AssessmentActs } from './assessment-acts';
export { JointAssessment } from './joint-assessment';
export type { AssessmentAct, ReadViewpoint } from './kept-act';
export { isLeftToAssess } from './left-to-assess';
export { Matrix, type MatrixFound } from './matrix';
export type { MarkedRow, MatrixRow } from './matrix-row';
export type { BodiesFound, RoundTotals } from './matrix-found';
export { ANSWER_GROUPS, answerGroup, hasUnread, type AnswerGroup, type MatrixFilter } from './matrix-filter';
export { OfficeComments, type OfficeComment } from './office-comments';
export { partShape, partsOf, partWords, type Part, type WrittenPart } from './part';
export { cut, placesOf, type PartSpan, type Span } from './quotation';
export { OpposedAnswers, type OpposedAnswer } from './opposed-answers';
export { partsLeft, partsToRead } from './reading-parts';
export { ReadingAssignments, type ReadingAssignment } from './reading-assignments';
export { feedbackSending, SendFeedback, type FeedbackSending } from './send-feedback';
export { Reading, type PartDone } from './reading';
export { ReportHindrances } from './report-hindrances';
export { RoundsProgress, type RoundBody, type RoundProgress } from './rounds-progress';
export { SimilarAnswers, type BodyText, type SimilarAnswerGroup, type WordsElsewhere } from './similar-answers';
export { stretchesOf, type Stretch } from './stretches';
export type { Place, Viewpoint } from './viewpoint';
export {
  newPlace,
  newViewpoint,
  removal,
  viewpointChange,
  type NewPlace,
  type NewViewpoint,
  type Removal,
  type ViewpointChange,
} from './viewpoint-input';
export { RemindAskedJob } from './remind-asked.job';
export {
  somebodyAsked,
  ViewpointRequests,
  viewpointRequest,
  WAITS_FOR_DECISION,
  type ViewpointRequest,
} from './viewpoint-requests';
export { AnswerReading, type ReadAnswer, type ReadPart } from './answer-reading';
export { movedSentences } from './moved-sentences';
export { sentencesNotIn, sentencesOf, type Sentence } from './sentences';
export { TagNames, tagRenaming, type TagRenaming } from './tag-names';
export { TagPeople, tagPerson, type TagPerson } from './tag-people';
export { ViewpointHistory, type FormerViewpoint } from './viewpoint-history';
export {
  type TagCount,
  ViewpointOutlines,
  type ViewpointNeighbours,
  type ViewpointOutline,
  type ViewpointsOfPlace,
  type ViewpointWithin,
} from './viewpoint-outlines';
export type { ViewpointSketch } from './viewpoint-sketch';
export { maskedRemark, maskedViewpoint } from './viewpoint-mask';
export { ViewpointSettling } from './viewpoint-settling';
export { VIEWPOINT_SOURCES, type ViewpointSource } from './viewpoint.entity';
export { Viewpoints } from './viewpoints';
export { WorkOrders } from './work-orders';
export { WrittenReasons, type WrittenReason } from './written-reasons';
export { nextLeft, WORK_ORDERS, type LeftToDo, type WorkOrder, type WorkPlace } from './work-order';
export { NOBODY_HAS_READ, WRITTEN_PARTS } from './unread-parts';
