import { Injectable } from '@nestjs/common';
import { compareNames } from '@yttra/bodies';
import { now, pageOf, type WantedPage } from '@yttra/platform';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { roundEnd } from './recipient-status';
import { recipientView } from './recipient-view';
import { Recipient } from './recipient.entity';
import { remissView } from './remiss-reader';
import type { RecipientView, RemissView } from './remiss-view';
import { Remiss } from './remiss.entity';

/** What a person answers, and the database's clock. */
export interface ServedRead {
  at: Date;
  served: { remiss: RemissView; recipient: RecipientView }[];
}

type ServedRow = Recipient & { remiss: Remiss };

/**
 * Where the transaction's person serves the body, or is invited to its draft, with the remiss: asked of the wall
 * itself.
 */
@Injectable()
export class ServedReader {
  /** All there has ever been, nearest last day first. */
  async all(tx: EntityManager): Promise<ServedRead> {
    return nearestFirst(await read(tx, served(tx, 'yttra_served()')));
  }

  /** What is out, ended within the last 30 days or waits for a body's decision, nearest last day first. */
  async ofLate(tx: EntityManager): Promise<ServedRead> {
    return nearestFirst(await read(tx, served(tx, 'yttra_served_of_late()')));
  }

  /** All the rest: one page, from 1, latest last day first. A page beyond the last is the last. */
  async earlier(tx: EntityManager, wanted: WantedPage): Promise<ServedRead & { page: number; pages: number }> {
    const ended = served(tx, 'yttra_served()').andWhere(
      `not r.preliminary and coalesce(least(m.closed_at, m.withdrawn_at), 'infinity') <= yttra_of_late()`,
    );
    const { offset, ...shown } = pageOf(await ended.getCount(), wanted);
    ended.orderBy('r.last_day', 'DESC').addOrderBy('r.body_name').addOrderBy('r.id').limit(wanted.size).offset(offset);
    return { ...(await read(tx, ended)), ...shown };
  }
}

const served = (tx: EntityManager, those: string): SelectQueryBuilder<Recipient> =>
  tx
    .createQueryBuilder(Recipient, 'r')
    .innerJoinAndMapOne('r.remiss', Remiss, 'm', 'm.id = r.remiss_id')
    .where(`r.id in (select ${those})`);

async function read(tx: EntityManager, query: SelectQueryBuilder<Recipient>): Promise<ServedRead> {
  const { entities, raw } = await query.addSelect('yttra_now()', 'at').getRawAndEntities<{ at: Date }>();
  const at = raw[0]?.at ?? (await now(tx));
  const view = (row: ServedRow) => ({
    remiss: remissView(row.remiss),
    recipient: recipientView(row, roundEnd(row.remiss), at),
  });
  return { at, served: (entities as ServedRow[]).map(view) };
}

const nearestFirst = ({ at, served }: ServedRead): ServedRead => ({
  at,
  served: served.toSorted(
    ({ recipient: a }, { recipient: b }) => a.lastDay.localeCompare(b.lastDay) || compareNames(a.body, b.body),
  ),
});
