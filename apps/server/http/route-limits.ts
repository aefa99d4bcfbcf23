import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@yttra/platform';
import { Pace, type Allowance } from './pace';

/** What a route costs the machine more than a page does. */
export type Cost = 'search' | 'document' | 'upload' | 'summary';
/**
 * Who asks: the person, the key that a program holds, the address that it comes from (a whole town hall may share one).
 */
export type Asker = 'person' | 'key' | 'address';

const MINUTE = 60;
/**
 * How much of each, and within how many seconds. Each process keeps its own count: what is spared is this machine's
 * work, and a count in the database would be work too. Signing in is another matter, counted for all servers together
 * (SignInLimits).
 */
export const ROUTE_LIMITS: Record<Cost, Record<Asker, Allowance>> = {
  search: {
    person: { most: 120, seconds: MINUTE },
    key: { most: 120, seconds: MINUTE },
    address: { most: 1_200, seconds: MINUTE },
  },
  document: {
    person: { most: 150, seconds: 5 * MINUTE },
    key: { most: 300, seconds: 5 * MINUTE },
    address: { most: 1_500, seconds: 5 * MINUTE },
  },
  upload: {
    person: { most: 200, seconds: 5 * MINUTE },
    key: { most: 400, seconds: 5 * MINUTE },
    address: { most: 2_000, seconds: 5 * MINUTE },
  },
  summary: {
    person: { most: 30, seconds: 5 * MINUTE },
    key: { most: 60, seconds: 5 * MINUTE },
    address: { most: 300, seconds: 5 * MINUTE },
  },
};
/** Keys that hold nothing, from one address. A right key is never held up by another's wrong ones. */
export const WRONG_KEYS: Allowance = { most: 300, seconds: 15 * MINUTE };

/** What a contract says of itself, and what follows from it: whoever takes files takes uploads. */
export interface Costly {
  costs?: Cost;
  files?: unknown;
  upload?: unknown;
}
export const costOf = ({ costs, files, upload }: Costly): Cost | null =>
  costs ?? (files !== undefined || upload !== undefined ? 'upload' : null);

/**
 * Spreads what is expensive: a person, a program or a place that asks for more than its share is told how long to wait.
 */
@Injectable()
export class RouteLimits {
  readonly pace = new Pace();
  pause = (milliseconds: number): Promise<void> => setTimeout(milliseconds, undefined, { ref: false });

  /** Counts one for each asker; the refusal when one of them has had its share, which is then not counted. */
  refusal(cost: Cost | null, askers: Partial<Record<Asker, string>>): DomainError | null {
    if (!cost) return null;
    const waits = (Object.keys(askers) as Asker[]).map((asker) =>
      this.pace.take(`${cost} ${asker} ${askers[asker]}`, ROUTE_LIMITS[cost][asker]),
    );
    const wait = Math.max(0, ...waits);
    return wait > 0 ? tooMany(`Nu kommer fler ${WORDS[cost]} än Yttra tar emot på en gång.`, wait) : null;
  }

  /**
   * One more wrong key, which is answered the later the more there have been: a timer, and nobody else waits for it.
   * Errors: limits.reached, once there have been more than anyone has by mistake.
   */
  async slowDown(address: string): Promise<void> {
    const key = `wrong key ${address}`;
    const wait = this.pace.take(key, WRONG_KEYS);
    if (wait > 0) throw tooMany('Det har kommit för många felaktiga nycklar från den här adressen.', wait);
    await this.pause(wrongKeyDelay(this.pace.taken(key, WRONG_KEYS)));
  }
}

/**
 * Milliseconds before a wrong key is answered: none for the few that are mistakes, then more and more, at most five
 * seconds.
 */
export const wrongKeyDelay = (count: number): number => Math.min(5_000, Math.max(0, count - 5) * 100);

const WORDS: Record<Cost, string> = {
  search: 'sökningar',
  document: 'hämtningar',
  upload: 'filer',
  summary: 'nya sammanställningar',
};

function tooMany(what: string, wait: number): DomainError {
  const seconds = wait === 1 ? 'en sekund' : `${wait} sekunder`;
  const message = `${what} Vänta ${seconds} och försök igen. Det du har sparat finns kvar.`;
  return new DomainError({ code: 'limits.reached', kind: 'too_many', message, retryAfter: wait });
}
