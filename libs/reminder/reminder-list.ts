import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { ReminderReason, ReminderState } from './reminder.entity';
import { stepOf, type SentStep } from './stored-step';

/** A reminder as other libs and the API read it. */
export interface ReminderView {
  recipientId: string;
  step: SentStep;
  /** Every step that shares the day. */
  standsFor: SentStep[];
  on: LocalDate;
  dueAt: Date;
  state: ReminderState;
  reason: ReminderReason | null;
  /** When its mail left Yttra; null while it waits, and for one that was stopped on the way. */
  sentAt: Date | null;
}

/** What has been and will be sent in a remiss. */
@Injectable()
export class ReminderList {
  /** Every reminder of the remiss in order of time, those that were cancelled too. */
  async ofRemiss(tx: EntityManager, remissId: string): Promise<ReminderView[]> {
    const rows = await tx.query<(Omit<ReminderView, 'step' | 'standsFor'> & { step: string; standsFor: string[] })[]>(
      `select x.recipient_id as "recipientId", x.step, x.stands_for as "standsFor", x.planned_on::text as "on",
         x.due_at as "dueAt", x.state, x.reason, coalesce(o.handed_over_at, o.data_sent_at) as "sentAt"
       from reminder x join recipient r on r.id = x.recipient_id
         left join outgoing_mail o on o.id = x.mail_id and o.state in ('handed_over', 'ambiguous')
       where r.remiss_id = $1 order by x.due_at, r.body_name, x.id`,
      [remissId],
    );
    return rows.map(({ step, standsFor, ...row }) => ({
      ...row,
      step: stepOf(step),
      standsFor: standsFor.map(stepOf),
    }));
  }
}
