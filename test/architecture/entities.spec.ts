import { DataSource, type EntityMetadata } from 'typeorm';
import { TestServer } from '../support/test-server';

/** `table.column` with what stands there, as `text` or `text null`. */
type Columns = Map<string, string>;

const STANDING = `
  select c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then '' else ' null' end as type
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relname = any ($1) and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`;

/** Columns that no entity has: when a row came, and what the database makes of a row to find and list it. */
const BY_SQL_ALONE = [
  ...['assignment.created_at', 'body.created_at', 'body.email_key', 'file.created_at', 'person.email_key'],
  ...['recipient.guest_mailbox', 'reminder.created_at'],
  ...['response.outline', 'response.written_parts'],
];

/** Null for all the answers to a question, and still a part of what tells rows apart: TypeORM has no word for it. */
const EMPTY_IN_A_KEY = ['office_comment.response_id'];

let server: TestServer;
let declared: Columns;
let standing: Columns;
beforeAll(async () => {
  server = await TestServer.start();
  const entities = server.app.get(DataSource).entityMetadatas;
  declared = new Map(entities.flatMap(columnsOf));
  const rows = await server.db.asSuperuser<{ name: string; type: string }>(STANDING, [
    entities.map(({ tableName }) => tableName),
  ]);
  standing = new Map(rows.map(({ name, type }) => [name, type]));
});
afterAll(() => server?.stop());

function columnsOf({ tableName, columns, connection }: EntityMetadata): [string, string][] {
  return columns.map((column) => {
    const type = connection.driver.normalizeType(column) + (column.isArray ? '[]' : '');
    return [`${tableName}.${column.databaseName}`, `${type}${column.isNullable ? ' null' : ''}`];
  });
}

test('what an entity says of a column is what the migrated schema has', () => {
  expect(declared.size).toBeGreaterThan(150);
  const said = [...declared].map(
    ([name, type]) => [name, EMPTY_IN_A_KEY.includes(name) ? `${type} null` : type] as const,
  );
  const differ = said.filter(([name, type]) => standing.get(name) !== type);
  expect(differ.map(([name, type]) => `${name}: ${type}, and stands as ${standing.get(name)}`)).toEqual([]);
});

test('every column of an entity’s table is the entity’s, but for those that SQL alone reads and writes', () => {
  expect([...standing.keys()].filter((name) => !declared.has(name)).sort()).toEqual(BY_SQL_ALONE);
});
