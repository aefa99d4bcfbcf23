import { connect } from 'node:net';
import { SlowBodies } from '../../apps/server/http/slow-bodies';
import { until } from '../support/patience';
import { TestServer } from '../support/test-server';

describe('a body that never ends', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server?.stop());

  it.each([
    ['a form', 'POST /logga-in', 'content-type: application/x-www-form-urlencoded'],
    ['a body without a length', 'POST /logga-in', 'content-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked'], // prettier-ignore
  ])('is cut after a minute of silence: %s', async (_what, line, headers) => {
    const slow = server.get(SlowBodies);
    const { host, hostname, port, origin } = new URL(server.url);
    const length = headers.includes('chunked') ? '' : 'content-length: 1000\r\n';
    let answer = '';
    const socket = connect(Number(port), hostname);
    socket.write(`${line} HTTP/1.1\r\nhost: ${host}\r\norigin: ${origin}\r\n${length}${headers}\r\n\r\n5\r\nemail`);
    socket.on('data', (chunk) => (answer += chunk.toString()));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await until(() => slow.count > 0);

    slow.look();
    expect(slow.count).toBe(1);
    const later = performance.now() + 61_000;
    slow.now = () => later;
    slow.look();
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('http.timeout');
    expect(slow.count).toBe(0);
    slow.now = () => performance.now();
  });
});
