import { request, type IncomingMessage } from 'node:http';
import { emailOf, TestServer } from '../support/test-server';
import { TestWorker } from '../support/test-worker';

/** A strange name that leads to this server: anybody can point a name of their own at an address. */
const STRANGE = 'evil.example';

describe('there is one address', () => {
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

  const ask = (method: string, path: string, headers: Record<string, string> = {}, body = '') =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const asked = request(server.url + path, { method, headers: { host: STRANGE, ...headers } }, (reply) =>
        resolve(reply.resume()),
      );
      asked.on('error', reject).end(body);
    });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const code = `email=${encodeURIComponent(emailOf('reader'))}`;

  it.each(['GET', 'HEAD'])('pages lead there: %s', async (method) => {
    const { statusCode, headers } = await ask(method, '/logga-in?till=%2Fkonto');
    expect([statusCode, headers.location]).toEqual([308, `${server.url}/logga-in?till=%2Fkonto`]);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-security-policy': expect.any(String) });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('and to nowhere else, whatever is asked for', async () => {
    for (const path of ['//other.example/', '/\\other.example', '/static/nothing.css'])
      expect(new URL((await ask('GET', path)).headers.location!).origin).toBe(server.url);
  });

  it('health and programs are answered by any name', async () => {
    expect((await ask('GET', '/api/v1/health')).statusCode).toBe(200);
    const authorization = `Bearer ${server.keys.officer}`;
    expect((await ask('GET', '/api/v1/bodies', { authorization })).statusCode).toBe(200);
  });

  it('forms of a page under another name are refused, though the browser calls them its own', async () => {
    const sent = { ...form, 'sec-fetch-site': 'same-origin', origin: `http://${STRANGE}` };
    expect((await ask('POST', '/logga-in', sent, code)).statusCode).toBe(403);
  });

  it('mails lead there, whatever name they were asked for by', async () => {
    const sent = { ...form, 'sec-fetch-site': 'same-origin', origin: server.url, 'x-forwarded-host': STRANGE };
    expect((await ask('POST', '/logga-in', sent, code)).statusCode).toBe(303);
    await worker.deliver();
    const said = (await worker.mails()).map(({ subject, text, html }) => `${subject} ${text} ${String(html)}`);
    expect(said.filter((mail) => mail.includes('kod'))).not.toEqual([]);
    expect(said.filter((mail) => mail.includes(STRANGE))).toEqual([]);
  });
});
