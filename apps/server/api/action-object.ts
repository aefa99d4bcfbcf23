import { Injectable } from '@nestjs/common';
import type { ActionObject, Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { hasBeenIssued, RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';

/** The places of a route that say what is acted on. */
export interface RoutePlaces {
  remissId?: string;
  rid?: string;
  bodyId?: string;
}

/** Finds out whose the object of a request is, as far as it matters for who may do it. */
@Injectable()
export class ActionObjects {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
  ) {}

  /** Errors: not found, when the remiss or recipient is not there or do not belong together. */
  async of(caller: Caller, { remissId, rid, bodyId }: RoutePlaces): Promise<ActionObject> {
    if (!remissId) return bodyId ? { bodyIds: [bodyId] } : {};
    return this.database.asPerson(caller.personId, async (tx) => {
      const remiss = await this.remisser.get(tx, remissId);
      const recipients = rid
        ? [await this.remisser.recipient(tx, rid, remissId)]
        : await this.remisser.recipients(tx, remissId);
      return {
        unit: remiss.unit,
        issuerBodyId: remiss.issuerBodyId,
        bodyIds: recipients.map((recipient) => recipient.bodyId),
        issued: hasBeenIssued(remiss.status),
        named: remiss.namedReaders.includes(caller.personId),
        invited: await this.isInvited(
          tx,
          recipients.map((recipient) => recipient.id),
        ),
      };
    });
  }

  /** Asked of the wall itself, inside the person's transaction. */
  private async isInvited(tx: EntityManager, recipientIds: string[]): Promise<boolean> {
    const [row] = await tx.query<{ invited: boolean }[]>(
      'select coalesce(bool_or(yttra_serves(id)), false) as invited from unnest($1::uuid[]) id',
      [recipientIds],
    );
    return row!.invited;
  }
}
