import { Injectable } from '@nestjs/common';
import { BodyRegister, RecipientRules, type ExcludedBody } from '@yttra/bodies';
import { DomainError } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { bodiesWithDeadAddress } from '../post';
import { RemissReader, hasBeenIssued, type RecipientView, type RemissView } from '../model';
import type { PlanRecipient } from './plan-shape';

interface Asked {
  recipients: PlanRecipient[];
  excluded: ExcludedBody[];
  idleExceptions: string[];
  ruleProblems: string[];
}

const NOBODY: Asked = { recipients: [], excluded: [], idleExceptions: [], ruleProblems: [] };

/** Whom a plan is for, and what is wrong with the rule that chooses them. */
@Injectable()
export class PlannedRecipients {
  constructor(
    private readonly reader: RemissReader,
    private readonly rules: RecipientRules,
    private readonly bodies: BodyRegister,
  ) {}

  /** The bodies that the remiss has gone to, or would by its rule. */
  async of(tx: EntityManager, remiss: RemissView): Promise<Asked> {
    if (!hasBeenIssued(remiss.status)) return this.chosen(tx, remiss);
    const recipients = await this.reader.recipients(tx, remiss.id);
    return { ...NOBODY, recipients: recipients.filter(({ removedAt }) => !removedAt).map(asPlanned) };
  }

  private async chosen(tx: EntityManager, { rule, issuerBodyId, dueDate }: RemissView): Promise<Asked> {
    if (!rule) return NOBODY;
    try {
      const { included, excluded, idleExceptions } = await this.rules.resolve(tx, rule, issuerBodyId);
      const details = new Map((await this.bodies.byIds(tx, included.map(({ id }) => id))).map((body) => [body.id, body])); // prettier-ignore
      const unreached = await bodiesWithDeadAddress(
        tx,
        included.map(({ id }) => id),
      );
      const recipients = included.map(({ id, name, kind, broughtBy, parts }) => ({
        bodyId: id,
        body: name,
        kind,
        email: details.get(id)?.email ?? null,
        registrarEmail: details.get(id)?.registrarEmail ?? null,
        broughtBy: broughtBy.join(', '),
        part: parts.length > 0 ? parts.join(', ') : null,
        lastDay: dueDate,
        unreached: unreached.has(id),
      }));
      return { recipients, excluded, idleExceptions, ruleProblems: [] };
    } catch (error) {
      // The register has changed since the rule was written: told as something to mend, not as a fault of the plan.
      if (error instanceof DomainError && error.kind === 'invalid')
        return { ...NOBODY, ruleProblems: error.fields.map(({ message }) => message) };
      throw error;
    }
  }
}

/** Of a frozen recipient what the plan tells, and nothing of how far it has come. */
function asPlanned(recipient: RecipientView): PlanRecipient {
  const { bodyId, body, kind, email, registrarEmail, broughtBy, part, lastDay } = recipient;
  return { bodyId, body, kind, email, registrarEmail, broughtBy, part, lastDay, unreached: false };
}
