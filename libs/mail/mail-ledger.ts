import { setTimeout as sleep } from 'node:timers/promises';
import { log, sqlState, together, type Database } from '@yttra/platform';
import { markFinalDots, StaleLease, type LeasedMail } from './mail-lease';
import { recordAttempts, type Told } from './mail-record';
import { isSecret } from './mail-state';

/** A reply that is not written down becomes an ambiguous mail, so a database that restarts is waited for. */
const RECORD_WAITS_MS = [100, 500, 1_000, 3_000, 5_000, 10_000];

/** A mark that was written ahead is believed for so long; later it is written anew, which looks at the lease again. */
const MARK_HOLDS_MS = 1_000;

/**
 * What is written of mails while they are sent: each as soon as it can be, and together with what came at the same
 * time.
 */
export class MailLedger {
  constructor(private readonly database: Database) {}

  private readonly toMark = together((mails: LeasedMail[]) =>
    this.database.transaction((tx) => markFinalDots(tx, mails)),
  );
  /** Since when each that was marked ahead is; undefined when that came to nothing. */
  private readonly ahead = new WeakMap<LeasedMail, Promise<number | undefined>>();
  private readonly toRecord = together((told: Told[]) => this.recordAll(told));

  /**
   * The message is next in line: that it is about to be whole is written down with whatever else is. Should its worker
   * die meanwhile it counts as unclear, without having left: so never one that is tried once, or once more, only.
   */
  markAhead(mail: LeasedMail): void {
    if (isSecret(mail.kind) || mail.ambiguousBefore > 0) return;
    const since = performance.now();
    const marked = this.toMark(mail).then((isOurs) => (isOurs ? since : undefined));
    this.ahead.set(
      mail,
      marked.catch(() => undefined),
    );
  }

  /** Writes down that the message is about to be whole. Errors: StaleLease, and then it must not become so. */
  async markFinalDot(mail: LeasedMail): Promise<void> {
    const since = await this.ahead.get(mail);
    if (since !== undefined && performance.now() - since < MARK_HOLDS_MS) return;
    if (!(await this.toMark(mail))) throw new StaleLease();
  }

  /** Writes down how an attempt went, and ends the lease. Errors: StaleLease. */
  async record(told: Told): Promise<void> {
    if (!(await this.toRecord(told))) throw new StaleLease();
  }

  private async recordAll(told: Told[]): Promise<boolean[]> {
    for (const wait of [...RECORD_WAITS_MS, null]) {
      try {
        return await this.database.transaction((tx) => recordAttempts(tx, told));
      } catch (error) {
        if (wait === null) throw error;
        // What one mail has that cannot be written must not cost the others their words.
        if (told.length > 1 && isOfTheData(error)) return this.eachAlone(told);
        log().warn({ mails: told.length, err: String(error) }, 'outcome not written yet');
        await sleep(wait);
      }
    }
    return [];
  }

  private async eachAlone(told: Told[]): Promise<boolean[]> {
    const written: boolean[] = [];
    for (const one of told) {
      const [isOurs] = await this.recordAll([one]).catch((error: unknown) => {
        log().error({ mail: one.mail.id, err: error }, 'outcome not written');
        return [false];
      });
      written.push(isOurs!);
    }
    return written;
  }
}

/** PostgreSQL's class of values that cannot be. */
const isOfTheData = (error: unknown): boolean => sqlState(error)?.startsWith('22') ?? false;
