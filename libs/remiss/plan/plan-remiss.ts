import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { longDay, localDate, now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { missingParts } from './missing-parts';
import { PlanFactsReader } from './plan-facts-reader';
import { makeMove, RemissReader, remissView, type RemissView, incompleteRemiss } from '../model';
import type { RemissPlan } from './plan-shape';
import { planOf } from './remiss-plan';

/** What sending a remiss out would mean, and setting the day for it. */
@Injectable()
export class PlanRemiss {
  constructor(
    private readonly reader: RemissReader,
    private readonly facts: PlanFactsReader,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Every mail with its day, who can decide in time, warnings, and what is missing. Changes nothing. Errors:
   * remiss.not_found.
   */
  async plan(tx: EntityManager, id: string): Promise<RemissPlan> {
    const remiss = await this.reader.get(tx, id);
    return planOf(await this.facts.read(tx, remiss, await this.facts.issueDay(tx, remiss)));
  }

  /**
   * Lets it be sent out by itself on its day, at 08:00. What is missing is told now rather than then.
   * Errors: remiss.not_found, remiss.move_refused, remiss.stale, remiss.incomplete.
   */
  async schedule(tx: EntityManager, by: string, id: string, version: number | null = null): Promise<RemissView> {
    const remiss = remissView(await makeMove(tx, id, 'schedule', version, { scheduledBy: by }));
    const today = localDate(await now(tx));
    const { issueOn } = remiss;
    const chosen = issueOn && issueOn > today ? issueOn : null;
    const missing = [
      ...(chosen
        ? []
        : [
            {
              field: 'issueOn',
              message: `Välj en dag för utskick efter ${longDay(today)}, eller skicka ut nu.`,
              allowed: `efter ${today}`,
            },
          ]),
      ...missingParts(await this.facts.read(tx, remiss, chosen ?? today)),
    ];
    if (missing.length > 0 || !chosen) throw incompleteRemiss(missing);
    await this.audit.append(tx, { remiss: id }, { type: 'remiss.scheduled', by, issueOn: chosen });
    return remiss;
  }
}
