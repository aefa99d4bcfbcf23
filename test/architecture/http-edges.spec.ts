import { connect } from 'node:net';
import { Controller, Get } from '@nestjs/common';
import { PageRoute } from '../../apps/server/web/page-route';
import { Visiting, type Visit } from '../../apps/server/web/visit';
import { heardLog } from '../support/heard-log';
import { TestServer } from '../support/test-server';

/** Tells each who asks from where it takes them to come. */
@Controller('varifran')
class WhereFromController {
  @Get()
  @PageRoute({ action: 'public' })
  show(@Visiting() { request }: Visit) {
    return request.ip;
  }

  @Get('fel/:whose')
  @PageRoute({ action: 'public' })
  fail() {
    throw new Error('the hidden cause');
  }
}

/** What meets a request before any route does. */
describe('at the edge of HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    process.env.TRUST_PROXY = '1';
    server = await TestServer.start({ controllers: [WhereFromController] });
  });
  afterAll(async () => {
    delete process.env.TRUST_PROXY;
    await server?.stop();
  });

  /** Sends the bytes as they are, and returns all that comes back until the server hangs up. */
  const raw = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      let heard = '';
      socket.setEncoding('utf8').on('data', (part: string) => (heard += part));
      socket.on('close', () => resolve(heard)).on('error', reject);
    });

  it.each([
    ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n'],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n', 'q=12'],
    ['a length with a sign', 'Content-Length: +4\r\n', 'q=12'],
    ['chunks that are not last', 'Transfer-Encoding: chunked, identity\r\n', '0\r\n\r\n'],
  ])('refuses a request whose length can be read in two ways: %s', async (_what, headers, body) => {
    const hidden = 'GET /api/v1/ready HTTP/1.1\r\nHost: yttra.example.se\r\n\r\n';
    const answer = await raw(
      `POST /logga-in HTTP/1.1\r\nHost: yttra.example.se\r\nSec-Fetch-Site: same-origin\r\n` +
        `Content-Type: application/x-www-form-urlencoded\r\n${headers}\r\n${body}${hidden}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    // What hid behind it was taken for no request.
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });

  it('has no TRACE', async () => {
    const answer = await raw(
      'TRACE / HTTP/1.1\r\nHost: yttra.example.se\r\nX-Secret: hemligt\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toContain('hemligt');
  });

  it('counts no further than the proxies that the settings know', async () => {
    const from = async (forwarded: string) =>
      (await fetch(`${server.url}/varifran`, { headers: { 'x-forwarded-for': forwarded } })).text();
    expect(await from('192.0.2.7')).toBe('192.0.2.7');
    // What stands before it is the asker's own word.
    expect(await from('203.0.113.66, 192.0.2.7')).toBe('192.0.2.7');
    expect(await from('127.0.0.1, 127.0.0.1, 192.0.2.7')).toBe('192.0.2.7');
  });

  it('writes a line for each refusal: its code and its page, and nothing of who asked or what was sent', async () => {
    const log = heardLog();
    const reader = await server.pages('reader');
    await reader.get('/admin/personer?hemligt=1');
    await fetch(`${server.url}/logga-in`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'address=hemlig@example.se',
    });
    await fetch(`${server.url}/api/v1/bodies`, { headers: { authorization: 'Bearer yttra_hemlig' } });
    const refused = log.lines.filter((line) => line.includes('refused'));
    expect(refused).toEqual([
      expect.stringMatching(/"identity\.forbidden","status":403,"route":"\/admin\/personer"/),
      expect.stringMatching(/"identity\.foreign_form","status":403,"route":"\/logga-in"/),
      expect.stringMatching(/"identity\.key_unknown","status":401,"route":"\/api\/v1\/bodies"/),
    ]);
    expect(log.lines.join('\n')).not.toMatch(/hemlig|reader@example/);
  });

  it('writes a line for each request, by its route’s pattern, and shows its number where the fault is ours', async () => {
    const log = heardLog();
    const reply = await fetch(`${server.url}/varifran/fel/hemlig?ord=hemligt`, { headers: { accept: 'text/html' } });
    const number = reply.headers.get('x-request-id')!;
    expect(await reply.text()).toContain(`Felnummer: ${number}. Uppge det om du berättar om felet.`);
    const lines = log.lines.filter((line) => line.includes(number));
    expect(lines).toEqual([
      expect.stringMatching(/"unexpected","status":500,"route":"\/varifran\/fel\/:whose".*the hidden cause/),
      expect.stringMatching(/"method":"GET","route":"\/varifran\/fel\/:whose","status":500,"ms":\d+\} "request"$/),
    ]);
    expect(log.lines.join('\n')).not.toMatch(/hemlig|127\.0\.0\.1/);
    const fine = await fetch(`${server.url}/varifran`);
    expect(log.lines.at(-1)).toContain(
      `"request":"${fine.headers.get('x-request-id')}","method":"GET","route":"/varifran","status":200`,
    );
    const forProgram = await fetch(`${server.url}/varifran/fel/hemlig`, { headers: { accept: 'application/json' } });
    expect(await forProgram.json()).toMatchObject({
      instance: `urn:yttra:request:${forProgram.headers.get('x-request-id')}`,
    });
  });
});
