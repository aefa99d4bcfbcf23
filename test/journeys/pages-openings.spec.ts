import { Assignments, People, Sessions } from '@yttra/identity';
import { MAILED_CODE } from '../support/sign-in-codes';
import { issuedRemiss, savedDraft, type ApiRound } from '../support/api-round';
import { PageClient } from '../support/page-client';
import { emailOf, TestServer, UNIT } from '../support/test-server';
import { TestWorker } from '../support/test-worker';

// An administrator appoints Vera to Socialnämnden, which is writing its answer.
describe('the pages of who can read the drafts', () => {
  let server: TestServer;
  let worker: TestWorker;
  let round: ApiRound;
  let vera: string;

  beforeAll(async () => {
    worker = await TestWorker.prepare();
    server = await TestServer.start();
    round = await issuedRemiss(server);
    await savedDraft(server.clients.secretary, round.of('Socialnämnden'));
    vera = await server.inTx(async (tx) => {
      const { id } = await server.get(People).add(tx, { name: 'Vera Ström', email: 'vera.strom@example.se' });
      const wanted = { personId: id, role: 'secretary', bodyId: server.bodies.social } as const;
      await server.get(Assignments).appoint(tx, server.people.administrator, wanted);
      return id;
    });
  });
  afterAll(async () => {
    await server?.stop();
    await worker?.stop();
  });

  const signedIn = async (personId: string) =>
    new PageClient(server.url, {
      'yttra-session': await server.inTx((tx) => server.get(Sessions).begin(tx, personId, { with: 'code' })),
    });
  /** Signs in by a code that is read at the address. */
  async function byCode(address: string): Promise<PageClient> {
    await server.db.asOwner('delete from sign_in_count');
    const page = new PageClient(server.url);
    await page.get('/logga-in?till=/oppningar');
    await page.submit('Skicka kod', { 'E-postadress': address });
    await worker.deliver();
    const mail = (await worker.mails()).filter(
      ({ to, text }) => JSON.stringify(to).includes(address) && MAILED_CODE.test(text ?? ''),
    );
    return page.submit('Logga in', { Kod: MAILED_CODE.exec(mail.at(-1)!.text!)![0] });
  }
  const question = () => `/svara/${round.recipient('Socialnämnden').id}/fraga/1`;

  it('are told of where an administrator lets somebody in, before it is done', async () => {
    const sam = await server.pages('administrator');
    const person = `/admin/personer/${server.people.secretary}`;
    await sam.get(person);
    for (const what of ['börjar när instansen har bekräftat det', 'när instansen har bekräftat bytet'])
      expect(sam.text).toContain(what);
    await sam.get(`/admin/instanser/${server.bodies.social}`);
    expect(sam.text).toContain('öppna svaret först när instansen har bekräftat den');
    const [held] = await server.inTx((tx) => server.get(Assignments).list(tx, { personId: server.people.secretary }));
    await sam.get(`${person}/uppdrag/${held!.id}`);
    expect(sam.text).toContain('är den enda som svarar för Socialnämnden i dag');
    expect(sam.text).toContain('Den som tar över börjar därför när Socialnämnden har bekräftat det.');
    expect(sam.text).toContain('Lämnar du sista dagen tom slutar Persona secretary genast.');
  });

  it('tell the one who waits what waits, till when, and who can say yes; and the body is reminded once a day', async () => {
    const page = await signedIn(vera);
    await page.get('/');
    expect(page.text).toContain(
      'Du är tillagd som sekreterare för Socialnämnden. Utkasten öppnas när Socialnämnden har bekräftat det.',
    );
    expect(page.text).toContain('Det kan Persona secretary eller den som läser social@example.se göra.');
    await page.get('/mina-remisser');
    expect(page.text).toContain('Du är tillagd som sekreterare');
    await page.submit('Påminn instansen');
    await page.submit('Påminn instansen');
    await worker.deliver();
    const told = (await worker.mails()).filter(
      ({ subject }) => subject === 'Vera Ström ska kunna läsa Socialnämndens utkast',
    );
    expect(told.map(({ to }) => JSON.stringify(to).includes('social@example.se'))).toEqual([true, true]);
    expect(told[0]!.text!.replace(/\s+/g, ' ')).toContain(
      'Persona administrator har lagt till Vera Ström (vera.strom@example.se) som sekreterare för Socialnämnden.',
    );
  });

  it('keep what is written while it waits, and tell who can say yes', async () => {
    const page = await signedIn(vera);
    await page.post(question(), new URLSearchParams({ text: 'Det här skrev jag innan jag visste att det väntade.' }));
    expect([page.status, page.heading]).toEqual([404, 'Utkasten är inte öppna för dig just nu']);
    expect(page.find('textarea').map((one) => one.text)).toEqual([
      'Det här skrev jag innan jag visste att det väntade.',
    ]);
    expect(page.text).toContain('den som läser social@example.se');
  });

  it('show the administrator what waits and why, and nothing of drafts', async () => {
    const page = await server.pages('administrator');
    await page.get('/admin');
    await page.click('Väntar på instansernas besked');
    expect(page.text).toContain('Väntar på att Socialnämnden bekräftar.');
    await page.get('/oppningar');
    expect(page.text).not.toContain('Vera Ström');
    await page.post(`/oppningar/${vera}/bekrafta`, new URLSearchParams());
    expect(page.status).toBe(403);
  });

  it('open by a code to the body’s mailbox, and nothing of the body’s else, though a secretary serves', async () => {
    const page = await byCode('social@example.se');
    expect([page.path, page.heading]).toEqual(['/oppningar', 'Vem kan läsa era utkast']);
    expect(page.text).toContain('Persona secretary');
    await page.get(`/svara/${round.recipient('Socialnämnden').id}`);
    expect(page.status).toBe(404);
    await page.get('/');
    expect(page.path).toBe('/oppningar');
  });

  it('let her in when a secretary confirms, and end what she has', async () => {
    const secretary = await server.pages('secretary');
    await secretary.get('/mina-remisser');
    await secretary.click('1 ändring av vem som kan läsa era utkast väntar på besked');
    await secretary.submit('Bekräfta för Vera Ström');
    expect(secretary.text).toContain('Bekräftat. Det gäller nu.');
    expect(secretary.text).toContain('Bekräftat: Vera Ström blir sekreterare');
    const hers = await signedIn(vera);
    await hers.get(question());
    expect(hers.status).toBe(200);
    await secretary.get('/oppningar');
    await secretary.submit('Avsluta uppdraget för Vera Ström');
    expect(secretary.text).toContain('Personen kommer inte längre åt era utkast.');
    await hers.get(question());
    expect(hers.status).toBe(404);
  });

  it('open by a code to the address before, for what it is about and nothing else', async () => {
    await server.inTx((tx) =>
      server.get(People).change(tx, server.people.administrator, server.people.secretary, {
        name: 'Persona secretary',
        email: 'kapad@example.se',
        phone: null,
      }),
    );
    const page = await byCode(emailOf('secretary'));
    expect(page.path).toBe('/oppningar');
    expect(page.text).toContain('har ändrat adressen för Persona secretary');
    for (const path of ['/konto', '/mina-remisser', question()]) {
      await page.get(path);
      expect([path, page.status]).toEqual([path, 403]);
    }
    await page.get('/oppningar');
    await page.submit('Stoppa för Persona secretary');
    const back = await byCode(emailOf('secretary'));
    await back.get(question());
    expect(back.status).toBe(200);
  });

  it('let in by name, by a code to the mailbox, a secretary who stands outside; who reads it on her own page', async () => {
    const wanted = { personId: server.people.secretary, role: 'case_officer', unit: UNIT } as const;
    const hat = await server.inTx((tx) => server.get(Assignments).appoint(tx, null, wanted));
    const hers = await server.pages('secretary');
    await hers.get('/mina-remisser');
    expect(hers.text).toContain('Du står utanför de här svaren');
    expect(hers.text).toContain('Det gör den som läser social@example.se, med en kod dit');
    expect(hers.text).toContain('(du är handläggare hos avsändaren)');
    await hers.get(question());
    expect(hers.status).toBe(403);
    await hers.get('/oppningar');
    expect(hers.text).not.toContain('Släpp in');
    const page = await byCode('social@example.se');
    expect(page.text).toContain('Står utanför svar');
    await page.submit('Släpp in Persona secretary, svaret på Riktlinje för kvalitet');
    expect(page.text).toContain('Personen är insläppt i svaret.');
    await hers.get(question());
    expect(hers.status).toBe(200);
    await hers.get('/mina-remisser');
    expect(hers.text).not.toContain('Du står utanför');
    await page.get('/oppningar');
    await page.submit('Släpp ut Persona secretary, svaret på Riktlinje för kvalitet');
    await hers.get(question());
    expect(hers.status).toBe(403);
    await server.inTx((tx) => server.get(Assignments).end(tx, null, hat.id));
  });
});
