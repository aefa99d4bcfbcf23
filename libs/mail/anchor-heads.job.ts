import { Injectable } from '@nestjs/common';
import { Database, type Chore } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { HEADS_MAIL, type Head } from './audit-mails';
import { MailOutbox } from './mail-outbox';

const SENT_AT = '06:00';

interface AnchoredHead extends Head {
  registrar: string | null;
}

/**
 * Once a day, at 06:00, the head of every log that has moved is anchored and mailed to the registrar of the authority
 * whose log it is: kept outside, it shows a tail that somebody cuts off.
 */
@Injectable()
export class AnchorHeadsJob implements Chore {
  readonly topic = 'audit.anchor';
  readonly everySeconds = 300;
  readonly concurrency = 1;

  constructor(
    private readonly database: Database,
    private readonly outbox: MailOutbox,
  ) {}

  /** Today, from 06:00 in Sweden until it is done. */
  async due(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ day: string }[]>(
      `select yttra_today()::text as day where yttra_now() >= (yttra_today() + $1::time) at time zone 'Europe/Stockholm'
         and not exists (select from shared.audit_anchor_day where day = yttra_today())`,
      [SENT_AT],
    );
    return rows.map(({ day }) => day);
  }

  /** Anchors and queues the mails in one transaction; the database lets it happen once a day. */
  async run(day: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const heads = await tx.query<AnchoredHead[]>(
        `select chain_kind as "chainKind", chain, count, hash, about, registrar from yttra_anchor_heads($1) order by about nulls first, chain`,
        [day],
      );
      for (const behindWall of [false, true]) {
        for (const [registrar, own] of byRegistrar(heads, behindWall)) {
          await this.outbox.queue(tx, {
            kind: HEADS_MAIL,
            to: registrar,
            data: { day, heads: own },
            dedupKey: `${HEADS_MAIL}:${day}:${behindWall}:${registrar}`,
            behindWall,
          });
        }
      }
    });
  }
}

const BEHIND_WALL: ReadonlySet<Head['chainKind']> = new Set(['recipient', 'body']);

/**
 * A recipient's log and a body's are behind the wall, and so is the mail about them, even to a registry that serves
 * both ends.
 */
function byRegistrar(heads: AnchoredHead[], behindWall: boolean): Map<string, Head[]> {
  const mails = new Map<string, Head[]>();
  for (const { registrar, ...head } of heads) {
    if (!registrar || BEHIND_WALL.has(head.chainKind) !== behindWall) continue;
    mails.set(registrar, [...(mails.get(registrar) ?? []), head]);
  }
  return mails;
}
