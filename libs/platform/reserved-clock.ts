import { DataSource, type DataSourceOptions } from 'typeorm';

/**
 * The database's clock, asked on a connection that does nothing else, so that no rush for the others delays the answer.
 * Whoever asks while it is being asked shares the next answer, which is read after all of them came. Opened when it is
 * first asked.
 */
export class ReservedClock {
  private readonly own: DataSource;
  private opened: Promise<unknown> | null = null;
  private asked: Promise<unknown> = Promise.resolve();
  private next: Promise<Date> | null = null;

  constructor(options: DataSourceOptions) {
    this.own = new DataSource({ ...options, entities: [], poolSize: 1 } as DataSourceOptions);
  }

  /** Errors: what the driver says when the database is away. */
  now(): Promise<Date> {
    return (this.next ??= this.afterTheLast());
  }

  async close(): Promise<void> {
    await this.opened?.catch(() => undefined);
    if (this.own.isInitialized) await this.own.destroy();
    this.opened = null;
  }

  private async afterTheLast(): Promise<Date> {
    await this.asked;
    this.next = null;
    const reading = this.read();
    this.asked = reading.catch(() => undefined);
    return reading;
  }

  private async read(): Promise<Date> {
    await (this.opened ??= this.own.initialize().catch((error: unknown) => {
      this.opened = null;
      throw error;
    }));
    const [row] = await this.own.query<{ now: Date }[]>('select yttra_now() as now');
    return row!.now;
  }
}
