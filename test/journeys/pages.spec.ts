import { TestServer } from '../support/test-server';

describe('pages', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server?.stop());

  it('ask the one who is not signed in to sign in, and remember where to', async () => {
    const reply = await fetch(`${server.url}/?flik=2`, { redirect: 'manual' });
    expect(reply.status).toBe(303);
    expect(reply.headers.get('location')).toBe(`/logga-in?till=${encodeURIComponent('/?flik=2')}`);
  });

  it('open for the one who is', async () => {
    const page = await (await server.pages('officer')).get('/');
    expect(page.status).toBe(200);
  });

  it.each(['/%', '/remisser/%E0%A4%A'])('whose address cannot be read say so in plain words: %s', async (path) => {
    const page = await (await server.pages('officer')).get(path);
    expect(page.status).toBe(400);
    expect(page.heading).not.toBe('');
  });

  it('that are not there say so in plain words', async () => {
    const page = await (await server.pages('officer')).get('/finns-inte');
    expect(page.status).toBe(404);
    expect(page.text).toContain('Vi hittar inte sidan');
  });
});
