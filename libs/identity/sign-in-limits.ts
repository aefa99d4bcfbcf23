import { Injectable } from '@nestjs/common';
import { Database, keyedHash } from '@yttra/platform';
import { tooManyTries } from './identity.errors';

/**
 * How often in a quarter of an hour. A whole town hall may share one IP address. How codes are spaced stands in
 * code-spacing.ts.
 */
const LIMITS = {
  'code by browser': 8,
  'tries by place': 300,
  'digits by person': 10,
  'refusals kept': 100,
  'messages by place': 5,
  'messages in all': 50,
} as const;
export type Limited = keyof typeof LIMITS;

/** What is only counted: who decides, decides by the number. */
export type Counted = Limited | 'code by address' | 'code by place' | 'codes in all';

/** Counts what is tried, in the database, so that several servers share the count. */
@Injectable()
export class SignInLimits {
  constructor(private readonly database: Database) {}

  /**
   * Counts one try of each, in a transaction of its own: it counts also when what is tried fails. Of whom: an address,
   * a browser, a place; kept as a keyed hash only. Errors: identity.too_many.
   */
  async count(tries: Partial<Record<Limited, string>>): Promise<void> {
    if (!(await this.within(tries))) throw tooManyTries();
  }

  /** As `count`, for the caller to decide: false once any of them is over its limit. */
  async within(tries: Partial<Record<Limited, string>>): Promise<boolean> {
    const counts = await this.tally(tries);
    return (Object.keys(tries) as Limited[]).every((name) => counts[name] <= LIMITS[name]);
  }

  /** Counts one try of each, and returns how many there have been in this quarter of an hour. */
  async tally<Name extends Counted>(tries: Partial<Record<Name, string>>): Promise<Record<Name, number>> {
    const keys = (Object.keys(tries) as Name[]).map((name) => ({
      name,
      key: `${name} ${keyedHash('limit', name, tries[name]!)}`,
    }));
    const counts = await this.database.transaction((tx) =>
      tx.query<{ key: string; count: number }[]>(
        `insert into sign_in_count (key, quarter, count)
         select key, date_bin('15 minutes', yttra_now(), '2000-01-01'), 1 from unnest($1::text[]) key order by key
         on conflict (key, quarter) do update set count = sign_in_count.count + 1 returning key, count`,
        [keys.map(({ key }) => key)],
      ),
    );
    const counted = new Map(counts.map(({ key, count }) => [key, count]));
    return Object.fromEntries(keys.map(({ name, key }) => [name, counted.get(key)!])) as Record<Name, number>;
  }
}
