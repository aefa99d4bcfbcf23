import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { testDatabase, type TestDatabase } from '../support/test-database';
import { LOOKS_UP, TABLES, type Holding } from './tables.table';

const ROOT = join(__dirname, '../..');
const { forbidden } = jest.requireActual<{ forbidden: { name: string; to: { path: string } }[] }>(
  '../../.dependency-cruiser.cjs',
);
const LIBS = Object.keys(TABLES) as (keyof typeof TABLES)[];
const ownerOf = new Map(LIBS.flatMap((lib) => TABLES[lib].own.map((table) => [table as string, lib] as const)));
const publishedBy = (lib: keyof typeof TABLES): readonly string[] => (TABLES[lib] as Holding).published ?? [];

/** A table named in a statement, after the word that says what is done with it. */
const NAMED = /\b(from|join|update|insert into|delete from|using|lock table)\s+(?:only\s+|lateral\s+)?([a-z_]+)\b/g;
const ALSO = /,\s*([a-z_]+) [a-z]{1,2}(?=[\s,)])/g;
const WRITES = ['update', 'insert into', 'delete from', 'lock table'];

interface Use {
  file: string;
  table: string;
  writes: boolean;
}

/** Every table that the code names in SQL. */
function usesIn(file: string): Use[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    false,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const uses: Use[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const sql = node.text.toLowerCase();
      for (const [, does, table] of sql.matchAll(NAMED))
        if (ownerOf.has(table!)) uses.push({ file, table: table!, writes: WRITES.includes(does!) });
      if (/\bfrom\b/.test(sql))
        for (const [, table] of sql.matchAll(ALSO))
          if (ownerOf.has(table!)) uses.push({ file, table: table!, writes: false });
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return uses;
}

const sources = (top: string): string[] =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .map((path) => `${top}/${path}`)
    .filter((path) => /(?<!\.spec)\.tsx?$/.test(path) && !path.startsWith('apps/cli/migrations/'));
const placeOf = (file: string) => (file.startsWith('apps/') ? 'apps' : file.split('/')[1]) as keyof typeof TABLES;
/** As the rules of import have it: what a lib may not import is not its to read. */
const looksDown = (from: string, to: string): boolean =>
  forbidden.find(({ name }) => name === `${from}-looks-down-only`)?.to.path.includes(`^libs/${to}/`) !== true;

let uses: Use[];
let db: TestDatabase;
beforeAll(async () => {
  uses = [...sources('libs'), ...sources('apps')].flatMap(usesIn);
  db = await testDatabase();
});
afterAll(() => db.drop());

test('each table and view of the database is one lib’s, and is listed', async () => {
  const rows = await db.asSuperuser<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`,
  );
  // Where the clock of a throw-away database stands is there only once it has been stopped.
  const names = rows.map(({ name }) => name).filter((name) => name !== 'throw_away_clock');
  expect([...ownerOf.keys()].sort()).toEqual(names.sort());
  expect(ownerOf.size).toBe(LIBS.flatMap((lib) => TABLES[lib].own).length);
  for (const lib of LIBS) expect(TABLES[lib].own).toEqual(expect.arrayContaining([...publishedBy(lib)]));
});

test('every view asks what its reader may see', async () => {
  const views = await db.asSuperuser<{ name: string; options: string[] | null }>(
    `select relname as name, reloptions as options from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`,
  );
  expect(views.length).toBeGreaterThan(0);
  for (const { name, options } of views) expect([name, options]).toEqual([name, ['security_invoker=true']]);
});

test('a lib writes its own tables, and reads its own and what those below it publish', () => {
  expect(uses.length).toBeGreaterThan(400);
  const wrong = uses.filter(({ file, table, writes }) => {
    const [place, owner] = [placeOf(file), ownerOf.get(table)!];
    if (place === owner || LOOKS_UP[file]?.tables.includes(table)) return false;
    return writes || !looksDown(place, owner) || !publishedBy(owner).includes(table);
  });
  expect(wrong).toEqual([]);
});

test('what is published is read by somebody above, and what looks up still does', () => {
  const read = (table: string) => uses.some((use) => use.table === table && placeOf(use.file) !== ownerOf.get(table));
  expect(LIBS.flatMap((lib) => publishedBy(lib)).filter((table) => !read(table))).toEqual([]);
  for (const [file, { tables }] of Object.entries(LOOKS_UP))
    for (const table of tables) expect(uses.some((use) => use.file === file && use.table === table)).toBe(true);
});

test('what reads the tables of more than three libs stands in the overview', () => {
  const libsIn = (file: string) =>
    new Set(uses.filter((use) => use.file === file).map(({ table }) => ownerOf.get(table)!));
  const wide = [...new Set(uses.map(({ file }) => file))].filter(
    (file) => file.startsWith('libs/') && libsIn(file).size > 3,
  );
  expect(wide.filter((file) => !file.startsWith('libs/overview/'))).toEqual([]);
});
