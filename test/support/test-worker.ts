import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DeliverMailJob, MAIL_TOPIC } from '@yttra/mail';
import { Database, env, nestLog, openQueue, Sweeper, type Queue } from '@yttra/platform';
import { simpleParser, type ParsedMail } from 'mailparser';
import { schedules } from '../../apps/worker/schedules';
import { WorkerModule } from '../../apps/worker/worker.module';
import { until } from './patience';
import { smtpSink, type SmtpSink } from './smtp-sink';

/**
 * The worker as it is put together, in this process: with the queue in PostgreSQL and a mail server that keeps what it
 * gets.
 */
export class TestWorker {
  private sweeper: Sweeper | null = null;
  private queue: Queue | null = null;

  private constructor(
    readonly sink: SmtpSink,
    private readonly app: () => Promise<INestApplicationContext>,
    private readonly isStarted: () => boolean,
  ) {}

  /**
   * Before the server starts, so that its settings name the mail server. The worker itself starts when it is needed.
   */
  static async prepare(): Promise<TestWorker> {
    const sink = await smtpSink();
    // Over one connection, so that mails come in the order in which they were due.
    Object.assign(process.env, { SMTP_URL: sink.url, MAIL_CONNECTIONS: '1' });
    let app: Promise<INestApplicationContext> | null = null;
    return new TestWorker(
      sink,
      () => (app ??= started()),
      () => app !== null,
    );
  }

  async get<T>(service: Type<T>): Promise<T> {
    return (await this.app()).get(service);
  }

  /** Delivers what is due, through the queue, and waits until `count` mails more have come. */
  async deliverByQueue(count: number): Promise<void> {
    const wanted = this.sink.received.length + count;
    if (!this.sweeper) {
      const deliver = await this.get(DeliverMailJob);
      this.queue = openQueue({ databaseUrl: env().DATABASE_URL });
      this.sweeper = new Sweeper(await this.get(Database), this.queue, [
        {
          topic: MAIL_TOPIC,
          everySeconds: 3600,
          concurrency: 1,
          due: (tx) => deliver.due(tx),
          run: (id) => deliver.run(id),
        },
      ]);
      this.sweeper.start();
    }
    this.sweeper.ring(MAIL_TOPIC);
    const { received } = this.sink;
    await until(
      () => received.length >= wanted,
      () => `${received.length} of ${wanted} mails came`,
    );
  }

  /** Delivers what is due, one by one, without the queue. */
  async deliver(): Promise<void> {
    const [deliver, database] = [await this.get(DeliverMailJob), await this.get(Database)];
    for (const id of await database.transaction((tx) => deliver.due(tx))) await deliver.run(id);
  }

  /** Does all that is due of everything that repeats, and then delivers what came of it. */
  async doEverything(): Promise<void> {
    const [app, database] = [await this.app(), await this.get(Database)];
    for (const chore of schedules(app))
      for (const id of await database.transaction((tx) => chore.due(tx))) await chore.run(id);
    await this.deliver();
  }

  /** The mails that have come, read as a mail program reads them. */
  mails(): Promise<ParsedMail[]> {
    return Promise.all(this.sink.received.map(({ raw }) => simpleParser(raw)));
  }

  async stop(): Promise<void> {
    try {
      await this.sweeper?.stop();
      if (this.isStarted()) await (await this.app()).close();
    } finally {
      await this.sink.close();
    }
  }
}

async function started(): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: nestLog, abortOnError: false });
  return app;
}
