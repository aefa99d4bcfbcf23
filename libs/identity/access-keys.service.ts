import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isThrowAway } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { Caller } from './caller';
import { keyExpired, keyMissing, keyRevoked, keyUnknown, noKeyBehindWall } from './identity.errors';
import { People } from './people.service';

interface KeyRow {
  person_id: string;
  revoked: boolean;
  expired: boolean;
}

/** Roles that see drafts sign in; a key that lies in a file must not open the wall. */
const BEHIND_WALL = new Set(['secretary']);

/** Bearer keys for programs, kept as hashes. */
@Injectable()
export class AccessKeys {
  constructor(private readonly people: People) {}

  /** A new key, shown once. Holds for `days`. Errors: a person who serves a body gets one only on a throw-away database. */
  async issue(tx: EntityManager, personId: string, days: number): Promise<string> {
    const caller = await this.people.asCaller(tx, personId);
    if (caller?.hats.some((hat) => BEHIND_WALL.has(hat.role)) && !(await isThrowAway(tx))) throw noKeyBehindWall();
    const key = `yttra_${randomBytes(32).toString('base64url')}`;
    await tx.query(
      `insert into access_token (person_id, hash, last_four, expires_at) values ($1, $2, $3, yttra_now() + make_interval(days => $4))`,
      [personId, hashOf(key), key.slice(-4), days],
    );
    return key;
  }

  /** Ends every key of a person. */
  async revokeAll(tx: EntityManager, personId: string): Promise<void> {
    await tx.query('update access_token set revoked_at = yttra_now() where person_id = $1 and revoked_at is null', [
      personId,
    ]);
  }

  /** Whose the Authorization header is. Errors: missing, unknown, expired, revoked, each with a code of its own. */
  async whoIs(tx: EntityManager, authorization: string | undefined): Promise<Caller> {
    const key = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!key) throw keyMissing();
    const [row] = await tx.query<KeyRow[]>(
      `select person_id, revoked_at is not null as revoked, expires_at <= yttra_now() as expired from access_token where hash = $1`,
      [hashOf(key)],
    );
    if (!row) throw keyUnknown();
    if (row.revoked) throw keyRevoked();
    if (row.expired) throw keyExpired();
    const caller = await this.people.asCaller(tx, row.person_id);
    if (!caller) throw keyUnknown();
    // A secretary appointed after the key was made must not open the wall with it.
    const throwAway = caller.hats.some((hat) => BEHIND_WALL.has(hat.role)) ? await isThrowAway(tx) : true;
    return throwAway ? caller : { ...caller, hats: caller.hats.filter((hat) => !BEHIND_WALL.has(hat.role)) };
  }
}

/** A key is 256 random bits, so one round of sha-256 is enough; the look-up by hash takes no secret comparison. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
