export { AssessmentModule } from './assessment.module';
export type { Hindrance } from './completeness-gate';
export { DISPOSITIONS, DISPOSITION_WORDS, type Disposition } from './disposition';
export { DissentViewpoints } from './dissent-viewpoints';
export { FollowRemiss } from './follow-remiss';
export type { FollowedBody, FollowedRemiss } from './followed-remiss';
export { Matrix, type MatrixRow } from './matrix';
export {
  ANSWER_GROUPS,
  answerGroup,
  filteredRows,
  hasUnread,
  type AnswerGroup,
  type MatrixFilter,
} from './matrix-filter';
export { OfficeComments, type OfficeComment } from './office-comments.service';
export { OfficerDesk, type Desk, type DeskNeed } from './officer-desk';
export { BESIDE_THE_QUESTIONS, partsLeft, partsToRead } from './reading-parts';
export { Reading } from './reading.service';
export { CompletenessGate } from './report-gate';
export type { Viewpoint } from './viewpoint';
export { newViewpoint, viewpointChange, type NewViewpoint, type ViewpointChange } from './viewpoint-input';
export { ViewpointOutlines, type ViewpointOutline } from './viewpoint-outlines';
export { maskedViewpoint } from './viewpoint-mask';
export type { ViewpointSource } from './viewpoint.entity';
export { Viewpoints } from './viewpoints.service';
export { hasLeft, leftToDo, nextLeft, WORK_ORDERS, type LeftToDo, type WorkOrder, type WorkPlace } from './work-order';
