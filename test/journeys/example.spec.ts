import { readdirSync } from 'node:fs';
import { verifyChains } from '@yttra/audit';
import { daysBetween, localDate } from '@yttra/platform';
import { simpleParser } from 'mailparser';
import { DataSource } from 'typeorm';
import { endLeftovers, start } from '../local/processes';
import { EXAMPLE_NOW, exampleEnvironment, exampleSink, keptExample, type KeptExample } from '../support/kept-example';
import { testDatabase, type TestDatabase } from '../support/test-database';

const TODAY = localDate(new Date(EXAMPLE_NOW));
/** So much of a subject stands in a list of mails. */
const MOST_SHOWN = 60;
const ROUND = `join remiss m on m.id = remiss_id where m.status`;

/** What stands in the example that `npm start` and the pages in the browser begin with. */
describe('the example', () => {
  let example: KeptExample;
  let db: TestDatabase;
  beforeAll(async () => {
    example = await keptExample();
    db = await testDatabase([], example.template);
  });
  afterAll(async () => {
    endLeftovers();
    await db.drop();
  });
  const one = async <T>(sql: string): Promise<T> => (await db.asSuperuser<T>(sql))[0]!;

  it('stands half-way in the Eskilstuna round, with two weeks left', async () => {
    const { due_date: dueDate } = await one<{ due_date: string }>(
      `select due_date::text from remiss where case_number = 'KSKF/2022:195' and status = 'issued'`,
    );
    expect(daysBetween(TODAY, dueDate)).toBe(14);
    expect(
      await one(`select count(*)::int as recipients, count(current_response_id)::int as answered,
          count(acknowledged_at)::int as acknowledged, count(*) filter (where extension_requested)::int as asks_for_time,
          count(*) filter (where draft_begun and current_response_id is null)::int as drafts
        from recipient ${ROUND} = 'issued'`),
    ).toEqual({ recipients: 20, answered: 9, acknowledged: 6, asks_for_time: 1, drafts: 2 });
    const asked = await one<Record<string, string>>(
      `select r.body_name, e.reason, e.requested_until::text as until from extension e join recipient r on r.id = e.recipient_id where e.state = 'requested'`,
    );
    expect(asked).toMatchObject({ body_name: 'Servicenämnden' });
    expect(asked.until! > dueDate).toBe(true);
    expect(asked.reason).toMatch(/^Nämnden sammanträder först den \d{1,2} [a-z]+ 20\d\d\.$/);
  });

  it('keeps the drafts behind the wall', async () => {
    const [seen] = await db.database.transaction((tx) =>
      tx.query<{ drafts: number }[]>('select count(*)::int as drafts from response_draft'),
    );
    expect(seen!.drafts).toBe(0);
    expect(await one(`select count(*)::int as colleagues from draft_invitation`)).toEqual({ colleagues: 1 });
    expect(
      await one(`select count(*)::int as versions from draft_version v join recipient r on r.id = v.recipient_id
      where r.current_response_id is null`),
    ).toEqual({ versions: 3 });
  });

  it('has one prepared', async () => {
    expect(
      await one(`select (select count(*)::int from question where remiss_id = m.id) as questions, rule,
        (select count(*)::int from remiss_document where remiss_id = m.id) as documents from remiss m where status = 'draft'`),
    ).toMatchObject({ questions: 4, documents: 1, rule: 'alla nämnder och styrelser utom Valnämnden' });
  });

  it('has two reported with nothing left, each with its summary in every format', async () => {
    const summaries = await db.asSuperuser<{ formats: Record<string, string>; left: string[] }>(
      `select formats, s.snapshot::jsonb -> 'leftToDo' as left from summary s
       join remiss m on m.id = s.remiss_id and m.reported_summary = s.number where s.state = 'ready' and m.status = 'reported'`,
    );
    expect(summaries).toHaveLength(2);
    for (const { formats, left } of summaries) {
      expect(Object.keys(formats).sort()).toEqual([
        'agenda',
        'agendaDocx',
        'anonymous',
        'archive',
        'docx',
        'memo',
        'memoArchive',
        'memoPdf',
        'pdf',
        'xlsx',
      ]);
      expect(left).toEqual([]);
    }
    expect(
      await one(`select count(*)::int as open from viewpoint ${ROUND} = 'reported' and disposition is null`),
    ).toEqual({ open: 0 });
    expect(readdirSync(example.folder, { recursive: true }).length).toBeGreaterThan(6);
  });

  it('has one half assessed: some viewpoints without disposition, two joined, and a colleague asked for a reason', async () => {
    expect(
      await one(`select count(*) filter (where joined_to is not null)::int as joined, count(disposition)::int as assessed,
        count(*) filter (where exists (select from viewpoint_request q where q.viewpoint_id = v.id and answered_at is null))::int as asked
        from viewpoint v ${ROUND} = 'closed'`),
    ).toEqual({ joined: 1, assessed: 7, asked: 1 });
  });

  it('has one decided by kommunfullmäktige, with what remained for two bodies, a letter to each and all of it public', async () => {
    expect(
      await one(`select array(select instance from decision_step where remiss_id = m.id order by position) as way, d.title, d.follow_up_on is not null as followed_up,
        (select count(*)::int from feedback f join recipient r on r.id = f.recipient_id where r.remiss_id = m.id and stage = 'after') as letters,
        (select count(*)::int from feedback_reply f join recipient r on r.id = f.recipient_id where r.remiss_id = m.id and remains) as remain,
        (select count(*)::int from publication where remiss_id = m.id) as published
        from remiss m join decided_document d on d.remiss_id = m.id`),
    ).toMatchObject({ way: ['committee', 'board', 'council'], followed_up: true, letters: 8, remain: 2, published: 1 });
  });

  it('left one address unreached, and only that', async () => {
    const failed = await db.asSuperuser<{ to_address: string; reason: string }>(
      `select distinct to_address, reason from outgoing_mail where state not in ('handed_over', 'waiting', 'cancelled')`,
    );
    expect(failed).toEqual([{ to_address: 'finns-inte.energibolaget@example.se', reason: 'address_unknown' }]);
  });

  it('sent each mail on its day: what stands in the mailbox is dated then', async () => {
    const rows = await db.asSuperuser<{ message_id: string; handed_over_at: Date }>(
      `select message_id, handed_over_at from outgoing_mail where state = 'handed_over'`,
    );
    const sent = new Map(rows.map((row) => [row.message_id, row.handed_over_at]));
    expect(example.mails).toHaveLength(sent.size);
    const days = new Set<string>();
    for (const { raw, messageId } of example.mails) {
      const { date } = await simpleParser(raw);
      expect(date!.getTime()).toBe(Math.floor(sent.get(messageId)!.getTime() / 1000) * 1000);
      expect(date!.getTime()).toBeLessThanOrEqual(Date.parse(EXAMPLE_NOW));
      days.add(localDate(date!));
    }
    expect(days.size).toBeGreaterThan(20);
  });

  it('each of its mails has a link once, and names its remiss where a list of mails shows it', async () => {
    const rows = await db.asSuperuser<{ message_id: string; kind: string; title: string | null }>(
      `select message_id, kind, title from outgoing_mail left join remiss on remiss.id = remiss_id`,
    );
    const about = new Map(rows.map((row) => [row.message_id, row]));
    const faults = new Set<string>();
    for (const { raw, messageId } of example.mails) {
      const { html, subject = '' } = await simpleParser(raw, { skipHtmlToText: true });
      const { kind, title } = about.get(messageId)!;
      const links = [...String(html).matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
      if (new Set(links).size < links.length) faults.add(`${kind}: a link twice`);
      if (title && !subject.slice(0, MOST_SHOWN).includes(title.slice(0, 12))) faults.add(`${kind}: ${subject}`);
    }
    expect([...faults]).toEqual([]);
    expect(new Set([...about.values()].map(({ kind }) => kind)).size).toBeGreaterThan(15);
  });

  it('has logs that hold', async () => {
    const owner = await new DataSource({ type: 'postgres', url: db.ownerUrl }).initialize();
    const { faults, events } = await verifyChains(owner.manager);
    await owner.destroy();
    expect(faults).toEqual([]);
    expect(events).toBeGreaterThan(100);
  });

  const left = () =>
    one(`select (select count(*)::int from outgoing_mail where next_at <= yttra_now()) as mails,
      (select count(*)::int from reminder where state = 'planned' and due_at <= yttra_now()) as reminders,
      (select count(*)::int from summary where state <> 'ready') as summaries`);

  it('leaves nothing to catch up, and the next reminders planned', async () => {
    expect(await left()).toEqual({ mails: 0, reminders: 0, summaries: 0 });
    const next = await db.asSuperuser<{ planned_on: string; bodies: number }>(
      `select planned_on::text, count(*)::int as bodies from reminder r join recipient c on c.id = r.recipient_id
       join remiss m on m.id = c.remiss_id and m.status = 'issued' where r.state = 'planned' group by 1 order by 1`,
    );
    expect(next.length).toBeGreaterThanOrEqual(2);
    expect(next.every(({ planned_on, bodies }) => planned_on >= TODAY && bodies === 11)).toBe(true);
  });

  it('leaves a worker that starts nothing to send', async () => {
    const sink = await exampleSink();
    const env = exampleEnvironment(db, { sink, folder: example.folder });
    const worker = start(process.execPath, ['dist/apps/worker/main.js'], { env: { ...env, LOG_LEVEL: 'info' } });
    await worker.line('worker ready');
    // Each of its looks at what is due is begun when it starts, and done before it ends.
    worker.child.kill('SIGTERM');
    await worker.ended;
    await sink.close();
    expect(await left()).toEqual({ mails: 0, reminders: 0, summaries: 0 });
    expect(sink.received).toEqual([]);
  });
});
