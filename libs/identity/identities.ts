import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { keptAddress } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { appointedUnknown, identityTaken, identityUnknown } from './identity.errors';
import { IdentityHooks } from './identity-hooks';
import { OidcIssuers } from './oidc-issuers';
import { Sessions } from './sessions';
import { SignInPost } from './sign-in-post';

/** Somebody as an issuer knows him or her: the subject is never given to another, an address may be. */
export interface Account {
  issuer: string;
  subject: string;
}

export interface LinkedAccount extends Account {
  createdAt: Date;
  lastSeenAt: Date;
}

/**
 * An account that has tried to sign in, and that nobody has said who it is. Name and address are the issuer's words.
 */
export interface WaitingAccount extends LinkedAccount {
  name: string | null;
  email: string | null;
}

/** Which account at which issuer is which person. */
@Injectable()
export class Identities {
  constructor(
    private readonly audit: AuditLog,
    private readonly sessions: Sessions,
    private readonly issuers: OidcIssuers,
    private readonly post: SignInPost,
    private readonly hooks: IdentityHooks,
  ) {}

  /**
   * The person whose account it is. One that is new is linked by `trusted`, an address that the issuer answers for, if
   * that is a person's who has no other account there, and no body has still to let the address in; else it waits for
   * an administrator, and null is returned.
   */
  async personOf(
    tx: EntityManager,
    account: Account,
    said: { name: string | null; email: string | null; trusted: string | null },
  ): Promise<string | null> {
    const key = [account.issuer, account.subject];
    const [known] = await tx.query<{ personId: string | null }[]>(
      `insert into sign_in_identity (issuer, subject, shown_name, shown_email) values ($1, $2, $3, $4)
       on conflict (issuer, subject) do update set last_seen_at = yttra_now(),
         shown_name = case when sign_in_identity.person_id is null then excluded.shown_name end,
         shown_email = case when sign_in_identity.person_id is null then excluded.shown_email end
       returning person_id as "personId"`,
      [...key, said.name?.slice(0, 200) ?? null, said.email?.slice(0, 200) ?? null],
    );
    if (known!.personId || !said.trusted) return known!.personId;
    const [found] = await tx.query<{ id: string }[]>(
      `select id from person where email_key = lower($1)
         and not exists (select from sign_in_identity where person_id = person.id and issuer = $2)
         and not yttra_address_waits(person.id) for update`,
      [keptAddress(said.trusted), account.issuer],
    );
    if (!found) return null;
    await this.write(tx, null, account, found.id);
    return found.id;
  }

  /**
   * Says who an account is, and tells the person. Errors: identity.identity_unknown, .identity_taken,
   * .appointed_unknown.
   */
  async link(tx: EntityManager, by: string, account: Account, personId: string): Promise<void> {
    const [waiting] = await tx.query<{ personId: string | null }[]>(
      `select person_id as "personId" from sign_in_identity where issuer = $1 and subject = $2 for update`,
      [account.issuer, account.subject],
    );
    if (!waiting) throw identityUnknown();
    const [person] = await tx.query<{ email: string; byName: string | null; taken: boolean }[]>(
      `select email, (select name from person where id = $3) as "byName", exists (select from sign_in_identity where person_id = person.id and issuer = $2) as taken
       from person where id = $1 for update`,
      [personId, account.issuer, by],
    );
    if (!person) throw appointedUnknown('personId');
    if (waiting.personId || person.taken) throw identityTaken();
    await this.post.bound.tellLinked(tx, {
      to: person.email,
      byName: person.byName ?? '',
      issuerName: this.nameOf(account.issuer),
    });
    await this.write(tx, by, account, personId);
  }

  /** Takes an account from its person, whose sessions end. It waits anew the next time it comes. */
  async unlink(tx: EntityManager, by: string, { issuer, subject }: Account): Promise<void> {
    const [rows] = await tx.query<[{ personId: string }[], number]>(
      `delete from sign_in_identity where issuer = $1 and subject = $2 and person_id is not null returning person_id as "personId"`,
      [issuer, subject],
    );
    const [gone] = rows;
    if (!gone) throw identityUnknown();
    await this.sessions.endAll(tx, gone.personId, by);
    await this.audit.append(tx, { system: true }, { type: 'identity.unlinked', by, person: gone.personId, issuer });
  }

  /** The accounts of a person. */
  async of(tx: EntityManager, personId: string): Promise<LinkedAccount[]> {
    return tx.query<LinkedAccount[]>(
      `select issuer, subject, created_at as "createdAt", last_seen_at as "lastSeenAt" from sign_in_identity
       where person_id = $1 order by created_at, issuer`,
      [personId],
    );
  }

  /** The accounts that wait for somebody to say who they are, the latest to come first; a hundred at most. */
  async waiting(tx: EntityManager): Promise<WaitingAccount[]> {
    return tx.query<WaitingAccount[]>(
      `select issuer, subject, shown_name as name, shown_email as email, created_at as "createdAt", last_seen_at as "lastSeenAt"
       from sign_in_identity where person_id is null order by last_seen_at desc, issuer, subject limit 100`,
    );
  }

  /** What people call an issuer; its address, when it stands in the settings no more. */
  nameOf(issuer: string): string {
    return this.issuers.list().find((one) => one.issuer === issuer)?.name ?? issuer;
  }

  private async write(tx: EntityManager, by: string | null, { issuer, subject }: Account, person: string) {
    await tx.query(
      `update sign_in_identity set person_id = $3, linked_by = $4, shown_name = null, shown_email = null where issuer = $1 and subject = $2`,
      [issuer, subject, person, by],
    );
    await this.hooks.keyChanged(tx, { personId: person, key: 'account', by });
    await this.audit.append(tx, { system: true }, { type: 'identity.linked', by, person, issuer });
  }
}
