import { Injectable } from '@nestjs/common';
import { deliveryWord, type DeliveryWord, type LoggedMail, type MailReason, type MailState } from '@yttra/mail';
import type { LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { BY_HAND_MAIL } from './reminder-mail-kinds';
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
  /** What became of its mail; null when none was written. */
  delivery: DeliveryWord | null;
}

interface Row extends Omit<ReminderView, 'step' | 'standsFor' | 'delivery'> {
  step: string;
  standsFor: string[];
  mailState: MailState | null;
  mailReason: MailReason | null;
  attempts: number | null;
}

/** A reminder outside the ladder. */
interface ReminderByHand {
  recipientId: string;
  /** When it was asked for. */
  at: Date;
  /** As of a reminder of the ladder. */
  sentAt: Date | null;
  delivery: DeliveryWord;
}

/** What has been and will be sent in a remiss. */
@Injectable()
export class ReminderList {
  /** Those that the officer sent by hand, in order of time. */
  async byHand(tx: EntityManager, remissId: string): Promise<ReminderByHand[]> {
    const rows = await tx.query<
      (Omit<ReminderByHand, 'delivery'> & Pick<LoggedMail, 'state' | 'reason' | 'attempts'>)[]
    >(
      `select recipient_id as "recipientId", created_at as at, state, reason, attempts,
         case when state in ('handed_over', 'ambiguous') then coalesce(handed_over_at, data_sent_at) end as "sentAt"
       from shared.outgoing_mail where remiss_id = $1 and kind = $2 order by created_at, id`,
      [remissId, BY_HAND_MAIL],
    );
    return rows.map(({ state, reason, attempts, ...row }) => ({
      ...row,
      delivery: deliveryWord({ state, reason, attempts }),
    }));
  }

  /** Every reminder of the remiss, or of one body in it, in order of time, those that were cancelled too. */
  async ofRemiss(tx: EntityManager, remissId: string, recipientId: string | null = null): Promise<ReminderView[]> {
    const rows = await tx.query<Row[]>(
      `select x.recipient_id as "recipientId", x.step, x.stands_for as "standsFor", x.planned_on::text as "on",
         x.due_at as "dueAt", x.state, x.reason, case when o.state in ('handed_over', 'ambiguous') then coalesce(o.handed_over_at, o.data_sent_at) end as "sentAt",
         o.state as "mailState", o.reason as "mailReason", o.attempts
       from reminder x join shared.recipient r on r.id = x.recipient_id
         left join shared.outgoing_mail o on o.id = x.mail_id
       where r.remiss_id = $1 and ($2::uuid is null or r.id = $2) order by x.due_at, r.body_name, x.id`,
      [remissId, recipientId],
    );
    return rows.map(({ step, standsFor, mailState, mailReason, attempts, ...row }) => ({
      ...row,
      delivery: mailState && deliveryWord({ state: mailState, reason: mailReason, attempts: attempts ?? 0 }),
      step: stepOf(step),
      standsFor: standsFor.map(stepOf),
    }));
  }
}
