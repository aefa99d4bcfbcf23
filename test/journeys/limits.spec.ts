import { RouteLimits } from '../../apps/server/http/route-limits';
import { TestServer } from '../support/test-server';

describe('what one person, one program or one place may ask for', () => {
  let server: TestServer;
  let limits: RouteLimits;

  beforeAll(async () => {
    server = await TestServer.start();
    limits = server.get(RouteLimits);
    limits.pace.now = () => 1_000_000;
  });
  afterAll(() => server?.stop());
  // Time stands still within a test, and goes on between them.
  beforeEach(() => {
    const then = limits.pace.now() + 3_600_000;
    limits.pace.now = () => then;
  });

  /** Takes all that is left, as fast as somebody could. */
  const exhaust = (cost: 'search' | 'upload' | 'document', asker: Parameters<RouteLimits['refusal']>[1]) => {
    let left = 0;
    while (!limits.refusal(cost, asker)) left++;
    expect(left).toBeGreaterThan(100);
  };
  const search = (browser: { get: (path: string) => Promise<{ status: number; text: string }> }) =>
    browser.get('/las/sok?ord=hall');

  it('is told to a person on a page, with how long to wait', async () => {
    const [reader, officer] = [await server.pages('reader'), await server.pages('officer')];
    expect((await search(reader)).status).toBe(200);
    exhaust('search', { person: server.people.reader });
    expect((await search(reader)).status).toBe(429);
    expect(reader.text).toContain('Nu kommer fler sökningar än Yttra tar emot på en gång. Vänta en sekund');
    expect(reader.header('retry-after')).toBe('1');
    expect((await search(officer)).status).not.toBe(429);
    expect((await reader.get('/konto')).status).toBe(200);
  });

  it('holds for a whole place, and ends by itself', async () => {
    const reader = await server.pages('reader');
    exhaust('search', { address: '127.0.0.1' });
    expect((await search(reader)).status).toBe(429);
    const later = limits.pace.now() + 1_000;
    limits.pace.now = () => later;
    expect((await search(reader)).status).toBe(200);
  });

  it('is told to a program as a problem, by its key', async () => {
    exhaust('search', { person: server.people.officer });
    const headers = { authorization: `Bearer ${server.keys.officer}` };
    const reply = await fetch(`${server.url}/api/v1/remisser`, { headers });
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await reply.json()).toMatchObject({ code: 'limits.reached', detail: expect.stringContaining('Vänta') });
    expect((await fetch(`${server.url}/api/v1/bodies`, { headers })).status).toBe(200);
  });

  it('shows a form again when its files are too many, and takes none', async () => {
    const administrator = await server.pages('administrator');
    await administrator.get('/admin/instanser/importera');
    exhaust('upload', { person: server.people.administrator });
    const form = new FormData();
    form.append('file', new Blob(['namn;slag\nNy nämnd;nämnd\n']), 'organ.csv');
    await administrator.post('/admin/instanser/importera', form);
    expect(administrator.status).toBe(429);
    expect(administrator.text).toContain('Nu kommer fler filer än Yttra tar emot på en gång.');
    expect(administrator.find('input[type="file"]')).toHaveLength(1);
  });

  it('slows down wrong keys, and never a right one from the same place', async () => {
    const status = async (key: string) =>
      (await fetch(`${server.url}/api/v1/bodies`, { headers: { authorization: `Bearer ${key}` } })).status;
    const pauses: number[] = [];
    limits.pause = (milliseconds) => Promise.resolve(void pauses.push(milliseconds));
    for (let n = 0; n < 300; n++) if ((await status('yttra_fel')) !== 401) break;
    expect(pauses.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 100, 200]);
    expect([pauses.length, pauses.at(-1)]).toEqual([300, 5_000]);
    expect(await status('yttra_fel')).toBe(429);
    expect(await status(server.keys.officer)).toBe(200);
    expect(pauses).toHaveLength(300);
  });
});
