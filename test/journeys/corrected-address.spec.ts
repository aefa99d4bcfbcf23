import { BodyRegister } from '@yttra/bodies';
import { Assignments, Guests, People, Sessions } from '@yttra/identity';
import { OpeningsDueJob } from '@yttra/openings';
import { Database } from '@yttra/platform';
import { Drafts, SubmitResponse } from '@yttra/response';
import type { ParsedMail } from 'mailparser';
import { ANSWER, CONFIRMED, issuedRemiss, savedDraft, type ApiRound } from '../support/api-round';
import { PageClient } from '../support/page-client';
import { TestServer } from '../support/test-server';
import { TestWorker } from '../support/test-worker';

const BODY = 'Folkhögskolan';
const MAILBOX = 'remiss@folkhogskolan.example.se';
const OFFICERS_OWN = 'egen@example.se';
const CANARY = 'kanariefagel-9c2b';
/** What a body outside the municipality stands on. */
const BASIS = { type: 'decision', date: '2022-12-14', answeredBy: 'Ordföranden' } as const;

const words = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ');

/** The case officer sends the invitation to an address of his own, and tries to be the body. */
describe('an address that the issuer writes', () => {
  let server: TestServer;
  let worker: TestWorker;
  let body: string;
  let round: ApiRound;
  let attacker: string;

  beforeAll(async () => {
    worker = await TestWorker.prepare();
    server = await TestServer.start();
    const wanted = {
      name: BODY,
      kind: 'extern' as const,
      email: MAILBOX,
      registrarEmail: 'arkiv@folkhogskolan.example.se',
    };
    body = (await server.inTx((tx) => server.get(BodyRegister).create(tx, null, wanted))).id;
    // Worse than a stranger: one whom Yttra knows already, and who can have a code.
    const known = { name: 'Handläggarens egen låda', email: OFFICERS_OWN };
    attacker = (await server.inTx((tx) => server.get(People).add(tx, known))).id;
  });
  afterAll(async () => {
    await server?.stop();
    await worker?.stop();
  });

  beforeEach(async () => {
    await server.db.moveClock('2022-10-05T09:00:00+02:00');
    round = await issuedRemiss(server, { rule: BODY, audience: 'public' });
    await worker.deliver();
  });

  const rid = () => round.recipient(BODY).id;
  const idOf = async (email: string) => {
    const [row] = await server.db.asOwner<{ id: string }>(`select id from person where email = $1`, [email]);
    return row!.id;
  };
  const browserOf = async (personId: string) => {
    const token = await server.inTx((tx) => server.get(Sessions).begin(tx, personId, { with: 'code' }));
    return new PageClient(server.url, { 'yttra-session': token });
  };
  /** The reader of the body's own mailbox, with a draft. */
  const guestWithDraft = async () => {
    await server.inTx((tx) => server.get(Guests).welcome(tx, MAILBOX));
    const id = await idOf(MAILBOX);
    await server.get(Drafts).save(id, rid(), {
      version: 0,
      content: { ...ANSWER, basis: BASIS, text: CANARY },
    });
    return id;
  };
  const correct = (email = OFFICERS_OWN) => server.clients.officer.patch(round.of(BODY), { email });
  const mailsSince = async (count: number): Promise<ParsedMail[]> => {
    await worker.deliver();
    return (await worker.mails()).slice(count);
  };
  const to = (mail: ParsedMail) => [mail.to].flat()[0]!.value[0]!.address;
  const seen = (personId: string) =>
    server.get(Database).asPerson(personId, async (tx) => {
      const rows = await tx.query<object[]>(
        `select 1 from response_draft where recipient_id = $1 union all select 1 from draft_version where recipient_id = $1`,
        [rid()],
      );
      return rows.length;
    });

  it('opens no draft, reads none, writes none and hands none in', async () => {
    const guest = await guestWithDraft();
    await correct();
    expect(await seen(attacker)).toBe(0);
    expect(await seen(guest)).toBe(2);

    const browser = await browserOf(attacker);
    for (const page of ['', '/granska', '/versioner', '/versioner/1', '/fraga/1', '/bilagor', '/kollegor', '/avsta']) {
      await browser.get(`/svara/${rid()}${page}`);
      expect([page, [403, 404].includes(browser.status)]).toEqual([page, true]);
      expect(browser.html).not.toContain(CANARY);
    }
    const drafts = server.get(Drafts);
    const handing = { personId: attacker, recipientId: rid(), key: 'k' };
    const submit = server.get(SubmitResponse);
    for (const attempt of [
      () => drafts.get(attacker, rid()),
      () => drafts.save(attacker, rid(), { version: 1, content: {} }),
      () => submit.submit(handing, { version: 1, confirmed: CONFIRMED }),
      () => submit.abstain(handing, { basis: BASIS }),
      () => submit.noComments(handing, { basis: BASIS }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: expect.stringMatching(/^identity\./) as string });
    expect(await server.db.asOwner(`select from response where recipient_id = $1`, [rid()])).toEqual([]);
  });

  it('gets no code where nobody knows it, and the column is closed to whoever connects as the application', async () => {
    await correct('okand.egen@example.se');
    const asking = await server.pages(null);
    await asking.get('/svara-som-gast');
    await asking.submit('Skicka kod', { 'Adressen som remissen kom till': 'okand.egen@example.se' });
    expect(asking.path).toContain('/logga-in/kod');
    expect(await server.db.asOwner(`select from person where email = 'okand.egen@example.se'`)).toEqual([]);
    const write = (sql: string) => server.get(Database).asPerson(server.people.officer, (tx) => tx.query(sql, [rid()]));
    await expect(write(`update recipient set guest_email = email where id = $1`)).rejects.toThrow(/body's own to say/);
    await expect(
      write(`update recipient set body_id = (select b.id from body b where b.id <> body_id limit 1) where id = $1`),
    ).rejects.toThrow(/same body/);
    expect(
      await server
        .get(Database)
        .asPerson(attacker, (tx) =>
          tx.query(`select yttra_confirm_address($1, 'okand.egen@example.se') as said`, [rid()]),
        ),
    ).toEqual([{ said: false }]);
  });

  it('is told of at once: the address before and the body’s registrar, whose replies go past the office', async () => {
    const before = (await worker.mails()).length;
    await correct();
    const told = (await mailsSince(before)).filter(({ subject }) => subject!.startsWith('Er adress är ändrad'));
    expect(told.map(to).sort()).toEqual(['arkiv@folkhogskolan.example.se', MAILBOX]);
    for (const { text, replyTo } of told) {
      expect(words(text)).toContain(OFFICERS_OWN);
      expect(words(text)).toContain('öppnar inte ert svar förrän ni har bekräftat den');
      expect(replyTo!.value[0]!.address).toBe('registrator.ks@example.se');
    }
  });

  it('tells its reader how the body confirms it, in the mail and on the pages', async () => {
    const before = (await worker.mails()).length;
    await correct();
    const invitation = (await mailsSince(before)).find((mail) => to(mail) === OFFICERS_OWN)!;
    expect(words(invitation.text)).toContain(`svara som gäst med er tidigare adress, ${MAILBOX}`);
    expect(words(invitation.text)).toContain(
      'registratorn hos den som har skickat remissen, registrator.ks@example.se',
    );
    expect(words(invitation.text)).not.toMatch(/Logga in och bekräfta|Avstå från/);
    const browser = await browserOf(attacker);
    await browser.get(`/svara/${rid()}`);
    expect(browser.status).toBe(403);
    expect(browser.text).toContain('får mejlen om remissen till Folkhögskolan, men öppnar inte svaret');
    const asking = await server.pages(null);
    expect((await asking.get('/svara-som-gast')).text).toContain('Har avsändaren rättat er adress?');
  });

  it('answers once the reader of the address before has confirmed it, and the one before no longer does', async () => {
    const guest = await guestWithDraft();
    await correct('ny@folkhogskolan.example.se');
    const browser = await browserOf(guest);
    await browser.get(`/svara/${rid()}`);
    expect(browser.text).toContain('Mejlen om remissen går till en ny adress');
    await browser.submit('Bekräfta adressen');
    expect(browser.text).toContain('Adressen är bekräftad.');
    expect([403, 404]).toContain((await browser.get(`/svara/${rid()}`)).status);

    await server.inTx((tx) => server.get(Guests).welcome(tx, 'ny@folkhogskolan.example.se'));
    const reader = await idOf('ny@folkhogskolan.example.se');
    expect(await seen(reader)).toBe(2);
    expect(await seen(guest)).toBe(0);
    const log = await server
      .get(Database)
      .asPerson(reader, (tx) =>
        tx.query<{ event: string }[]>(`select event from audit_event where chain_kind = 'recipient' and chain = $1`, [
          rid(),
        ]),
      );
    expect(log.map(({ event }) => JSON.parse(event) as object)).toContainEqual(
      expect.objectContaining({
        type: 'recipient.address_confirmed',
        by: guest,
        from: MAILBOX,
        to: 'ny@folkhogskolan.example.se',
      }),
    );
  });

  it('is proposed for the register, where the administrator lets it be, and a second word is told so', async () => {
    const first = 'skolan@example.se';
    const propose = (email: string) => server.clients.officer.patch(round.of(BODY), { email, propose: true });
    const administrator = await server.pages('administrator');
    await propose(first);
    expect((await administrator.get('/admin')).text).toContain('1 adress är föreslagen till registret Folkhögskolan');
    const late = await server.pages('administrator');
    await late.get('/admin/adresser');
    await administrator.get('/admin/adresser');
    expect(administrator.text).toContain(`${BODY} ${MAILBOX} ${first}`);
    await administrator.submit(`Låt registret vara för ${BODY}`);
    expect(administrator.text).toContain('Registret är som det var.');
    await late.submit(`Ta in adressen för ${BODY}`);
    expect([late.status, late.text]).toEqual([
      409,
      expect.stringContaining('Någon annan har redan avgjort förslaget.'),
    ]);
  });

  describe('in the register', () => {
    const OTHER = 'kansli@folkhogskolan.example.se';
    const change = async (bodyId: string, email: string | null) =>
      server.inTx(async (tx) => {
        const bodies = server.get(BodyRegister);
        const { version } = await bodies.get(tx, bodyId);
        await bodies.update(tx, server.people.administrator, bodyId, version, { email });
      });
    const addressesOf = async (recipient: string) => {
      const [row] = await server.db.asOwner<{ email: string; guest: string }>(
        `select email, guest_email as guest from recipient where id = $1`,
        [recipient],
      );
      return row!;
    };
    const addresses = () => addressesOf(rid());

    it('is another: its reader is the guest once the body has let it in, and the mails follow', async () => {
      const guest = await guestWithDraft();
      await change(body, OTHER);
      expect(await addresses()).toEqual({ email: MAILBOX, guest: MAILBOX });
      const inside = await browserOf(guest);
      await inside.get('/oppningar');
      await inside.submit(`Bekräfta för ${OTHER}`);
      expect(await addresses()).toEqual({ email: OTHER, guest: OTHER });
      await server.inTx((tx) => server.get(Guests).welcome(tx, OTHER));
      expect([await seen(guest), await seen(await idOf(OTHER))]).toEqual([0, 2]);
      // What the body has confirmed otherwise stays, and so does where the issuer sends.
      await correct('ny3@folkhogskolan.example.se');
      const reader = await browserOf(await idOf(OTHER));
      await reader.get(`/svara/${rid()}`);
      await reader.submit('Bekräfta adressen');
      await change(body, MAILBOX);
      const kansli = await browserOf(await idOf(OTHER));
      await kansli.get('/oppningar');
      await kansli.submit(`Bekräfta för ${MAILBOX}`);
      const confirmed = 'ny3@folkhogskolan.example.se';
      expect(await addresses()).toEqual({ email: confirmed, guest: confirmed });
    });

    /** A body of the story's own, which has been asked and has written nothing. */
    const askedBody = async (name: string, email: string | null) => {
      const wanted = { name, kind: 'extern' as const, email };
      const { id } = await server.inTx((tx) => server.get(BodyRegister).create(tx, null, wanted));
      round = await issuedRemiss(server, { rule: name, audience: 'public' });
      const rid = round.recipient(name).id;
      return { id, rid, addresses: () => addressesOf(rid) };
    };
    const workerLooksAt = async (day: string) => {
      await server.db.moveClock(day);
      const job = server.get(OpeningsDueJob);
      for (const id of await server.inTx((tx) => job.due(tx))) await job.run(id);
    };
    const answersAt = (personId: string, recipientId: string) =>
      server
        .get(SubmitResponse)
        .abstain({ personId, recipientId, key: recipientId }, { basis: { ...BASIS, date: '2022-10-05' } });

    it('is the administrator’s own: whoever reads it answers for no body that has been asked, though none has begun', async () => {
      const asked = await askedBody('Gillet', 'gillet@example.se');
      await change(asked.id, OFFICERS_OWN);
      expect(await asked.addresses()).toEqual({ email: 'gillet@example.se', guest: 'gillet@example.se' });
      await expect(answersAt(attacker, asked.rid)).rejects.toMatchObject({ code: 'identity.forbidden' });
      await server.inTx((tx) => server.get(Guests).welcome(tx, 'gillet@example.se'));
      const inside = await browserOf(await idOf('gillet@example.se'));
      await inside.get('/oppningar');
      await inside.submit(`Stoppa för ${OFFICERS_OWN}`);
      await workerLooksAt('2022-10-20T09:00:00+02:00');
      expect(await asked.addresses()).toEqual({ email: 'gillet@example.se', guest: 'gillet@example.se' });
    });

    it('is another of a body that says nothing: it answers, and gets the mails, after two working days', async () => {
      const asked = await askedBody('Logen', 'logen@example.se');
      await change(asked.id, 'nya.logen@example.se');
      await workerLooksAt('2022-10-07T23:59:59+02:00');
      expect(await asked.addresses()).toEqual({ email: 'logen@example.se', guest: 'logen@example.se' });
      await workerLooksAt('2022-10-08T00:00:00+02:00');
      expect(await asked.addresses()).toEqual({ email: 'nya.logen@example.se', guest: 'nya.logen@example.se' });
      await server.inTx((tx) => server.get(Guests).welcome(tx, 'nya.logen@example.se'));
      await answersAt(await idOf('nya.logen@example.se'), asked.rid);
    });

    it('is the first: a body that had none answers by it after two working days in what it has been asked already', async () => {
      const asked = await askedBody('Föreningen utan adress', null);
      await change(asked.id, 'forening@example.se');
      expect(await asked.addresses()).toEqual({ email: null, guest: null });
      await workerLooksAt('2022-10-08T00:00:00+02:00');
      // Nothing is sent there by itself: the office has still to write where the mails go.
      expect(await asked.addresses()).toEqual({ email: null, guest: 'forening@example.se' });
    });

    it('is one that an office has proposed, once the administrator has taken it in', async () => {
      const asked = await askedBody('Sällskapet', 'sallskapet@example.se');
      await server.clients.officer.patch(round.of('Sällskapet'), { email: 'nya.sallskapet@example.se', propose: true });
      const administrator = await server.pages('administrator');
      await administrator.get('/admin/adresser?sida=7');
      await administrator.submit('Ta in adressen för Sällskapet');
      expect(administrator.text).toContain('Adressen är i registret.');
      const registered = await server.inTx((tx) => server.get(BodyRegister).get(tx, asked.id));
      expect(registered.email).toBe('nya.sallskapet@example.se');
    });

    it('is set up freely before anything has been asked', async () => {
      const wanted = { name: 'Kören', kind: 'extern' as const, email: 'koren@example.se' };
      const { id } = await server.inTx((tx) => server.get(BodyRegister).create(tx, null, wanted));
      await change(id, 'nya.koren@example.se');
      round = await issuedRemiss(server, { rule: 'Kören', audience: 'public' });
      const nya = 'nya.koren@example.se';
      expect(await addressesOf(round.recipient('Kören').id)).toEqual({ email: nya, guest: nya });
    });
  });

  it('is confirmed by a secretary of the body, who sees the guest’s draft; never over one written again meanwhile', async () => {
    const inside = await browserOf(await guestWithDraft());
    await correct('ny2@folkhogskolan.example.se');
    const personId = server.people.reader;
    const appointed = await server.inTx((tx) =>
      server.get(Assignments).appoint(tx, null, { personId, role: 'secretary', bodyId: body }),
    );
    expect(await seen(personId)).toBe(0);
    await inside.get('/oppningar');
    await inside.submit('Bekräfta');
    expect(await seen(personId)).toBe(2);
    const browser = await browserOf(personId);
    await browser.get(`/svara/${rid()}`);
    await correct(OFFICERS_OWN);
    await browser.submit('Bekräfta adressen');
    expect(browser.text).toContain('Adressen har ändrats igen.');
    await browser.get(`/svara/${rid()}`);
    expect(browser.text).toContain(OFFICERS_OWN);
    await correct('ny2@folkhogskolan.example.se');
    await browser.get(`/svara/${rid()}`);
    await browser.submit('Bekräfta adressen');
    expect(browser.text).toContain('Adressen är bekräftad.');
    expect(browser.text).not.toContain('Mejlen om remissen går till en ny adress');
    await server.inTx((tx) => server.get(Assignments).end(tx, null, appointed.id));
  });

  it('carries nothing of what colleagues do: who is done with a text is told to the body’s own address', async () => {
    const { secretary, contributor, officer } = server.clients;
    const asked = await issuedRemiss(server);
    await secretary.post(`${asked.of('Socialnämnden')}/draft/invitations`, { email: 'contributor@example.se' });
    await officer.patch(asked.of('Socialnämnden'), { email: OFFICERS_OWN });
    await savedDraft(contributor, asked.of('Socialnämnden'));
    const before = (await worker.mails()).length;
    await contributor.post(`${asked.of('Socialnämnden')}/draft/done`);
    const done = (await mailsSince(before)).filter(({ subject }) => subject!.startsWith('Text klar'));
    expect(done.map(to)).toEqual(['social@example.se']);
  });
});
