import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { Database, keyedHash, seal, unseal } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { mailingOf, type CodeMailing } from './code-spacing';
import { tooManyTries } from './identity.errors';
import { Guests } from './guests';
import { knownTo } from './known-browser';
import { tokenHash } from './sessions';
import { SignInLimits } from './sign-in-limits';
import { SignInPost } from './sign-in-post';
import { newCode, readCode } from './one-time-code';

/** The reply comes after this, whoever asks: what is done for an address that somebody has takes a little longer. */
const REPLY_AFTER_MS = 200;
const TRIES = 5;
const HOLDS = `mail_at > yttra_now() - interval '10 minutes'`;
/** Mails to one address that many ask for: at these moments, whoever asks. */
const NEXT_MAIL = `date_bin('2 minutes', yttra_now(), '2000-01-01') + interval '2 minutes'`;

/** Who asks: from which network, in which browser, and what that has kept. */
export interface CodeAsker {
  place: string;
  /** The token of what the browser asked for before. */
  before: string | undefined;
  /** What the browser keeps of who has signed in there. */
  known: string | undefined;
}

/** What a browser waits for. */
export interface AwaitedCode {
  /** The number that stands in the mail too; empty for one that was asked for before there were any. */
  mark: string;
  /** When the mail goes, if that is still to come. */
  mailAt: Date | null;
}

/** What a code that somebody wrote led to. */
export type CodeOutcome =
  /**
   * `former`: the address that the code was read at, where it was the person's before and the change waits for a body's
   * word.
   */
  | { kind: 'right'; personId: string; former?: string }
  /** Right, and the person has an app besides: ask for its digits with the same browser token. */
  | { kind: 'second factor'; personId: string }
  | { kind: 'wrong' };

interface AskedCode {
  id: string;
  personId: string | null;
  codeHash: string;
  tries: number;
  holds: boolean;
  passed: boolean;
  /** Where the code was sent, and where it would be sent now. */
  sealedAddress: string;
  email: string | null;
  /** Addresses that were the person's before, while the change waits for a body's word. */
  former: string[];
}

/** Sign-in by a code in a mail: it holds for ten minutes, in the browser that asked, five tries, once. */
@Injectable()
export class SignInCodes {
  constructor(
    private readonly database: Database,
    private readonly limits: SignInLimits,
    private readonly post: SignInPost,
    private readonly audit: AuditLog,
    private readonly guests: Guests,
  ) {}

  /**
   * Sends a code, if the address is a person's, and returns the token that the asking browser keeps; the same reply
   * after the same time if it is not. What the browser had asked for before ends. Over five to one address the mails
   * are spaced, but for a browser in which the person has signed in before. Errors: identity.too_many, for a place that
   * itself asks without end.
   */
  async ask(email: string, asker: CodeAsker): Promise<string> {
    const address = email.trim();
    const browser = randomBytes(32).toString('base64url');
    await Promise.all([this.mail(address, browser, asker), sleep(REPLY_AFTER_MS)]);
    return browser;
  }

  /** What this browser has asked for last: how to find it among the mails, and when it comes. */
  async awaited(browser: string | undefined): Promise<AwaitedCode | null> {
    if (!browser) return null;
    const [row] = await this.database.transaction((tx) =>
      tx.query<AwaitedCode[]>(
        `select mark, case when mail_at > yttra_now() then mail_at end as "mailAt" from sign_in_code where browser_hash = $1`,
        [tokenHash(browser)],
      ),
    );
    return row ?? null;
  }

  private async mail(address: string, browser: string, asker: CodeAsker): Promise<void> {
    const mailing = await this.mailing(address, asker);
    if (mailing.kind === 'refused') throw tooManyTries();
    await this.database.transaction((tx) => this.keep(tx, address, browser, asker.before, mailing));
  }

  private async mailing(address: string, { place, known }: CodeAsker): Promise<CodeMailing> {
    if (await this.isKnown(address, known)) return { kind: 'at once' };
    const counts = await this.limits.tally({
      'code by address': address.toLowerCase(),
      'code by place': place,
      'codes in all': '',
    });
    return mailingOf({
      byAddress: counts['code by address'],
      byPlace: counts['code by place'],
      inAll: counts['codes in all'],
    });
  }

  /** True in a browser where the person has signed in before, as long as it does not itself ask without end. */
  private async isKnown(address: string, known: string | undefined): Promise<boolean> {
    if (!known) return false;
    const [person] = await this.database.transaction((tx) =>
      tx.query<{ id: string }[]>(`select id from person where email_key = lower($1)`, [address]),
    );
    const id = person ? knownTo(known, person.id) : null;
    return id !== null && this.limits.within({ 'code by browser': id });
  }

  /** Looks at what was written in this browser, and counts it. Errors: identity.too_many. */
  async check(browser: string | undefined, written: string, place: string): Promise<CodeOutcome> {
    await this.limits.count({ 'tries by place': place });
    if (!browser) return { kind: 'wrong' };
    const keepRefusal = await this.limits.within({ 'refusals kept': '' });
    return this.database.transaction(async (tx) => {
      const asked = await this.take(tx, browser);
      if (!asked || !asked.holds || asked.passed || asked.tries >= TRIES) return { kind: 'wrong' };
      const right = codeHash(asked.id, readCode(written)) === asked.codeHash && isStillTheirs(asked);
      if (right && asked.personId) return this.passed(tx, asked, asked.personId);
      await tx.query(`update sign_in_code set tries = tries + 1 where id = $1`, [asked.id]);
      if (asked.personId && keepRefusal) await this.tellRefused(tx, asked.personId, asked.tries + 1);
      return { kind: 'wrong' };
    });
  }

  /** Whose code was right in this browser less than ten minutes ago, when the second factor is still to come. */
  async waiting(tx: EntityManager, browser: string | undefined): Promise<string | null> {
    if (!browser) return null;
    const [row] = await tx.query<{ personId: string }[]>(
      `select person_id as "personId" from sign_in_code
       where browser_hash = $1 and passed_at > yttra_now() - interval '10 minutes' for update`,
      [tokenHash(browser)],
    );
    return row?.personId ?? null;
  }

  /** Ends what the browser had asked for: it is signed in, or asks anew. */
  async forget(tx: EntityManager, browser: string): Promise<void> {
    await tx.query(`delete from sign_in_code where browser_hash = $1`, [tokenHash(browser)]);
  }

  /** The address that this browser gave, to send a new code to. */
  async addressOf(browser: string | undefined): Promise<string | null> {
    if (!browser) return null;
    const [row] = await this.database.transaction((tx) =>
      tx.query<{ sealed: string }[]>(
        `select sealed_address as sealed from sign_in_code
         where browser_hash = $1 and created_at > yttra_now() - interval '1 day'`,
        [tokenHash(browser)],
      ),
    );
    return row ? unseal('address', row.sealed) : null;
  }

  private async keep(
    tx: EntityManager,
    email: string,
    browser: string,
    before: string | undefined,
    mailing: CodeMailing,
  ): Promise<void> {
    if (before) await this.forget(tx, before);
    await this.guests.welcome(tx, email);
    const mark = String(randomInt(1_000, 10_000));
    const [row] = await tx.query<{ id: string; personId: string | null; to: string | null; mailAt: Date }[]>(
      `insert into sign_in_code (browser_hash, person_id, sealed_address, code_hash, mark, mail_at)
       values ($1, coalesce((select id from person where email_key = lower($2)), yttra_former_owner($2)), $3, '', $4, case when $5 then ${NEXT_MAIL} else yttra_now() end)
       returning id, person_id as "personId", coalesce((select email from person where email_key = lower($2)), $2) as to, mail_at as "mailAt"`,
      [tokenHash(browser), email, seal('address', email), mark, mailing.kind === 'spaced'],
    );
    const { id, personId, to, mailAt } = row!;
    const code = newCode();
    await tx.query(`update sign_in_code set code_hash = $2 where id = $1`, [id, codeHash(id, code)]);
    if (!personId) return;
    const shared = mailing.kind === 'spaced' ? { key: `${personId}:${mailing.batch}`, at: mailAt } : null;
    await this.post.bound.sendCode(tx, { to: to!, code, id, mark, shared });
  }

  private async take(tx: EntityManager, browser: string): Promise<AskedCode | undefined> {
    const [row] = await tx.query<AskedCode[]>(
      `select id, person_id as "personId", code_hash as "codeHash", tries, ${HOLDS} as holds, passed_at is not null as passed,
         sealed_address as "sealedAddress", (select email from person where id = person_id) as email,
         yttra_former_addresses(person_id) as former
       from sign_in_code where browser_hash = $1 for update`,
      [tokenHash(browser)],
    );
    return row;
  }

  private async passed(tx: EntityManager, { id, ...asked }: AskedCode, personId: string): Promise<CodeOutcome> {
    const address = addressOf(asked);
    if (address.toLowerCase() !== asked.email?.toLowerCase()) {
      await tx.query(`delete from sign_in_code where id = $1`, [id]);
      return { kind: 'right', personId, former: address };
    }
    const [factor] = await tx.query<unknown[]>(
      `select from second_factor where person_id = $1 and confirmed_at is not null`,
      [personId],
    );
    if (factor) await tx.query(`update sign_in_code set passed_at = yttra_now() where id = $1`, [id]);
    else await tx.query(`delete from sign_in_code where id = $1`, [id]);
    return { kind: factor ? 'second factor' : 'right', personId };
  }

  private async tellRefused(tx: EntityManager, person: string, tries: number): Promise<void> {
    const reason = tries >= TRIES ? 'code.last_try' : 'code.wrong';
    await this.audit.append(tx, { system: true }, { type: 'session.refused', by: null, person, way: 'code', reason });
  }
}

/** Forty bits are soon guessed by whoever has the table, but not without the key. */
const codeHash = (id: string, code: string): string => keyedHash('sign-in code', id, code);

/** An address that has been taken from the person since lets nobody in. */
const isStillTheirs = ({ email, former, ...asked }: AskedCode): boolean =>
  [email, ...former].some((one) => one?.toLowerCase() === addressOf(asked).toLowerCase());

const addressOf = ({ sealedAddress }: Pick<AskedCode, 'sealedAddress'>): string =>
  unseal('address', sealedAddress) ?? '';
