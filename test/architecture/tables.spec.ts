import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { testDatabase, type TestDatabase } from '../support/test-database';
import { AS_OWNER, TABLES, type Holding } from './tables.table';

const ROOT = join(__dirname, '../..');
const { forbidden } = jest.requireActual<{ forbidden: { name: string; to: { path: string } }[] }>(
  '../../.dependency-cruiser.cjs',
);
const LIBS = Object.keys(TABLES) as (keyof typeof TABLES)[];
const ownerOf = new Map(LIBS.flatMap((lib) => TABLES[lib].own.map((table) => [table as string, lib] as const)));
const sharedBy = (lib: keyof typeof TABLES): readonly string[] => (TABLES[lib] as Holding).shared ?? [];

/** A table or view named in a statement, after the word that says what is done with it. */
const NAMED =
  /\b(from|join|update|insert into|delete from|using|lock table)\s+(?:only\s+|lateral\s+)?((?:shared\.)?[a-z_]+)\b/g;
const ALSO = /,\s*((?:shared\.)?[a-z_]+) [a-z]{1,2}(?=[\s,)])/g;
const WRITES = ['update', 'insert into', 'delete from', 'lock table'];

interface Use {
  file: string;
  table: string;
  /** The view that libs above read, and not the table itself. */
  shared: boolean;
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
  const named = (name: string, does: string): void => {
    const table = name.replace('shared.', '');
    if (ownerOf.has(table)) uses.push({ file, table, shared: table !== name, writes: WRITES.includes(does) });
  };
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const sql = node.text.toLowerCase();
      for (const [, does, name] of sql.matchAll(NAMED)) named(name!, does!);
      if (/\bfrom\b/.test(sql)) for (const [, name] of sql.matchAll(ALSO)) named(name!, 'from');
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
  for (const lib of LIBS) expect(TABLES[lib].own).toEqual(expect.arrayContaining([...sharedBy(lib)]));
});

test('every table is in the write-ahead log, and so with a replica that takes over', async () => {
  const left = await db.asSuperuser<{ name: string }>(
    `select relname as name from pg_class where relnamespace::regnamespace::text in ('public', 'shared') and relpersistence <> 'p'`,
  );
  expect(left).toEqual([]);
});

test('every view asks what its reader may see', async () => {
  const views = await db.asSuperuser<{ name: string; options: string[] | null }>(
    `select oid::regclass::text as name, reloptions as options from pg_class
     where relnamespace in ('public'::regnamespace, 'shared'::regnamespace) and relkind in ('v', 'm')`,
  );
  expect(views.length).toBeGreaterThan(20);
  for (const { name, options } of views) expect([name, options]).toEqual([name, ['security_invoker=true']]);
});

test('what a lib shares is a view of one table of its own, which nobody writes through', async () => {
  const views = await db.asSuperuser<{ name: string; of: string[]; written: boolean }>(
    `select v.relname as name, v.relkind <> 'v' or has_table_privilege('yttra_app', v.oid, 'insert, update, delete') as written,
       array(select distinct d.refobjid::regclass::text from pg_rewrite r join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass
         where r.ev_class = v.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> v.oid) as of
     from pg_class v where relnamespace = 'shared'::regnamespace order by 1`,
  );
  const shared = LIBS.flatMap(sharedBy).sort();
  expect(views).toEqual(shared.map((name) => ({ name, of: [name], written: false })));
});

test('a lib touches its own tables, and of others what those below it share', () => {
  expect(uses.length).toBeGreaterThan(400);
  const wrong = uses.filter(({ file, table, shared, writes }) => {
    const [place, owner] = [placeOf(file), ownerOf.get(table)!];
    if (file in AS_OWNER) return false;
    if (place === owner) return shared;
    return !shared || writes || !looksDown(place, owner) || !sharedBy(owner).includes(table);
  });
  expect(wrong).toEqual([]);
});

test('each column that is shared is read by somebody above', async () => {
  const columns = await db.asSuperuser<{ view: string; name: string }>(
    `select relname as view, attname as name from pg_attribute join pg_class c on c.oid = attrelid
     where relnamespace = 'shared'::regnamespace and attnum > 0`,
  );
  const textOf = (view: string) =>
    [...new Set(uses.filter(({ table, shared }) => shared && table === view).map(({ file }) => file))]
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .join('\n');
  const texts = new Map(LIBS.flatMap(sharedBy).map((view) => [view, textOf(view).split(/\W+/)]));
  expect(columns.length).toBeGreaterThan(90);
  // What waits for a decision is a condition of the assessment's own, laid into the desk's question.
  const unread = columns.filter(({ view, name }) => !texts.get(view)!.includes(name));
  expect(unread.map(({ view, name }) => `${view}.${name}`)).toEqual(['viewpoint.disposition']);
});

test('what reads the tables of more than three libs stands in the overview', () => {
  const libsIn = (file: string) =>
    new Set(uses.filter((use) => use.file === file).map(({ table }) => ownerOf.get(table)!));
  const wide = [...new Set(uses.map(({ file }) => file))].filter(
    (file) => file.startsWith('libs/') && libsIn(file).size > 3,
  );
  expect(wide.filter((file) => !file.startsWith('libs/overview/'))).toEqual([]);
});
