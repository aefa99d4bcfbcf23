import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@yttra/platform';
import { Client } from 'pg';

/** Where work waits for its time, and when each piece is due: what the worker's schedules read. */
const DUE = `
  select min(due) as due from (
    select next_at as due from outgoing_mail where state in ('waiting', 'ambiguous') and next_at is not null
    union all select lease_until from outgoing_mail where state = 'sending'
    union all select due_at from reminder where state = 'planned'
    union all select next_at from summary where state in ('waiting', 'building')
    union all select (issue_on + time '09:00') at time zone 'Europe/Stockholm' from remiss where status = 'scheduled'
  ) work`;

/** Work under way at this moment, whatever it is due. */
const BUSY = `
  select (select count(*) from outgoing_mail where state = 'sending')
       + (select count(*) from summary where state = 'building') as busy`;

const IDLE_WITHIN_MS = 60_000;

/** The one clock of a throw-away stack: it stands still, and moves only when nothing is due or waiting. */
export class CaseClock {
  private constructor(
    private readonly owner: Client,
    private standsAt: Date,
  ) {}

  static async at(ownerDatabaseUrl: string, start: Date): Promise<CaseClock> {
    const owner = new Client({ connectionString: ownerDatabaseUrl });
    await owner.connect();
    const clock = new CaseClock(owner, start);
    await clock.set(start);
    return clock;
  }

  get now(): Date {
    return this.standsAt;
  }

  /** Goes to an instant by way of every due row before it; tells of each stop on the way. */
  async moveTo(target: Date, onStop: (at: Date) => void = () => {}): Promise<void> {
    await this.idle();
    for (;;) {
      const due = await this.nextDue();
      if (!due || due > target) break;
      if (due > this.standsAt) {
        await this.set(due);
        onStop(due);
      }
      await this.idle();
    }
    await this.set(target);
    await this.idle();
  }

  /** The instant of the next due row; null when nothing waits. */
  async nextDue(): Promise<Date | null> {
    return (await this.owner.query<{ due: Date | null }>(DUE)).rows[0]!.due;
  }

  /** Rings the bell and waits until nothing is due any more. Errors: cli.not_idle after a minute of real time. */
  async idle(): Promise<void> {
    const started = process.hrtime.bigint();
    await this.owner.query(
      `select pg_notify('yttra', topic) from unnest(array['mail', 'reminder', 'summary', 'issue']) topic`,
    );
    for (;;) {
      const due = await this.nextDue();
      const busy = Number((await this.owner.query<{ busy: string }>(BUSY)).rows[0]!.busy);
      if (busy === 0 && (!due || due > this.standsAt)) return;
      if (process.hrtime.bigint() - started > BigInt(IDLE_WITHIN_MS) * 1_000_000n) {
        throw new DomainError({
          code: 'cli.not_idle',
          kind: 'unavailable',
          message: `Arbetet blev inte klart vid ${this.standsAt.toISOString()}.`,
        });
      }
      await sleep(10);
    }
  }

  async close(): Promise<void> {
    await this.owner.end();
  }

  private async set(at: Date): Promise<void> {
    await this.owner.query('select yttra_freeze_clock($1)', [at]);
    this.standsAt = at;
  }
}
