// Ten years of three municipalities (BENCH_FROM), and then of many more in the same database: what every kind of page
// and every look of the worker's reads of it, which is to be the same, and how large the tables are.
// BENCH_MUNICIPALITIES says how many: each has 3,600 answers and 34,600 events in its logs, and takes some six seconds
// to fill. BENCH_KEEP writes the sizes down in measured-size.json.
import pg from 'pg';
import { askAll } from './asked-at-size.mjs';
import { keepMeasured, modelInReadme } from './capacity-model.mjs';
import { fill } from './filled-database.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';

const MANY = Number(process.env.BENCH_MUNICIPALITIES ?? 30);
const FEW = Math.min(Number(process.env.BENCH_FROM ?? 3), MANY);
/** Below this nothing is read for what others have written: a way down an index has one step more. */
const A_FEW_STEPS = 60;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export const capacity = () => onThrowAwayStack(measure, ['--no-apps', '--durable']);

async function measure(stack) {
  const told = (line) => console.error(line);
  await fill(stack.superuserUrl, { to: FEW, told });
  const few = await askAll(stack);
  await fill(stack.superuserUrl, { from: FEW + 1, to: MANY, told });
  const many = new Map((await askAll(stack)).map(({ name, statements }) => [name, statements]));
  const size = await sizeOf(stack.superuserUrl);
  if (process.env.BENCH_KEEP) keepMeasured({ municipalities: MANY, ...size });
  told(modelInReadme());
  return few.map(({ name, statements }) => {
    const [before, after] = [blocks(statements), blocks(many.get(name))];
    return { what: `${name}, ${before} to ${after} pages of 8 kB`, measured: Math.max(0, after - A_FEW_STEPS) / before, limit: 1.15, unit: '×' }; // prettier-ignore
  });
}

const blocks = (statements) => statements.reduce((sum, { blocks }) => sum + blocks, 0);

async function sizeOf(superuserUrl) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows: counted } = await client.query(
      `select (select count(*)::int from response) as answers, (select sum(count)::int from audit_head) as events`,
    );
    const { rows } = await client.query(
      `select relname as name, pg_total_relation_size(oid)::float8 as bytes from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_total_relation_size(oid) > 1000000 order by 1`,
    );
    return { ...counted[0], tables: Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes])) };
  } finally {
    await client.end();
  }
}
