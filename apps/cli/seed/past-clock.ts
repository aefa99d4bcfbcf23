import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError, type Database } from '@yttra/platform';
import type { ClientBase } from 'pg';
import { workAhead } from '../work-ahead';
import type { DueWork } from './due-work';

/** Between two looks at work that a worker beside has in hand, and how many times: then it is stuck. */
const ELSEWHERE_MS = 50;
const MOST_WAITS = 200;

/** The clock of a database whose past is being played. It stands still, and on its way does all that comes due. */
export class PastClock {
  private standsAt = new Date(0);

  constructor(
    private readonly owner: ClientBase,
    private readonly database: Database,
    private readonly work: DueWork[],
  ) {}

  /**
   * Goes to an instant by way of every due row until then, and what comes of it. Waits for what a worker beside has in
   * hand: by the next stop its lease may have run out. Errors: cli.example_stuck.
   */
  async moveTo(target: Date): Promise<void> {
    for (let idle = 0; ;) {
      const { due, inHand } = await workAhead(this.owner);
      const isDue = due !== null && due <= this.standsAt;
      if (isDue && (await this.doWhatIsDue()) > 0) idle = 0;
      else if (isDue || inHand > 0) await this.wait(++idle);
      else if (due && due <= target) await this.standAt(due);
      else return this.standAt(target);
    }
  }

  async standAt(at: Date): Promise<void> {
    await this.owner.query('select yttra_freeze_clock($1)', [at]);
    this.standsAt = at;
  }

  /** One look at everything that is due; how many pieces that was. */
  private async doWhatIsDue(): Promise<number> {
    const due = await this.database.transaction((tx) => Promise.all(this.work.map(({ due: look }) => look(tx))));
    for (const [index, { run, atOnce }] of this.work.entries()) await each(due[index]!, atOnce, run);
    return due.flat().length;
  }

  private async wait(times: number): Promise<void> {
    await sleep(ELSEWHERE_MS);
    if (times < MOST_WAITS) return;
    throw new DomainError({
      code: 'cli.example_stuck',
      kind: 'unexpected',
      message: `Exemplet stannade vid ${this.standsAt.toISOString()}: det som skulle göras då blev inte klart.`,
    });
  }
}

/** So many at a time, begun in order. */
async function each(ids: readonly string[], atOnce: number, work: (id: string) => Promise<unknown>): Promise<void> {
  const left = [...ids];
  const one = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) await work(id);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
