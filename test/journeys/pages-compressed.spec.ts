import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Sessions } from '@yttra/identity';
import { TestServer } from '../support/test-server';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('pages on the way to a browser', () => {
  let server: TestServer;
  let cookie: string;
  beforeAll(async () => {
    server = await TestServer.start();
    const token = await server.inTx((tx) => server.get(Sessions).begin(tx, server.people.secretary, { with: 'code' }));
    cookie = `yttra-session=${token}`;
  });
  afterAll(() => server?.stop());

  /** As it comes over the wire. */
  const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const sent = request(`${server.url}${path}`, { method, headers }, (reply) => {
        buffer(reply).then((body) => resolve({ status: reply.statusCode!, headers: reply.headers, body }), reject);
      });
      sent.on('error', reject).end(method === 'POST' ? 'address=ingen' : undefined);
    });

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ])('are sent in the way that it takes: %s', async (takes, way, open) => {
    const plain = await ask('/hjalp', {});
    const small = await ask('/hjalp', { 'accept-encoding': takes });
    expect([plain.headers['content-encoding'], small.headers['content-encoding']]).toEqual([undefined, way]);
    expect([plain.headers.vary, small.headers.vary]).toEqual(['accept-encoding', 'accept-encoding']);
    expect(open(small.body).toString()).toBe(plain.body.toString());
    expect(small.body.length).toBeLessThan(plain.body.length / 2);
    expect(small.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it.each(['identity', 'deflate', 'br;q=0', ''])('are sent as they are to one that takes %j', async (takes) => {
    const { headers, body } = await ask('/hjalp', { 'accept-encoding': takes });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toContain('</html>');
  });

  it('of somebody who is signed in are compressed where they repeat nothing of the request, and nowhere else', async () => {
    const asked = { cookie, 'accept-encoding': 'br', 'sec-fetch-site': 'same-origin', origin: server.url, ...FORM };
    const ways = await Promise.all(
      (
        [
          ['/konto/mejl', 'GET'],
          ['/konto', 'GET'],
          ['/hjalp?q=kod', 'GET'],
          ['/finns-inte', 'GET'],
          ['/tillganglighet', 'POST'],
        ] as const
      ).map(async ([path, method]) => {
        const reply = await ask(path, asked, method);
        expect(reply.headers['content-type']).toMatch(/^text\/html/);
        return [path, reply.status, reply.headers['content-encoding'] ?? 'as it is'];
      }),
    );
    expect(ways).toEqual([
      ['/konto/mejl', 200, 'br'],
      ['/konto', 200, 'br'],
      ['/hjalp?q=kod', 200, 'as it is'],
      ['/finns-inte', 404, 'as it is'],
      ['/tillganglighet', 422, 'as it is'],
    ]);
  });

  it('bring their styles compressed too', async () => {
    const page = await ask('/hjalp', {});
    const [, styles] = /href="(\/static\/[^"]+\.css)"/.exec(page.body.toString())!;
    for (const way of ['br', 'gzip']) {
      const { status, headers } = await ask(styles!, { 'accept-encoding': way });
      expect([status, headers['content-encoding'], headers['content-type']]).toEqual([
        200,
        way,
        'text/css; charset=utf-8',
      ]);
    }
  });
});
