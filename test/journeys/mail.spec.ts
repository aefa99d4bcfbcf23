import { action, LANE, paragraph } from '@yttra/mail';
import { until } from '../support/patience';
import { START, mailRig, parsed, type MailRig } from '../support/mail-rig';

let rig: MailRig;
beforeAll(async () => (rig = await mailRig()));
afterAll(() => rig.close());
beforeEach(async () => {
  rig.sink.script = () => undefined;
  rig.sink.received.length = 0;
  await rig.db.moveClock(START);
});

test('a mail exists if the transaction that wrote it commits, and not otherwise', async () => {
  await rig.db.database
    .transaction(async (tx) => {
      await rig.outbox.queue(tx, { kind: 'note', to: 'a@example.se' });
      throw new Error('rolled back');
    })
    .catch(() => undefined);
  await rig.deliverDue();
  expect(rig.sink.received).toHaveLength(0);
});

test('it is handed over as text and HTML, with an identity of its own and the marks of an automatic mail', async () => {
  rig.renderers['remiss.invitation'] = () =>
    Promise.resolve({
      subject: 'Remiss: Riktlinje för kvalitet – svara senast onsdag 4 januari 2023',
      blocks: [
        paragraph('Kommunledningskontoret vill ha socialnämndens svar på tre frågor.'),
        action('/svara/1/avsta', 'Avstå'),
      ],
      foot: {
        path: '/svara/1',
        contact: { name: 'Handläggare Ett', phone: '016-000 00 00' },
        caseNumber: 'KSKF/2022:195',
      },
      attachments: [{ filename: 'å.txt', contentType: 'text/plain; charset=utf-8', content: 'åäö' }],
    });
  const id = await rig.queue({ kind: 'remiss.invitation', to: 'socialnamnden@example.se', replyTo: 'klk@example.se' });
  await rig.deliverDue();
  const [sunk] = rig.sink.received;
  const mail = await parsed(sunk!);
  expect(sunk).toMatchObject({ from: 'yttra@example.se', to: 'socialnamnden@example.se' });
  expect(mail.messageId).toBe(`<remiss.invitation.${id}@example.se>`);
  expect(rig.sink.commands).toContainEqual(expect.stringContaining(` RET=HDRS ENVID=${mail.messageId}`));
  expect(mail.date).toEqual(new Date(START));
  expect(mail.subject).toBe('Remiss: Riktlinje för kvalitet – svara senast onsdag 4 januari 2023');
  expect(mail.replyTo?.text).toBe('klk@example.se');
  expect(mail.from?.value[0]).toMatchObject({ address: 'yttra@example.se', name: 'Exempelkommunen' });
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.headers.get('x-auto-response-suppress')).toBe('OOF, AutoReply');
  expect(mail.text).toContain('Frågor: Handläggare Ett, 016-000 00 00. Dnr KSKF/2022:195.');
  expect(mail.html).toMatch(/<a href="http:\/\/127\.0\.0\.1:3000\/svara\/1\/avsta"[^>]*>Avstå<\/a>/);
  expect(mail.attachments[0]).toMatchObject({ filename: 'å.txt' });
  expect(mail.attachments[0]!.content.toString()).toBe('åäö');
  expect(await rig.row(id)).toMatchObject({
    state: 'handed_over',
    smtp_reply: '250 2.0.0 Taken',
    next_at: null,
    lease_token: null,
  });
  const [logged] = await rig.inTx((tx) => rig.log.list(tx, { state: 'handed_over' }));
  expect(logged).toMatchObject({
    id,
    deliveryLabel: 'Överlämnat',
    smtpReply: '250 2.0.0 Taken',
    subject: mail.subject,
  });
});

it('tells for how long the oldest has been due', async () => {
  const since = () => rig.inTx((tx) => rig.worker().dueSince(tx));
  expect(await since()).toBe(0);
  await rig.queue();
  await rig.db.moveClock(new Date(Date.parse(START) + 90_000).toISOString());
  await rig.queue();
  expect(await since()).toBe(90);
  await rig.deliverDue();
  expect(await since()).toBe(0);
  await rig.db.moveClock(START);
});

it('comes from the municipality as its administrator has written its name', async () => {
  await rig.db.asOwner(`insert into municipality (id, name, pauses, version) values (1, 'Eskilstuna kommun', '[]', 1)`);
  await rig.queue();
  await rig.deliverDue();
  const mail = await parsed(rig.sink.received.at(-1)!);
  expect(mail.from?.value[0]?.name).toBe('Eskilstuna kommun');
  await rig.db.asOwner(`delete from municipality`);
});

test('carries the municipality’s logo within itself, beside what is attached, and goes with the name when it cannot be read', async () => {
  rig.renderers['files'] = () =>
    Promise.resolve({
      subject: 'Med bilaga',
      blocks: [paragraph('x')],
      attachments: [{ filename: 'a.txt', contentType: 'text/plain', content: 'a' }],
    });
  const content = Buffer.from('89504e470d0a1a0a', 'hex');
  const [file] = await rig.db.asOwner<{ id: string }>(
    `insert into file (name, sha256, size, media_type) values ('logotyp.png', repeat('0', 64), 8, 'image/png') returning id`,
  );
  await rig.db.asOwner(
    `insert into municipality (id, name, pauses, version, logo_file_id) values (1, 'Exempelkommunen', '[]', 1, $1)`,
    [file!.id],
  );
  rig.logos = { of: () => Promise.resolve({ contentType: 'image/png', content }) };
  await rig.queue({ kind: 'files' });
  await rig.deliverDue();
  const mail = await parsed(rig.sink.received.at(-1)!);
  expect(mail.html).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="Exempelkommunen"/);
  expect(mail.attachments.map(({ filename, cid, related }) => ({ filename, cid, related }))).toEqual([
    { filename: 'logotyp.png', cid: 'logotyp@yttra', related: true },
    { filename: 'a.txt', cid: undefined, related: undefined },
  ]);
  expect(mail.attachments[0]!.content).toEqual(content);

  rig.logos = { of: () => Promise.reject(new Error('the file is gone')) };
  await rig.queue({ kind: 'files' });
  await rig.deliverDue();
  const plain = await parsed(rig.sink.received.at(-1)!);
  expect(plain.attachments).toHaveLength(1);
  expect(plain.html).not.toContain('<img');
  await rig.db.asOwner('delete from municipality');
});

test('a server that does not know DSN is asked for nothing of it', async () => {
  rig.sink.script = (moment) => (moment === 'ehlo' ? { reply: '250-sink\r\n250 8BITMIME' } : undefined);
  rig.sink.commands.length = 0;
  await rig.queue();
  await rig.deliverDue(rig.worker());
  expect(rig.sink.received).toHaveLength(1);
  expect(rig.sink.commands.filter((command) => /ENVID|RET=/.test(command))).toEqual([]);
});

test('what it says is worked out when it is sent, not when it was written', async () => {
  rig.renderers['days'] = (mail) => Promise.resolve({ subject: mail.today, blocks: [paragraph('x')] });
  await rig.queue({ kind: 'days', at: new Date('2023-01-02T07:00:00Z') });
  await rig.deliverDue();
  expect(rig.sink.received).toHaveLength(0);
  await rig.db.moveClock('2023-01-02T08:00:00+01:00');
  await rig.deliverDue();
  expect((await parsed(rig.sink.received[0]!)).subject).toBe('2023-01-02');
});

test('two with the same key are one', async () => {
  const first = await rig.queue({ dedupKey: 'receipt:1' });
  expect(first).toEqual(expect.any(String));
  expect(await rig.queue({ dedupKey: 'receipt:1' })).toBeNull();
  await rig.deliverDue();
  expect(rig.sink.received).toHaveLength(1);
});

test('one that no longer holds is cancelled and says so, and nobody is written to', async () => {
  rig.renderers['stale'] = () => Promise.resolve(null);
  const id = await rig.queue({ kind: 'stale' });
  await rig.deliverDue();
  expect(rig.sink.received).toHaveLength(0);
  expect(await rig.row(id)).toMatchObject({ state: 'cancelled', reason: 'obsolete', next_at: null });
  const mail = (await rig.inTx((tx) => rig.log.list(tx))).find((each) => each.id === id);
  expect(mail?.deliveryLabel).toBe('Inte längre aktuellt');
});

test('an address that fails is seen with the server’s words, mended, and sent to with the same Message-ID', async () => {
  rig.sink.script = (moment, to) =>
    moment === 'rcpt' && to.startsWith('energi') ? { reply: '550 5.1.1 Mailbox unknown' } : undefined;
  const id = await rig.queue({ to: 'energi@example.se' });
  await rig.deliverDue();
  const failed = (await rig.inTx((tx) => rig.log.list(tx, { state: 'failed' }))).find((each) => each.id === id);
  expect(failed).toMatchObject({
    deliveryLabel: 'Adressen finns inte',
    smtpReply: '550 5.1.1 Mailbox unknown',
    attempts: 1,
    nextAt: null,
  });

  const resend = (to?: string) => rig.inTx((tx) => rig.log.resend(tx, id, to));
  await expect(resend('inte en adress')).rejects.toMatchObject({ code: 'mail.not_an_address' });
  await resend('styrelsen@example.se');
  await rig.deliverDue();
  expect(rig.sink.received).toMatchObject([{ to: 'styrelsen@example.se', messageId: failed!.messageId }]);
  await expect(resend()).rejects.toMatchObject({ code: 'mail.not_resendable' });
});

test('a missing or impossible address never stops the one who writes: the mail stands as failed', async () => {
  for (const to of [null, '', 'a@b', 'a@example.se, b@example.se', 'a@example.se\r\nRCPT TO:<b@example.se>']) {
    const id = await rig.queue({ to });
    expect(await rig.row(id)).toMatchObject({ state: 'failed', reason: 'address_unknown', next_at: null });
  }
});

test('a sign-in code is tried once and its text ends with the attempt, however that went', async () => {
  for (const act of [
    undefined,
    { reply: '451 4.7.1 Greylisted' },
    { reply: '550 5.1.1 No' },
    { hangUp: 'fin' as const },
  ]) {
    rig.sink.script = (moment) => (moment === 'rcpt' ? act : undefined);
    const id = await rig.queue({ kind: 'code', data: { code: 'HEMLIG12' } });
    await rig.deliverDue();
    const row = await rig.row(id);
    expect(row).toMatchObject({ data: {}, next_at: null, attempts: 1 });
    expect(['handed_over', 'failed']).toContain(row.state);
  }
  expect(rig.sink.received.filter((mail) => mail.raw.includes('HEMLIG12'))).toHaveLength(1);
  const stored = await rig.db.asOwner(`select 1 from outgoing_mail m where m::text like '%HEMLIG12%'`);
  expect(stored).toHaveLength(0);
});

test('a mail about a draft’s people is delivered and stays out of the log', async () => {
  const id = await rig.queue({ behindWall: true, data: { text: 'Kollega Ett är klar' } });
  await rig.deliverDue();
  expect(rig.sink.received).toHaveLength(1);
  expect(await rig.row(id)).toMatchObject({ state: 'handed_over', data: {}, subject: null });
  expect((await rig.inTx((tx) => rig.log.list(tx))).map((mail) => mail.id)).not.toContain(id);
  expect(await rig.inTx((tx) => rig.log.attempts(tx, id))).toEqual([]);
  await expect(rig.inTx((tx) => rig.log.resend(tx, id))).rejects.toMatchObject({ code: 'mail.not_found' });
});

test('a text that cannot be written is tried again, and nothing half-written goes out', async () => {
  rig.renderers['broken'] = () => Promise.reject(new TypeError('title of undefined'));
  const id = await rig.queue({ kind: 'broken' });
  await rig.deliverDue();
  // Not at once, however often a worker looks.
  await rig.deliverDue();
  expect(rig.sink.received).toHaveLength(0);
  expect(await rig.row(id)).toMatchObject({ state: 'waiting', smtp_reply: 'TypeError' });
  expect(await rig.outcomes(id)).toEqual(['not_written']);
});

test('a mail that a document goes with holds up none without, however long the document takes', async () => {
  let made = 0;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  rig.renderers['receipt'] = () =>
    Promise.resolve(async () => {
      made++;
      await held;
      return { subject: 'Med fil', blocks: [paragraph('x')] };
    });
  const worker = rig.worker();
  const receipts = [await rig.queue({ kind: 'receipt' }), await rig.queue({ kind: 'receipt' })];
  await rig.queue();
  await worker.run('batch', [LANE.code, LANE.plain]);
  expect(rig.sink.received).toHaveLength(1);
  expect(made).toBe(0);
  expect(await rig.row(receipts[0]!)).toMatchObject({ state: 'waiting', attempts: 0, lane: LANE.document });

  const documents = worker.run('batch', [LANE.document]);
  await until(() => made === 2);
  for (let n = 0; n < 3; n++) await rig.queue();
  await worker.run('batch', [LANE.code, LANE.plain]);
  expect(rig.sink.received).toHaveLength(4);
  letGo();
  await documents;
  expect(rig.sink.received.map(({ messageId }) => messageId.split('.')[0])).toEqual([
    '<note',
    '<note',
    '<note',
    '<note',
    '<receipt',
    '<receipt',
  ]);
});

test('a sign-in code passes those that wait for a connection, and those that have one', async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  rig.sink.script = (moment, to) => (moment === 'rcpt' && to === 'trog@example.se' ? { until: held } : undefined);
  const worker = rig.worker({ connections: 1 });
  for (let n = 0; n < 3; n++) await rig.queue({ to: 'trog@example.se' });
  const slow = worker.run('batch');
  await until(() => rig.sink.commands.some((command) => command.includes('trog@')));
  await rig.queue({ kind: 'code', data: { code: 'HEMLIG12' } });
  await worker.run('code', [LANE.code]);
  expect(rig.sink.received).toHaveLength(1);
  letGo();
  await slow;
  expect(rig.sink.received).toHaveLength(4);
});

test('a batch is written together, and one that cannot be costs the others nothing', async () => {
  rig.renderers['sql'] = async (mail, tx) => {
    if ((mail.data as { bad?: boolean }).bad) await tx.query('select 1 / 0');
    const [row] = await tx.query<{ text: string }[]>(`select 'läst' as text`);
    return { subject: row!.text, blocks: [paragraph('x')] };
  };
  const ids = [];
  for (const bad of [false, true, false]) ids.push(await rig.queue({ kind: 'sql', data: { bad } }));
  await rig.deliverDue();
  expect(rig.sink.received).toHaveLength(2);
  expect(await rig.row(ids[1]!)).toMatchObject({ state: 'waiting', smtp_reply: 'QueryFailedError' });
});

test('many at once share the few connections', async () => {
  const worker = rig.worker({ connections: 2 });
  const before = rig.sink.connections;
  const ids = await Promise.all(Array.from({ length: 8 }, () => rig.queue()));
  await Promise.all(ids.map((id) => worker.run(id)));
  expect(rig.sink.received).toHaveLength(8);
  expect(rig.sink.connections - before).toBeLessThanOrEqual(2);
});

test('connections are few and reused, and one that the server closed meanwhile costs no attempt', async () => {
  const worker = rig.worker({ connections: 1 });
  const before = rig.sink.connections;
  for (let n = 0; n < 5; n++) await rig.queue();
  await rig.deliverDue(worker);
  expect(rig.sink.connections - before).toBe(1);
  for (const parting of [{ hangUp: 'fin' as const }, { reply: '421 4.4.2 Idle for too long' }]) {
    let parted = false;
    rig.sink.script = (moment) => (moment === 'mail' && !parted ? ((parted = true), parting) : undefined);
    const id = await rig.queue();
    await rig.deliverDue(worker);
    expect(parted).toBe(true);
    expect(await rig.row(id)).toMatchObject({ state: 'handed_over', attempts: 1 });
  }
  rig.sink.dropIdle();
  const id = await rig.queue();
  await rig.deliverDue(worker);
  expect(await rig.row(id)).toMatchObject({ state: 'handed_over', attempts: 1 });
});
