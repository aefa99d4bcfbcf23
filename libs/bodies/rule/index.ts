export type { RecipientRule, RuleTerm } from './recipient-rule';
export { RecipientRules, type ResolvedRule } from './recipient-rules';
export { parseRule } from './rule-parser';
export type { RuleProblem } from './rule-problem';
export type { ExcludedBody, IncludedBody, RuleOutcome } from './rule-resolution';
