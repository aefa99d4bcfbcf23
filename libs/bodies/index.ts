export { basisProblems, type BasisProblem, type StatedBasis } from './basis-check';
export { BODY_KINDS, KIND_WORDS, RULE_WORDS, isCommittee, parseBodyKind, type BodyKind } from './body-kind';
export { byName, compareNames, nameKey } from './body-name';
export {
  BASIS_TYPES,
  decisionFormOf,
  type BasisField,
  type BasisFieldName,
  type BasisForm,
  type BasisType,
  type DecisionForm,
} from './decision-form';
export { nearestName } from './nearest-name';
export { type RecipientRule, type RuleTerm } from './recipient-rule';
export { parseRule, printRule, type ParsedRule } from './rule-parser';
export { type RuleProblem } from './rule-problem';
export {
  resolveRule,
  type ExcludedBody,
  type IncludedBody,
  type RegisterEntry,
  type RuleOutcome,
} from './rule-resolution';
