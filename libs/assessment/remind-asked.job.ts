import { Injectable } from '@nestjs/common';
import { MailOutbox } from '@yttra/mail';
import { Database, now, type Chore } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { reminderDue, type AskedFor } from './request-reminder';
import { REQUEST_MAILS } from './request-giving';

interface Row extends AskedFor {
  viewpointId: string;
  remissId: string;
  askedOf: string;
  email: string;
  replyTo: string;
}

/** Reminds people of the reasons that they have been asked for. */
@Injectable()
export class RemindAskedJob implements Chore {
  readonly topic = 'assessment.asked';
  readonly everySeconds = 60;
  readonly concurrency = 1;

  constructor(
    private readonly database: Database,
    private readonly outbox: MailOutbox,
  ) {}

  async due(tx: EntityManager): Promise<string[]> {
    const at = await now(tx);
    const rows = await tx.query<Row[]>(OPEN);
    return rows.filter((row) => reminderDue(row, at) !== null).map(({ viewpointId }) => viewpointId);
  }

  /** Looks again under lock: whoever else runs it, or an answer that has come meanwhile, makes it nothing. */
  async run(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [row] = await tx.query<Row[]>(`${OPEN} and q.viewpoint_id = $1 for update of q`, [id]);
      const due = row && reminderDue(row, await now(tx));
      if (!due) return;
      const column = due === 'before' ? 'reminded_before' : 'reminded_after';
      await tx.query(`update viewpoint_request set ${column} = yttra_now() where viewpoint_id = $1`, [id]);
      await this.outbox.queue(tx, {
        kind: REQUEST_MAILS.reminded,
        to: row.email,
        replyTo: row.replyTo,
        remissId: row.remissId,
        data: { viewpointIds: [id], askedOf: row.askedOf },
      });
    });
  }
}

const OPEN = `
  select q.viewpoint_id as "viewpointId", v.remiss_id as "remissId", q.asked_of as "askedOf", p.email, m.contact ->> 'email' as "replyTo",
    q.until::text as until, q.asked_at as "askedAt", q.reminded_before is not null as "remindedBefore", q.reminded_after is not null as "remindedAfter"
  from viewpoint_request q join viewpoint v on v.id = q.viewpoint_id join shared.remiss m on m.id = v.remiss_id join shared.person p on p.id = q.asked_of
  where q.answered_at is null and v.removed_at is null and m.status in ('issued', 'closed')`;
