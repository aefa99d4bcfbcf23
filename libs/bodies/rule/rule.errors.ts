import { DomainError, type FieldError } from '@yttra/platform';
import { RULE_ALLOWED, type RuleProblem } from './rule-problem';

/** Every problem of a rule; `details.problems` has their places in the text. */
export const unreadableRule = (problems: readonly RuleProblem[]) =>
  new DomainError({
    code: 'bodies.unreadable_rule',
    kind: 'invalid',
    message: problems.map(({ message }) => message).join(' '),
    fields: problems.map(({ message }): FieldError => ({ field: 'rule', message, allowed: RULE_ALLOWED })),
    details: { problems },
  });

export const ruleGivesNobody = (details: Record<string, unknown>) =>
  new DomainError({
    code: 'bodies.rule_gives_nobody',
    kind: 'invalid',
    message: 'Regeln ger ingen instans.',
    field: 'rule',
    allowed: RULE_ALLOWED,
    details,
  });
