import { Injectable } from '@nestjs/common';
import { Database, log, type Chore } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { backupIsRunning, takeContent } from './content-lock';
import { ContentStore } from '../content-store';
import { IncomingFiles } from './incoming-files';

const TWICE_A_DAY = 12 * 60 * 60;

/** Lets go of bytes that no row names: from transactions that came to nothing, drafts removed, processes that died. */
@Injectable()
export class SweepFilesJob implements Chore {
  readonly topic = 'documents.sweep';
  readonly everySeconds = TWICE_A_DAY;
  readonly concurrency = 1;

  constructor(
    private readonly database: Database,
    private readonly contents: ContentStore,
    private readonly incoming: IncomingFiles,
  ) {}

  /** The hashes of bytes that no row names, whichever side of the wall; some may be getting their row just now. */
  async due(tx: EntityManager): Promise<string[]> {
    const abandoned = await this.incoming.sweep();
    if (abandoned > 0) log().info({ abandoned }, 'uploads that were never finished are gone');
    const unnamed: string[] = [];
    for await (const some of batches(this.contents.list(), 1_000)) {
      unnamed.push(...(await namedByNone(tx, some)));
    }
    return unnamed;
  }

  /** Removes one, unless it has a row by now, is getting one, or a backup copies what it saw when it began. */
  async run(sha256: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if ((await backupIsRunning(tx)) || !(await takeContent(tx, sha256))) return;
      const [orphan] = await namedByNone(tx, [sha256]);
      if (orphan) await this.contents.remove(orphan);
    });
  }
}

/** Asked of a function that sees behind the wall too, and answers yes or no. */
async function namedByNone(tx: EntityManager, hashes: string[]): Promise<string[]> {
  const rows = await tx.query<{ hash: string }[]>(
    'select hash from unnest($1::text[]) hash where not yttra_file_is_named(hash)',
    [hashes],
  );
  return rows.map(({ hash }) => hash);
}

async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncIterable<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    if (batch.push(item) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
