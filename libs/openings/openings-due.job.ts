import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { Database, now, type Chore } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { AnnounceOpenings } from './announce-openings';
import { OpeningPost } from './opening-post';
import { dueOf } from './opening-rule';
import { insidersBeside, lockedOpening, writeOpening, type Opening } from './opening-rows';

/**
 * Bodies that somebody has left, or whose secretary waits to be let in again, and that nobody serves today: no other
 * has come to be without one, and of thousands few are asked of.
 */
const MAYBE_LEFT = `
  select of.body_id from (
    select a.body_id from shared.assignment a join walled_body w on w.body_id = a.body_id
      where a.role = 'secretary' and a.to_date < (select yttra_today())
    union
    select o.body_id from opening o join walled_body w on w.body_id = o.body_id
      where o.state in ('waiting', 'stopped') and o.person_id is not null) of
  where not exists (select from shared.hat_today h where h.role = 'secretary' and h.body_id = of.body_id)`;

/** Each by an index of its own: of all that have ever been made, few are untold or wait. */
const UNTOLD = `select u.id, u.made_at from opening u where u.announced_at is null`;
const WAITING = `select w.id, w.made_at from opening w where w.state = 'waiting' and not w.asks and (w.silent_until <= yttra_now()
  or w.silent_until is null and not exists (select from yttra_insiders(w.body_id) as who where who is distinct from w.person_id))`;

/**
 * What of openings comes due by itself: silence that has lasted, one that nobody has told of, a body that nobody serves
 * any more.
 */
@Injectable()
export class OpeningsDueJob implements Chore {
  readonly topic = 'openings';
  readonly everySeconds = 30;
  readonly concurrency = 1;

  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly announcing: AnnounceOpenings,
    private readonly post: OpeningPost,
  ) {}

  async due(tx: EntityManager): Promise<string[]> {
    await tx.query(`select yttra_open_guest(body_id) from (${MAYBE_LEFT}) maybe`);
    const rows = await tx.query<{ id: string }[]>(
      `select id from (${UNTOLD} union ${WAITING}) due order by made_at, id`,
    );
    return rows.map(({ id }) => id);
  }

  async run(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const opening = await lockedOpening(tx, id);
      if (opening?.announced === false) await this.announcing.announce(tx, [opening], null);
      else if (opening) await this.move(tx, opening);
    });
  }

  private async move(tx: EntityManager, opening: Opening): Promise<void> {
    const insiders = await insidersBeside(tx, opening);
    const due = dueOf({ ...opening, insiders }, await now(tx));
    const { id, bodyId } = opening;
    if (due === 'hush') await writeOpening(tx, id, { silentUntil: null });
    if (due === 'begin') {
      const silentUntil = await this.announcing.endOfSilence(tx);
      await writeOpening(tx, id, { silentUntil });
      const event = { type: 'opening.unattended', by: null, opening: id, until: silentUntil.toISOString() } as const;
      await this.audit.append(tx, { body: bodyId }, event);
      await this.post.tellBody(tx, { ...opening, silentUntil }, 'again');
    }
    if (due === 'in_force') {
      await writeOpening(tx, id, { state: 'in_force' });
      await this.audit.append(tx, { body: bodyId }, { type: 'opening.in_force', by: null, opening: id });
      await this.post.tellDecided(tx, { ...opening, state: 'in_force' });
    }
  }
}
