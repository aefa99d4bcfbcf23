import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { ring } from '@yttra/platform';
import { built } from '../support/built';
import { freePort } from '../support/free-port';
import { mailRig, parsed, type MailRig } from '../support/mail-rig';
import { until } from '../support/patience';

let rig: MailRig;
let recipientId: string;
let remissId: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  await built();
  rig = await mailRig();
  await rig.db.moveClock('2023-01-02T08:00:00+01:00');
  const [person, body] = [randomUUID(), randomUUID()];
  [remissId, recipientId] = [randomUUID(), randomUUID()];
  await rig.db.asOwner(`insert into person (id, name, email) values ($1, 'Handläggare Ett', 'ett@example.se')`, [
    person,
  ]);
  await rig.db.asOwner(
    `insert into body (id, name, name_key, kind) values ($1, 'Socialnämnden', 'socialnämnden', 'nämnd')`,
    [body],
  );
  await rig.db.asOwner(
    `insert into remiss (id, case_number, title, status, unit, officer_id, contact, due_date, issue_on, issued_at)
     values ($1, 'KSKF/2022:195', 'Riktlinje för kvalitet', 'issued', 'Kommunledningskontoret', $2,
       '{"name": "Handläggare Ett", "email": "klk@example.se", "phone": null}', '2023-01-04', '2022-10-05', '2022-10-05T09:00:00+02:00')`,
    [remissId, person],
  );
  await rig.db.asOwner(
    `insert into recipient (id, remiss_id, body_id, body_name, body_kind, email, due_date)
     values ($1, $2, $3, 'Socialnämnden', 'nämnd', 'socialnamnden@example.se', '2023-01-04')`,
    [recipientId, remissId, body],
  );
});
afterEach(async () => {
  for (const child of running) await ended(child, 'SIGKILL');
  rig.sink.script = () => undefined;
  rig.sink.received.length = 0;
});
afterAll(() => rig.close());

function start(
  databaseUrl = rig.db.appUrl,
  more: Record<string, string> = {},
): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['dist/apps/worker/main.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      DATABASE_URL: databaseUrl,
      SMTP_URL: rig.sink.url,
      REDIS_URL: '',
      ...more,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  running.add(child);
  return { child, output: () => output };
}

async function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const end = new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (signal) child.kill(signal);
  return end;
}

/** A reminder whose time has come, as planned when the remiss was issued. */
async function dueReminder(): Promise<void> {
  await rig.db.asOwner(
    `insert into reminder (recipient_id, due_date, step, planned_on, due_at)
     values ($1, '2023-01-04', '-2', '2023-01-02', '2023-01-02T08:00:00+01:00')`,
    [recipientId],
  );
}

test('it starts, sends what was due, answers the bell, and ends in order', async () => {
  await dueReminder();
  const worker = start();
  await until(() => worker.output().includes('worker ready'), worker.output);
  await until(() => rig.sink.received.length === 1, worker.output);
  expect((await parsed(rig.sink.received[0]!)).subject).toContain('2 dagar kvar');

  await rig.db.database.transaction(async (tx) => {
    await rig.outbox.queue(tx, {
      kind: 'remiss.changed',
      to: 'socialnamnden@example.se',
      remissId,
      recipientId,
      data: { what: 'due_date', from: '2023-01-03' },
    });
  });
  await until(() => rig.sink.received.length === 2, worker.output);

  expect(await ended(worker.child, 'SIGTERM')).toBe(0);
  expect(worker.output()).toContain('worker stopped');
});

test('tells whoever watches it what is due, and for how long, and nothing of whom it is about', async () => {
  await rig.db.asOwner('delete from reminder');
  await dueReminder();
  const port = await freePort();
  const worker = start(rig.db.appUrl, { METRICS_PORT: String(port) });
  await until(() => worker.output().includes('worker ready'), worker.output);
  const measured = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  await until(
    async () => /yttra_work_total\{topic="mail",outcome="done"\} [1-9]/.test(await measured()),
    worker.output,
  );
  const text = await measured();
  expect(text).toMatch(/^yttra_oldest_due_seconds\{of="reminder"\} 0$/m);
  expect(text).toMatch(/^yttra_oldest_due_seconds\{of="mail"\} 0$/m);
  expect(text).toMatch(/^yttra_due\{topic="reminder"\} \d+$/m);
  expect(text).toMatch(/^yttra_statements_total [1-9]\d+$/m);
  expect(text).toMatch(/^yttra_database_connections\{state="open"\} [1-9]/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  expect(text).not.toMatch(/socialnamnden|[0-9a-f]{8}-[0-9a-f]{4}/);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  expect(await ended(worker.child, 'SIGTERM')).toBe(0);
});

test('told to end in the middle of a mail, it finishes that one and leaves the rest', async () => {
  let reached = false;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  rig.sink.script = (moment) => {
    if (moment !== 'dot') return undefined;
    reached = true;
    return { until: held };
  };
  const worker = start();
  await until(() => worker.output().includes('worker ready'), worker.output);
  const ids: string[] = [];
  for (const day of ['01', '02', '03', '05', '06', '07', '08', '09']) {
    const data = { what: 'due_date', from: `2023-01-${day}` };
    ids.push(await rig.queue({ kind: 'remiss.changed', to: 'socialnamnden@example.se', remissId, recipientId, data }));
  }
  await until(() => reached, worker.output);
  const end = ended(worker.child, 'SIGTERM');
  await until(() => worker.output().includes('worker stopping'), worker.output);
  letGo();
  expect(await end).toBe(0);
  const states = (await Promise.all(ids.map((id) => rig.row(id)))).map((row) => row.state);
  expect(states.filter((state) => state === 'handed_over')).toHaveLength(rig.sink.received.length);
  expect(states.filter((state) => state !== 'handed_over' && state !== 'waiting')).toEqual([]);
  expect(states).toContain('waiting');
});

test('it refuses to work as the owner of the tables, and says why', async () => {
  const worker = start(rig.db.ownerUrl);
  expect(await ended(worker.child)).toBe(1);
  expect(worker.output()).toContain('DATABASE_URL owns tables');
});

test('a bell with an empty topic sweeps everything', async () => {
  await rig.db.asOwner('delete from reminder');
  const worker = start();
  await until(() => worker.output().includes('worker ready'), worker.output);
  await dueReminder();
  await rig.db.database.transaction((tx) => ring(tx, ''));
  await until(() => rig.sink.received.some((mail) => mail.messageId.startsWith('<reminder.')), worker.output);
});
