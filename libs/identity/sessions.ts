import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import type { EntityManager } from 'typeorm';
import { guestHatsOf, HATS_TODAY, INVITABLE, type Caller } from './caller';
import type { Hat } from './who-may-what';

/** How a person has shown who he or she is. */
export type SignedInWith = 'oidc' | 'code';

export interface SignedIn {
  sessionId: string;
  caller: Caller;
  with: SignedInWith;
  issuerKey: string | null;
  /** True when the person has shown who it is within the last five minutes. */
  renewed: boolean;
  /** True with a second factor, or by an issuer that says it was as strong as the settings demand. */
  strong: boolean;
  /** True when an invitation opens a draft to the person. */
  invited: boolean;
  /** True when something about the person waits, or was stopped, that would let her or him in to a body's drafts. */
  waits: boolean;
}

export interface NewSession {
  with: SignedInWith;
  /** The configured issuer, by its key. */
  issuerKey?: string;
  /** Where the code was read, when that is not the person's address now: then it opens no more than `/oppningar`. */
  address?: string;
  /** True when the person had an app besides the code. */
  secondFactor?: boolean;
  /** True when the issuer said that the sign-in was as strong as the settings demand. */
  strong?: boolean;
  /** The browser's own name for itself. */
  browser?: string | null;
  /** The token that the browser had before: that session ends, and its token is never taken over. */
  instead?: string;
}

/** A session as its owner sees it in the list of his or her own. */
export interface ShownSession {
  id: string;
  browser: string | null;
  signedInWith: SignedInWith;
  createdAt: Date;
  lastSeenAt: Date;
}

interface SessionRow extends Omit<SignedIn, 'caller'>, Caller {
  restless: boolean;
  /** The session began with a code at an address that was the person's before. */
  former: boolean;
  guest: Hat[];
  witness: (Omit<Hat, 'openingId'> & { openingId: string | null })[];
}

/** Two hours without a page, or twelve in all, and one signs in again. So one does when one's address has changed. */
const HOLDS = `session.ended_at is null and session.last_seen_at > yttra_now() - interval '2 hours'
  and session.created_at > yttra_now() - interval '12 hours'`;
const RENEWED = `session.renewed_at > yttra_now() - interval '5 minutes'`;
const LONGEST_BROWSER = 200;

/** Who is signed in where. The browser holds a token of 256 random bits, the database only its hash. */
@Injectable()
export class Sessions {
  constructor(private readonly audit: AuditLog) {}

  /** Begins a session and returns the token for the browser. */
  async begin(tx: EntityManager, personId: string, begun: NewSession): Promise<string> {
    if (begun.instead) await this.end(tx, begun.instead);
    const token = randomBytes(32).toString('base64url');
    const [row] = await tx.query<{ id: string }[]>(
      `insert into session (person_id, token_hash, signed_in_with, issuer_key, browser, strong, email)
       select id, $2, $3, $4, $5, $6, coalesce($7, email) from person where id = $1 returning id`,
      [
        personId,
        tokenHash(token),
        begun.with,
        begun.issuerKey ?? null,
        begun.browser?.slice(0, LONGEST_BROWSER) ?? null,
        begun.secondFactor === true || begun.strong === true,
        begun.address ?? null,
      ],
    );
    const way = begun.with === 'oidc' ? `oidc:${begun.issuerKey ?? ''}` : begun.secondFactor ? 'code+app' : 'code';
    await this.audit.append(tx, { system: true }, { type: 'session.begun', by: personId, session: row!.id, way });
    return token;
  }

  /** Whose the token is, with the hats that hold today; null for one that is unknown, ended or too old. */
  async whoIs(tx: EntityManager, token: string): Promise<SignedIn | null> {
    const [row] = await tx.query<SessionRow[]>(
      `select session.id as "sessionId", person.id as "personId", person.name, session.email, session.email <> person.email as former,
         signed_in_with as "with", issuer_key as "issuerKey", ${RENEWED} as renewed, strong,
         yttra_invited_somewhere(person.id) as invited, yttra_waits_somewhere(person.id) as waits,
         session.last_seen_at < yttra_now() - interval '1 minute' as restless,
         ${HATS_TODAY} as hats, ${guestHatsOf('session.email')} as guest,
         case when session.signed_in_with = 'code' then coalesce((select json_agg(json_build_object('role', 'witness', 'unit', null,
           'bodyId', body_id, 'openingId', opening_id)) from yttra_witness_of(person.id, session.email)), '[]') else '[]' end as witness
       from session join person on person.id = session.person_id and (person.email = session.email
         or session.signed_in_with = 'code' and yttra_former_owner(session.email) = person.id)
       where token_hash = $1 and ${HOLDS}`,
      [tokenHash(token)],
    );
    if (!row) return null;
    const { restless, former, hats, guest, witness, personId, name, email, ...session } = row;
    if (restless) await tx.query(`update session set last_seen_at = yttra_now() where id = $1`, [row.sessionId]);
    const speaks = witness.map(({ openingId, ...hat }): Hat => (openingId ? { ...hat, openingId } : hat));
    // A former address speaks of what waits about its person, and opens nothing that is the person's.
    if (former) return { ...session, caller: { personId, name, email, hats: speaks } };
    return { ...session, caller: { personId, name, email, hats: [...hats, ...guest, ...speaks, INVITABLE] } };
  }

  /** The person has shown again who it is, with the app or with a mailed code. */
  async renew(tx: EntityManager, personId: string, sessionId: string, way: 'app' | 'code'): Promise<void> {
    await tx.query(
      `update session set renewed_at = yttra_now(), strong = strong or $3 where id = $1 and person_id = $2 and ended_at is null`,
      [sessionId, personId, way === 'app'],
    );
    await this.audit.append(tx, { system: true }, { type: 'session.renewed', by: personId, session: sessionId, way });
  }

  /** Ends the session that a browser holds, and tells by which issuer it had begun. */
  async end(tx: EntityManager, token: string): Promise<{ issuerKey: string | null } | null> {
    const [rows] = await tx.query<[{ issuerKey: string | null }[], number]>(
      `update session set ended_at = yttra_now() where token_hash = $1 and ended_at is null returning issuer_key as "issuerKey"`,
      [tokenHash(token)],
    );
    return rows[0] ?? null;
  }

  /** Ends one of a person's own sessions; another's is left alone. */
  async endOne(tx: EntityManager, personId: string, sessionId: string): Promise<void> {
    await tx.query(`update session set ended_at = yttra_now() where id = $1 and person_id = $2 and ended_at is null`, [
      sessionId,
      personId,
    ]);
  }

  /**
   * Ends all of a person's sessions at once, whoever asks: the person, an administrator, or (null) what has changed
   * about the person. Codes that wait in a browser end with them.
   */
  async endAll(tx: EntityManager, personId: string, by: string | null): Promise<void> {
    const [, ended] = await tx.query<[unknown[], number]>(
      `update session set ended_at = yttra_now() where person_id = $1 and ended_at is null`,
      [personId],
    );
    await tx.query(`delete from sign_in_code where person_id = $1`, [personId]);
    await this.audit.append(tx, { system: true }, { type: 'session.ended', by, person: personId, ended });
  }

  /** A person's sessions that hold, the newest seen first. */
  async list(tx: EntityManager, personId: string): Promise<ShownSession[]> {
    return tx.query<ShownSession[]>(
      `select id, browser, signed_in_with as "signedInWith", created_at as "createdAt", last_seen_at as "lastSeenAt"
       from session where person_id = $1 and email = (select email from person where id = $1) and ${HOLDS} order by last_seen_at desc, id`,
      [personId],
    );
  }
}

/** A token is 256 random bits, so one round of sha-256 is enough, and to look up its hash compares nothing secret. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
