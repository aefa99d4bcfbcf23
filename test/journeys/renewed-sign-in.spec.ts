import { EnrolmentCodes, People, SecondFactors, Sessions } from '@yttra/identity';
import { appointCommand } from '../../apps/cli/appoint.command';
import { digitsAt, stepAt } from '../../libs/identity/totp';
import { MAILED_CODE } from '../support/sign-in-codes';
import { PageClient } from '../support/page-client';
import { emailOf, TestServer, type Persona } from '../support/test-server';
import { TestWorker } from '../support/test-worker';

const NINE = '2022-10-05T09:00:00+02:00';
const minutesAfter = (minutes: number) => new Date(Date.parse(NINE) + minutes * 60_000).toISOString();

describe('before something changes who may do what', () => {
  let server: TestServer;
  let worker: TestWorker;

  beforeAll(async () => {
    worker = await TestWorker.prepare();
    server = await TestServer.start();
  });
  afterAll(async () => {
    await server?.stop();
    await worker?.stop();
  });
  beforeEach(async () => {
    for (const table of ['sign_in_count', 'recovery_code', 'second_factor'])
      await server.db.asOwner(`delete from ${table}`);
    await server.db.moveClock(NINE);
  });

  const signedIn = async (persona: Persona, how: { strong?: boolean; secondFactor?: boolean } = {}) => {
    const token = await server.inTx((tx) =>
      server.get(Sessions).begin(tx, server.people[persona], { with: 'code', ...how }),
    );
    return new PageClient(server.url, { 'yttra-session': token });
  };
  const codeTo = async (persona: Persona) => {
    await worker.deliver();
    const mails = (await worker.mails()).filter((mail) => JSON.stringify(mail.to).includes(emailOf(persona)));
    return MAILED_CODE.exec(mails.at(-1)!.text!)![0];
  };
  const digitsOf = async (persona: Persona, minutes: number) => {
    const { toConfirm } = await server.inTx((tx) => server.get(SecondFactors).state(tx, server.people[persona], 'x'));
    return { secret: toConfirm!.secret, at: (later: number) => digitsFor(toConfirm!.secret, minutesAfter(later)) , now: digitsFor(toConfirm!.secret, minutesAfter(minutes)) }; // prettier-ignore
  };
  const person = () => `/admin/personer/${server.people.reader}`;
  const phoneOfReader = async () =>
    (await server.db.asOwner<{ phone: string | null }>('select phone from person where id = $1', [server.people.reader])).at(0)!.phone; // prettier-ignore

  it('asks for nothing more within five minutes', async () => {
    const sam = await signedIn('administrator', { strong: true });
    await server.db.moveClock(minutesAfter(4.9));
    await sam.get(person());
    await sam.submit('Spara', { Telefon: '016-1' });
    expect(sam.text).toContain('Uppgifterna är sparade.');
  });

  it('asks who it is after that, and what was written comes back; nothing is done meanwhile', async () => {
    const officer = await signedIn('officer');
    await officer.get('/konto/app');
    await server.db.moveClock(minutesAfter(6));
    await officer.submit('Lägg till en app');
    expect([officer.heading, officer.text]).toEqual([
      'Visa att det är du',
      expect.stringContaining('Det du skrev finns kvar.'),
    ]);
    expect(await server.db.asOwner('select from second_factor')).toEqual([]);
    await officer.submit('Skicka en kod till');
    await officer.submit('Fortsätt', { Kod: 'AAAA-AAAA' });
    expect(officer.text).toContain('Koden stämmer inte');
    await officer.submit('Fortsätt', { Kod: await codeTo('officer') });
    expect(officer.heading).toBe('Fortsätt');
    await officer.submit('Fortsätt och spara');
    expect(officer.text).toContain('Lägg in Yttra i appen');
  });

  it('loses no field, and takes it up where it was, with the app', async () => {
    const sam = await signedIn('administrator', { strong: true });
    await sam.get('/konto/app');
    await sam.submit('Lägg till en app');
    const { secret, now } = await digitsOf('administrator', 0);
    await sam.submit('Slå på', { 'Siffror från appen': now });
    expect(sam.heading).toBe('Spara dina reservkoder');
    await sam.get(person());
    await server.db.moveClock(minutesAfter(6));
    await sam.submit('Spara', { Namn: 'Rut Läsare', Telefon: '016-710 20 30' });
    expect(sam.heading).toBe('Visa att det är du');
    expect(await phoneOfReader()).not.toBe('016-710 20 30');
    await sam.submit('Fortsätt', { 'Siffror från appen': '000000' });
    expect(sam.text).toContain('Siffrorna stämmer inte');
    await sam.submit('Fortsätt', { 'Siffror från appen': digitsFor(secret, minutesAfter(6)) });
    expect(sam.text).toContain('Rut Läsare');
    await sam.submit('Fortsätt och spara');
    expect([sam.heading, sam.text]).toEqual(['Rut Läsare', expect.stringContaining('Uppgifterna är sparade.')]);
    expect(await phoneOfReader()).toBe('016-710 20 30');
    // A refusal comes on the page that the form is on, as always.
    await server.db.moveClock(minutesAfter(12));
    await sam.submit('Spara', { 'E-postadress': 'fel' });
    await sam.submit('Fortsätt', { 'Siffror från appen': digitsFor(secret, minutesAfter(12)) });
    await sam.submit('Fortsätt och spara');
    expect([sam.status, sam.text]).toEqual([422, expect.stringContaining('Skriv en e-postadress')]);
    await server.inTx((tx) => server.get(SecondFactors).end(tx, server.people.administrator, server.people.administrator)); // prettier-ignore
  });

  it('keeps what was written for its writer alone, and sealed', async () => {
    const sam = await signedIn('administrator', { strong: true });
    await sam.get(person());
    await server.db.moveClock(minutesAfter(6));
    await sam.submit('Spara', { Telefon: '016-hemligt nummer' });
    const kept = sam.path;
    expect(kept).toMatch(/^\/fornya\?form=/);
    const stored = await server.db.asOwner('select kept_form::text as row from kept_form');
    expect(JSON.stringify(stored)).not.toContain('hemligt');
    const other = await signedIn('officer');
    await other.get(kept);
    expect([other.heading, other.text]).toEqual(['Fortsätt', expect.stringContaining('finns inte kvar')]);
  });

  it('takes no code that somebody else was sent', async () => {
    const officer = await signedIn('officer');
    await officer.get('/konto/app');
    await server.db.moveClock(minutesAfter(6));
    await officer.submit('Lägg till en app');
    const cookies = officer.newTab();
    await officer.submit('Skicka en kod till');
    // The browser holds a code of the reader's by now.
    const reader = new PageClient(server.url);
    await reader.get('/logga-in');
    await reader.submit('Skicka kod', { 'E-postadress': emailOf('reader') });
    const code = await codeTo('reader');
    const swapped = new PageClient(server.url, {
      'yttra-session': cookies.cookie('yttra-session')!,
      'yttra-code': reader.cookie('yttra-code')!,
    });
    await swapped.get(officer.path);
    await swapped.submit('Fortsätt', { Kod: code });
    expect([swapped.status, swapped.text]).toEqual([422, expect.stringContaining('Koden stämmer inte')]);
  });

  it('is done by a key only where nothing is real', async () => {
    const { administrator } = server.clients;
    const hat = { personId: server.people.contributor, role: 'reader' };
    const { id } = await administrator.post<{ id: string }>('assignments', hat);
    const [{ version }] = (await server.db.asOwner<{ version: number }>('select version from body where id = $1', [server.bodies.miljo])) as [{ version: number }]; // prettier-ignore
    await server.db.asSuperuser(`alter database ${new URL(server.db.appUrl).pathname.slice(1)} reset yttra.throw_away`);
    const [row] = await server.db.asOwner<{ is: boolean }>('select yttra_is_throw_away() as is');
    expect(row!.is).toBe(false);
    const [session] = await server.db.asOwner<{ count: number }>('select count(*)::int as count from assignment');
    const asked = async (method: string, path: string, body: unknown) => {
      const reply = await fetch(`${server.url}/api/v1/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${server.keys.administrator}`,
          'content-type': typeof body === 'string' ? 'text/csv' : 'application/json',
          'if-match': `"${version}"`,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return [reply.status, ((await reply.json().catch(() => ({}))) as { code?: string }).code];
    };
    await eachConnectionAnew();
    const refused = [403, 'identity.not_by_key'];
    expect(await asked('POST', 'assignments', { ...hat, role: 'registrar', bodyId: server.bodies.ks })).toEqual(
      refused,
    );
    expect(await asked('POST', `assignments/${id}/end`, {})).toEqual(refused);
    expect(await asked('PATCH', `bodies/${server.bodies.miljo}`, { email: 'ny@example.se' })).toEqual(refused);
    expect(await asked('POST', 'bodies/import', 'namn;typ;e-post\nMiljönämnden;nämnd;ny@example.se\n')).toEqual(refused); // prettier-ignore
    // What opens nothing is still a program's to do.
    expect((await asked('PATCH', `bodies/${server.bodies.miljo}`, { postalAddress: 'Box 1' }))[0]).toBe(200);
    const [after] = await server.db.asOwner<{ count: number }>('select count(*)::int as count from assignment');
    expect(after).toEqual(session);
    await server.db.asSuperuser(
      `alter database ${new URL(server.db.appUrl).pathname.slice(1)} set yttra.throw_away = 'on'`,
    );
    await eachConnectionAnew();
  });

  /** A database's settings hold for connections that come after. */
  async function eachConnectionAnew() {
    await server.db.asSuperuser(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'yttra_app'`,
    );
  }

  describe('an administrator without a second factor', () => {
    it('reaches nothing but the way to one', async () => {
      const sam = await signedIn('administrator');
      for (const path of ['/admin', '/admin/personer', person(), '/konto', '/konto/sessioner', '/']) {
        await sam.get(path);
        expect([path, sam.heading]).toEqual([path, 'Visa att det är du']);
      }
      expect(sam.text).toContain('En systemförvaltare loggar in med en app');
      await sam.post('/logga-ut', new URLSearchParams());
      expect(sam.path).toBe('/utloggad');
    });

    it('gets one with the code that was handed over, and no other way', async () => {
      const sam = await signedIn('administrator');
      await sam.get('/admin');
      await sam.click('Lägg till en app');
      await sam.submit('Lägg till en app');
      const { now } = await digitsOf('administrator', 0);
      await sam.submit('Slå på', { 'Siffror från appen': now });
      expect([sam.status, sam.text]).toEqual([422, expect.stringContaining('Engångskoden stämmer inte')]);
      const code = await server.inTx((tx) => server.get(EnrolmentCodes).make(tx, null, server.people.administrator));
      const wrong = await server.inTx((tx) => server.get(EnrolmentCodes).make(tx, null, server.people.officer));
      await sam.submit('Slå på', { 'Siffror från appen': now, Engångskod: wrong });
      expect(sam.status).toBe(422);
      await sam.submit('Slå på', { 'Siffror från appen': now, Engångskod: code.toLowerCase() });
      expect(sam.heading).toBe('Spara dina reservkoder');
      await sam.get('/admin');
      expect(sam.heading).not.toBe('Visa att det är du');
      // The code is spent, and holds for a week.
      await server.inTx((tx) => server.get(SecondFactors).end(tx, server.people.administrator, server.people.administrator)); // prettier-ignore
      const take = (written: string) => server.inTx((tx) => server.get(EnrolmentCodes).take(tx, server.people.administrator, written)); // prettier-ignore
      expect(await take(code)).toBe(false);
      const late = await server.inTx((tx) => server.get(EnrolmentCodes).make(tx, null, server.people.administrator));
      await server.db.moveClock(minutesAfter(7 * 24 * 60));
      expect(await take(late)).toBe(false);
    });

    it('is given the code by whoever appoints on the command line, a new one when asked again', async () => {
      const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
      const args = ['ny.forvaltare@example.se', '--role', 'administrator'];
      await appointCommand.run([...args, '--name', 'Ny Förvaltare']);
      await appointCommand.run(args);
      await appointCommand.run(['ny.lasare@example.se', '--role', 'reader', '--name', 'Ny Läsare']);
      const codes = said.mock.calls.flatMap(([line]) => /once: ([0-9A-Z]{4}-[0-9A-Z]{4})$/.exec(String(line))?.[1] ?? []); // prettier-ignore
      said.mockRestore();
      expect(codes).toHaveLength(2);
      const [{ id }] = (await server.db.asOwner<{ id: string }>(`select id from person where email = $1`, [args[0]])) as [{ id: string }]; // prettier-ignore
      const take = (code: string) => server.inTx((tx) => server.get(EnrolmentCodes).take(tx, id, code));
      expect([await take(codes[0]!), await take(codes[1]!)]).toEqual([false, true]);
    });

    it('is given it there too when appointed on a page, which tells how and shows no code', async () => {
      const { id } = await server.inTx((tx) =>
        server.get(People).add(tx, { name: 'Webb Förvaltare', email: 'webb.forvaltare@example.se' }),
      );
      const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
      const ask = () => appointCommand.run(['webb.forvaltare@example.se', '--code']);
      await expect(ask()).rejects.toThrow('is no administrator today');
      const page = await server.pages('administrator');
      await page.get(`/admin/personer/${id}`);
      await page.submit('Ge uppdraget', { Uppdrag: 'Systemförvaltare' });
      expect(page.text).toContain('Personen behöver en kod för att lägga till sin app.');
      expect(page.text).toContain('npm run yttra -- appoint webb.forvaltare@example.se --code');
      expect(page.text).not.toMatch(MAILED_CODE);
      await ask();
      const code = /once: ([0-9A-Z]{4}-[0-9A-Z]{4})$/.exec(String(said.mock.calls.at(-1)))?.[1];
      said.mockRestore();
      expect(await server.inTx((tx) => server.get(EnrolmentCodes).take(tx, id, code ?? ''))).toBe(true);
    });

    it('shows the app that there is, when the way in did not ask for it', async () => {
      const strong = await signedIn('administrator', { strong: true });
      await strong.get('/konto/app');
      await strong.submit('Lägg till en app');
      const { secret, now } = await digitsOf('administrator', 0);
      await strong.submit('Slå på', { 'Siffror från appen': now });
      const sam = await signedIn('administrator');
      await sam.get('/admin/personer');
      expect(sam.heading).toBe('Visa att det är du');
      await server.db.moveClock(minutesAfter(1));
      await sam.submit('Fortsätt', { 'Siffror från appen': digitsFor(secret, minutesAfter(1)) });
      expect(sam.path).toBe('/admin/personer');
    });
  });
});

function digitsFor(base32: string, at: string): string {
  return digitsAt(secretOf(base32), stepAt(new Date(at)));
}

/** RFC 4648, as apps read it. */
function secretOf(text: string): Buffer {
  const bits = [...text].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join(''); // prettier-ignore
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
