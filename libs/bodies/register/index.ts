export { type AddressProposal, AddressProposals } from './address-proposals';
export { type BasisProblem, basisProblems, type BasisStatement } from './basis-check';
export type { BodiesFile } from './bodies-csv';
export { type BodiesHook, BodiesHooks, type MailboxChanged } from './bodies-hooks';
export { unreadableFile } from './bodies.errors';
export { BodyRegister, bodyChange, newBody } from './body-register';
export type { BodyChange, BodyDetails, NewBody } from './body-details';
export { BodyGroup, BodyGroupMember } from './body-group.entity';
export { BodyGroups } from './body-groups';
export { BodyImport } from './body-import';
export { Body } from './body.entity';
export { fitsPattern, patternExample } from './case-number-pattern';
export {
  BASIS_TYPES,
  type BasisField,
  type BasisFieldName,
  type BasisForm,
  type BasisType,
  type DecisionForm,
  decisionFormOf,
  sectionText,
} from './decision-form';
export type { FieldChange, ImportLine, ImportOutcome, ImportReport } from './import-report';
export { Municipality } from './municipality.entity';
export {
  MunicipalityRegister,
  type MunicipalitySettings,
  settingsChange,
  type SettingsChange,
} from './municipality-register';
