import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { Database, log } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { FORGET_OLD_CODES } from './held-mail';

/** A recovery takes longer; a replica that takes over does not, has all that was acknowledged, and holds nothing. */
const AWAY = '2 minutes';

/** Which database this is: of a cluster, since a copy keeps its name, and on which of its timelines. */
const THIS = `(select system_identifier || '/' || (select oid from pg_database where datname = current_database())
    from pg_control_system()) as cluster, (select timeline_id from pg_control_checkpoint()) as timeline`;

/**
 * Notices that the database has been put back to an earlier time, also where nobody has told: by PostgreSQL's own
 * means, or as a copy of its disk. From then on mail is held (`HeldMail`).
 */
@Injectable()
export class RestoreWatch {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Looks whether this is the database that was last seen, and remembers it. A worker does so before it begins, and
   * now and then.
   */
  look(): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [seen] = await tx.query<{ at: Date }[]>(
        `with here as (select ${THIS}),
           before as (select * from database_seen for update),
           seen as (
             insert into database_seen (cluster, timeline, seen_at) select cluster, timeline, clock_timestamp() from here
             on conflict (id) do update set cluster = excluded.cluster, timeline = excluded.timeline, seen_at = excluded.seen_at)
         select before.seen_at as at from before, here
         where (before.cluster <> here.cluster
             or before.timeline <> here.timeline and before.seen_at < clock_timestamp() - interval '${AWAY}')
           and not exists (select from restoration where restored_at > before.seen_at)`,
      );
      if (seen) await this.hold(tx, seen.at);
    });
  }

  private async hold(tx: EntityManager, seenAt: Date): Promise<void> {
    log().error({ restoredTo: seenAt }, 'the database has been restored: mail is held until somebody lets it go');
    await tx.query('insert into restoration (taken_at) values ($1)', [seenAt]);
    await tx.query(FORGET_OLD_CODES);
    await this.audit.append(tx, { system: true }, { type: 'system.restored', by: null, to: seenAt.toISOString() });
  }
}
