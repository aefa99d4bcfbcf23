import { existsSync, readdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { Sessions } from '@yttra/identity';
import { env } from '@yttra/platform';
import { issuedRemiss, type ApiRound } from '../support/api-round';
import { until } from '../support/patience';
import { FORM_TYPE, OneConnection, sendsAllFirst, type Answered, type Part } from '../support/raw-upload';
import { TestServer, type Persona } from '../support/test-server';

const MB = 1024 * 1024;
const JSON_PLEASE = { accept: 'application/json' };

/**
 * What the server takes of files and forms: as many as a page asks for, from those whom it asks; and what is refused
 * leaves nothing.
 */
describe('a form with files', () => {
  let server: TestServer;
  let round: ApiRound;
  const open: OneConnection[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
    round = await issuedRemiss(server);
  });
  afterEach(() => open.splice(0).forEach((connection) => connection.close()));
  afterAll(() => server?.stop());

  const bilagor = () => `/svara/${round.recipient('Socialnämnden').id}/bilagor`;
  const draftFiles = () => `/api/v1/${round.of('Socialnämnden')}/draft/files`;
  const onDisk = (): string[] => {
    const folder = join(env().DATA_DIR, 'incoming');
    return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  };
  const connection = async (persona: Persona | null): Promise<OneConnection> => {
    const token =
      persona && (await server.inTx((tx) => server.get(Sessions).begin(tx, server.people[persona], { with: 'code' })));
    const made = new OneConnection(server.url, token ? `yttra-session=${token}` : '');
    open.push(made);
    return made;
  };
  /** What came next on the same connection is answered as ever. */
  const isInOrder = async (on: OneConnection, before: Answered) => {
    const next = await on.get('/logga-in');
    expect(next.status).toBeLessThan(400);
    expect(next.socket).toBe(before.socket);
    expect(onDisk()).toEqual([]);
  };
  const KIND: Part = { name: 'kind', text: 'attachment' };

  describe('too large', () => {
    it.each([26, 60, 200])('by %i MB: comes back with its words, and the connection is in order', async (size) => {
      const secretary = await connection('secretary');
      const reply = await secretary.post(bilagor(), [{ file: 'stor.txt', bytes: size * MB }, KIND]);
      expect(reply.status).toBe(413);
      expect(reply.text).toMatch(/större än 25 MB|högst 25 MB/);
      // Written after the file, and there all the same.
      expect(reply.text).toMatch(/value="attachment"[^>]*checked/);
      await isInOrder(secretary, reply);
    });

    it.each([30, 200])('by %i MB, and told at once to a page that keeps its form', async (size) => {
      const secretary = await connection('secretary');
      const reply = await secretary.post(bilagor(), [KIND, { file: 'stor.txt', bytes: size * MB }], {
        headers: JSON_PLEASE,
        holdAfter: 100_000,
      });
      expect(reply.status).toBe(413);
      expect(JSON.parse(reply.text)).toMatchObject({ fields: [{ field: 'file' }] });
      expect(reply.sentBefore).toBeLessThan(MB);
      expect(onDisk()).toEqual([]);
    });

    it('for a program', async () => {
      const headers = { authorization: `Bearer ${server.keys.secretary}` };
      const api = await connection(null);
      const reply = await api.post(draftFiles(), [KIND, { file: 'stor.txt', bytes: 200 * MB }], { headers });
      expect(JSON.parse(reply.text)).toMatchObject({ status: 413, code: 'upload.too_large' });
      await isInOrder(api, reply);
    });
  });

  describe('with more than the page asks for', () => {
    it('is refused whole', async () => {
      const secretary = await connection('secretary');
      const two: Part[] = [KIND, { file: 'a.txt', bytes: 10 }, { file: 'b.txt', bytes: 10 }];
      const reply = await secretary.post(bilagor(), two);
      expect(reply.status).toBe(413);
      expect(reply.text).toContain('Välj högst en fil åt gången.');
      await isInOrder(secretary, reply);
    });

    it('is refused at its first file where a page asks for none', async () => {
      const nobody = await connection(null);
      const dots = Array.from({ length: 10 }, (): Part => ({ file: '.'.repeat(75_000), bytes: 20 * MB }));
      const reply = await nobody.post('/logga-in', dots, { holdAfter: 200_000 });
      expect(reply.status).toBe(413);
      expect(reply.text).toContain('Sidan tar inte emot filer.');
      expect(onDisk()).toEqual([]);
    });

    it('is refused when its text is longer than anybody writes', async () => {
      const secretary = await connection('secretary');
      const fields = Array.from({ length: 3 }, (_, i): Part => ({ name: `f${i}`, text: 'a'.repeat(MB / 2) }));
      const reply = await secretary.post(bilagor(), [KIND, ...fields, { file: 'a.txt', bytes: 10 }]);
      expect(reply.status).toBe(413);
      expect(reply.text).toContain('Texten är för lång.');
      await isInOrder(secretary, reply);
    });
  });

  it('that an island sent is told where its answer leads, with the place on the page', async () => {
    const officer = await connection('officer');
    const path = `/remisser/${round.id}/andra/dokument/granska`;
    const refused = await officer.post(path, [{ name: 'what', text: 'attachment' }], {
      headers: { 'y-island': 'form' },
    });
    expect([refused.status, refused.headers['y-go-to']]).toEqual([422, undefined]);
    const secretary = await connection('secretary');
    const sent = await secretary.post(bilagor(), [KIND, { file: 'a.txt', bytes: 10 }], {
      headers: { 'y-island': 'form' },
    });
    expect([sent.status, sent.headers.location]).toEqual([204, undefined]);
    expect(sent.headers['y-go-to']).toContain('/bilagor?klart=tillagd');
  });

  describe('from one who is signed out', () => {
    it('gives back the text, before and after the file, and takes nothing of that', async () => {
      const nobody = await connection(null);
      const written: Part[] = [
        { name: 'text', text: 'Det här skrev jag före filen.' },
        { file: 'svar.txt', bytes: 3 * MB },
        { name: 'reason', text: `Och det här efter. ${'ord '.repeat(200_000)}` },
      ];
      const reply = await nobody.post(bilagor(), written);
      expect(reply.status).toBe(401);
      expect(reply.text).toContain('Det här skrev jag före filen.');
      expect(reply.text).toContain('Och det här efter.');
      expect(reply.text).toContain('Filen följde inte med.');
      await isInOrder(nobody, reply);
    });

    it('gives back a long text without a file', async () => {
      const text = 'ord '.repeat(230_000);
      const reply = await fetch(server.url + bilagor(), {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', origin: new URL(server.url).origin },
        body: new URLSearchParams({ text: `${text} slut` }),
      });
      expect(reply.status).toBe(401);
      expect(await reply.text()).toContain('slut');
    });
  });

  describe('many at once', () => {
    it('of one person wait for each other: told with when to come again, and what was written stays', async () => {
      const held = await Promise.all(
        Array.from({ length: 4 }, async () => {
          const request = (await connection('secretary')).begin(bilagor(), {
            'content-type': FORM_TYPE,
            'content-length': '5000',
          });
          request.write('--gransen\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nbörjan');
          return request;
        }),
      );
      await until(() => onDisk().length >= 4);
      const fifth = await connection('secretary');
      const reply = await fifth.post(bilagor(), [{ file: 'e.txt', bytes: 10 }, KIND]);
      expect(reply.status).toBe(429);
      expect(reply.headers['retry-after']).toBe('30');
      expect(reply.text).toContain('Du skickar redan 4 filer.');
      expect(reply.text).toMatch(/value="attachment"[^>]*checked/);
      for (const request of held) request.destroy();
      await until(() => onDisk().length === 0);
      expect((await fifth.post(bilagor(), [KIND, { file: 'e.txt', bytes: 10 }])).status).toBe(303);
    });
  });

  describe('a body that nobody asked for', () => {
    const holding = (headers: Record<string, string>, path: string): Promise<number> =>
      connection(null).then(async (nobody) => {
        const request = nobody.begin(path, headers);
        const [reply] = (await once(request, 'response')) as [{ statusCode: number }];
        request.destroy();
        return reply.statusCode;
      });

    it.each<[string, string, Record<string, string>, number]>([
      ['JSON of 100 kB without a key', '/api/v1/remisser', { 'content-length': '100000' }, 401],
      ['JSON without a length, without a key', '/api/v1/remisser', { 'transfer-encoding': 'chunked' }, 401],
      ['JSON of 100 kB to no address', '/api/v1/finns-inte', { 'content-length': '100000' }, 413],
      ['JSON to a page', '/logga-in', { 'content-length': '1000' }, 415],
    ])('%s is answered before a byte of it is read', async (_what, path, headers, status) => {
      const answered = await holding({ 'content-type': 'application/json', ...headers }, path);
      expect(answered).toBe(status);
    });
  });

  describe('refused while it is still being sent', () => {
    const JSON_BODY = { 'content-type': 'application/json' };
    const LONG: Part[] = Array.from({ length: 3 }, (_, i) => ({ name: `f${i}`, text: 'a'.repeat(MB / 2) }));
    const key = () => ({ authorization: `Bearer ${server.keys.secretary}` });

    const WHITE = Buffer.alloc(20 * MB, ' ');
    const refused: [
      string,
      number,
      string,
      () => { path: string; headers?: Record<string, string>; body: Part[] | Buffer },
    ][] = [
      // prettier-ignore
      ['a form half-way', 413, 'upload.too_much_text', () => ({ path: draftFiles(), headers: key(), body: [KIND, ...LONG, { file: 'a.txt', bytes: 20 * MB }] })], // prettier-ignore
      ['a form at once', 413, 'upload.too_large', () => ({ path: draftFiles(), headers: key(), body: [{ file: 'a.txt', bytes: 60 * MB }] })], // prettier-ignore
      ['a form at its first file', 413, 'tar inte emot filer', () => ({ path: '/logga-in', body: [{ file: 'a.txt', bytes: 20 * MB }] })], // prettier-ignore
      ['JSON without a key', 401, 'identity.', () => ({ path: '/api/v1/remisser', headers: JSON_BODY, body: WHITE })], // prettier-ignore
      ['JSON to no address', 413, 'högst 64 kB', () => ({ path: '/api/v1/finns-inte', headers: JSON_BODY, body: WHITE })], // prettier-ignore
      ['JSON to a page', 415, 'text/html', () => ({ path: '/logga-in', headers: JSON_BODY, body: WHITE })],
    ];
    const statuses = (said: string) => said.match(/HTTP\/1\.1 \d+/g);

    it.each(refused)('%s: who listens last hears it, and is answered next time', async (_, status, why, ask) => {
      const { path, headers, body } = ask();
      const said = await sendsAllFirst(server.url, path, { headers: { ...headers }, body, next: '/logga-in' });
      expect(statuses(said)).toEqual([`HTTP/1.1 ${status}`, 'HTTP/1.1 200']);
      expect(said).toContain(why);
    });

    it.each(refused)('%s: heard also where the connection is closed after', async (_, status, why, ask) => {
      const { path, headers, body } = ask();
      const said = await sendsAllFirst(server.url, path, { headers: { ...headers, connection: 'close' }, body });
      expect(statuses(said)).toEqual([`HTTP/1.1 ${status}`]);
      expect(said).toContain(why);
    });
  });
});
