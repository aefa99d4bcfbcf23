import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { together } from './together';

/** So many questions are on their way at once; whoever comes meanwhile shares the next. */
const ON_THEIR_WAY = 16;

/**
 * The database's clock, asked on a connection that does nothing else, so that no rush for the others delays the answer.
 * A question leaves at once and waits for none that left before it: how busy the process is with reading what came back
 * moves no answer's time. Shared or not, it is read after whoever asks has come. Opened when it is first asked.
 */
export class ReservedClock {
  private readonly own: DataSource;
  private opened: Promise<QueryRunner> | null = null;
  private readonly ask = together(async (asked: unknown[]): Promise<Date[]> => {
    const now = await this.read();
    return asked.map(() => now);
  }, ON_THEIR_WAY);

  constructor(options: DataSourceOptions) {
    this.own = new DataSource({ ...options, entities: [], poolSize: 1 } as DataSourceOptions);
  }

  /** Errors: what the driver says when the database is away. */
  now(): Promise<Date> {
    return this.ask(undefined);
  }

  async close(): Promise<void> {
    await this.opened?.then((runner) => runner.release()).catch(() => undefined);
    if (this.own.isInitialized) await this.own.destroy();
    this.opened = null;
  }

  private async read(): Promise<Date> {
    const opened = (this.opened ??= this.open());
    try {
      const [row] = (await (await opened).query('select yttra_now() as now')) as { now: Date }[];
      return row!.now;
    } catch (error) {
      // Whatever it was, the next is asked on a connection of which nothing bad is known.
      if (this.opened === opened) this.opened = null;
      await opened.then((runner) => runner.release()).catch(() => undefined);
      throw error;
    }
  }

  private async open(): Promise<QueryRunner> {
    if (!this.own.isInitialized) await this.own.initialize();
    const runner = this.own.createQueryRunner();
    await runner.connect();
    return runner;
  }
}
