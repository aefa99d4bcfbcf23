import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@yttra/platform';
import { Client } from 'pg';
import { workAhead } from '../work-ahead';

const IDLE_WITHIN_MS = 60_000;

/** Tells whoever works that something may be due, or does what is. */
export type Bell = (owner: Client) => Promise<unknown>;

const ringWorkers: Bell = (owner) =>
  owner.query(
    `select pg_notify('yttra', topic) from unnest(array['mail', 'reminder', 'summary', 'remiss.issue']) topic`,
  );

/** The one clock of a throw-away stack: it stands still, and moves only when nothing is due or waiting. */
export class CaseClock {
  private constructor(
    private readonly owner: Client,
    private standsAt: Date,
    private readonly ring: Bell,
  ) {}

  static async at(ownerDatabaseUrl: string, start: Date, ring = ringWorkers): Promise<CaseClock> {
    const owner = new Client({ connectionString: ownerDatabaseUrl });
    await owner.connect();
    const clock = new CaseClock(owner, start, ring);
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
      const { due } = await workAhead(this.owner);
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

  /** Rings the bell and waits until nothing is due any more. Errors: cli.not_idle after a minute of real time. */
  async idle(): Promise<void> {
    const started = process.hrtime.bigint();
    await this.ring(this.owner);
    for (;;) {
      const { due, inHand } = await workAhead(this.owner);
      if (inHand === 0 && (!due || due > this.standsAt)) return;
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
