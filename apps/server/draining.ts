import { setTimeout as moment } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DomainError, env } from '@yttra/platform';

/**
 * A server that is asked to end says so first: for `DRAIN_SECONDS` it is not ready, and serves whoever comes as before.
 * So a balancer that asks `/api/v1/ready` leads everybody to another server before this one closes its door.
 */
@Injectable()
export class Draining implements BeforeApplicationShutdown {
  private isDraining = false;

  /** Errors: server.ending while it drains. */
  assertStays(): void {
    if (this.isDraining)
      throw new DomainError({ code: 'server.ending', kind: 'unavailable', message: 'Servern stängs. Fråga en annan.' });
  }

  async beforeApplicationShutdown(signal?: string): Promise<void> {
    if (!signal) return;
    this.isDraining = true;
    await moment(env().DRAIN_SECONDS * 1_000);
  }
}
