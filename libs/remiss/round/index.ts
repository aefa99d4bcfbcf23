export { AcknowledgeRemiss } from './acknowledge-remiss';
export { CloseRemiss } from './close-remiss';
export {
  decidedDocument,
  type DecidedDocument,
  DecideRemiss,
  decisionStep,
  type DecisionStep,
  isRepeal,
  type NewDecidedDocument,
  type NewDecisionStep,
} from './decide-remiss';
export { DecisionMails } from './decision-mails';
export { DecidedDocumentEntity, DecisionStepEntity } from './decision.entity';
export { type IssuedRemiss, IssueRemiss } from './issue-remiss';
export { IssueScheduledJob } from './issue-scheduled.job';
export { isOutsideRound, lateDecision, LateInclusion } from './late-inclusion';
export { dueDateMove, type MovedDueDate, MoveDueDate } from './move-due-date';
export { withdrawal, WithdrawRemiss } from './withdraw-remiss';
