import { Injectable } from '@nestjs/common';
import { BodyGroups, BodyRegister, RecipientRules } from '@yttra/bodies';
import { PlanRemiss, RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { RecipientsProps } from './props';
import { boxesOf } from './rule-form';

/** What the page that chooses whom a remiss goes to shows. */
@Injectable()
export class RecipientsFactsReader {
  constructor(
    private readonly reader: RemissReader,
    private readonly planning: PlanRemiss,
    private readonly rules: RecipientRules,
    private readonly bodies: BodyRegister,
    private readonly groups: BodyGroups,
  ) {}

  /** Errors: remiss.not_found. */
  async read(tx: EntityManager, remissId: string): Promise<RecipientsProps> {
    const remiss = await this.reader.get(tx, remissId);
    const plan = await this.planning.plan(tx, remiss.id);
    return {
      ...{ remiss, plan },
      register: await this.bodies.list(tx),
      groups: await this.groups.names(tx),
      sections: await this.reader.sections(tx, remiss.id),
      boxes: boxesOf(remiss.rule ? await this.rules.read(tx, remiss.rule) : null),
      idle: plan.warnings.filter(({ code }) => code === 'rule.idle_exceptions').map(({ text }) => text),
    };
  }
}
