import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { INVITABLE, type Caller } from './caller';
import type { Hat } from './who-may-what';

/** How a person has shown who he or she is. */
export type SignedInWith = 'oidc' | 'code';

export interface SignedIn {
  sessionId: string;
  caller: Caller;
}

/** A session as its owner sees it in the list of his or her own. */
export interface ShownSession {
  id: string;
  browser: string | null;
  signedInWith: SignedInWith;
  createdAt: Date;
  lastSeenAt: Date;
}

/** Two hours without a page, or twelve in all, and one signs in again. */
const HOLDS = `ended_at is null and last_seen_at > yttra_now() - interval '2 hours' and created_at > yttra_now() - interval '12 hours'`;
const LONGEST_BROWSER = 200;

/** Who is signed in where. The browser holds a token of 256 random bits, the database only its hash. */
@Injectable()
export class Sessions {
  /** Begins a session and returns the token for the browser. A session that it had before, `instead`, ends: a token is never taken over. */
  async begin(
    tx: EntityManager,
    personId: string,
    { with: way, browser = null, instead }: { with: SignedInWith; browser?: string | null; instead?: string },
  ): Promise<string> {
    if (instead) await this.end(tx, instead);
    const token = randomBytes(32).toString('base64url');
    await tx.query(`insert into session (person_id, token_hash, signed_in_with, browser) values ($1, $2, $3, $4)`, [
      personId,
      hashOf(token),
      way,
      browser?.slice(0, LONGEST_BROWSER) ?? null,
    ]);
    return token;
  }

  /** Whose the token is, with the hats that hold today; null for one that is unknown, ended or too old. */
  async whoIs(tx: EntityManager, token: string): Promise<SignedIn | null> {
    const [row] = await tx.query<(Omit<Caller, 'hats'> & { sessionId: string; hats: Hat[]; restless: boolean })[]>(
      `select session.id as "sessionId", person.id as "personId", person.name, person.email,
         session.last_seen_at < yttra_now() - interval '1 minute' as restless,
         coalesce((select json_agg(json_build_object('role', role, 'bodyId', body_id, 'unit', unit) order by created_at) from assignment
           where person_id = person.id and from_date <= yttra_today() and (to_date is null or to_date >= yttra_today())), '[]') as hats
       from session join person on person.id = session.person_id where token_hash = $1 and ${HOLDS.replace('created_at', 'session.created_at')}`,
      [hashOf(token)],
    );
    if (!row) return null;
    const { sessionId, restless, hats, ...person } = row;
    if (restless) await tx.query(`update session set last_seen_at = yttra_now() where id = $1`, [sessionId]);
    return { sessionId, caller: { ...person, hats: [...hats, INVITABLE] } };
  }

  /** Ends the session that a browser holds. */
  async end(tx: EntityManager, token: string): Promise<void> {
    await tx.query(`update session set ended_at = yttra_now() where token_hash = $1 and ended_at is null`, [
      hashOf(token),
    ]);
  }

  /** Ends one of a person's own sessions; another's is left alone. */
  async endOne(tx: EntityManager, personId: string, sessionId: string): Promise<void> {
    await tx.query(`update session set ended_at = yttra_now() where id = $1 and person_id = $2 and ended_at is null`, [
      sessionId,
      personId,
    ]);
  }

  /** A person's sessions that hold, the newest seen first. */
  async list(tx: EntityManager, personId: string): Promise<ShownSession[]> {
    return tx.query<ShownSession[]>(
      `select id, browser, signed_in_with as "signedInWith", created_at as "createdAt", last_seen_at as "lastSeenAt"
       from session where person_id = $1 and ${HOLDS} order by last_seen_at desc, id`,
      [personId],
    );
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
