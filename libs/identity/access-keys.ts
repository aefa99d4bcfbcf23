import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { isThrowAway } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { CALLER, callerOf, type Caller, type CallerRow } from './caller';
import {
  appointedUnknown,
  keyDays,
  keyExpired,
  keyMissing,
  keyRevoked,
  keyUnknown,
  noKeyBehindWall,
  notYours,
} from './identity.errors';
import { People } from './people';
import { SignInPost } from './sign-in-post';
import type { Hat, Wearable } from './who-may-what';

interface KeyRow extends CallerRow {
  revoked: boolean;
  expired: boolean;
  throw_away: boolean;
}

/** A key as it can be shown: never the key itself. */
export interface ShownKey {
  id: string;
  lastFour: string;
  expiresAt: Date;
  revokedAt: Date | null;
}

const LONGEST_DAYS = 366;

/**
 * Roles that see drafts sign in; a key that lies in a file must not open the wall. An invitation opens it too, so
 * contributors count.
 */
const BEHIND_WALL: ReadonlySet<Wearable> = new Set(['secretary', 'contributor', 'guest']);

/** Bearer keys for programs, kept as hashes. */
@Injectable()
export class AccessKeys {
  constructor(
    private readonly people: People,
    private readonly audit: AuditLog,
    private readonly post: SignInPost,
  ) {}

  /**
   * A new key, shown once, that holds for `days` (1 to 366). A person makes it for himself or herself, or for a program
   * that he or she answers for, never for another; `by` null is the command line. Its owner is mailed. Errors:
   * identity.appointed_unknown, identity.key_days, identity.not_found; identity.no_key_behind_wall for one who serves a
   * body, but on a throw-away database.
   */
  async issue(tx: EntityManager, personId: string, days: number, by: string | null = null): Promise<string> {
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) throw keyDays(LONGEST_DAYS);
    const caller = await this.people.asCaller(tx, personId);
    if (!caller) throw appointedUnknown('personId');
    const { id: ownerId, email, isService } = await this.ownerOf(tx, personId);
    if (by !== null && by !== ownerId) throw notYours();
    if (!(await this.mayHave(tx, caller))) throw noKeyBehindWall();
    const key = `yttra_${randomBytes(32).toString('base64url')}`;
    const [row] = await tx.query<{ id: string; expires_at: Date }[]>(
      `insert into access_token (person_id, hash, last_four, expires_at)
       values ($1, $2, $3, yttra_now() + make_interval(days => $4)) returning id, expires_at`,
      [personId, hashOf(key), key.slice(-4), days],
    );
    const event = {
      type: 'token.issued',
      by,
      token: row!.id,
      person: personId,
      expiresAt: row!.expires_at.toISOString(),
    } as const;
    await this.post.bound.tellKey(tx, {
      to: email,
      service: isService ? caller.name : null,
      expiresAt: row!.expires_at,
      byHand: by === null,
    });
    await this.audit.append(tx, { system: true }, event);
    return key;
  }

  /** Ends one key of one's own, or of a program that one answers for; another's is left alone. */
  async revoke(tx: EntityManager, by: string, keyId: string): Promise<void> {
    const [rows] = await tx.query<[{ personId: string }[], number]>(
      `update access_token set revoked_at = yttra_now() where id = $1 and revoked_at is null
         and person_id in (select id from person where $2 in (id, owner_id)) returning person_id as "personId"`,
      [keyId, by],
    );
    for (const { personId: person } of rows)
      await this.audit.append(tx, { system: true }, { type: 'token.revoked', by, token: keyId, person });
  }

  /** False for one who serves a body: what stands behind the wall is not for a key, but where nothing is real. */
  async mayHave(tx: EntityManager, { hats }: Caller): Promise<boolean> {
    return !hats.some(servesBehindWall) || isThrowAway(tx);
  }

  /** A person's keys, newest first. */
  async list(tx: EntityManager, personId: string): Promise<ShownKey[]> {
    return tx.query<ShownKey[]>(
      `select id, last_four as "lastFour", expires_at as "expiresAt", revoked_at as "revokedAt"
       from access_token where person_id = $1 order by created_at desc, id`,
      [personId],
    );
  }

  /** Ends every key of a person at once. */
  async revokeAll(tx: EntityManager, personId: string, by: string | null = null): Promise<void> {
    const rows = await tx.query<{ id: string }[]>(
      `with revoked as (update access_token set revoked_at = yttra_now()
         where person_id = $1 and revoked_at is null and expires_at > yttra_now() returning id) select id from revoked`,
      [personId],
    );
    for (const { id } of rows)
      await this.audit.append(tx, { system: true }, { type: 'token.revoked', by, token: id, person: personId });
  }

  /** The person who answers for a key: whose it is, or who answers for the program. */
  private async ownerOf(
    tx: EntityManager,
    personId: string,
  ): Promise<{ id: string; email: string; isService: boolean }> {
    const [row] = await tx.query<{ id: string; email: string; isService: boolean }[]>(
      `select owner.id, owner.email, person.owner_id is not null as "isService"
       from person join person owner on owner.id = coalesce(person.owner_id, person.id) where person.id = $1`,
      [personId],
    );
    return row!;
  }

  /** Whose the Authorization header is. Errors: missing, unknown, expired, revoked, each with a code of its own. */
  async whoIs(tx: EntityManager, authorization: string | undefined): Promise<Caller> {
    const key = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!key) throw keyMissing();
    const [row] = await tx.query<KeyRow[]>(
      `select revoked_at is not null as revoked, expires_at <= yttra_now() as expired, yttra_is_throw_away() as throw_away, ${CALLER}
       from access_token join person on person.id = person_id where hash = $1`,
      [hashOf(key)],
    );
    if (!row) throw keyUnknown();
    if (row.revoked) throw keyRevoked();
    if (row.expired) throw keyExpired();
    const caller = callerOf(row);
    // One who was appointed or invited after the key was made must not open the wall with it.
    if (row.throw_away) return caller;
    return { ...caller, hats: caller.hats.filter(({ role }) => !BEHIND_WALL.has(role)) };
  }
}

/** Everyone can be invited; what counts when a key is made is an assignment of one's own. */
const servesBehindWall = ({ role, bodyId, recipientId }: Hat): boolean =>
  BEHIND_WALL.has(role) && Boolean(bodyId ?? recipientId);

/** A key is 256 random bits, so one round of sha-256 is enough, and to look up its hash compares nothing secret. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
