import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertDatabaseIsOurs } from '@yttra/platform';
import { endLeftovers, start } from '../local/processes';
import { exampleEnvironment, exampleSink, SEED } from '../support/kept-example';
import type { SmtpSink } from '../support/smtp-sink';
import { testDatabase, type TestDatabase } from '../support/test-database';
import { until } from '../support/patience';

let db: TestDatabase;
let sink: SmtpSink;
let dataDir: string;

/** A database that is no throw-away one, as on a first start, and a mail server that knows nobody at `finns-inte…`. */
async function emptyPlace(): Promise<void> {
  db = await testDatabase();
  await db.asSuperuser(`alter database ${db.appUrl.split('/').at(-1)} reset yttra.throw_away`);
  sink = await exampleSink();
  dataDir = mkdtempSync(join(tmpdir(), 'yttra-seed-'));
}

async function clearAway(): Promise<void> {
  endLeftovers();
  await sink.close();
  await db.drop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** `npm run yttra -- seed` as a process, which the test may kill. */
function seed(env: Record<string, string> = {}) {
  const { child, lines, ended } = start(process.execPath, SEED, {
    env: { ...exampleEnvironment(db, { sink, folder: dataDir }), ...env },
  });
  return { child, ended: ended.then((code) => ({ code, said: lines.join('\n') })) };
}

const one = async <T>(sql: string): Promise<T> => (await db.asSuperuser<T>(sql))[0]!;
const standing = () =>
  one<
    Record<string, number>
  >(`select (select count(*)::int from remiss) as remisser, (select count(*)::int from body) as bodies,
    (select count(*)::int from person) as people, (select count(*)::int from outgoing_mail) as mails, (select count(*)::int from audit_event) as events`);

/** How the example comes into a database; what stands in it then is seen in example.spec.ts. */
describe('the example', () => {
  let loaded: { code: number | string; said: string };
  beforeAll(emptyPlace);
  afterAll(clearAway);

  it('killed in the middle, cannot be served', async () => {
    const { child, ended } = seed();
    await until(() => sink.received.length >= 10, 'the example sends mails');
    child.kill('SIGKILL');
    await ended;
    expect(await standing()).not.toMatchObject({ people: 0 });
    await expect(assertDatabaseIsOurs(db.dataSource, false)).rejects.toThrow(/not the real clock/);
    // What it sent and stored belongs to no database: neither may count below.
    sink.received.length = 0;
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('begins anew the next time, and asked for twice at once is loaded once', async () => {
    const both = await Promise.all([seed().ended, seed().ended]);
    expect(both.map(({ said }) => said.split(' ')[0]).sort()).toEqual(['Databasen', 'Ett']);
    loaded = both.find(({ said }) => said.startsWith('Ett'))!;
    expect(await standing()).toMatchObject({ remisser: 5, bodies: 22 });
    await expect(db.asOwner(`truncate response cascade`)).rejects.toThrow(/append-only/);
  });

  it('says what was taken away, and in a line what stands in it', () => {
    expect(loaded.said).toMatch(
      /^Ett exempel som inte blev klart är borttaget och läses in på nytt\.\nExemplet är inläst: Riktlinje för kvalitets- .* \(9 av 20 har svarat, sista svarsdag .*\); Riktlinje för användning av AI-verktyg \(bedöms\); Policy för resor i tjänsten \(rapporterad\); Måltidspolicy .* \(beslutad\); Riktlinje för medborgardialog \(inte utskickad\)\.$/,
    );
    expect(loaded.code).toBe(0);
  });

  it('hands the clock back: nobody sees that the past was played', async () => {
    const { behind } = await one<{ behind: number }>(
      `select extract(epoch from clock_timestamp() - yttra_now())::float as behind`,
    );
    expect(Math.abs(behind)).toBeLessThan(5);
    expect(await one(`select yttra_is_throw_away() as throw_away, to_regclass('throw_away_clock') as clock`)).toEqual({
      throw_away: false,
      clock: null,
    });
    await expect(assertDatabaseIsOurs(db.dataSource, true)).resolves.toBeUndefined();
  });

  it('is there once: a second time says so and changes nothing', async () => {
    const before = await standing();
    expect(await seed().ended).toEqual({ code: 0, said: 'Databasen används redan, så inget exempel läses in.' });
    expect(await standing()).toEqual(before);
  });
});

describe('an example that is not wanted', () => {
  beforeEach(emptyPlace);
  afterEach(clearAway);

  it('is not for production', async () => {
    const { code, said } = await seed({ NODE_ENV: 'production', SESSION_SECRET: 'x'.repeat(40) }).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/läses inte in i drift/);
    expect(await standing()).toMatchObject({ people: 0, bodies: 0 });
  });

  it('waits for no mail server: without one nothing is done', async () => {
    const { code, said } = await seed({ SMTP_URL: 'smtp://127.0.0.1:9' }).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/^Exemplet skickar mejl, men mejlservern svarar inte: 127\.0\.0\.1: /);
    expect(await standing()).toMatchObject({ people: 0, bodies: 0 });
    await expect(assertDatabaseIsOurs(db.dataSource, false)).resolves.toBeUndefined();
  });
});
