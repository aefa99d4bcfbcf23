import { Injectable } from '@nestjs/common';
import { Meetings } from '@yttra/bodies';
import type { LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { RemissHooks, type RemissView } from '../model';
import type { PlanFacts, PlanRecipient } from './plan-shape';

/** What the days of a plan come to: who can decide in time, and when who is reminded. */
@Injectable()
export class PlannedDays {
  constructor(
    private readonly meetings: Meetings,
    private readonly hooks: RemissHooks,
  ) {}

  /** Which of the bodies can decide by the last day; null while there is none. */
  async calendar(
    tx: EntityManager,
    { dueDate }: Pick<RemissView, 'dueDate'>,
    issuedOn: LocalDate,
    recipients: readonly PlanRecipient[],
  ): Promise<PlanFacts['calendar']> {
    const bodyIds = recipients.map(({ bodyId }) => bodyId);
    return dueDate ? this.meetings.check(tx, bodyIds, { issuedOn, dueDate }) : null;
  }

  /** One preview of reminders for each last day there is among the recipients. */
  async reminders(
    tx: EntityManager,
    remiss: RemissView,
    issuedOn: LocalDate,
    recipients: readonly PlanRecipient[],
  ): Promise<PlanFacts['reminders']> {
    const byLastDay = new Map<LocalDate, PlanRecipient[]>();
    for (const recipient of recipients) {
      if (recipient.lastDay) byLastDay.set(recipient.lastDay, [...(byLastDay.get(recipient.lastDay) ?? []), recipient]);
    }
    const groups = [];
    for (const [lastDay, group] of byLastDay) {
      groups.push({
        recipients: group,
        preview: await this.hooks.reminders.preview(tx, {
          issuedOn,
          lastDay,
          ladder: remiss.ladder,
          title: remiss.title,
        }),
      });
    }
    return groups;
  }
}
