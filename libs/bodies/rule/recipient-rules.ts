import { Injectable } from '@nestjs/common';
import { localDate, now, type LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { ruleGivesNobody, unreadableRule } from './rule.errors';
import { BodyRegister, BodyGroups } from '../register';
import { inNormalOrder, type RecipientRule } from './recipient-rule';
import { parseRule, printRule } from './rule-parser';
import type { RegisterNames } from './rule-vocabulary';
import { resolveRule, type RuleOutcome } from './rule-resolution';

export interface ResolvedRule extends RuleOutcome {
  /** The rule in its normal form. */
  rule: string;
  /** The day whose register it was held against. */
  on: LocalDate;
}

/** Recipient rules held against the register as it stands. */
@Injectable()
export class RecipientRules {
  constructor(
    private readonly bodies: BodyRegister,
    private readonly groups: BodyGroups,
  ) {}

  /**
   * Which bodies a rule gives today, and why the others it touches are left out. `issuerBodyId`: the issuer's own body,
   * never asked. Errors: `bodies.unreadable_rule` with every problem and its place; `bodies.rule_gives_nobody` with who
   * was left out.
   */
  async resolve(tx: EntityManager, text: string, issuerBodyId: string | null): Promise<ResolvedRule> {
    const register = await this.bodies.list(tx);
    const names = { bodies: register.map(({ name }) => name), groups: await this.groups.names(tx) };
    const { rule, problems } = parseRule(text, names);
    if (!rule) throw unreadableRule(problems);
    const outcome = resolveRule(rule, register, issuerBodyId);
    if (outcome.included.length === 0) throw ruleGivesNobody({ excluded: outcome.excluded });
    return { rule: printRule(rule, names), on: localDate(await now(tx)), ...outcome };
  }

  /** A rule as data, for a form with boxes; null when the register no longer lets it be read. */
  async read(tx: EntityManager, text: string): Promise<RecipientRule | null> {
    return parseRule(text, await this.names(tx)).rule;
  }

  /** The words of a rule made of boxes. Names stand as the register spells them. */
  async write(tx: EntityManager, { include, except }: RecipientRule): Promise<string> {
    return printRule({ include: inNormalOrder(include), except: inNormalOrder(except) }, await this.names(tx));
  }

  private async names(tx: EntityManager): Promise<RegisterNames> {
    const register = await this.bodies.list(tx);
    return { bodies: register.map(({ name }) => name), groups: await this.groups.names(tx) };
  }
}
