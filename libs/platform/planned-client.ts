import type { Socket } from 'node:net';
import { Client, type ClientConfig, type QueryResult } from 'pg';
import { countStatement } from './metrics';
import { statementWords } from './statement-words';
import { traced } from './tracing';

/** So many statements keep their plan on one connection: each takes some memory in PostgreSQL. */
const MOST_KEPT = 400;

/** Begins a statement whose best plan depends on what is asked for, as a search's does: it is planned each time. */
export const PLANNED_ANEW = '/* planned anew */';

/** For whom a transaction works, with a code over it. */
export const PROOF = 'select public.yttra_prove($1, $2, $3)';

/** What a transaction begins and ends with, as TypeORM writes it. */
const ENDS_PROOF = new Set(['START TRANSACTION', 'COMMIT', 'ROLLBACK']);

/** Answered by nothing that one waits for: each goes to the database together with the statement that comes next. */
const HELD = new Set(['START TRANSACTION', PROOF]);

/** What a held statement is answered for the time being. */
const NO_ROWS = { rows: [], rowCount: 0, command: '' };

interface Held {
  asked: unknown[];
  settle: (answer: Promise<unknown>) => void;
}

/**
 * A connection on which PostgreSQL keeps its plans of statements with values: for ours it takes longer to plan them
 * than to run them. A plan holds for whoever asks next, and what a policy calls immutable is folded into it: nothing
 * but that there is a proof. So what is asked without one, or with the proof of everybody, is planned each time. Whose
 * proof it is, the policies ask anew whenever a plan is run.
 *
 * What is asked for before the loop turns, as by a page that reads several things side by side, is written to the
 * database at once: each writing takes longer than most statements.
 *
 * How a transaction begins, and its proof, are sent with the statement that follows, without a journey of their own.
 * Should one of them be refused, so is what came with it: PostgreSQL runs nothing more in that transaction, and the
 * first refusal is the one told.
 */
export class PlannedClient extends Client {
  override readonly pipeline = true;
  private names = new Map<string, string>();
  private made = 0;
  private isProved = false;
  private held: Held[] = [];
  private isGathering = false;
  private lastHeld: Promise<unknown> = Promise.resolve();

  /** `connectPatience`: milliseconds that connecting may take; the pool's own count is for waiting for one's turn. */
  constructor({ connectPatience, ...config }: ClientConfig & { connectPatience?: number } = {}) {
    super({ ...config, ...(connectPatience && { connectionTimeoutMillis: connectPatience }) });
  }

  /** Until the transaction ends it works for a person or for the process, and has shown so. */
  proved(): void {
    this.isProved = true;
  }

  override query(...asked: unknown[]): never {
    const [text] = asked;
    if (typeof text === 'string' && ENDS_PROOF.has(text)) this.isProved = false;
    if (typeof text === 'string' && HELD.has(text)) return this.hold(asked) as never;
    this.gather();
    return (this.held.length > 0 ? this.sendTogether(asked) : this.ask(asked)) as never;
  }

  /** What becomes of the statement that was held last: a refusal, or nothing once the database has taken it. */
  answerToHeld(): Promise<unknown> {
    return this.lastHeld;
  }

  private hold(asked: unknown[]): Promise<unknown> {
    this.lastHeld = new Promise((settle) => this.held.push({ asked, settle }));
    // Told with the statement that it is sent with, whether or not anyone listens here too.
    this.lastHeld.catch(() => undefined);
    return Promise.resolve(NO_ROWS);
  }

  /** What is asked from here on is written when the loop turns. */
  private gather(): void {
    if (this.isGathering) return;
    this.isGathering = true;
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.isGathering = false;
      stream.uncork();
    });
  }

  private async sendTogether(asked: unknown[]): Promise<unknown> {
    const answers = this.held.splice(0).map((held) => {
      const answer = this.send(...held.asked);
      held.settle(answer);
      return answer;
    });
    answers.push(this.ask(asked));
    // One that was refused takes the rest with it, and they say only that.
    for (const answer of answers) answer.catch(() => undefined);
    for (const answer of answers.slice(0, -1)) await answer;
    return answers.at(-1);
  }

  private ask(asked: unknown[]): Promise<QueryResult> {
    const [text, values, callback] = asked;
    const isPlanned =
      this.isProved &&
      typeof text === 'string' &&
      !text.startsWith(PLANNED_ANEW) &&
      Array.isArray(values) &&
      values.length > 0;
    const name = isPlanned && !callback ? this.nameOf(text) : undefined;
    if (!name) return this.send(...asked);
    return this.send({ name, text, values }).catch((error: unknown) => {
      // A migration has come between: what is asked next is planned anew, under other names.
      if (isPlanOutOfDate(error)) this.names = new Map();
      throw error;
    });
  }

  private send(...asked: unknown[]): Promise<QueryResult> {
    countStatement();
    const [what] = asked as [string | { text?: string }];
    const text = typeof what === 'string' ? what : (what.text ?? '');
    const ask = () => (super.query as unknown as (...asked: unknown[]) => Promise<QueryResult>).apply(this, asked);
    // Nobody waits for what was held: it went with the one that is told.
    return HELD.has(text) ? ask() : traced(() => statementWords(text), ask);
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
