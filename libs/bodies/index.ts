export { AddressProposals, type AddressProposal } from './address-proposals';
export { basisProblems, type BasisProblem, type StatedBasis } from './basis-check';
export { BodiesHooks, type BodiesHook, type MailboxChanged } from './bodies-hooks';
export { BodiesModule } from './bodies.module';
export { BodiesService, bodyChange, newBody } from './bodies.service';
export { type BodyChange, type BodyDetails, type NewBody } from './body-details';
export { BodyGroups } from './body-groups';
export { BodyImport } from './body-import';
export { BODY_KINDS, isCommittee, parseBodyKind, RULE_WORDS, type BodyKind } from './body-kind';
export { byName, compareNames, genitive, nameKey } from './body-name';
export { fitsPattern, patternExample } from './case-number-pattern';
export {
  BASIS_TYPES,
  decisionFormOf,
  type BasisField,
  type BasisFieldName,
  type BasisForm,
  type BasisType,
  type DecisionForm,
} from './decision-form';
export { type FieldChange, type ImportLine, type ImportOutcome, type ImportReport } from './import-report';
export {
  ABILITY_WORDS,
  lastMeetingInTime,
  minutesRatifiedBy,
  nextMeeting,
  type Ability,
  type BodyAbility,
  type CalendarAnswer,
} from './meeting-calendar';
export { type BodyNames } from './meeting-title';
export { type Meeting, type MeetingsFile, type ReadMeeting } from './meetings-file';
export { meetingsSchema, readMeetingsJson } from './meetings-json';
export { MeetingsService, type MeetingsChange } from './meetings.service';
export {
  MunicipalityService,
  settingsChange,
  type MunicipalitySettings,
  type SettingsChange,
} from './municipality.service';
export { nearestName } from './nearest-name';
export { LARGEST_FILE, readBodiesFile, readMeetingsFile, type MeetingsForm } from './read-file';
export { parseRule } from './rule-parser';
export { type RecipientRule, type RuleTerm } from './recipient-rule';
export { RecipientRules, type ResolvedRule } from './recipient-rules.service';
export { type RuleProblem } from './rule-problem';
export { type ExcludedBody, type IncludedBody, type RuleOutcome } from './rule-resolution';
