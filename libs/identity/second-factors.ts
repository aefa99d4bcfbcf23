import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { keyedHash, now, seal, unseal } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { IdentityHooks } from './identity-hooks';
import { factorExists, factorMissing } from './identity.errors';
import { newCode, readCode, shownCode } from './one-time-code';
import { base32, otpauthUri, stepOf } from './totp';

const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;

/** An app that is about to be taken into use: what to put in it. */
export interface FactorToConfirm {
  secret: string;
  uri: string;
}

export interface FactorState {
  since: Date | null;
  toConfirm: FactorToConfirm | null;
  recoveryLeft: number;
}

interface Row {
  sealed: string;
  confirmedAt: Date | null;
  lastStep: string | null;
}

/** A second factor beside mailed codes: an app that shows six digits, and recovery codes for when the phone is lost. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly audit: AuditLog,
    private readonly hooks: IdentityHooks,
  ) {}

  /** What the person has, and what remains to be confirmed. */
  async state(tx: EntityManager, personId: string, account: string): Promise<FactorState> {
    const row = await this.row(tx, personId);
    if (!row) return { since: null, toConfirm: null, recoveryLeft: 0 };
    const secret = secretOf(row);
    const toConfirm = row.confirmedAt || !secret ? null : { secret: base32(secret), uri: otpauthUri(secret, account) };
    const [left] = await tx.query<{ count: number }[]>(
      `select count(*)::int as count from recovery_code where person_id = $1 and used_at is null`,
      [personId],
    );
    return { since: row.confirmedAt, toConfirm, recoveryLeft: left!.count };
  }

  /** A new secret, asked for by nobody until it has been confirmed. Errors: identity.factor_exists. */
  async begin(tx: EntityManager, personId: string): Promise<void> {
    const row = await this.row(tx, personId);
    if (row?.confirmedAt) throw factorExists();
    await tx.query(
      `insert into second_factor (person_id, sealed_secret) values ($1, $2)
       on conflict (person_id) do update set sealed_secret = excluded.sealed_secret, last_step = null, created_at = yttra_now()
       where second_factor.confirmed_at is null`,
      [personId, seal('second factor', randomBytes(SECRET_BYTES).toString('base64url'))],
    );
  }

  /**
   * The app works: from now on it is asked for. Returns the recovery codes, shown this once; null when the digits are
   * wrong. Errors: identity.factor_exists, .factor_missing.
   */
  async confirm(tx: EntityManager, personId: string, digits: string): Promise<string[] | null> {
    const row = await this.row(tx, personId);
    if (!row) throw factorMissing();
    if (row.confirmedAt) throw factorExists();
    if (!(await this.takeDigits(tx, personId, row, digits))) return null;
    await tx.query(`update second_factor set confirmed_at = yttra_now() where person_id = $1`, [personId]);
    const codes = Array.from({ length: RECOVERY_CODES }, newCode);
    await tx.query(`delete from recovery_code where person_id = $1`, [personId]);
    await tx.query(`insert into recovery_code (person_id, code_hash) select $1, unnest($2::text[])`, [
      personId,
      codes.map((code) => recoveryHash(personId, code)),
    ]);
    await this.audit.append(tx, { system: true }, { type: 'second_factor.begun', by: personId });
    return codes.map(shownCode);
  }

  /** True for the app's digits, or one of the recovery codes; each once. */
  async check(tx: EntityManager, personId: string, written: string): Promise<boolean> {
    const row = await this.row(tx, personId);
    if (!row?.confirmedAt) return false;
    return (await this.takeDigits(tx, personId, row, written)) || this.takeRecoveryCode(tx, personId, written);
  }

  /**
   * Asked for no more: by the person, or by an administrator when phone and recovery codes are lost. Then the bodies
   * that the person serves are asked to let that in.
   */
  async end(tx: EntityManager, by: string, personId: string): Promise<void> {
    await tx.query(`update second_factor set ended_by = $2 where person_id = $1`, [personId, by]);
    const [, ended] = await tx.query<[unknown[], number]>(`delete from second_factor where person_id = $1`, [personId]);
    if (ended > 0) await this.hooks.keyChanged(tx, { personId, key: 'factor', by });
    await tx.query(`delete from recovery_code where person_id = $1`, [personId]);
    if (ended > 0) await this.audit.append(tx, { system: true }, { type: 'second_factor.ended', by, person: personId });
  }

  private async row(tx: EntityManager, personId: string): Promise<Row | undefined> {
    const [row] = await tx.query<Row[]>(
      `select sealed_secret as sealed, confirmed_at as "confirmedAt", last_step as "lastStep"
       from second_factor where person_id = $1 for update`,
      [personId],
    );
    return row;
  }

  private async takeDigits(tx: EntityManager, personId: string, row: Row, written: string): Promise<boolean> {
    const secret = secretOf(row);
    const digits = written.replace(/\s/g, '');
    const step = secret && stepOf(secret, digits, await now(tx), Number(row.lastStep ?? -1));
    if (!step) return false;
    await tx.query(`update second_factor set last_step = $2 where person_id = $1`, [personId, step]);
    return true;
  }

  private async takeRecoveryCode(tx: EntityManager, personId: string, written: string): Promise<boolean> {
    const [, used] = await tx.query<[unknown[], number]>(
      `update recovery_code set used_at = yttra_now() where person_id = $1 and code_hash = $2 and used_at is null`,
      [personId, recoveryHash(personId, readCode(written))],
    );
    if (used === 0) return false;
    const [left] = await tx.query<{ count: number }[]>(
      `select count(*)::int as count from recovery_code where person_id = $1 and used_at is null`,
      [personId],
    );
    const event = { type: 'second_factor.recovered', by: personId, left: left!.count } as const;
    await this.audit.append(tx, { system: true }, event);
    return true;
  }
}

/**
 * Null when SESSION_SECRET has been changed since: then an administrator ends the factor, and the person begins anew.
 */
function secretOf({ sealed }: Row): Buffer | null {
  const secret = unseal('second factor', sealed);
  return secret ? Buffer.from(secret, 'base64url') : null;
}

const recoveryHash = (personId: string, code: string): string => keyedHash('recovery code', personId, code);
