import { PlannedClient } from '../../libs/platform/planned-client';

/** As it was sent. */
export interface Statement {
  text: string;
  values: readonly unknown[];
  /** How long what came back is, as JSON. */
  letters?: number;
}

/**
 * What this process asks of its database on all connections, statement by statement: BEGIN, the proof and COMMIT too.
 */
export class HeardStatements {
  private heard: Statement[] = [];

  constructor() {
    const heard = (statement: Statement) => this.heard.push(statement);
    const ask = PlannedClient.prototype.query as unknown as (...asked: unknown[]) => unknown;
    PlannedClient.prototype.query = function (
      this: PlannedClient,
      text: string,
      values: unknown[] = [],
      ...more: unknown[]
    ) {
      const statement: Statement = { text: text.replace(/\s+/g, ' ').trim(), values };
      heard(statement);
      const answer = ask.call(this, text, values, ...more) as Promise<{ rows?: unknown[] }>;
      answer.then(
        ({ rows }) => (statement.letters = JSON.stringify(rows ?? []).length),
        () => undefined,
      );
      return answer;
    } as unknown as PlannedClient['query'];
  }

  /** The statements of this piece of work, which nothing else works beside. */
  async during(work: () => Promise<unknown>): Promise<Statement[]> {
    this.heard = [];
    await work();
    return this.heard;
  }
}

const READS = /^(select|with)\b(?!.* for (no key )?update)/i;
const CLOCK = /^select yttra_now\(\) as now$/i;

/**
 * What is read twice, as `table` by the value that both statements look its rows up by, and the clock. A read that
 * locks does not count, since it decides.
 */
export function readTwice(statements: readonly Statement[]): string[] {
  const times = new Map<string, number>();
  for (const { text, values } of statements) {
    const rows = CLOCK.test(text) ? ['clock'] : READS.test(text) ? rowsOf(text, values) : [];
    for (const row of new Set(rows)) times.set(row, (times.get(row) ?? 0) + 1);
  }
  const twice = [...times].filter(([, count]) => count > 1).map(([row]) => row.split(' ')[0]!);
  return [...new Set(twice)].sort();
}

function rowsOf(text: string, values: readonly unknown[]): string[] {
  const tables = [...text.matchAll(/\b(?:from|join) (?:shared\.)?"?(?!lateral)([a-z]\w+)"? /gi)].map(([, table]) =>
    table!.toLowerCase(),
  );
  return values.flat().flatMap((value) => (isId(value) ? tables.map((table) => `${table} ${value}`) : []));
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);
