import crypto from 'node:crypto';
import { Assignments, SecondFactors, SignInLimits, SweepSignInJob } from '@yttra/identity';
import { DeliverMailJob, MailLog, LANE } from '@yttra/mail';
import { Database } from '@yttra/platform';
import { digitsAt, stepAt } from '../../libs/identity/totp';
import { MAILED_CODE } from '../support/sign-in-codes';
import { heardLog } from '../support/heard-log';
import { PageClient } from '../support/page-client';
import { tookAtLeast } from '../support/patience';
import { RawBrowser, type RawReply } from '../support/raw-browser';
import { emailOf, TestServer, type Persona } from '../support/test-server';
import { TestWorker } from '../support/test-worker';

const CODE = 'yttra-code';
const NINE = '2022-10-05T09:00:00+02:00';
const minutesAfter = (start: string, minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();

describe('sign-in by a mailed code', () => {
  let server: TestServer;
  let worker: TestWorker;
  let heard: ReturnType<typeof heardLog>;
  let quarter = 0;

  beforeAll(async () => {
    worker = await TestWorker.prepare();
    server = await TestServer.start();
    heard = heardLog();
    // Drawn among nine thousand, two that are the same would be one code to these tests.
    const drawn = crypto.randomInt as (least: number, most: number) => number;
    let number = 1_000;
    jest
      .spyOn(crypto, 'randomInt')
      .mockImplementation((least: number, most?: number) =>
        least === 1_000 && most === 10_000 ? number++ : drawn(least, most!),
      );
  });
  afterAll(async () => {
    await server?.stop();
    await worker?.stop();
  });
  // A quarter of an hour of its own for each test, since tries are counted by the quarter; and a day, so that nobody is
  // late.
  beforeEach(async () => {
    await server.db.asOwner('delete from sign_in_count');
    start = minutesAfter(NINE, 60 * 24 * quarter++);
    await server.db.moveClock(start);
    heard.clear();
  });
  let start = NINE;

  const later = (minutes: number) => server.db.moveClock(minutesAfter(start, minutes));

  /** Asks for a code on the page, and reads it in the mail. */
  async function ask(page: PageClient, persona: Persona): Promise<string> {
    await page.get('/logga-in');
    await page.submit('Skicka kod', { 'E-postadress': emailOf(persona) });
    expect(page.path).toBe('/logga-in/kod');
    return codeTo(persona, /har nummer (\d{4})/.exec(page.text)![1]);
  }
  /**
   * The code of the mail that names the page's number, or the last: others may ask at the very moment that stands
   * still.
   */
  async function codeTo(persona: Persona, number = ''): Promise<string> {
    await worker.deliver();
    const mails = (await worker.mails()).filter((mail) => JSON.stringify(mail.to).includes(emailOf(persona)));
    // Codes go first: what else is told may come after.
    return mails
      .filter(({ text }) => text!.includes(`nummer ${number}`))
      .flatMap(({ text }) => MAILED_CODE.exec(text!)?.[0] ?? [])
      .at(-1)!;
  }
  const browser = () => new PageClient(server.url);
  const write = (page: PageClient, code: string) => page.submit('Logga in', { Kod: code });

  it('reaches a mailbox whose domain has å, ä or ö, however that is written', async () => {
    const { reader } = server.people;
    await server.db.asOwner(`update person set email = 'namn@vård.example.se' where id = $1`, [reader]);
    const sent = async () => (await worker.mails()).filter(({ to }) => /vrd-ula|vård/.test(JSON.stringify(to))).length;
    for (const [index, written] of [
      'Namn@VÅRD.example.se',
      'namn@xn--vrd-ula.example.se',
      'namn@va\u030Ard.example.se',
    ].entries()) {
      const page = browser();
      await page.get('/logga-in');
      await page.submit('Skicka kod', { 'E-postadress': written });
      expect(page.path).toBe('/logga-in/kod');
      await worker.deliver();
      expect(await sent()).toBe(index + 1);
    }
    await server.db.asOwner(`update person set email = $2 where id = $1`, [reader, emailOf('reader')]);
  });
  const isIn = async (page: PageClient) => (await page.get('/konto')).heading === 'Mitt konto';

  it('leads to the page one wanted', async () => {
    const page = browser();
    await page.get('/konto/sessioner');
    expect(page.path).toBe('/logga-in?till=%2Fkonto%2Fsessioner');
    await page.submit('Skicka kod', { 'E-postadress': ` ${emailOf('officer').toUpperCase()} ` });
    expect(page.text).toContain('Är adressen registrerad har vi skickat en kod.');
    await write(page, await codeTo('officer'));
    expect([page.path, page.heading]).toEqual(['/konto/sessioner', 'Var du är inloggad']);
    // Whoever is in already is sent on to the start page of the hat.
    await page.get('/logga-in');
    expect([page.status, page.path.startsWith('/logga-in')]).toEqual([200, false]);
  });

  it('is a short mail without a link', async () => {
    const code = await ask(browser(), 'officer');
    const mail = (await worker.mails()).at(-1)!;
    expect(mail.subject).toBe('Din kod till Yttra');
    expect(mail.text).toContain(code);
    expect(mail.text).toContain('gäller i 10 minuter');
    expect(`${mail.text}${String(mail.html)}`).not.toMatch(/href|https?:\/\/127/);
  });

  it.each([
    ['in lower case', (code: string) => code.toLowerCase()],
    ['without the dash', (code: string) => code.replace('-', '')],
    ['pasted with spaces and another dash', (code: string) => `  ${code.replace('-', ' – ')} \t`],
    ['with look-alikes', (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l')],
  ])('takes a code written %s', async (_how, written) => {
    const page = browser();
    const code = await ask(page, 'officer');
    expect(await isIn(await write(page, written(code)))).toBe(true);
  });

  it('holds for ten minutes and no longer', async () => {
    const [inTime, late] = [browser(), browser()];
    const [first, second] = [await ask(inTime, 'officer'), await ask(late, 'officer')];
    await later(9.9);
    expect(await isIn(await write(inTime, first))).toBe(true);
    await later(10.1);
    await write(late, second);
    expect([late.status, late.title.startsWith('Fel: ')]).toEqual([422, true]);
    expect(late.text).toContain('Koden stämmer inte eller har slutat gälla.');
    expect(await isIn(late)).toBe(false);
  });

  it('holds once', async () => {
    const page = browser();
    const code = await ask(page, 'officer');
    const kept = page.cookie(CODE)!;
    await write(page, code);
    const thief = new PageClient(server.url, { [CODE]: kept });
    await thief.get('/logga-in/kod');
    expect((await write(thief, code)).status).toBe(422);
  });

  it('holds once also for two who send it at the same moment', async () => {
    const page = browser();
    const code = await ask(page, 'reader');
    const kept = page.cookie(CODE)!;
    const before = await sessionsOf('reader');
    const both = await Promise.all(
      [1, 2, 3].map(() => {
        const one = new RawBrowser();
        one.setCookie(server.url, CODE, kept);
        return one.post(`${server.url}/logga-in/kod`, { code });
      }),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
    expect(await sessionsOf('reader')).toBe(before + 1);
  });

  it('holds in the browser that asked, and in no other', async () => {
    const page = browser();
    const code = await ask(page, 'officer');
    const other = browser();
    await other.get('/logga-in/kod');
    expect((await write(other, code)).status).toBe(422);
    await ask(other, 'reader');
    expect((await write(other, code)).status).toBe(422);
    expect(await isIn(await write(page, code))).toBe(true);
  });

  it('may be wrong five times, also all at once', async () => {
    const page = browser();
    const code = await ask(page, 'officer');
    for (let times = 0; times < 4; times++) expect((await write(page, 'AAAA-AAAA')).status).toBe(422);
    expect(await isIn(await write(page, code))).toBe(true);

    const second = browser();
    const another = await ask(second, 'officer');
    const kept = second.cookie(CODE)!;
    await Promise.all(
      Array.from({ length: 12 }, () => {
        const one = new RawBrowser();
        one.setCookie(server.url, CODE, kept);
        return one.post(`${server.url}/logga-in/kod`, { code: 'AAAA-AAAA' });
      }),
    );
    expect((await write(second, another)).status).toBe(422);
    const [row] = await server.db.asOwner<{ tries: number }>(
      'select tries from sign_in_code order by created_at desc, tries desc',
    );
    expect(row!.tries).toBe(5);
  });

  it('ends when a new one is asked for, with the same button for everybody', async () => {
    const page = browser();
    const old = await ask(page, 'officer');
    const kept = page.cookie(CODE)!;
    await page.submit('Skicka ny kod');
    expect(page.text).toContain('Den gamla gäller inte längre.');
    const fresh = await codeTo('officer');
    expect(fresh).not.toBe(old);
    expect((await write(page, old)).status).toBe(422);
    const asBefore = new PageClient(server.url, { [CODE]: kept });
    await asBefore.get('/logga-in/kod');
    expect((await write(asBefore, old)).status).toBe(422);
    expect(await isIn(await write(page, fresh))).toBe(true);

    const nobody = browser();
    await nobody.get('/logga-in');
    await nobody.submit('Skicka kod', { 'E-postadress': 'finns.inte@example.se' });
    await nobody.submit('Skicka ny kod');
    expect(nobody.text).toContain('Den gamla gäller inte längre.');
  });

  it('ends when the person’s address has changed', async () => {
    const page = browser();
    const code = await ask(page, 'namedReader');
    const change = (email: string) =>
      server.db.asOwner('update person set email = $2 where id = $1', [server.people.namedReader, email]);
    await change('ny.adress@example.se');
    expect((await write(page, code)).status).toBe(422);
    await change(emailOf('namedReader'));
  });

  it('answers alike, and not sooner, for an address that nobody has', async () => {
    const sent = async (email: string) => {
      const raw = new RawBrowser();
      let reply!: RawReply;
      const slow = await tookAtLeast(199, async () => (reply = await raw.post(`${server.url}/logga-in`, { email })));
      const page = await raw.get(`${server.url}${reply.location}`);
      const headers = [...reply.headers].filter(([name]) => !['date', 'set-cookie', 'x-request-id'].includes(name));
      const cookies = reply.cookies.map((line) => line.replace(/=[\w-]{43};/, '=…;'));
      const text = page.text.replace(/nummer \d{4}/, 'nummer …');
      return { slow, alike: { status: reply.status, location: reply.location, headers, cookies, page: text } };
    };
    const before = worker.sink.received.length;
    const [known, unknown] = [await sent(emailOf('officer')), await sent('finns.inte@example.se')];
    expect(unknown.alike).toEqual(known.alike);
    expect([known.slow, unknown.slow]).toEqual([true, true]);
    await worker.deliver();
    expect(worker.sink.received.length).toBe(before + 1);
    const written = await everythingStored();
    expect(written).not.toContain('finns.inte');
    expect(heard.lines.join()).not.toMatch(/finns\.inte|@example/);
  });

  it('says what is wrong with an address that is none, on the same page', async () => {
    const page = browser();
    await page.get('/logga-in?till=%2Fkonto');
    await page.submit('Skicka kod', { 'E-postadress': 'anna' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Skriv din e-postadress, till exempel anna.andersson@example.se.');
    expect(page.find('input[name=email]')[0]!.getAttribute('value')).toBe('anna');
    await page.submit('Skicka kod', { 'E-postadress': emailOf('officer') });
    expect(page.path).toBe('/logga-in/kod?till=%2Fkonto');
  });

  describe('how often', () => {
    const asked = async (email: string) => (await new RawBrowser().post(`${server.url}/logga-in`, { email })).status;
    const flood = (email: string, times: number) => Promise.all(Array.from({ length: times }, () => asked(email)));
    const mailsTo = async (persona: Persona) => {
      await worker.deliver();
      return (await worker.mails()).filter((mail) => JSON.stringify(mail.to).includes(emailOf(persona)));
    };
    /** The code with the number that the browser's page shows. */
    const ownCode = (page: PageClient, text: string) => {
      const [, mark] = /Din kod har nummer (\d{4})/.exec(page.text)!;
      return new RegExp(`Nummer ${mark}: *([0-9A-Z]{4}-[0-9A-Z]{4})`).exec(text)![1]!;
    };

    it('nobody is locked out by strangers: after five, all who ask share the next mail, within two minutes', async () => {
      const before = (await mailsTo('officer')).length;
      const statuses = await flood(emailOf('officer'), 40);
      expect(new Set(statuses)).toEqual(new Set([303]));
      const page = browser();
      await page.get('/logga-in');
      await page.submit('Skicka kod', { 'E-postadress': emailOf('officer') });
      expect(page.text).toMatch(/kommer koden kl\. 09\.02\./);
      expect((await mailsTo('officer')).length - before).toBe(5);
      await later(2);
      const mails = await mailsTo('officer');
      expect(mails.length - before).toBe(6);
      expect(mails.at(-1)!.text!.match(/Nummer \d{4}/g)!.length).toBe(36);
      // Ten minutes from the mail, not from the asking.
      await later(11.9);
      expect(await isIn(await write(page, ownCode(page, mails.at(-1)!.text!)))).toBe(true);
    });

    it('no browser gets in with the code of another, though they share a mail', async () => {
      await flood(emailOf('officer'), 5);
      const [one, two] = [browser(), browser()];
      for (const page of [one, two]) {
        await page.get('/logga-in');
        await page.submit('Skicka kod', { 'E-postadress': emailOf('officer') });
      }
      await later(2);
      // The strangers' five leave with the one that both share, over several connections, in any order.
      const six = (await mailsTo('officer')).slice(-6);
      const text = six.map((mail) => mail.text).join('\n');
      expect((await write(one, ownCode(two, text))).status).toBe(422);
      expect(await isIn(await write(one, ownCode(one, text)))).toBe(true);
      expect(await isIn(await write(two, ownCode(two, text)))).toBe(true);
    });

    it('a browser in which one has signed in before waits for nobody', async () => {
      const page = browser();
      await write(page, await ask(page, 'officer'));
      await page.post('/logga-ut', new URLSearchParams());
      await flood(emailOf('officer'), 30);
      const code = await ask(page, 'officer');
      expect(page.text).not.toContain('kommer koden');
      expect(await isIn(await write(page, code))).toBe(true);
      // To somebody else's address it is a stranger like any other.
      await page.post('/logga-ut', new URLSearchParams());
      await flood(emailOf('reader'), 5);
      await page.get('/logga-in');
      await page.submit('Skicka kod', { 'E-postadress': emailOf('reader') });
      expect(page.text).toContain('kommer koden');
    });

    it('and itself asks eight times, then as a stranger', async () => {
      const page = browser();
      await write(page, await ask(page, 'officer'));
      await page.post('/logga-ut', new URLSearchParams());
      await flood(emailOf('officer'), 5);
      const waits: boolean[] = [];
      for (let times = 0; times < 9; times++) {
        await page.get('/logga-in');
        await page.submit('Skicka kod', { 'E-postadress': emailOf('officer') });
        waits.push(page.text.includes('kommer koden'));
      }
      expect(waits).toEqual([...Array.from({ length: 8 }, () => false), true]);
    });

    it('nor does an address that nobody has tell itself by when its mail would come', async () => {
      await flood('finns.inte@example.se', 5);
      const page = browser();
      await page.get('/logga-in');
      await page.submit('Skicka kod', { 'E-postadress': 'finns.inte@example.se' });
      expect(page.text).toMatch(/kommer koden kl\. 09\.02\./);
    });

    it('all together are slowed and not refused; a place that asks without end is', async () => {
      const [here, there] = [server.get(SignInLimits), new SignInLimits(server.get(Database))];
      const taken = await Promise.all(
        Array.from({ length: 8 }, (_none, index) => (index % 2 ? here : there).tally({ 'code by address': 'x' })),
      );
      expect(taken.map((counts) => counts['code by address']).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      await asked('vem.som.helst@example.se');
      await server.db.asOwner(`update sign_in_count set count = 100000 where key like 'codes in all%'`);
      const page = browser();
      await page.get('/logga-in');
      await page.submit('Skicka kod', { 'E-postadress': emailOf('reader') });
      expect(page.text).toContain('kommer koden');
      await server.db.asOwner(`update sign_in_count set count = 1000 where key like 'code by place%'`);
      await page.get('/logga-in');
      await page.submit('Skicka kod', { 'E-postadress': emailOf('reader') });
      expect([page.status, page.text]).toEqual([429, expect.stringContaining('Vänta en kvart och försök igen.')]);
    });

    it('a code goes before a thousand other mails', async () => {
      await worker.deliver();
      await server.db.asOwner(
        `insert into outgoing_mail (kind, to_address, message_id, state, next_at)
         select 'feedback', 'x@example.se', gen_random_uuid()::text, 'waiting', yttra_now() - interval '1 hour' from generate_series(1, 1000)`,
      );
      await asked(emailOf('reader'));
      const deliver = await worker.get(DeliverMailJob);
      const [first, codes] = await server.inTx(async (tx) => [
        (await deliver.due(tx))[0],
        await deliver.due(tx, [LANE.code]),
      ]);
      expect(codes).toEqual([first]);
      await server.db.asOwner(`delete from outgoing_mail where kind = 'feedback' and to_address = 'x@example.se'`);
    });
  });

  describe('leaves no code behind', () => {
    it('in any table while the mail waits, nor anywhere once it is sent', async () => {
      const page = browser();
      await page.get('/logga-in');
      await page.submit('Skicka kod', { 'E-postadress': emailOf('secretary') });
      const waiting = await everythingStored();
      await worker.deliverByQueue(1);
      const code = await codeTo('secretary');
      const forms = [code, code.replace('-', ''), code.toLowerCase(), code.replace('-', '').toLowerCase()];
      const after = await everythingStored();
      const shown = JSON.stringify(await server.inTx((tx) => server.get(MailLog).list(tx)));
      expect(after).toContain('bullmq.');
      for (const form of forms) {
        expect(waiting).not.toContain(form);
        expect(after).not.toContain(form);
        expect(shown).not.toContain(form);
        expect(heard.lines.join('\n')).not.toContain(form);
      }
      const [row] = await server.db.asOwner<{ data: object; subject: string | null; state: string }>(
        `select data, subject, state from outgoing_mail where kind = 'code' order by created_at desc limit 1`,
      );
      expect(row).toEqual({ data: {}, subject: null, state: 'handed_over' });
    });

    it('when the mail server is away either: it is tried once, and its text is gone', async () => {
      worker.sink.script = (moment) => (moment === 'rcpt' ? { reply: '451 4.3.0 later' } : undefined);
      const page = browser();
      await page.get('/logga-in');
      await page.submit('Skicka kod', { 'E-postadress': emailOf('secretary') });
      await worker.deliver();
      worker.sink.script = () => undefined;
      const [row] = await server.db.asOwner(
        `select data, state, reason, next_at from outgoing_mail where kind = 'code' order by created_at desc limit 1`,
      );
      expect(row).toEqual({ data: {}, state: 'failed', reason: 'tried_once', next_at: null });
    });

    it('in a mail that waited for longer than the code holds', async () => {
      const page = browser();
      await page.get('/logga-in');
      await page.submit('Skicka kod', { 'E-postadress': emailOf('secretary') });
      const before = worker.sink.received.length;
      await later(11);
      await worker.deliver();
      expect(worker.sink.received.length).toBe(before);
      const [row] = await server.db.asOwner(
        `select data, state from outgoing_mail where kind = 'code' order by created_at desc limit 1`,
      );
      expect(row).toEqual({ data: {}, state: 'cancelled' });
    });
  });

  it('is written in the audit log: who came in and how, and who was refused, never an address', async () => {
    const page = browser();
    const code = await ask(page, 'officer');
    await write(page, 'AAAA-AAAA');
    await write(page, code);
    const events = (await server.db.asOwner<{ event: string }>('select event from audit_event order by seq')).map(
      ({ event }) => JSON.parse(event) as Record<string, unknown>,
    );
    expect(events.at(-1)).toMatchObject({ type: 'session.begun', by: server.people.officer, way: 'code' });
    expect(events.at(-2)).toMatchObject({
      type: 'session.refused',
      by: null,
      person: server.people.officer,
      way: 'code',
      reason: 'code.wrong',
    });
    expect(JSON.stringify(events)).not.toContain('@example');
  });

  describe('with an app besides', () => {
    const secretFrom = (page: PageClient) =>
      /secret=([A-Z2-7]+)/.exec(page.find('a[href^=otpauth]')[0]!.getAttribute('href')!)![1]!;
    const digits = (secret: string, at: string) => digitsAt(fromBase32(secret), stepAt(new Date(at)));

    it('is turned on with the app, asked for after the code, and turned off with it', async () => {
      const page = await server.pages('bodyRegistrar');
      await page.get('/konto');
      await page.click('Extra säkerhet med en app');
      await page.submit('Lägg till en app');
      const secret = secretFrom(page);
      expect(page.find('svg.y-qr path')).toHaveLength(1);
      await page.submit('Slå på', { 'Siffror från appen': '000000' });
      expect(page.text).toContain('Siffrorna stämmer inte.');
      expect(secretFrom(page)).toBe(secret);
      await page.submit('Slå på', { 'Siffror från appen': digits(secret, start).replace(/(...)/, '$1 ') });
      expect(page.heading).toBe('Spara dina reservkoder');
      const recovery = page.find('.y-codes code').map((one) => one.text);
      expect(recovery).toHaveLength(10);
      expect(await everythingStored()).not.toContain(recovery[0]);
      expect(await everythingStored()).not.toContain(secret);

      // The right code alone lets nobody in.
      await later(1);
      const fresh = browser();
      await write(fresh, await ask(fresh, 'bodyRegistrar'));
      expect([fresh.path, fresh.heading]).toEqual(['/logga-in/app', 'Skriv siffrorna från appen']);
      expect(await isIn(fresh)).toBe(false);
      await fresh.get('/logga-in/app');

      // While the app is awaited the code has been used: it opens no second door.
      const waits = browser();
      const used = await ask(waits, 'bodyRegistrar');
      const kept = waits.cookie(CODE)!;
      await write(waits, used);
      const thief = new PageClient(server.url, { [CODE]: kept });
      await thief.get('/logga-in/kod');
      expect((await write(thief, used)).status).toBe(422);
      const now = digits(secret, minutesAfter(start, 1));
      await fresh.submit('Logga in', { 'Siffror från appen': '000000' });
      expect(fresh.status).toBe(422);
      await fresh.submit('Logga in', { 'Siffror från appen': now });
      expect(await isIn(fresh)).toBe(true);

      // Nor do digits that have been used.
      const again = browser();
      await write(again, await ask(again, 'bodyRegistrar'));
      await again.submit('Logga in', { 'Siffror från appen': now });
      expect(again.status).toBe(422);
      await again.submit('Logga in', { 'Siffror från appen': recovery[0]!.toLowerCase() });
      expect(await isIn(again)).toBe(true);
      const late = browser();
      await write(late, await ask(late, 'bodyRegistrar'));
      await late.submit('Logga in', { 'Siffror från appen': recovery[0]! });
      expect(late.status).toBe(422);

      await later(3);
      await again.get('/konto/app');
      expect(again.text).toContain('Du har 9 reservkoder kvar.');
      await again.submit('Ta bort appen', { 'Siffror från appen, eller en reservkod': '123456' });
      expect(again.status).toBe(422);
      await again.submit('Ta bort appen', { 'Siffror från appen, eller en reservkod': recovery[1]! });
      expect(again.text).toContain('Appen är borttagen.');
    });

    it('cannot be reached without the code, or guessed at for long', async () => {
      const { reader } = server.people;
      const factors = server.get(SecondFactors);
      await server.inTx((tx) => factors.begin(tx, reader));
      const { toConfirm } = await server.inTx((tx) => factors.state(tx, reader, 'x'));
      await server.inTx((tx) => factors.confirm(tx, reader, digits(toConfirm!.secret, start)));
      const stranger = browser();
      await stranger.get('/logga-in/app');
      expect(stranger.path).toBe('/logga-in');

      const page = browser();
      await write(page, await ask(page, 'reader'));
      const statuses: number[] = [];
      for (let times = 0; times < 12; times++)
        statuses.push((await page.submit('Logga in', { 'Siffror från appen': '000000' })).status);
      expect(statuses).toEqual([...Array<number>(10).fill(422), 429, 429]);
      await later(1);
      expect(
        (await page.submit('Logga in', { 'Siffror från appen': digits(toConfirm!.secret, minutesAfter(start, 1)) }))
          .status,
      ).toBe(429);
      // With neither phone nor codes, an administrator takes the app away.
      const administrator = await server.pages('administrator');
      await administrator.post(`/admin/personer/${reader}/app/bort`, new URLSearchParams());
      expect(administrator.status).toBe(200);
      const anew = browser();
      expect(await isIn(await write(anew, await ask(anew, 'reader')))).toBe(true);
    });
  });

  describe('a session', () => {
    const signedIn = async (persona: Persona) => server.pages(persona);

    it('ends after two hours without a page, and after twelve in all', async () => {
      const page = await signedIn('officer');
      for (const hours of [1.9, 3.8, 5.7, 7.6, 9.5, 11.4]) {
        await later(hours * 60);
        expect(await isIn(page)).toBe(true);
      }
      await later(12.1 * 60);
      expect(await isIn(page)).toBe(false);

      const idle = await signedIn('officer');
      await later(14.2 * 60);
      expect(await isIn(idle)).toBe(false);
    });

    it('is shown to its owner, who can end it, any other, or all', async () => {
      await server.db.asOwner('update session set ended_at = yttra_now() where ended_at is null');
      const here = await signedIn('officer');
      const there = await signedIn('officer');
      const stranger = await signedIn('secretary');
      await here.get('/konto/sessioner');
      expect(here.find('.y-sessions li')).toHaveLength(2);
      expect(here.text).toContain('(den här)');

      // Another's session is left alone, whatever the form says.
      const [{ id }] = (await server.db.asOwner<{ id: string }>(
        'select id from session where person_id = $1 and ended_at is null',
        [server.people.secretary],
      )) as [{ id: string }];
      await here.post('/konto/sessioner', new URLSearchParams({ session: id }));
      expect(await isIn(stranger)).toBe(true);

      await here.get('/konto/sessioner');
      const other = here.find('.y-sessions li').find((li) => !li.text.includes('den här'))!;
      await here.post(
        '/konto/sessioner',
        new URLSearchParams({ session: other.querySelector('input[name=session]')!.getAttribute('value')! }),
      );
      expect(here.text).toContain('Inloggningen är avslutad.');
      expect(await isIn(there)).toBe(false);

      const third = await signedIn('officer');
      const waiting = browser();
      const code = await ask(waiting, 'officer');
      await here.get('/konto/sessioner');
      await here.submit('Logga ut överallt');
      expect(here.path).toBe('/utloggad');
      expect([await isIn(here), await isIn(third)]).toEqual([false, false]);
      expect(await isIn(stranger)).toBe(true);
      await waiting.get('/logga-in/kod');
      expect((await write(waiting, code)).status).toBe(422);
    });

    it('loses a hat on the request after its assignment has ended', async () => {
      const page = await signedIn('otherOfficer');
      await page.get('/konto');
      expect(page.text).toContain('Handläggare, Räddningstjänsten');
      const { otherOfficer, administrator } = server.people;
      const [hat] = await server.inTx((tx) => server.get(Assignments).list(tx, { personId: otherOfficer }));
      await server.inTx((tx) => server.get(Assignments).end(tx, administrator, hat!.id));
      await page.get('/konto');
      expect(page.text).not.toContain('Handläggare, Räddningstjänsten');
      expect(page.text).toContain('Du har inget eget uppdrag.');
    });

    it('ends when the person’s address changes, and when an administrator ends it', async () => {
      const page = await signedIn('reader');
      const change = (email: string) =>
        server.db.asOwner('update person set email = $2 where id = $1', [server.people.reader, email]);
      await change('ny.lasare@example.se');
      expect(await isIn(page)).toBe(false);
      await change(emailOf('reader'));

      const second = await signedIn('reader');
      const administrator = await server.pages('administrator');
      await administrator.post(`/admin/personer/${server.people.reader}/logga-ut`, new URLSearchParams());
      expect(administrator.status).toBe(200);
      expect(await isIn(second)).toBe(false);
    });
  });

  it('what is old goes by itself', async () => {
    const job = await worker.get(SweepSignInJob);
    const counts = async () =>
      (
        await server.db.asOwner<{ sessions: number; codes: number; counts: number }>(
          `select (select count(*)::int from session) sessions, (select count(*)::int from sign_in_code) codes,
             (select count(*)::int from sign_in_count) counts`,
        )
      )[0]!;
    await ask(browser(), 'officer');
    await signedInOnce();
    const sweep = () => server.inTx((tx) => job.due(tx));
    await sweep();
    expect(Object.values(await counts()).every((count) => count > 0)).toBe(true);
    await later(60 * 24 * 8);
    expect(await sweep()).toEqual([]);
    expect(await counts()).toEqual({ sessions: 0, codes: 0, counts: 0 });
  });

  const signedInOnce = () => server.pages('officer');
  const sessionsOf = async (persona: Persona) =>
    Number(
      (
        await server.db.asOwner<{ count: string }>('select count(*) from session where person_id = $1', [
          server.people[persona],
        ])
      )[0]!.count,
    );

  /** Every row of every table, the queue's too, as text. */
  async function everythingStored(): Promise<string> {
    const tables = await server.db.asSuperuser<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const parts = await Promise.all(
      tables.map(async ({ name }) => {
        const rows = await server.db.asSuperuser<{ row: string }>(`select t::text as row from ${name} t`);
        return `${name}\n${rows.map(({ row }) => row).join('\n')}`;
      }),
    );
    return parts.join('\n');
  }
});

function fromBase32(text: string): Buffer {
  const bits = [...text]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
