import { Client, type QueryResult } from 'pg';

/** So many statements keep their plan on one connection: each takes some memory in PostgreSQL. */
const MOST_KEPT = 400;

/** Begins a statement whose best plan depends on what is asked for, as a search's does: it is planned each time. */
export const PLANNED_ANEW = '/* planned anew */';

/** What a transaction begins and ends with, as TypeORM writes it. */
const ENDS_PROOF = new Set(['START TRANSACTION', 'COMMIT', 'ROLLBACK']);

/**
 * A connection on which PostgreSQL keeps its plans of statements with values: for ours it takes longer to plan them than to run
 * them. A plan holds for whoever asks next, and what a policy calls immutable is folded into it: nothing but that there is a proof.
 * So what is asked without one, or with the proof of everybody, is planned each time. Whose proof it is, the policies ask anew
 * whenever a plan is run.
 */
export class PlannedClient extends Client {
  private names = new Map<string, string>();
  private made = 0;
  private isProved = false;

  /** Until the transaction ends it works for a person or for the process, and has shown so. */
  proved(): void {
    this.isProved = true;
  }

  override query(...asked: unknown[]): never {
    const [text, values, callback] = asked;
    if (typeof text === 'string' && ENDS_PROOF.has(text)) this.isProved = false;
    const ask = super.query.bind(this) as unknown as (...asked: unknown[]) => Promise<QueryResult>;
    const isPlanned =
      this.isProved &&
      typeof text === 'string' &&
      !text.startsWith(PLANNED_ANEW) &&
      Array.isArray(values) &&
      values.length > 0;
    const name = isPlanned && !callback ? this.nameOf(text) : undefined;
    if (!name) return ask(...asked) as never;
    return ask({ name, text, values }).catch((error: unknown) => {
      // A migration has come between: what is asked next is planned anew, under other names.
      if (isPlanOutOfDate(error)) this.names = new Map();
      throw error;
    }) as never;
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known || this.names.size >= MOST_KEPT) return known;
    const name = `planned_${++this.made}`;
    this.names.set(text, name);
    return name;
  }
}

/** True when what a kept plan gives has changed its columns since. */
export const isPlanOutOfDate = (error: unknown): boolean =>
  error instanceof Error && /^cached plan must not change result type/.test(error.message);
