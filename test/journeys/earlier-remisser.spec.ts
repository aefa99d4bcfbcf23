import { BodyRegister } from '@yttra/bodies';
import { Sessions } from '@yttra/identity';
import { WithdrawRemiss } from '@yttra/remiss';
import { handedIn, issuedRemiss, type ApiRound } from '../support/api-round';
import { PageClient } from '../support/page-client';
import { TestServer } from '../support/test-server';

const ADDRESS = 'remiss@folkhogskolan.example.se';

// What a body has been asked for ten years is found again, and is not in the way of what it is asked today.
describe('a round that ended', () => {
  let server: TestServer;
  let round: ApiRound;
  beforeAll(async () => {
    server = await TestServer.start();
    const guest = { name: 'Folkhögskolan', kind: 'extern' as const, email: ADDRESS };
    await server.inTx((tx) => server.get(BodyRegister).create(tx, null, guest));
    round = await issuedRemiss(server, { rule: 'alla nämnder, Folkhögskolan', audience: 'public' });
    await server.db.moveClock('2022-12-15T10:00:00+01:00');
    await handedIn(server.clients.secretary, round.of('Socialnämnden'));
    await server.inTx((tx) =>
      server.get(WithdrawRemiss).withdraw(tx, server.people.officer, round.id, { reason: 'Nytt förslag' }),
    );
  });
  afterAll(() => server?.stop());

  const pageOf = async (path: string, client: PageClient) => (await client.get(path)).text;
  const own = async (path = '/mina-remisser') => pageOf(path, await server.pages('secretary'));
  const asGuest = async () => {
    await server.db.asSuperuser(
      `insert into person (name, email) select '${ADDRESS}', '${ADDRESS}' where not exists (select from person where email = '${ADDRESS}')`,
    );
    const [person] = await server.db.asSuperuser<{ id: string }>(`select id from person where email = '${ADDRESS}'`);
    const token = await server.inTx((tx) => server.get(Sessions).begin(tx, person!.id, { with: 'code' }));
    return new PageClient(server.url, { 'yttra-session': token });
  };

  it('stands among what is out for 30 days', async () => {
    await server.db.moveClock('2023-01-14T09:59:00+01:00');
    expect(await own()).toContain('Lämnade svar');
    expect(await own('/mina-remisser/tidigare')).toContain('Ingen remiss avslutades för mer än 30 dagar sedan.');
  });

  it('and then among the earlier, with its answer', async () => {
    await server.db.moveClock('2023-01-14T10:00:00+01:00');
    expect(await own()).not.toContain('Lämnade svar');
    const secretary = await (await server.pages('secretary')).get('/mina-remisser');
    await secretary.click('Tidigare remisser');
    expect(secretary.heading).toBe('Tidigare remisser');
    expect(secretary.text).toContain('Socialnämnden');
    await secretary.click('Riktlinje för kvalitet');
    expect(secretary.path).toBe(`/svara/${round.recipient('Socialnämnden').id}`);
  });

  it('unless the decision on a preliminary answer is still to come', async () => {
    const preliminary = (is: boolean) =>
      server.db.asSuperuser(`update recipient set preliminary = ${is} where body_name = 'Socialnämnden'`);
    await preliminary(true);
    expect(await own()).toContain('Preliminära svar som väntar på beslutet');
    expect(await own('/mina-remisser/tidigare')).not.toContain('Socialnämnden');
    await preliminary(false);
  });

  it('for a guest too, whose start still leads there', async () => {
    const guest = await asGuest();
    await guest.get('/');
    await guest.click('Nämndsekreterare');
    expect(guest.path).toBe('/mina-remisser');
    await guest.click('Tidigare remisser');
    expect(guest.text).toContain('Folkhögskolan');
  });

  it('for nobody who does not serve the body', async () => {
    for (const persona of ['officer', 'administrator', 'reader'] as const)
      expect(await pageOf('/mina-remisser/tidigare', await server.pages(persona))).not.toContain('Riktlinje');
    expect(await pageOf('/mina-remisser/tidigare', await server.pages('otherSecretary'))).not.toContain(
      'Socialnämnden',
    );
  });

  it('thirty a page, the latest first', async () => {
    await server.db.asSuperuser(`
      with made as (
        insert into remiss select m.* from generate_series(1, 60) n, remiss own,
          jsonb_populate_record(own, jsonb_build_object('id', gen_random_uuid(), 'case_number', 'KS/' || n, 'title', 'Remiss ' || n,
            'due_date', date '2010-01-01' + n, 'status', 'closed', 'closed_at', '2010-06-01')) m
          where own.id = '${round.id}' returning id, due_date)
      insert into recipient (remiss_id, body_id, body_name, body_kind, due_date)
        select made.id, b.id, b.name, b.kind, made.due_date from made, body b where b.name = 'Socialnämnden'`);
    const first = await own('/mina-remisser/tidigare');
    expect(first.indexOf('Riktlinje för kvalitet')).toBeLessThan(first.indexOf('Remiss 60'));
    expect(first).toContain('Remiss 32 ');
    expect(first).not.toContain('Remiss 31 ');
    expect(first).toContain('Sida 1 av 3');
    expect(await own('/mina-remisser/tidigare?sida=3')).toContain('Remiss 1 ');
    expect(await own()).not.toContain('Remiss 60');
  });
});
