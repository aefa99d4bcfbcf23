/**
 * The queue as the rest knows it: a way to share out among workers what the database says is due. It is disposable:
 * a job carries an id, the database decides in the claim whether anything is to be done, and what the queue loses
 * the next sweep finds again.
 */
export interface Queue {
  /**
   * Makes one job of each id, with the trace it is asked in; an id that is queued already stays one job. Errors:
   * rejects within seconds when the queue cannot be reached or does not answer, so that a frozen queue never holds its
   * caller.
   */
  enqueue(topic: string, ids: string[]): Promise<void>;
  /**
   * Hands each job's id to the handler, so many at a time in this process, and the trace that it goes on with. A
   * handler that throws ends that job only.
   */
  consume(
    topic: string,
    handler: (id: string, trace?: string) => Promise<void>,
    options: { concurrency: number },
  ): void;
  /** Stops taking jobs and waits, but not for ever, for those in hand. */
  close(): Promise<void>;
}
