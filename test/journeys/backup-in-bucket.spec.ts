import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { filePlaces } from '@yttra/documents';
import { backupPlace, nameAt, PART_BYTES, type BackupPlace } from '../../apps/cli/backup/backup-place';
import { restoreBackup } from '../../apps/cli/backup/restore-backup';
import { takeBackup } from '../../apps/cli/backup/take-backup';
import { s3Server, type S3Server } from '../support/s3-server';
import { testDatabase } from '../support/test-database';

const PART = 5 * 1024 * 1024;
const NAME = nameAt(new Date('2026-11-30T03:15:00Z'));
/** Two whole parts and a rest, as they come from what seals them. */
const PIECES = Array.from({ length: 12 }, () => randomBytes(1_000_000));
const SUM = sumOf(Buffer.concat(PIECES));
const WORDS = { passphrase: 'fyra hästar drar en gul vagn' };

let s3: S3Server;
let place: BackupPlace;
let asked: string[];
beforeEach(async () => {
  s3 = await s3Server();
  place = backupPlace(s3.url, PART);
  asked = [];
});
afterEach(() => s3.close());

function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What becomes of each request, told of as it comes. */
const strike = (how: S3Server['strike']) => {
  s3.strike = (what) => (asked.push(what), how(what));
};
const isThere = async () => ({ names: await place.names(), objects: [...s3.objects.keys()] });
const NOTHING = { names: [], objects: [] };

describe('a backup in a bucket', () => {
  it('goes in parts, and is there when the last has come', async () => {
    strike((what) => {
      expect(s3.objects.size).toBe(0);
      return void what;
    });
    await place.put(NAME, Readable.from(PIECES));
    expect(asked.sort()).toEqual(['POST begin', 'POST end', 'PUT part 1', 'PUT part 2', 'PUT part 3']);
    s3.strike = () => undefined;
    expect(await isThere()).toEqual({ names: [NAME], objects: [`kommunen/${NAME}`] });
    expect(sumOf(s3.objects.get(`kommunen/${NAME}`)!)).toBe(SUM);
  });

  it('sends a part again that found the store overloaded, or whose connection broke', async () => {
    const struck = { 'PUT part 1': 'overloaded', 'PUT part 2': 'cut', 'PUT part 3': 'overloaded' } as const;
    strike((what) =>
      asked.filter((each) => each === what).length === 1 ? struck[what as keyof typeof struck] : undefined,
    );
    await place.put(NAME, Readable.from(PIECES));
    expect(asked.filter((what) => what.startsWith('PUT')).sort()).toEqual(
      [1, 1, 2, 2, 3, 3].map((n) => `PUT part ${n}`),
    );
    expect(sumOf(s3.objects.get(`kommunen/${NAME}`)!)).toBe(SUM);
  });

  it.each<[string, S3Server['strike']]>([
    ['a part never comes', (what) => (what === 'PUT part 2' ? 'overloaded' : undefined)],
    ['the connection breaks for good', (what) => (/PUT part [23]|POST end/.test(what) ? 'cut' : undefined)],
    ['it is never put together', (what) => (what === 'POST end' ? 'overloaded' : undefined)],
  ])('is no backup when %s, and its parts are taken away', async (_how, how) => {
    strike(how);
    await expect(place.put(NAME, Readable.from(PIECES))).rejects.toThrow();
    expect(asked).toContain('DELETE parts');
    expect(s3.uploads.size).toBe(0);
    expect(await isThere()).toEqual(NOTHING);
  });

  it('is no backup when the store is gone from the middle on, nor when what seals it breaks off', async () => {
    let isGone = false;
    strike((what) => ((isGone ||= what === 'PUT part 2') ? 'cut' : undefined));
    await expect(place.put(NAME, Readable.from(PIECES))).rejects.toThrow();
    s3.strike = () => undefined;
    // Its parts are left, and are no object: nobody finds them by a name.
    expect(s3.uploads.size).toBe(1);
    expect(await isThere()).toEqual(NOTHING);
    await expect(place.open(NAME)).rejects.toMatchObject({ code: 'cli.no_backup' });

    const broken = Readable.from(
      (function* () {
        yield* PIECES.slice(0, 7);
        throw new Error('the database has gone');
      })(),
    );
    await expect(place.put(NAME, broken)).rejects.toThrow('the database has gone');
    expect(await isThere()).toEqual(NOTHING);
  });

  it('may be as large as ten years of every municipality', () => {
    // The capacity model's 59 GB of tables and 520 of files, in the ten thousand parts that S3 takes.
    expect(PART_BYTES * 10_000).toBeGreaterThan(579e9);
  });
});

it('is taken, read back and restored in parts; one that stops coming brings nothing back, and says so', async () => {
  const [from, to] = await Promise.all([testDatabase(), testDatabase([], 'template0')]);
  const folder = mkdtempSync(join(tmpdir(), 'yttra-bucket-'));
  try {
    await from.asSuperuser(`insert into person (name, email) values ('Persona Ett', 'ett@example.se')`);
    // As much as nobody can make smaller, behind the first part.
    await from.asSuperuser(`insert into outgoing_mail (kind, to_address, message_id, lane, data)
      select 'reminder', 'namnd@example.se', '<a@example.se>', 1, jsonb_build_object('text', string_agg(md5(random()::text), ''))
      from generate_series(1, 600000)`);
    const { contents, incoming } = filePlaces({ DATA_DIR: folder });
    strike(() => undefined);
    const { name } = await takeBackup({ ownerUrl: from.ownerUrl, contents, place, lock: WORDS });
    expect(asked).toEqual(expect.arrayContaining(['PUT part 2', 'POST end', 'GET']));

    const restored = async () =>
      restoreBackup(WORDS, await place.open(name), { ownerUrl: to.ownerUrl, appUrl: to.appUrl, contents, incoming });
    strike((what) => (what === 'GET' ? 'cut half-way' : undefined));
    await expect(restored()).rejects.toMatchObject({ code: 'cli.backup_not_whole' });
    const people = () => to.asSuperuser<{ name: string }>('select name from person');
    expect(await people()).toEqual([]);
    s3.strike = () => undefined;
    expect((await restored()).takenAt).toMatch(/^\d{4}-/);
    expect(await people()).toEqual([{ name: 'Persona Ett' }]);
  } finally {
    await Promise.all([from.drop(), to.drop()]);
    rmSync(folder, { recursive: true, force: true });
  }
});
