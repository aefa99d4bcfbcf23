import type { QueryRunner } from 'typeorm';
import { NamesOfOneLine1764000000103 } from '../../apps/cli/migrations/1764000000103-names-of-one-line';
import { AddressesInOneForm1764000000141 } from '../../apps/cli/migrations/1764000000141-addresses-in-one-form';
import { issuedRemiss } from '../support/api-round';
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

  it('are told also to the script that saves while one writes', async () => {
    const round = await issuedRemiss(server);
    const page = await server.pages('secretary');
    const path = `/svara/${round.recipient('Socialnämnden').id}/fraga/1`;
    await page.get(path);
    const version = page.find('[name=version]')[0]!.getAttribute('value')!;
    const save = (text: string, from: string) =>
      page.post(path, new URLSearchParams({ version: from, text }), { accept: 'application/json' });
    await save(`Ja${BELL}, det är bra.`, version);
    expect([page.status, page.header('yttra-removed-characters')]).toEqual([200, 'ja']);
    const { version: next } = JSON.parse(page.html) as { version: number };
    await save('Ja, det är mycket bra.', String(next));
    expect([page.status, page.header('yttra-removed-characters')]).toEqual([200, null]);
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

  it('go from names that were stored before that, unless nothing or another’s name would be left', async () => {
    const { db } = server;
    const stored = async (name: string) => {
      const [row] = await db.asOwner<{ id: string }>(
        `insert into body (name, name_key, kind) values ($1, lower($1), 'nämnd') returning id`,
        [name],
      );
      return row!.id;
    };
    const ids = [
      await stored(`Valnämnden${TURN}`),
      await stored(`Social\u200bnämnden`),
      await stored(TURN),
      await stored('Namn\nden'),
    ];
    await db.asOwner(`update person set name = $2 where id = $1`, [server.people.reader, `Persona${BELL} reader`]);
    const logged = await db.asOwner('select hash from audit_event order by chain, seq');
    await new NamesOfOneLine1764000000103().up({ query: db.asOwner } as unknown as QueryRunner);
    const rows = await db.asOwner<{ id: string; name: string; name_key: string }>(
      `select id, name, name_key from body`,
    );
    const named = (id: string) => rows.find((row) => row.id === id)!;
    expect(ids.map((id) => named(id).name)).toEqual(['Valnämnden', 'Social\u200bnämnden', TURN, 'Namn den']);
    expect(named(ids[0]!).name_key).toBe('valnämnden');
    const [person] = await db.asOwner<{ name: string }>(`select name from person where id = $1`, [
      server.people.reader,
    ]);
    expect(person!.name).toBe('Persona reader');
    expect(await db.asOwner('select hash from audit_event order by chain, seq')).toEqual(logged);
  });

  it('addresses that a browser had sent as xn--… are kept as they are written, and nobody else’s is taken', async () => {
    const { db } = server;
    const stored = await db.asOwner<{ id: string }>(
      `insert into person (name, email) select 'Namn', address from unnest($1::text[]) with ordinality as t (address, n) order by n returning id`,
      [['a@xn--vrd-ula.example.se', 'b@VÅRD.example.se', 'c@vård.example.se', 'c@xn--vrd-ula.example.se']],
    );
    await db.asOwner(
      `insert into body (name, name_key, kind, email, registrar_email) values ('Vårdnämnden', 'vårdnämnden', 'nämnd', 'n@xn--vrd-ula.example.se', 'r@example.se')`,
    );
    const logged = await db.asOwner('select hash from audit_event order by chain, seq');
    await new AddressesInOneForm1764000000141().up({ query: db.asOwner } as unknown as QueryRunner);
    const people = await db.asOwner<{ id: string; email: string }>(`select id, email from person`);
    expect(stored.map(({ id }) => people.find((one) => one.id === id)!.email)).toEqual([
      'a@vård.example.se',
      'b@vård.example.se',
      'c@vård.example.se',
      'c@xn--vrd-ula.example.se',
    ]);
    expect(await db.asOwner(`select email, registrar_email from body where name_key = 'vårdnämnden'`)).toEqual([
      { email: 'n@vård.example.se', registrar_email: 'r@example.se' },
    ]);
    expect(await db.asOwner('select hash from audit_event order by chain, seq')).toEqual(logged);
  });
});
