import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { DomainError } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { OpeningPost } from './opening-post';
import { lockedOpening, openOpenings, writeOpening, type Opening } from './opening-rows';
import { openingOver, openingUnknown } from './openings.errors';

/**
 * The way out when nobody can say yes: the owner of the schema does, with a reason that the body is told. Over the
 * owner's connection, which no server has.
 */
@Injectable()
export class ForceOpening {
  constructor(
    private readonly audit: AuditLog,
    private readonly post: OpeningPost,
  ) {}

  waiting(tx: EntityManager): Promise<Opening[]> {
    return openOpenings(tx, {});
  }

  /** Errors: openings.unknown, openings.over, openings.no_reason. */
  async open(tx: EntityManager, id: string, reason: string): Promise<Opening> {
    if (!reason.trim())
      throw new DomainError({ code: 'openings.no_reason', kind: 'invalid', message: '--reason is missing: say why' });
    const opening = await lockedOpening(tx, id);
    if (!opening) throw openingUnknown();
    if (opening.state !== 'waiting' && opening.state !== 'stopped') throw openingOver();
    await writeOpening(tx, id, { state: 'in_force' });
    await this.audit.append(tx, { body: opening.bodyId }, { type: 'opening.forced', by: null, opening: id, reason });
    await this.post.tellDecided(tx, { ...opening, state: 'in_force' });
    return opening;
  }
}
