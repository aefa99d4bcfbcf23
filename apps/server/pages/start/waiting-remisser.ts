import { Injectable } from '@nestjs/common';
import { RemissApprovals, RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';

/** How many remisser wait for a yes, and how many are out to be read. */
@Injectable()
export class WaitingRemisser {
  constructor(
    private readonly remisser: RemissReader,
    private readonly approvals: RemissApprovals,
  ) {}

  async toApprove(tx: EntityManager, units: readonly string[]): Promise<number> {
    return (await this.approvals.waiting(tx, units)).length;
  }

  async issued(tx: EntityManager): Promise<number> {
    const reach = { units: [], authorityIds: [], allIssued: true };
    return (await this.remisser.list(tx, { statuses: ['issued'], reach }, { limit: 1, offset: 0 })).total;
  }
}
