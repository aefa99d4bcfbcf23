import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

interface Statement {
  text: string;
  values: readonly unknown[];
}

/** What a server asks of its database, statement by statement: BEGIN, the proof and COMMIT too. */
export class HeardStatements {
  private heard: Statement[] = [];
  private readonly known = new WeakSet<PoolClient>();

  constructor(dataSource: DataSource) {
    const { master } = dataSource.driver as unknown as { master: Pool };
    master.on('acquire', (client) => this.listenTo(client));
  }

  /** The statements of this piece of work, which nothing else works beside. */
  async during(work: () => Promise<unknown>): Promise<Statement[]> {
    this.heard = [];
    await work();
    return this.heard;
  }

  private listenTo(client: PoolClient): void {
    if (this.known.has(client)) return;
    this.known.add(client);
    const ask = client.query.bind(client) as (...asked: unknown[]) => unknown;
    client.query = ((text: string, values: unknown[] = [], ...more: unknown[]) => {
      this.heard.push({ text: text.replace(/\s+/g, ' ').trim(), values });
      return ask(text, values, ...more);
    }) as PoolClient['query'];
  }
}
