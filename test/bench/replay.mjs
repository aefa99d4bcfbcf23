// What a request of ours asks of the database, as a script for pgbench: the same statements, with the values of another
// body each time.
import crypto from 'node:crypto';
import fs from 'node:fs';

/** @typedef {{ text: string, values: (string | null)[], made: string | null }} Statement */
/**
 * @typedef {Readonly<Record<string, string>>} Place what is a body's own, by what it is: its recipient's id, its
 * person's, a key
 */

const PROOF = /^select public\.yttra_prove\(/;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Written into the script as it is: pgbench takes nothing in it for a variable of its own. */
const PLAIN = /^[\w .@-]*$/;

/** When the request came: a later one came later. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]*(Z|[+-]\d\d:\d\d)$/;

/** Proves for whom a transaction works as `yttra_prove` does, but for the code, which pgbench cannot make. */
export const PROVE = `
  create function bench_prove(who text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    insert into yttra_private.proved (xact, begun, person, everybody)
      values (pg_current_xact_id(), transaction_timestamp(), case when who <> 'process' then split_part(who, ':', 2)::uuid end, false)
      on conflict (xact) do update set person = excluded.person, everybody = excluded.everybody;
  end $$`;

/** @param {string} file as hear-statements.cjs writes it @returns {Statement[]} */
export function heardIn(file) {
  /** @type {Statement[]} */
  const heard = [];
  for (const line of fs.readFileSync(file, 'utf8').trim().split('\n')) {
    const { made, ...statement } = JSON.parse(line);
    if (statement.text === undefined) heard.findLast(({ text }) => /^INSERT/.test(text)).made = made;
    else heard.push({ ...statement, made: null });
  }
  return heard;
}

/**
 * The script, with what it looks up for each of the places in turn. What two bodies' requests have alike is written as
 * it is; what is the body's own is the place's; any other id is a new one.
 * @param {{ heard: Statement[], place: Place }} one
 * @param {{ heard: Statement[], place: Place }} other the same request of another body
 * @param {Place[]} places
 * @param {string} table where the values lie; its sequence has the same name with _next
 */
export function replayed(one, other, places, table) {
  const shared = new Set(uuidsOf(other.heard));
  const made = new Map();
  /** @type {string[]} */
  const columns = [];
  const lines = one.heard.map(({ text, values, made: id }, at) => {
    if (text !== other.heard[at]?.text) throw new Error(`not the same statements: ${text} / ${other.heard[at]?.text}`);
    const inScript = (value, index) => {
      const twin = other.heard[at].values[index];
      if (value === null && twin === null) return 'null';
      if (made.has(value)) return `:${made.get(value)}`;
      if (value !== twin && MOMENT.test(value)) return 'yttra_now()';
      if (value === twin && PLAIN.test(value)) return `'${value}'`;
      const known = columns.indexOf(value);
      return `:c${known >= 0 ? known : columns.push(value) - 1}`;
    };
    if (PROOF.test(text)) return `select bench_prove(${inScript(values[0], 0)});`;
    // What pgbench would take for variables of its own.
    if (/(?<!:):[a-z_]\w*/i.test(text)) throw new Error(`not for pgbench: ${text}`);
    const asked = text.replace(/\$(\d+)/g, (_whole, number) => inScript(values[number - 1], number - 1));
    if (id) made.set(id, `made${at}_id`);
    return `${asked.trim()}${id ? ` \\gset made${at}_` : ';'}`;
  });
  const lookUp = `select v.* from (select nextval('${table}_next')::int as n) next join ${table} v using (n) \\gset`;
  return {
    script: [lookUp, ...lines].join('\n'),
    columns: columns.map((_value, index) => `c${index}`),
    rows: places.map((place) => {
      const fresh = new Map();
      return columns.map((value) => valueFor(value, { of: one.place, place, shared, fresh }));
    }),
  };
}

const uuidsOf = (heard) => heard.flatMap(({ values }) => values.flatMap((value) => value?.match(UUID) ?? []));

function valueFor(value, { of, place, shared, fresh }) {
  let told = value;
  for (const [name, own] of Object.entries(of)) told = told.replaceAll(own, place[name]);
  const own = new Set(Object.values(place));
  return told.replace(UUID, (id) => {
    if (own.has(id) || shared.has(id)) return id;
    if (!fresh.has(id)) fresh.set(id, crypto.randomUUID());
    return fresh.get(id);
  });
}

/** Lays the values where the script looks them up, as superuser. */
export async function layDown(client, { columns, rows }, table) {
  await client.query(
    `create unlogged table ${table} (n int primary key, ${columns.map((name) => `${name} text`).join(', ')});
     create sequence ${table}_next; grant select on ${table} to yttra_app; grant usage on sequence ${table}_next to yttra_app`,
  );
  for (let from = 0; from < rows.length; from += 100) {
    const some = rows.slice(from, from + 100).map((row, at) => ({
      n: from + at + 1,
      ...Object.fromEntries(row.map((value, index) => [columns[index], value])),
    }));
    await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(some),
    ]);
  }
  await client.query(`analyze ${table}`);
}
