import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServerModule } from '../../apps/server/server.module';
import { AuthorisationAsking, type Observed } from './authorisation-asking';
import { declaredRoutes } from '../../apps/server/nest-routes';

/** With YTTRA_TABLES=write what is seen is written into the tables, to be judged as any other change. */
const WRITES = process.env.YTTRA_TABLES === 'write';
const ALL = declaredRoutes(ServerModule).map(({ name }) => name);

interface Rows {
  asking: () => AuthorisationAsking;
  /** Of which routes of the server. */
  of: (route: string) => boolean;
  table: Readonly<Record<string, string>>;
  /** Beside the specs. */
  file: string;
}

/**
 * One test for each route: who gets what from it, as its table says, and nothing in any reply that should not be there.
 */
export function itAnswersAsTheTableSays(routes: readonly string[], { asking, table, file }: Rows): void {
  const seen = new Map<string, Observed>();
  it.each(routes)('%s', async (route) => {
    const observed = await asking().observe(route);
    seen.set(route, observed);
    const letters = WRITES ? observed.letters : table[route];
    expect(observed).toEqual({ letters, faults: [] });
  });
  if (WRITES) afterAll(() => writeRows(join(__dirname, '../architecture', file), seen));
}

export function itHasNoRowTooMany({ of, table }: Rows): void {
  it('has no row for a route that is gone', () => {
    expect(Object.keys(table).filter((route) => !routesOf({ of }).includes(route) && of(route))).toEqual([]);
  });
}

export const routesOf = ({ of }: Pick<Rows, 'of'>): string[] => ALL.filter(of);

/** Rows stay where they are, a new one comes after the route before it, and those of routes that are gone go. */
function writeRows(path: string, seen: ReadonlyMap<string, Observed>): void {
  const [, head, body, foot] = /^([^]*?`\n)([^]*?)(\n`[^]*)$/.exec(readFileSync(path, 'utf8'))!;
  const lines = body!.split('\n').filter((line) => ALL.includes(routeOf(line)));
  const width = Math.max(...lines.map((line) => line.lastIndexOf('  ') + 2));
  for (const [route, { letters }] of seen) {
    const line = `${route.padEnd(width - 2)}  ${letters}`;
    const placeOf = (wanted: string | undefined) => lines.findIndex((one) => routeOf(one) === wanted);
    const before = ALL.slice(0, ALL.indexOf(route)).findLast((one) => placeOf(one) >= 0);
    if (placeOf(route) >= 0) lines[placeOf(route)] = line;
    else lines.splice(placeOf(before) + 1, 0, line);
  }
  writeFileSync(path, `${head}${lines.join('\n')}${foot}`);
}

const routeOf = (line: string): string => line.split(/\s+/, 2).join(' ');
