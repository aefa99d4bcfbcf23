import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { log } from './log';

const ATTEMPTS = 5;
/** serialization_failure and deadlock_detected: PostgreSQL asks for the whole transaction again. */
const RETRIED = new Set(['40001', '40P01']);

/** Transactions, each handed on as a visible argument. */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs the work in one transaction; the whole of it again, up to five times, when PostgreSQL asks for that. */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        const code = sqlState(error);
        if (attempt >= ATTEMPTS || !code || !RETRIED.has(code)) throw error;
        log().info({ attempt, code }, 'transaction tried again');
        await sleep(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  /**
   * A question or two that change nothing and need not be of one moment: no transaction round them, so one trip to the
   * database each instead of three. What stands behind the wall is not there.
   */
  reading<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return work(this.dataSource.manager);
  }

  /** As `transaction`, with the wall open for what this person serves; the setting ends with the transaction. */
  asPerson<T>(personId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(async (tx) => {
      await tx.query(`select set_config('yttra.person', $1, true)`, [personId]);
      return work(tx);
    });
  }

  /** The database's clock, read before any lock: what a request's received time is taken from. */
  now(): Promise<Date> {
    return now(this.dataSource.manager);
  }
}

/** The one clock: PostgreSQL's, through `yttra_now()`. */
export async function now(tx: EntityManager): Promise<Date> {
  const [row] = await tx.query<{ now: Date }[]>('select yttra_now() as now');
  return row!.now;
}

/** True on a database made for a demonstration or a test, whose clock may stand still. */
export async function isThrowAway(tx: EntityManager): Promise<boolean> {
  const [row] = await tx.query<{ throw_away: boolean }[]>('select yttra_is_throw_away() as throw_away');
  return row!.throw_away;
}

/** PostgreSQL's five-character code of an error, when it is one of PostgreSQL's. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
}
