import { TestServer } from '../support/test-server';

describe('help and accessibility', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server?.stop());

  const mails = () =>
    server.db.asSuperuser<{ to: string; reply: string | null; data: { text: string } }>(
      `select to_address as "to", reply_to as reply, data from outgoing_mail where kind = 'feedback.received'`,
    );

  it('are open to those who are not signed in, and found by a word', async () => {
    const anyone = await (await server.pages(null)).get('/hjalp');
    await anyone.submit('Sök', { 'Sök i hjälpen': 'kod' });
    await anyone.click('Logga in');
    expect(anyone.heading).toBe('Logga in');
    await anyone.get('/hjalp/finns-inte');
    expect(anyone.status).toBe(404);
  });

  it('say where to report a weakness, where programs look for it', async () => {
    const reply = await fetch(`${server.url}/.well-known/security.txt`);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const text = await reply.text();
    const [, policy] = /^Policy: (.*)$/m.exec(text)!;
    expect(text).toMatch(/^Contact: (mailto:|https:\/\/)\S+$/m);
    expect(text).toMatch(/^Expires: 2023-04-03T00:00:00Z$/m);
    const anyone = await (await server.pages(null)).get(new URL(policy!).pathname);
    expect(anyone.status).toBe(200);
    expect(anyone.text).toContain('/.well-known/security.txt');
  });

  it('a message goes to those who look after the site, and an answer to the one who wrote', async () => {
    const anyone = await (await server.pages(null)).get('/tillganglighet');
    await anyone.submit('Skicka meddelandet', { Meddelande: '  ' });
    expect(anyone.status).toBe(422);
    expect(anyone.text).toContain('Skriv vad som inte fungerar.');
    await anyone.submit('Skicka meddelandet', {
      Meddelande: 'Tabellen går inte att läsa.',
      'Din e-postadress': 'någon',
    });
    expect(anyone.text).toContain('Skriv en e-postadress som namn@example.se');
    expect(anyone.html).toContain('Tabellen går inte att läsa.');
    await anyone.submit('Skicka meddelandet', { 'Din e-postadress': 'anna@example.se' });
    expect(anyone.text).toContain('Ditt meddelande är skickat');
    expect(await mails()).toEqual([
      {
        to: 'administrator@example.se',
        reply: 'anna@example.se',
        data: { from: 'anna@example.se', text: 'Tabellen går inte att läsa.' },
      },
    ]);
  });

  it('and nobody fills a mailbox with them', async () => {
    const anyone = await server.pages(null);
    for (let time = 0; time < 6; time++) {
      await anyone.get('/tillganglighet');
      await anyone.submit('Skicka meddelandet', { Meddelande: `Nummer ${time}` });
    }
    expect(anyone.status).toBe(429);
    expect(anyone.html).toContain('Nummer 5');
    expect((await mails()).length).toBe(5);
  });
});
