import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SESSION_SECRET, type Cluster } from './cluster';
import type { Rig } from './rig';

/** What must be true after every fault, with what breaks it. */
export interface Verdict {
  /** By rule, what is wrong; none when all is well. */
  faults: string[];
  counts: {
    answers: number;
    mails: number;
    copies: number;
    ambiguous: number;
    requests: number;
    refused: number;
  };
}

/** Words of the inside that no answer may show. */
const INSIDES = /\bat \w+ \(|\.(ts|js):\d+|node_modules|QueryFailed|TypeError|select .* from|duplicate key/i;

/** What is judged: a rig, or whatever stands in its place. */
export type Judged = Pick<Rig, 'name' | 'round' | 'asker' | 'transcript' | 'sink' | 'folder' | 'logs'> &
  Pick<Rig, 'aheadMs' | 'mostHeld' | 'mayHold'> & { cluster: Pick<Cluster, 'appUrl' | 'ownerUrl'> };

/** Goes by the database, the mail server's own list and what was said over HTTP, and by nothing else. */
export async function judge(rig: Judged): Promise<Verdict> {
  const faults: string[] = [];
  const found = (rule: string, what: string) => faults.push(`${rule}: ${what}`);
  const { round, asker, transcript } = rig;

  // J1: what was acknowledged is there, whole and once; and nothing else is.
  const answers = await asker.rows<{ id: string; recipient_id: string; content: string }>(
    'select id, recipient_id, content::text from response',
  );
  for (const { body, responseId } of round.told) {
    const own = answers.filter(({ recipient_id }) => recipient_id === body.recipientId);
    if (own.length !== 1) found('J1', `${body.name} has ${own.length} answers`);
    else if (own[0]!.id !== responseId || !own[0]!.content.includes(body.canary))
      found('J1', `${body.name} has another answer than it was told`);
  }
  if (answers.length > round.bodies.length) found('J1', `${answers.length} answers of ${round.bodies.length} bodies`);

  // In time or late is decided by when an answer came, however long it had to wait for its turn.
  const rows = await asker.rows<{ id: string; late: boolean; in_time: boolean; received: Date }>(RECEIVED);
  for (const { id, late, in_time } of rows)
    if (late === in_time) found('J1', `answer ${id} is wrongly ${late ? 'late' : 'in time'}`);
  for (const { responseId, askedAt, body } of round.told) {
    const row = rows.find(({ id }) => id === responseId);
    const waited = row ? row.received.getTime() - (askedAt + rig.aheadMs) : 0;
    if (rig.aheadMs !== 0 && waited > SEEN_WITHIN_MS)
      found('R9', `the answer of ${body.name} was seen ${Math.round(waited)} ms after it was sent`);
  }

  // J2, J3: each mail left, or says why not; a second copy only where an attempt stands as unclear, and never a third.
  const accepted = readFileSync(join(rig.folder, 'accepted.log'), 'utf8').split('\n').filter(Boolean);
  const times = new Map<string, number>();
  for (const id of accepted) times.set(id, (times.get(id) ?? 0) + 1);
  const mails = await asker.rows<MailRow>(MAILS);
  for (const { message_id, kind, state, reason, ambiguous, sent_too_late } of mails) {
    const copies = times.get(message_id) ?? 0;
    const isTold = reason !== null || state === 'cancelled' || state === 'ambiguous';
    if (copies === 0 && !isTold) found('J2', `${kind} ${message_id} never left, and is ${state}`);
    if (copies > 0 && state === 'waiting') found('J2', `${kind} ${message_id} left, and stands as waiting`);
    if (copies > 1 + Math.min(ambiguous, 1))
      found('J3', `${kind} ${message_id} left ${copies} times, ${ambiguous} unclear`);
    // J6: nobody is reminded of what has been done.
    if (sent_too_late)
      found(
        'J6',
        `${kind} ${message_id} left though the answer had come, the remiss had been withdrawn, or there was more time`,
      );
  }
  const known = new Set(mails.map(({ message_id }) => message_id));
  for (const id of times.keys()) if (!known.has(id)) found('J2', `the mail server took ${id}, which nobody sent`);

  // J4: a body's words before it has answered, in anything that others were shown.
  transcript.exchanges.forEach(({ who, what, body }, index) => {
    for (const each of round.bodies)
      if (who !== each.name && body.includes(each.canary) && index < (round.sentAt.get(each.name) ?? Infinity))
        found('J4', `${who} saw the draft of ${each.name} in ${what}`);
  });
  const logs = rig.logs();
  for (const { name, canary } of round.bodies) if (logs.includes(canary)) found('J4', `a log has the words of ${name}`);
  for (const { to, raw } of rig.sink.received)
    for (const each of canariesIn(raw)) found('J4', `a mail to ${to} has the words ${each}`);

  // J5: the log is whole, and holds everything that was acknowledged.
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    SESSION_SECRET,
    MIGRATION_DATABASE_URL: rig.cluster.ownerUrl(rig.name),
    DATABASE_URL: rig.cluster.appUrl(rig.name),
  };
  const verified = promisify(execFile)(process.execPath, ['dist/apps/cli/main.js', 'verify-audit'], {
    env,
    timeout: VERIFIED_WITHIN_MS,
  });
  await verified.catch((error: Error) => found('J5', error.message));
  const events = await asker.rows<{ event: string }>(
    `select event from (select event from audit_event union all select array_to_string(pieces, '') from audit_due) as logged (event)
     where event like '%response.received%'`,
  );
  for (const { body, responseId } of round.told)
    if (!events.some(({ event }) => event.includes(responseId))) found('J5', `the log has no answer of ${body.name}`);

  // Nobody takes the connections of others.
  if (rig.mostHeld > rig.mayHold) found('J7', `${rig.mostHeld} connections were open, and may be ${rig.mayHold}`);

  // J8, and that nothing that is away is anybody's fault: 503 with a time to come back, and never another 5xx.
  const refused = transcript.exchanges.filter(({ status }) => status >= 500);
  for (const { status, what, body, retryAfter } of refused) {
    if (status !== 503) found('J8', `${what}: ${status} ${body.slice(0, 200)}`);
    else if (retryAfter === null) found('J8', `${what}: 503 without a time to come back`);
    if (INSIDES.test(body)) found('J8', `${what} shows its insides: ${body.slice(0, 200)}`);
  }

  if (faults.some((fault) => fault.startsWith('J8'))) {
    const errors = logs.split('\n').filter((line) => line.includes('"status":500'));
    faults.push(...errors.slice(0, 3).map((line) => `the log says: ${line.slice(0, 900)}`));
  }

  return {
    faults: [...new Set(faults)],
    counts: {
      answers: answers.length,
      mails: mails.length,
      copies: accepted.length - times.size,
      ambiguous: mails.reduce((sum, { ambiguous }) => sum + ambiguous, 0),
      requests: transcript.exchanges.length,
      refused: refused.length,
    },
  };
}

/**
 * The words of drafts in a mail as it was sent: letters outside ASCII are written as numbers there, lines are broken
 * anywhere, and parts may be in base 64.
 */
export function canariesIn(raw: string): string[] {
  const parts = [...raw.matchAll(/\r\n\r\n([A-Za-z0-9+/=\r\n]{1,})/g)].map(([, part]) =>
    Buffer.from(part!, 'base64').toString(),
  );
  const plain = raw.replace(/=\r\n/g, '').replaceAll('=C3=A5', 'å');
  return [plain, ...parts].flatMap((text) => text.match(/kanariefågel-\d{1,6}-[0-9a-f]{16}/g) ?? []);
}

const VERIFIED_WITHIN_MS = 120_000;

/** From the sender's last byte to the moment that an answer counts from. */
const SEEN_WITHIN_MS = 250;

const RECEIVED = `
  select id, late, received_at as received,
    received_at < ((own_due_date + 1)::timestamp at time zone 'Europe/Stockholm') as in_time from response`;

interface MailRow {
  message_id: string;
  kind: string;
  state: string;
  reason: string | null;
  ambiguous: number;
  sent_too_late: boolean;
}

/** What was in hand when it happened may still leave, and nothing else. */
const MAILS = `
  select m.message_id, m.kind, m.state, m.reason,
    (select count(*)::int from mail_attempt where mail_id = m.id and outcome = 'ambiguous') as ambiguous,
    (m.kind like 'reminder%' and m.data_sent_at > interval '5 seconds' + least(r.answered_at, w.withdrawn_at,
      (select min(e.decided_at) from extension e join reminder n on n.mail_id = m.id
       where e.recipient_id = r.id and e.state = 'granted' and n.due_date < e.granted_until))) is true as sent_too_late
  from outgoing_mail m left join recipient r on r.id = m.recipient_id left join remiss w on w.id = m.remiss_id`;
