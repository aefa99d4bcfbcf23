import { TestServer } from '../support/test-server';

/** Turns what comes after it round, and a control character. */
const [TURN, BELL] = ['\u202e', '\u0007'];

describe('characters that do not show', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ at: '2022-10-05T09:00:00+02:00' });
  });
  afterAll(() => server?.stop());

  const TOLD = 'Det fanns tecken som inte syns i det du skrev';

  it('go from a title, and the next page says so', async () => {
    const hanna = await server.pages('officer');
    await hanna.get('/remisser/ny');
    const written = {
      Titel: `Riktlinje ${TURN}för${BELL} möten`,
      caseNumber: 'KSKF/2022:195',
      documentKind: 'riktlinje',
    };
    await hanna.submit('Skapa utkastet', written);
    expect(hanna.heading).toBe('Riktlinje för möten');
    expect(hanna.text).toContain(TOLD);
    await hanna.get(hanna.path.split('?')[0]!);
    expect(hanna.text).not.toContain(TOLD);
  });

  it('stay in a running text as far as they turn it, and turn nothing else', async () => {
    const hanna = await server.pages('officer');
    await hanna.get('/remisser/ny');
    await hanna.submit('Skapa utkastet', { Titel: 'Plan', caseNumber: 'KSKF/2022:196', documentKind: 'plan' });
    const remiss = /remisser\/([0-9a-f-]{36})/.exec(hanna.path)![1]!;
    await hanna.get(`/remisser/${remiss}/instanser`);
    await hanna.submit('Spara regeln', { rule: 'Socialnämnden' });
    await hanna.get(`/remisser/${remiss}/missiv`);
    await hanna.post(`/remisser/${remiss}/missiv`, new URLSearchParams({
      version: hanna.find('[name=version]')[0]!.getAttribute('value')!,
      letter: `Läs ${TURN}baklänges`,
    })); // prettier-ignore
    expect(hanna.status).toBe(200);
    await hanna.get(`/remisser/${remiss}/missiv`);
    expect(hanna.html).toContain(`<bdi>Läs ${TURN}baklänges\u202c</bdi>`);
  });

  it('are named to a program, by the fields that lost them', async () => {
    const contact = { name: `Hanna${TURN} Lövgren`, email: 'hanna.lovgren@example.se' };
    const remiss = { title: `Plan${BELL}`, caseNumber: 'KSKF/2022:197', unit: 'Kommunledningskontoret', contact };
    const reply = await server.clients.officer.call<{ title: string; contact: { name: string } }>('POST', 'remisser', {
      body: remiss,
      headers: { 'idempotency-key': 'hidden' },
    });
    expect(reply.status).toBeLessThan(300);
    expect(reply.body).toMatchObject({ title: 'Plan', contact: { name: 'Hanna Lövgren' } });
    expect(reply.headers.get('yttra-removed-characters')!.split(', ').sort()).toEqual(['contact.name', 'title']);
  });
});
