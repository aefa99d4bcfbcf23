import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { ENDED, everyRow, GOES_ON } from '../../support/every-row';
import { exampleEnvironment, EXAMPLE_NOW, exampleSink } from '../../support/kept-example';
import { Cluster, SESSION_SECRET } from '../rig/cluster';
import type { ReplicatedPostgres } from './replicated-postgres';
import type { Stand } from './stand';

/** A database on one of the servers, by the addresses of each role. */
type Place = Readonly<Record<'name' | 'ownerUrl' | 'appUrl' | 'superuserUrl', string>>;

/**
 * The example goes from the newest server to the oldest and back, a backup each time; what did not come back as it was,
 * in words. Each restore goes through logs and files itself.
 */
export async function betweenMajors({ postgres, folder }: Stand): Promise<string[]> {
  const cluster = await Cluster.start();
  const sink = await exampleSink();
  const key = join(folder, 'key.txt');
  const yttra = async (place: Place, args: string[], recipient = '') => {
    const env = {
      ...exampleEnvironment(place, { sink, folder: join(folder, `files-${place.name}`) }),
      SESSION_SECRET,
      ...(recipient && { BACKUP_TO: join(folder, `backups-${place.name}`), BACKUP_RECIPIENTS: recipient }),
    };
    return (await promisify(execFile)(process.execPath, ['dist/apps/cli/main.js', ...args], { env })).stdout;
  };
  try {
    const [newest, oldest, back] = [
      await onEmbedded(cluster, 'newest'),
      await onDebian(postgres),
      await onEmbedded(cluster, 'back'),
    ];
    await asked(newest.ownerUrl, (ask) => ask(`select yttra_freeze_clock('${EXAMPLE_NOW}')`));
    await yttra(newest, ['seed']);
    const made = await yttra(newest, ['backup', '--new-key']);
    writeFileSync(key, made, { mode: 0o600 });
    const recipient = /^BACKUP_RECIPIENTS=(age1\w+)$/m.exec(made)![1]!;
    const wrong: string[] = [];
    for (const [from, to] of [
      [newest, oldest],
      [oldest, back],
    ] as const) {
      await yttra(from, ['backup'], recipient);
      const backups = join(folder, `backups-${from.name}`);
      const said = await yttra(to, ['restore', 'latest', '--from', backups, '--identity', key]);
      if (!/ events: whole/.test(said) || !/ files: whole/.test(said)) wrong.push(said);
      wrong.push(...(await differences(from, to)));
    }
    return wrong;
  } finally {
    await sink.close();
    await cluster.stop();
  }
}

async function differences(from: Place, to: Place): Promise<string[]> {
  const [before, after] = [await asked(from.superuserUrl, everyRow), await asked(to.superuserUrl, everyRow)];
  const same = Object.keys(before).filter((table) => !ENDED.includes(table) && !GOES_ON.includes(table));
  return same
    .filter((table) => after[table]?.sum !== before[table]!.sum)
    .map((table) => `${table}: ${before[table]!.rows} rows of ${from.name} are not as they were in ${to.name}`);
}

async function onEmbedded(cluster: Cluster, name: string): Promise<Place> {
  await cluster.createDatabase(name);
  const { ownerUrl, appUrl, superuserUrl } = cluster;
  return { name, ownerUrl: ownerUrl(name), appUrl: appUrl(name), superuserUrl: superuserUrl(name) };
}

async function onDebian(postgres: ReplicatedPostgres): Promise<Place> {
  const name = 'oldest';
  await postgres.createDatabase(name);
  const url = (role: 'postgres' | 'yttra_owner' | 'yttra_app') => postgres.url(role, name, postgres.ports.primary);
  return { name, ownerUrl: url('yttra_owner'), appUrl: url('yttra_app'), superuserUrl: url('postgres') };
}

async function asked<T>(url: string, work: (ask: <Row>(sql: string) => Promise<Row[]>) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(async <Row>(sql: string) => (await client.query(sql)).rows as Row[]);
  } finally {
    await client.end();
  }
}
