import { performance } from 'node:perf_hooks';
import type { EntityManager } from 'typeorm';
import type { Database } from './database';
import { log } from './log';
import { countDue, countWork } from './metrics';
import type { Queue } from './queue';
import { tracedWork } from './tracing';

/** Work that comes due in the database: how it is found, and what does one piece of it. */
export interface Chore {
  /** Name of its bell and of its queue. */
  topic: string;
  /** How often it is looked for when nothing rings. */
  everySeconds: number;
  /** How many pieces one worker does at a time. */
  concurrency: number;
  /** Ids of what is due now. Runs in a transaction of its own that only one worker has at a time. */
  due(tx: EntityManager): Promise<string[]>;
  /** Does one piece: claims it in the database first, and does nothing when somebody else has it or it is not due. */
  run(id: string): Promise<unknown>;
  /** Begins nothing more of what it has claimed: this process ends. */
  leave?(): void;
}

/** Due for this long without anybody taking it: the queue has lost it, and it is done without the queue. */
const PATIENCE_MS = 45_000;

/**
 * Asks the database what is due, on the bell and by the clock, and makes a job of each piece. The queue is only a way
 * to share the work: when it refuses, does not answer, or sits on a job, the piece is done here without it. The claim
 * in the database makes it harmless that both may happen.
 */
export class Sweeper {
  private readonly rounds: TopicSweep[];
  private timers: NodeJS.Timeout[] = [];

  constructor(
    database: Database,
    private readonly queue: Queue,
    chores: Chore[],
    patienceMs = PATIENCE_MS,
  ) {
    this.rounds = chores.map((chore) => new TopicSweep(database, queue, chore, patienceMs));
  }

  start(): void {
    for (const round of this.rounds) {
      const { topic, everySeconds, concurrency } = round.chore;
      this.queue.consume(topic, (id, trace) => round.work(id, trace), { concurrency });
      this.timers.push(setInterval(() => round.sweep(), everySeconds * 1_000));
      round.sweep();
    }
  }

  /** Sweeps one topic, or all of them when rings may have been missed; `trace`: what the ring goes on with. */
  ring(topic: string | null, trace?: string): void {
    for (const round of this.rounds) if (topic === null || round.chore.topic === topic) round.sweep(trace);
  }

  /** Takes nothing new and waits for what is in hand. */
  async stop(): Promise<void> {
    this.timers.forEach(clearInterval);
    for (const { chore } of this.rounds) chore.leave?.();
    await Promise.all([...this.rounds.map((round) => round.stop()), this.queue.close()]);
  }
}

const spanOf = (what: 'sweep' | 'work', topic: string) => ({
  name: `${what} ${topic}`,
  kind: 'consumer' as const,
  attributes: { 'yttra.topic': topic },
});

/** The sweeping of one topic: one sweep at a time, and one more if it rang meanwhile. */
class TopicSweep {
  private sweeping: Promise<void> | undefined;
  private again = false;
  private trace: string | undefined;
  private stopped = false;
  private readonly firstSeen = new Map<string, number>();
  private readonly alone = new Set<string>();
  private aloneChain: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly queue: Queue,
    readonly chore: Chore,
    private readonly patienceMs: number,
  ) {}

  /** What nothing rang for is in no trace: it is a look, and mostly for nothing. */
  sweep(trace?: string): void {
    if (this.stopped) return;
    this.trace = trace ?? this.trace;
    if (this.sweeping) {
      this.again = true;
      return;
    }
    this.sweeping = this.inTrace()
      .catch((error: unknown) => log().warn({ topic: this.chore.topic, err: String(error) }, 'sweep failed'))
      .finally(() => {
        this.sweeping = undefined;
        if (!this.again) return;
        this.again = false;
        this.sweep();
      });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.sweeping;
    await this.aloneChain;
  }

  /** One piece, and a line in the log when it fails; it stays due in the database. */
  async work(id: string, trace?: string): Promise<void> {
    const { topic } = this.chore;
    try {
      await tracedWork(spanOf('work', topic), () => this.chore.run(id), trace);
      countWork(topic, 'done');
    } catch (error) {
      countWork(topic, 'failed');
      log().error({ topic, id, err: error }, 'work failed');
      throw error;
    }
  }

  private inTrace(): Promise<void> {
    const { trace } = this;
    this.trace = undefined;
    return trace ? tracedWork(spanOf('sweep', this.chore.topic), () => this.once(), trace) : this.once();
  }

  private async once(): Promise<void> {
    const { topic } = this.chore;
    const ids = await this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ ours: boolean }[]>(`select pg_try_advisory_xact_lock(hashtext($1)) as ours`, [
        `yttra.sweep.${topic}`,
      ]);
      return lock!.ours ? this.chore.due(tx) : undefined;
    });
    if (!ids) return;
    countDue(topic, ids.length);
    const forgotten = this.overdue(ids);
    this.doWithoutQueue(forgotten, 'the queue sits on it');
    const waiting = ids.filter((id) => !this.alone.has(id));
    if (waiting.length === 0) return;
    try {
      await this.queue.enqueue(topic, waiting);
    } catch (error) {
      log().warn({ topic, count: waiting.length, err: String(error) }, 'queue not reached');
      this.doWithoutQueue(waiting, 'the queue is not reached');
    }
  }

  /** Those that were due at an earlier sweep too, and have been for longer than the queue may take. */
  private overdue(ids: string[]): string[] {
    const at = performance.now();
    const still = new Set(ids);
    for (const id of this.firstSeen.keys()) if (!still.has(id)) this.firstSeen.delete(id);
    for (const id of ids) if (!this.firstSeen.has(id)) this.firstSeen.set(id, at);
    return ids.filter((id) => at - this.firstSeen.get(id)! >= this.patienceMs);
  }

  /** One after the other, beside the queue. */
  private doWithoutQueue(ids: string[], why: string): void {
    const fresh = ids.filter((id) => !this.alone.has(id));
    if (fresh.length === 0) return;
    log().warn({ topic: this.chore.topic, count: fresh.length, why }, 'working without the queue');
    for (const id of fresh) {
      this.alone.add(id);
      this.aloneChain = this.aloneChain.then(async () => {
        if (!this.stopped) await this.work(id).catch(() => undefined);
        this.alone.delete(id);
      });
    }
  }
}
