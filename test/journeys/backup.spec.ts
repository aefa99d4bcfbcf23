import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { claimMails } from '../support/claim-mails';
import { endLeftovers, start } from '../local/processes';
import { ENDED, everyRow, GOES_ON } from '../support/every-row';
import { exampleEnvironment, exampleSink, keptExample } from '../support/kept-example';
import { olderServer } from '../support/older-server';
import { s3Server } from '../support/s3-server';
import type { SmtpSink } from '../support/smtp-sink';
import { testDatabase, WITHOUT_LETTERS, type TestDatabase } from '../support/test-database';

let from: TestDatabase;
let to: TestDatabase;
let sink: SmtpSink;
let folder: string;
let example: string;
let secretKey: string;
let recipient: string;

beforeAll(async () => {
  const kept = await keptExample();
  example = kept.folder;
  from = await testDatabase([], kept.template);
  sink = await exampleSink();
  folder = mkdtempSync(join(tmpdir(), 'yttra-backup-'));
  const { said } = await yttra(from, ['backup', '--new-key']);
  secretKey = join(folder, 'key.txt');
  writeFileSync(secretKey, said, { mode: 0o600 });
  recipient = /^BACKUP_RECIPIENTS=(age1\w+)$/m.exec(said)![1]!;
});
afterAll(async () => {
  endLeftovers();
  await sink?.close();
  await Promise.all([from?.drop(), to?.drop()]);
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** The command, as an operator runs it on that database. */
async function yttra(db: TestDatabase, args: string[], env: Record<string, string> = {}) {
  const { lines, ended } = start(process.execPath, ['dist/apps/cli/main.js', ...args], {
    env: {
      ...exampleEnvironment(db, { sink, folder: db === to ? join(folder, 'data') : example }),
      BACKUP_TO: join(folder, 'kopior'),
      BACKUP_RECIPIENTS: recipient ?? '',
      ...env,
    },
  });
  return { code: await ended, said: lines.join('\n') };
}

const emptyDatabase = () => testDatabase([], 'template0');

/** Every row of every table, by a superuser's eyes. */
const everything = (db: TestDatabase) => everyRow(db.asSuperuser);

const backups = () => readdirSync(join(folder, 'kopior')).sort();

it('is taken whole, sealed, and read by nobody else', async () => {
  await from.asSuperuser(
    `insert into session (person_id, token_hash, signed_in_with, email) select id, 'x', 'code', email from person limit 1`,
  );
  const { code, said } = await yttra(from, ['backup']);
  expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/read back whole/) as string });
  expect(said).toMatch(/It holds every draft/);
  expect(said).toMatch(/does not hold: .*SESSION_SECRET/);
  const [name] = backups();
  const path = join(folder, 'kopior', name!);
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(readFileSync(path).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
});

it('comes back, whole and verified, into an empty database', async () => {
  to = await emptyDatabase();
  const before = await everything(from);
  const { code, said } = await yttra(to, ['restore', 'latest', '--identity', secretKey]);
  expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/Restored to .* in [\d.]+ s/) as string });
  process.stdout.write(`restore drill: ${/Restored to.*/.exec(said)![0]}\n`);
  expect(said).toMatch(/ events: whole/);
  expect(said).toMatch(/ files: whole/);
  const after = await everything(to);
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  for (const [table, rows] of Object.entries(before)) {
    if (ENDED.includes(table)) expect({ table, rows: after[table]!.rows }).toEqual({ table, rows: 0 });
    else if (!GOES_ON.includes(table)) expect({ table, ...after[table] }).toEqual({ table, ...rows });
  }
  expect(before.response_draft!.rows).toBeGreaterThan(0);
  expect(before.session!.rows).toBeGreaterThan(0);
  expect(before.audit_event!.rows + 1).toBe(after.audit_event!.rows);
});

it('leaves the walls as they were', async () => {
  const guards = `select relname, relrowsecurity, relforcerowsecurity, (select array_agg(polname::text order by polname) from pg_policy where polrelid = c.oid) as policies,
    (select array_agg(conname::text order by conname) from pg_constraint where conrelid = c.oid) as constraints,
    (select array_agg(tgname || tgenabled::text order by tgname) from pg_trigger where tgrelid = c.oid and not tgisinternal) as triggers
    from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'throw_away_clock' order by relname`;
  expect(await to.asSuperuser(guards)).toEqual(await from.asSuperuser(guards));
  const guarded = await to.dataSource.query('select count(*)::int as seen from response_draft');
  expect(guarded).toEqual([{ seen: 0 }]);
});

it('holds mail until somebody has seen what would go again', async () => {
  await to.asSuperuser(`insert into outgoing_mail (kind, to_address, message_id, lane) values
    ('reminder', 'namnd@example.se', '<a@example.se>', 1), ('code', 'ny@example.se', '<b@example.se>', 0), ('reminder', 'gick@example.se', '<c@example.se>', 1)`);
  expect(await claimMails(to)).toEqual(['ny@example.se']);
  const held = await yttra(to, ['restore', '--held']);
  expect(held.said).toMatch(/restored to .*held/s);
  const gone = / {2}([0-9a-f-]{36}) [0-9TZ:.-]{24} reminder gick@example\.se/.exec(held.said)![1]!;
  expect((await yttra(to, ['restore', '--release', '--gone', gone])).said).toBe(
    'Mail goes again; 1 that had gone are not sent.',
  );
  const claimed = await claimMails(to);
  expect(claimed).toContain('namnd@example.se');
  expect(claimed).not.toContain('gick@example.se');
  expect((await yttra(to, ['restore', '--held'])).said).toBe('No mail is held.');
  // What PostgreSQL itself has brought back is held by a word.
  expect((await yttra(to, ['restore', '--hold-from', 'igår'])).code).toBe(1);
  const again = await yttra(to, ['restore', '--hold-from', '2026-11-30T03:15:00+01:00']);
  expect(again.said).toMatch(/restored to 2026-11-30T02:15:00.000Z/);
  expect(await claimMails(to)).toEqual([]);
});

it('goes into no database that is in use', async () => {
  const before = await everything(to);
  const { code, said } = await yttra(to, ['restore', 'latest', '--identity', secretKey]);
  expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/only into an empty database/) as string });
  expect(await everything(to)).toEqual(before);
});

it('with a byte changed, its end cut off or the wrong key brings nothing back, and stands in nobody’s way', async () => {
  const name = backups()[0]!;
  const whole = readFileSync(join(folder, 'kopior', name));
  const changed = Buffer.from(whole);
  changed[whole.length >> 1]! ^= 1;
  const other = join(folder, 'other.txt');
  writeFileSync(other, (await yttra(from, ['backup', '--new-key'])).said);
  const empty = await emptyDatabase();
  for (const [bytes, key] of [
    [changed, secretKey],
    [whole.subarray(0, whole.length - 70_000), secretKey],
    [whole, other],
  ] as const) {
    writeFileSync(join(folder, name), bytes);
    const { code, said } = await yttra(empty, ['restore', join(folder, name), '--identity', key]);
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringMatching(/^The backup is (not whole|sealed for somebody else): .*$/) as string,
    });
    const rows = await everything(empty);
    expect(rows.person?.rows ?? 0).toBe(0);
  }
  const s3 = await s3Server();
  const words = { BACKUP_RECIPIENTS: '', BACKUP_PASSPHRASE: 'fyra hästar drar en gul vagn', BACKUP_TO: s3.url };
  expect((await yttra(from, ['backup'], words)).said).toMatch(/read back whole/);
  expect([...s3.objects.keys()]).toEqual([expect.stringMatching(/^kommunen\/yttra-.*\.tar\.gz\.age$/)]);
  expect((await yttra(empty, ['restore', 'latest'], words)).said).toMatch(/Restored to/);
  await Promise.all([empty.drop(), s3.close()]);
});

it('is not taken without a lock', async () => {
  const { code, said } = await yttra(from, ['backup'], { BACKUP_RECIPIENTS: '' });
  expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/BACKUP_RECIPIENTS: is missing/) as string });
});

it('tells of a file that the store has lost, and keeps the rest', async () => {
  const [file] = await from.asSuperuser<{ sha256: string }>('select sha256 from file limit 1');
  await from.asSuperuser(`update file set sha256 = $1 where sha256 = $2`, ['ab'.repeat(32), file!.sha256]);
  const { code, said } = await yttra(from, ['backup']);
  expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/abab is missing or changed/) as string });
  expect(existsSync(join(folder, 'kopior', backups().at(-1)!))).toBe(true);
});

it('goes into no server that is too old, and neither do the tables: nothing is made there', async () => {
  const old = await olderServer(from, '14');
  const empty = await emptyDatabase();
  for (const args of [['restore', 'latest', '--identity', secretKey], ['migrate']]) {
    const { code, said } = await yttra({ ...empty, ownerUrl: old.urlOf(empty.ownerUrl) }, args);
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringMatching(
        /^The server is PostgreSQL 14[.\d]*, and Yttra needs 15 or newer. Nothing has been changed there.$/,
      ) as string,
    });
  }
  expect(await empty.asSuperuser(`select nspname from pg_namespace where nspname ~ 'yttra'`)).toEqual([]);
  expect(await everything(empty)).toEqual({});
  await Promise.all([empty.drop(), old.close()]);
});

it('goes into no database that does not know its letters, and neither do the tables: nothing is made there', async () => {
  const empty = await testDatabase([], WITHOUT_LETTERS);
  for (const args of [['restore', 'latest', '--identity', secretKey], ['migrate']]) {
    const { code, said } = await yttra(empty, args);
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringMatching(
        /Å and å are one letter. Make it with: createdb .*Nothing has been changed there.$/,
      ) as string,
    });
  }
  expect(await empty.asSuperuser(`select nspname from pg_namespace where nspname ~ 'yttra'`)).toEqual([]);
  await empty.drop();
});

it('waits for the sweep of files, and the sweep for it', async () => {
  const holder = new Client({ connectionString: from.ownerUrl });
  await holder.connect();
  await holder.query(`select pg_advisory_lock(hashtext('yttra.backup'))`);
  const free = await from.dataSource.query<{ free: boolean }[]>(
    `select pg_try_advisory_xact_lock_shared(hashtext('yttra.backup')) as free`,
  );
  expect(free).toEqual([{ free: false }]);
  await holder.end();
});
