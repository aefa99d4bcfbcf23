import { Injectable } from '@nestjs/common';
import type { Chore } from '@yttra/platform';
import type { EntityManager } from 'typeorm';

/** Links the events that nobody has come after to link: a rush ends, and its last ones are left. */
@Injectable()
export class LinkEventsJob implements Chore {
  readonly topic = 'audit.link';
  readonly everySeconds = 10;
  readonly concurrency = 1;

  /** Soon done, so that it is done at the look itself, by one worker at a time. */
  async due(tx: EntityManager): Promise<string[]> {
    await tx.query('select yttra_link_all()');
    return [];
  }

  run(): Promise<void> {
    return Promise.resolve();
  }
}
