import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { MunicipalityRegister } from '@yttra/bodies';
import { checked, localDate, longDay, now, peopleText, type TextNotice } from '@yttra/platform';
import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { dayWarnings, type PlanWarning } from '../plan';
import {
  datesOf,
  Recipient,
  saveEdit,
  RemissHooks,
  remissView,
  type RemissView,
  Remiss,
  invalidRemiss,
} from '../model';
import { RemissMailQueue } from '../post';
import { inRound } from '../prepare';

/** As it is asked for. */
export const dueDateMove = z.strictObject({ dueDate: z.iso.date(), reason: z.string().max(2000).nullish() });

export interface MovedDueDate {
  remiss: RemissView;
  warnings: PlanWarning[];
  notices: TextNotice[];
}

/**
 * A later general last answer day. An earlier one would take time from bodies that have planned their meetings: there
 * is no such move.
 */
@Injectable()
export class MoveDueDate {
  constructor(
    private readonly municipality: MunicipalityRegister,
    private readonly hooks: RemissHooks,
    private readonly mails: RemissMailQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Moves the day for every body; one that has a later day of its own keeps it. Reminders follow, and those who have
   * not answered are told. Errors: invalid_input, remiss.invalid, remiss.not_found, remiss.round_over, remiss.stale.
   */
  async move(
    tx: EntityManager,
    by: string,
    id: string,
    version: number | null,
    wanted: z.input<typeof dueDateMove>,
  ): Promise<MovedDueDate> {
    const { value, notices } = peopleText(wanted);
    const { dueDate, reason = null } = checked(dueDateMove, value);
    const before = await inRound(tx, id, 'Att flytta sista svarsdag');
    const on = localDate(await now(tx));
    const from = before.dueDate!;
    const earliest = from > on ? from : on;
    if (dueDate <= earliest)
      throw invalidRemiss([
        { field: 'dueDate', message: `Välj en dag efter ${longDay(earliest)}.`, allowed: `efter ${earliest}` },
      ]);

    const remiss = await saveEdit(tx, id, version, { allowed: ['issued'], what: 'Sista svarsdag' }, { dueDate });
    const moved = await redated(tx, id, dueDate);
    for (const [issuedOn, recipients] of byDayAsked(moved)) {
      await this.hooks.run('onExtended', tx, {
        remissId: id,
        on,
        issuedOn,
        ladder: remiss.ladder,
        recipients: recipients.map(datesOf),
      });
    }
    await this.mails.tellChange(tx, remiss, moved, { what: 'due_date', from });
    await this.audit.append(tx, { remiss: id }, { type: 'remiss.due_date_moved', by, from, to: dueDate, reason });
    return { remiss: remissView(remiss), warnings: await this.warnings(tx, remiss), notices };
  }

  private async warnings(tx: EntityManager, { issueOn, dueDate, boardMeeting }: Remiss): Promise<PlanWarning[]> {
    const { pauses } = await this.municipality.get(tx);
    const warnings = dayWarnings({ issuedOn: issueOn!, dueDate: dueDate!, pauses, reminderDays: [], boardMeeting });
    return warnings.filter(({ code }) => code.startsWith('due_date.'));
  }
}

/** The bodies that still have to answer and whose own last day was moved by it. */
async function redated(tx: EntityManager, remissId: string, dueDate: string): Promise<Recipient[]> {
  const open = { remissId, removedAt: IsNull() };
  const before = await tx.find(Recipient, {
    where: { ...open, currentResponseId: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  await tx.update(Recipient, { ...open, dueDate: LessThan(dueDate) }, { dueDate });
  const after = await tx.findBy(Recipient, { ...open, currentResponseId: IsNull() });
  const lastDays = new Map(before.map(({ id, lastDay }) => [id, lastDay]));
  return after.filter(({ id, lastDay }) => lastDays.get(id) !== lastDay);
}

function byDayAsked(recipients: readonly Recipient[]): Map<string, Recipient[]> {
  const days = new Map<string, Recipient[]>();
  for (const recipient of recipients) {
    const day = localDate(recipient.addedAt);
    days.set(day, [...(days.get(day) ?? []), recipient]);
  }
  return days;
}
