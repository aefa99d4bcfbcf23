import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  DataSource,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  type EntityManager,
} from 'typeorm';
import { PROOF_REFUSED, prove, type Subject } from './database-proof';
import { log } from './log';
import { isPlanOutOfDate } from './planned-client';
import { ReservedClock } from './reserved-clock';
import { traced } from './tracing';

const ATTEMPTS = 5;
/** serialization_failure and deadlock_detected: PostgreSQL asks for the whole transaction again. */
const RETRIED = new Set(['40001', '40P01']);

/**
 * Transactions, each handed on as a visible argument. Each begins by proving to the database for whom it works; outside
 * one every table is empty.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly clock: ReservedClock;

  constructor(private readonly dataSource: DataSource) {
    this.clock = new ReservedClock(dataSource.options);
  }

  /** Runs the work in one transaction; the whole of it again, up to five times, when PostgreSQL asks for that. */
  transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.proved('process', work);
  }

  /** As `transaction`, with everything read as it stood at one moment. */
  atOneMoment<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.proved('process', work, 'REPEATABLE READ');
  }

  /** As `transaction`, with the wall open for what this person serves. */
  asPerson<T>(personId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.proved({ person: personId }, work);
  }

  /**
   * As `transaction`, for whoever is signed out: what has been published, and nothing else of any table. Nothing can be
   * written.
   */
  asEverybody<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.proved('everybody', work);
  }

  /**
   * The database's clock, read before any lock and on a connection of its own: what a request's received time is taken
   * from.
   */
  now(): Promise<Date> {
    return again(() => this.clock.now());
  }

  /** Lets go of what it has opened by itself. */
  onApplicationShutdown(): Promise<void> {
    return this.clock.close();
  }

  private async proved<T>(
    subject: Subject,
    work: (tx: EntityManager) => Promise<T>,
    isolation?: 'REPEATABLE READ',
  ): Promise<T> {
    const attempt = (begun: () => void) => {
      const provedWork = async (tx: EntityManager) => {
        await prove(tx, subject, begun);
        return work(tx);
      };
      return isolation ? this.dataSource.transaction(isolation, provedWork) : this.dataSource.transaction(provedWork);
    };
    return again((begun) => traced(TRANSACTION, () => attempt(begun)));
  }
}

const TRANSACTION = () => ({ name: 'transaction' });

/**
 * Tries until it holds, while PostgreSQL asks for that, or while the connection had gone before the database had taken
 * anything: one that has been restarted leaves a pool full of those. What it has taken when the connection goes may
 * have been done, and fails.
 */
async function again<T>(attempt: (begun: () => void) => Promise<T>): Promise<T> {
  for (let attempts = 1, refusals = 0; ; attempts++) {
    let hasBegun = false;
    try {
      return await attempt(() => (hasBegun = true));
    } catch (error) {
      const code = sqlState(error);
      const more =
        code === PROOF_REFUSED
          ? ++refusals === 1
          : (code !== undefined && RETRIED.has(code)) ||
            isPlanOutOfDate(error) ||
            (isConnectionGone(error) && !hasBegun && !hasWaitedInVain(error as Error));
      if (attempts >= ATTEMPTS || !more) throw error;
      log().info({ attempt: attempts, code }, 'transaction tried again');
      await sleep(Math.random() * 20 * 2 ** attempts);
    }
  }
}

/**
 * From here on the transaction works for this person and for nobody else: the wall stands open for what he or she
 * serves.
 */
export async function goOnAs(tx: EntityManager, personId: string): Promise<void> {
  await prove(tx, { person: personId });
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

/**
 * Ended by the database, found ended, or never had: in the driver's own words, or TypeORM's, when no code came. The
 * driver's come as they are where no statement was sent yet.
 */
export function isConnectionGone(error: unknown): boolean {
  if (RELEASED.some((kind) => error instanceof kind)) return true;
  if (!(error instanceof Error)) return false;
  const said = error instanceof QueryFailedError ? (error.driverError as Error) : error;
  const { code = '' } = said as { code?: unknown };
  return (
    /^(08|57P0[123]|ECONNRESET|ECONNREFUSED|EPIPE)/.test(String(code)) ||
    GONE_WORDS.test(said.message) ||
    hasWaitedInVain(said)
  );
}

/** What TypeORM says of a connection that it let go of when it broke. */
const RELEASED = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError];

const GONE_WORDS = /^Connection terminated|is not queryable$|^timeout expired$|^Client was closed and is not queryable/;

/** In the pool's queue, for half a minute: once more would be no shorter. */
const hasWaitedInVain = (error: Error): boolean => /^timeout exceeded when trying to connect$/.test(error.message);
