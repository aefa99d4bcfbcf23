import type { Database } from '@yttra/platform';
import { arrivedAt, type ArrivalInput } from '../model';

/**
 * When an answer came in. There are two ways to make one and none to change it: the database's clock, read by the
 * request's first statement before any lock and carried through every retry, or the arrival that a registrar tells of
 * an answer on paper.
 */
export class ReceivedAt {
  private constructor(readonly instant: Date) {}

  /** Now, by the database's clock. Call it first. */
  static async read(database: Database): Promise<ReceivedAt> {
    return new ReceivedAt(await database.now());
  }

  static told(arrival: ArrivalInput, now: Date): ReceivedAt {
    return new ReceivedAt(arrivedAt(arrival, now));
  }
}
