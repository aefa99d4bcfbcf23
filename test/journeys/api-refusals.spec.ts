import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { AccessKeys } from '@yttra/identity';
import { formOf, ifMatch, type Options } from '../support/api-client';
import { issuedRemiss, preparedRemiss, type ApiRound } from '../support/api-round';
import { TestServer, type Persona } from '../support/test-server';

/** Whatever a program sends, it is told what is wrong, where, and what is allowed; and nothing is half done. */
describe('a request that cannot be met', () => {
  let server: TestServer;
  let round: ApiRound;
  let draft: { id: string; version: number };
  let social: string;

  beforeAll(async () => {
    server = await TestServer.start();
    round = await issuedRemiss(server);
    draft = await preparedRemiss(server);
    social = round.of('Socialnämnden');
    await server.db.moveClock('2022-12-15T10:00:00+01:00');
  });
  afterAll(() => server?.stop());

  const as = (persona: Persona) => server.clients[persona];
  const json = (raw: string): Options => ({ raw, headers: { 'content-type': 'application/json' } });

  describe('because it cannot be read', () => {
    it.each<[what: string, status: number, code: string, options: () => Options]>([
      ['JSON cut short', 400, 'http.malformed', () => json('{"title": "R')],
      ['an empty body said to be JSON', 400, 'http.malformed', () => json('')],
      ['__proto__', 400, 'http.malformed', () => json('{"__proto__": {"role": "administrator"}, "title": "R"}')],
      ['constructor', 400, 'http.malformed', () => json('{"constructor": {"prototype": {"a": 1}}}')],
      ['100,000 brackets', 422, 'invalid_input', () => json(`{"title": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
      ['2 MB', 413, 'http.too_large', () => json(JSON.stringify({ title: 'a'.repeat(2_000_000) }))],
      ['XML', 415, 'http.unsupported', () => ({ raw: '<remiss/>', headers: { 'content-type': 'application/xml' } })],
      ['CSV', 415, 'http.unsupported', () => ({ raw: 'title\nR', headers: { 'content-type': 'text/csv' } })],
      ['a form', 415, 'http.unsupported', () => ({ form: formOf('a.txt', 'a') })],
      ['a list', 422, 'invalid_input', () => ({ body: [] })],
      ['nothing', 422, 'invalid_input', () => ({})],
    ])('%s: %i %s', async (_what, status, code, options) => {
      expect(await as('officer').refused('POST', 'remisser', options())).toMatchObject({ status, code });
    });

    it('JSON where a list of bodies is asked for as CSV', async () => {
      expect(await as('administrator').refused('POST', 'bodies/import', { body: { namn: 'X' } })).toMatchObject({
        status: 415,
        detail: 'Skicka innehållet som text/csv.',
      });
    });

    it.each([
      ['GET', 'finns-inte', 404],
      ['DELETE', 'settings', 404],
      ['GET', '%zz', 400],
      ['GET', `remisser/${'a'.repeat(200)}`, 414],
    ])('%s /%s: %i', async (method, path, status) => {
      const reply = await fetch(`${server.url}/api/v1/${path}`, { method });
      expect(reply.status).toBe(status);
      expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await reply.json()).toMatchObject({ status, detail: expect.stringMatching(/å|ä|ö/) as string });
    });

    it.each<[string, string, number]>([
      ['what is no HTTP', 'hej på dig\r\n\r\n', 400],
      ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ])('%s', async (_what, sent, status) => {
      const answer = await onTheWire(server.url, sent);
      expect(answer).toContain(`HTTP/1.1 ${status} `);
      expect(answer).toContain('application/problem+json');
    });
  });

  describe('because a file is not what it should be', () => {
    const send = (form: FormData) => as('secretary').refused('POST', `${social}/draft/files`, { form });

    it.each<[string, number, string, () => FormData]>([
      [
        'too large',
        413,
        'stor.pdf är större än 25 MB.',
        () => formOf('stor.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(26_214_400)])),
      ],
      ['empty', 422, 'tom.pdf är tom.', () => formOf('tom.pdf', '')],
      ['of a kind not taken', 415, 'av det slag som program.exe är', () => formOf('program.exe', 'MZ')],
      ['other than its name says', 422, 'bild.pdf', () => formOf('bild.pdf', 'inte en pdf')],
      ['given an unknown place', 422, 'kind', () => formOf('a.txt', 'a', { kind: 'hemligt' })],
      ['sent with a field that is not there', 422, 'okänt', () => formOf('a.txt', 'a', { okänt: 'x' })],
    ])('%s', async (_what, status, says, form) => {
      const refusal = await send(form());
      expect(refusal).toMatchObject({ status });
      expect(JSON.stringify(refusal)).toContain(says);
      expect(await as('secretary').get(`${social}/draft/files`)).toEqual([]);
    });

    it('missing, one of two, or cut short', async () => {
      const none = new FormData();
      none.set('kind', 'attachment');
      expect(await send(none)).toMatchObject({ status: 422, fields: [{ field: 'file', message: 'Välj en fil.' }] });
      const two = formOf('a.txt', 'a');
      two.append('file', new Blob(['b']), 'b.txt');
      expect(await send(two)).toMatchObject({ status: 413, code: 'upload.too_many_files' });
      const cut = await as('secretary').refused('POST', `${social}/draft/files`, {
        raw: '--gräns\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc',
        headers: { 'content-type': 'multipart/form-data; boundary=gräns' },
      });
      expect(cut).toMatchObject({ status: 422, code: 'upload.malformed' });
      expect(await as('secretary').get(`${social}/draft/files`)).toEqual([]);
    });
  });

  describe('because of what it says, each fault with its place and what is allowed', () => {
    it.each<[what: string, change: () => object, field: string, says: RegExp]>([
      ['a day that is not there', () => ({ dueDate: '2023-02-30' }), 'dueDate', /datum/],
      ['a day in words', () => ({ dueDate: '4 januari 2023' }), 'dueDate', /datum som finns, skrivet 2023-01-04/],
      ['a number for a text', () => ({ title: 7 }), 'title', /text/],
      ['a text for a list', () => ({ ladder: '-14' }), 'ladder', /lista/],
      ['a field that is not there', () => ({ titel: 'R' }), '', /Okänt fält: titel/],
      ['a title of nothing', () => ({ title: '' }), 'title', /tom/],
      ['a title of 301 signs', () => ({ title: 'a'.repeat(301) }), 'title', /högst 300 tecken/],
      ['an address that is none', () => ({ contact: { name: 'A', email: 'nej' } }), 'contact.email', /e-postadress/],
      ['an id that is none', () => ({ namedReaders: ['x'] }), 'namedReaders[0]', /id/],
      ['a person who is not there', () => ({ namedReaders: [randomUUID()] }), 'namedReaders[0]', /finns inte/],
    ])('%s', async (_what, change, field, says) => {
      const refusal = await as('officer').refused('PATCH', `remisser/${draft.id}`, {
        body: change(),
        headers: ifMatch(draft.version),
      });
      expect(refusal.status).toBe(422);
      expect(refusal.fields?.[0]?.field).toBe(field);
      expect(JSON.stringify(refusal.fields)).toMatch(says);
    });

    it('a rule: the word that is not known, and the nearest that is', async () => {
      const refusal = await as('officer').refused('PUT', `remisser/${draft.id}/recipients`, {
        body: { rule: 'alla nämnder utom Socialnämden' },
        headers: ifMatch(draft.version),
      });
      expect(refusal).toMatchObject({ status: 422, code: 'bodies.unreadable_rule' });
      expect(JSON.stringify(refusal)).toContain('Socialnämnden');
    });

    it('a file of bodies: each line, and nothing saved', async () => {
      const { administrator } = server.clients;
      const raw = 'namn;typ;e-post\nNya nämnden;nämnd;ny@example.se\nSkolan;nämd;\n;nämnd;x@example.se\n';
      const send = { raw, headers: { 'content-type': 'text/csv' } };
      const before = await administrator.get('bodies');
      const refusal = await administrator.refused('POST', 'bodies/import', send);
      expect(refusal.status).toBe(422);
      expect(JSON.stringify(refusal)).toMatch(/menar du nämnd.*namn saknas/s);
      expect(await administrator.get('bodies')).toEqual(before);
    });

    it.each([
      ['CSV', 'text/csv', 'datum\n2022-13-01\n'],
      ['a calendar', 'text/calendar', 'hej'],
      ['bytes', 'text/csv', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
    ])('meetings as %s that cannot be read', async (_what, type, raw) => {
      const path = `bodies/${server.bodies.social}/meetings`;
      const refusal = await as('administrator').refused('PUT', path, { raw, headers: { 'content-type': type } });
      expect([refusal.status, refusal.code]).toEqual([422, 'bodies.unreadable_file']);
    });

    it('an If-Match that is no version, and none at all', async () => {
      const change = (headers: Record<string, string>) =>
        as('officer').refused('PATCH', `remisser/${draft.id}`, { body: {}, headers });
      expect(await change({ 'if-match': 'senaste' })).toMatchObject({ status: 428, fields: [{ field: 'if-match' }] });
      expect(await change({})).toMatchObject({ status: 428, code: 'precondition.if_match_missing' });
    });

    it.each(['limit=0', 'limit=201', 'limit=tio', 'offset=-1', 'status=okänd', `search=${'a'.repeat(201)}`])(
      'the query %s',
      async (query) => {
        expect(await as('officer').refused('GET', `remisser?${query}`)).toMatchObject({ status: 422 });
      },
    );

    it('signs that nobody can see are taken out and told, or refused where there is nowhere to tell', async () => {
      expect(await as('officer').refused('GET', 'remisser?search=%00')).toMatchObject({ status: 422 });
      const person = { name: 'Namn\u0000', email: 'namn@example.se' };
      const added = await as('administrator').call<{ name: string }>('POST', 'people', { body: person });
      expect(added).toMatchObject({ status: 201, body: { name: 'Namn' } });
      expect(added.headers.has('yttra-removed-characters')).toBe(true);
      const of = round.of('Miljönämnden');
      const saved = await as('otherSecretary').put<{ notices: { message: string }[]; content: { text: string } }>(
        `${of}/draft`,
        { text: 'a\u0000b\ud800c' },
        ifMatch(0),
      );
      expect(saved.content.text).toBe('ab\ufffdc');
      expect(saved.notices).toHaveLength(2);
    });
  });

  describe('because of who asks', () => {
    const keyed = (key: string) => server.client(key).refused('GET', 'remisser');

    it('without a key, with an unknown one, with half of one', async () => {
      expect(await server.client(null).refused('GET', 'remisser')).toMatchObject({
        status: 401,
        code: 'identity.key_missing',
      });
      expect(await keyed('yttra_finns-inte')).toMatchObject({ status: 401, code: 'identity.key_unknown' });
      expect(await keyed('')).toMatchObject({ status: 401, code: 'identity.key_missing' });
      expect(await keyed("' or 1=1 --")).toMatchObject({ status: 401, code: 'identity.key_missing' });
    });

    it('with one that has run out, or was taken back', async () => {
      const keys = server.get(AccessKeys);
      const short = await server.inTx((tx) => keys.issue(tx, server.people.reader, 1));
      await server.client(short).get('remisser');
      await server.db.moveClock('2022-12-16T10:00:01+01:00');
      expect(await keyed(short)).toMatchObject({ status: 401, code: 'identity.key_expired' });
      const taken = await server.inTx((tx) => keys.issue(tx, server.people.administrator, 30));
      await server.inTx((tx) => keys.revokeAll(tx, server.people.administrator));
      expect(await keyed(taken)).toMatchObject({ status: 401, code: 'identity.key_revoked' });
    });
  });

  it('because the key stands for something else already', async () => {
    const { secretary } = server.clients;
    const basis = { type: 'administration', answeredBy: 'Chefen' };
    const headers = { 'idempotency-key': 'en nyckel' };
    await secretary.post(`${social}/no-comments`, { basis }, headers);
    const other = { body: { basis, reason: 'Vi berörs inte.' }, headers };
    expect(await secretary.refused('POST', `${social}/no-comments`, other)).toMatchObject({
      status: 422,
      code: 'idempotency.other_request',
    });
    const long = { body: { basis }, headers: { 'idempotency-key': 'a'.repeat(201) } };
    expect(await secretary.refused('POST', `${social}/no-comments`, long)).toMatchObject({ status: 422 });
  });
});

/** What a server says to these very bytes, until it hangs up. */
function onTheWire(url: string, sent: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(sent));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}
