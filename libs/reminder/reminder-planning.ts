import { Injectable } from '@nestjs/common';
import { MunicipalityRegister } from '@yttra/bodies';
import { instantAt, localDate, now, type LocalDate } from '@yttra/platform';
import type {
  RecipientAnswered,
  RecipientDates,
  RecipientsChanged,
  RecipientsRedated,
  RemissHook,
  RemissIssued,
  RoundEnded,
} from '@yttra/remiss';
import { In, type EntityManager } from 'typeorm';
import { planReminders, SENT_AT } from './reminder-ladder';
import { Reminder, type ReminderReason } from './reminder.entity';
import { firstDecisionRequest } from './sending-time';
import { SilentBodiesReport } from './silent-bodies-report';
import { decisionStep } from './stored-step';

interface AskedRound {
  issuedOn: LocalDate;
  ladder: number[] | null;
  replannedOn?: LocalDate;
}

/** Keeps each recipient's planned reminders true to the round, in the transaction of whatever happened to it. */
@Injectable()
export class ReminderPlanning implements RemissHook {
  constructor(
    private readonly municipality: MunicipalityRegister,
    private readonly silentBodies: SilentBodiesReport,
  ) {}

  async onIssued(tx: EntityManager, { remissId, issuedOn, ladder, recipients }: RemissIssued): Promise<void> {
    await this.plan(tx, { issuedOn, ladder }, recipients);
    await this.silentBodies.plan(tx, remissId);
  }

  /** Who is asked later has a ladder of its own, counted from that day. */
  async onRecipientsChanged(tx: EntityManager, { on, ladder, added, removed }: RecipientsChanged): Promise<void> {
    await this.cancel(tx, removed, 'removed');
    await this.plan(tx, { issuedOn: on, ladder }, added);
  }

  /** A preliminary answer stops the ladder and starts the asking for its decision. */
  async onAnswered(tx: EntityManager, { recipientId, decidedOn, preliminary }: RecipientAnswered): Promise<void> {
    await this.cancel(tx, [recipientId], 'answered');
    if (preliminary) await this.planDecisionRequest(tx, recipientId, decidedOn ?? null);
  }

  async onExtended(
    tx: EntityManager,
    { remissId, on, issuedOn, ladder, recipients }: RecipientsRedated,
  ): Promise<void> {
    await this.cancel(
      tx,
      recipients.map(({ recipientId }) => recipientId),
      'replanned',
    );
    await this.plan(tx, { issuedOn, ladder, replannedOn: on }, recipients);
    await this.silentBodies.plan(tx, remissId);
  }

  async onClosed(tx: EntityManager, { recipientIds }: RoundEnded): Promise<void> {
    await this.cancel(tx, recipientIds, 'ended');
  }

  async onWithdrawn(tx: EntityManager, { recipientIds }: RoundEnded): Promise<void> {
    await this.cancel(tx, recipientIds, 'ended');
  }

  /**
   * One ladder for each last day, and one insert for everybody. A row that was cancelled (the body was removed and is
   * asked again, an answer was voided) is planned anew; one that was sent stays sent.
   */
  private async plan(tx: EntityManager, round: AskedRound, recipients: readonly RecipientDates[]): Promise<void> {
    if (recipients.length === 0) return;
    const { pauses, ladder } = await this.municipality.get(tx);
    const lastDays = [...new Set(recipients.map(({ lastDay }) => lastDay))];
    const reminders = lastDays.flatMap((dueDate) =>
      planReminders({ ...round, dueDate, steps: round.ladder ?? ladder, pauses, nudge: true }).planned.map(
        (planned) => ({
          due_date: dueDate,
          step: String(planned.step),
          stands_for: planned.steps.map(String),
          planned_on: planned.on,
          due_at: planned.dueAt,
        }),
      ),
    );
    await tx.query(
      `insert into reminder (recipient_id, due_date, step, stands_for, planned_on, due_at)
       select who.recipient_id, what.due_date, what.step, what.stands_for, what.planned_on, what.due_at
       from jsonb_to_recordset($1) as who (recipient_id uuid, due_date date)
       join jsonb_to_recordset($2) as what (due_date date, step text, stands_for jsonb, planned_on date, due_at timestamptz)
         using (due_date)
       on conflict (recipient_id, due_date, step) do update
         set state = 'planned', reason = null, stands_for = excluded.stands_for, planned_on = excluded.planned_on, due_at = excluded.due_at
         where reminder.state = 'cancelled'`,
      [
        JSON.stringify(
          recipients.map(({ recipientId, lastDay }) => ({ recipient_id: recipientId, due_date: lastDay })),
        ),
        JSON.stringify(reminders),
      ],
    );
  }

  private async planDecisionRequest(
    tx: EntityManager,
    recipientId: string,
    decidedOn: LocalDate | null,
  ): Promise<void> {
    const { pauses } = await this.municipality.get(tx);
    const today = localDate(await now(tx));
    const [recipient] = await tx.query<{ last_day: LocalDate }[]>(
      `select last_day::text as last_day from shared.recipient where id = $1`,
      [recipientId],
    );
    if (!recipient) return;
    const on = firstDecisionRequest(decidedOn ?? today, today, pauses);
    await planDecisionRequestOn(tx, { recipientId, dueDate: recipient.last_day, on });
  }

  private async cancel(tx: EntityManager, recipientIds: string[], reason: ReminderReason): Promise<void> {
    if (recipientIds.length === 0) return;
    await tx.update(Reminder, { recipientId: In(recipientIds), state: 'planned' }, { state: 'cancelled', reason });
  }
}

/** The request on that day, once: told of the same answer twice, a body is not asked twice. */
export async function planDecisionRequestOn(
  tx: EntityManager,
  { recipientId, dueDate, on }: { recipientId: string; dueDate: LocalDate; on: LocalDate },
): Promise<void> {
  await tx.query(
    `insert into reminder (recipient_id, due_date, step, planned_on, due_at) values ($1, $2, $3, $4, $5)
     on conflict (recipient_id, due_date, step) do update set state = 'planned', reason = null
       where reminder.state = 'cancelled'`,
    [recipientId, dueDate, decisionStep(on), on, instantAt(on, SENT_AT)],
  );
}
