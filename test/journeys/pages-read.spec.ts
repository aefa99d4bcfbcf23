import { BodyRegister } from '@yttra/bodies';
import { FollowerMails, Followers } from '@yttra/remiss';
import { ifMatch } from '../support/api-client';
import { ANSWER, handedIn, issuedRemiss, savedDraft, type ApiRound } from '../support/api-round';
import type { PageClient } from '../support/page-client';
import { TestServer } from '../support/test-server';
import { theWorkbench } from './workbench.chapter';

const CANARY = 'kanariefågelsutkastet';
const SECRET = 'hemligasjukdomen';

/** What Socialnämnden says: a phrase, something hostile, a marked answer, a reservation. */
const SOCIAL = {
  ...ANSWER,
  answers: {
    1: { text: 'Ja, riktlinjen ligger i linje. Öppna data <b>stärker</b> förbättringskulturen & samordningen.' },
    2: { value: 'partly' },
    3: { text: `Ett enskilt ärende: ${SECRET}.` },
  },
  reservations: [{ by: [{ name: 'Ledamot Ett', party: 'FP' }], text: 'Reservanten vill inte ha förbättringsteam.' }],
  secrecy: [{ provision: '26 kap. 1 § OSL', date: '2022-12-14', authority: 'Socialnämnden', parts: ['answer:3'] }],
};
const MILJO = {
  ...ANSWER,
  stance: 'opposes',
  caseNumber: 'MN/2022:4',
  answers: { 1: { text: 'Nej. Data om öppna frågor saknas.' }, 2: { value: 'no' }, 3: { nothingToAdd: true } },
};

/** Told where there are no hits, nor near ones. */
const NONE_NEAR = 'Liknande ord letar vi efter när ordet har minst fem bokstäver.';

describe('reading the answers', () => {
  let server: TestServer;
  let round: ApiRound;
  let officer: PageClient;
  let reader: PageClient;
  const path = (rest: string) => `/remisser/${round.id}${rest}`;
  const social = () => path(`/svar/instans/${round.recipient('Socialnämnden').id}`);

  /** A session is left idle when the clock moves. */
  const signIn = async () => {
    officer = await server.pages('officer');
    reader = await server.pages('reader');
  };

  beforeAll(async () => {
    server = await TestServer.start();
    await server.inTx((tx) =>
      server.get(BodyRegister).create(tx, null, { name: 'Kulturnämnden', kind: 'nämnd', email: 'kultur@example.se' }),
    );
    await signIn();
    round = await issuedRemiss(server, { namedReaders: [server.people.namedReader] });
  });
  afterAll(() => server?.stop());

  it('before anything has come in says so, and shows nothing of a draft', async () => {
    await savedDraft(server.clients.secretary, round.of('Socialnämnden'), { ...ANSWER, text: CANARY });
    await officer.get(path('/svar'));
    expect(officer.text).toContain('0 av 3 har svarat');
    expect(officer.text).toContain('Inga svar har kommit in. Utkast syns aldrig här.');
    for (const rest of [
      '',
      '/fraga/1',
      '/diagram',
      `/sok?ord=${CANARY}`,
      `/instans/${round.recipient('Socialnämnden').id}`,
    ]) {
      await officer.get(path(`/svar${rest}`));
      expect(officer.status).toBe(200);
      expect(officer.html.replaceAll(`value="${CANARY}"`, '').replaceAll(`”${CANARY}”`, '')).not.toContain(CANARY);
    }
    expect((await officer.get(path(`/svar/sok?ord=${CANARY}`))).text).toContain(`Inga träffar på ”${CANARY}”.`);
  });

  it('shows each answer as it comes, body by question', async () => {
    await server.db.moveClock('2022-12-15T10:00:00+01:00');
    await handedIn(server.clients.secretary, round.of('Socialnämnden'), SOCIAL);
    await server.db.moveClock('2022-12-16T10:00:00+01:00');
    await handedIn(server.clients.otherSecretary, round.of('Miljönämnden'), MILJO);
    await signIn();
    await officer.get(path('/svar'));
    expect(officer.heading).toBe('Svaren');
    expect(officer.text).toContain('2 av 3 har svarat · 2 svar är inte lästa till slutet');
    // What was chosen, the first words, a mask where it is marked: never more than one may read.
    expect(officer.links()).toContainEqual({
      label: 'Socialnämnden, fråga 3, oläst: [Maskat: 26 kap. 1 § OSL]',
      href: `${social()}#fraga-3`,
    });
    for (const label of [
      'Socialnämnden, fråga 2, oläst: Delvis',
      'Miljönämnden, fråga 1, oläst: Nej. Data om öppna frågor saknas.',
    ])
      expect(officer.links()).toContainEqual(expect.objectContaining({ label }));
    expect(officer.html).not.toContain(SECRET);
    expect(officer.links()).toContainEqual(
      expect.objectContaining({ label: 'Miljönämnden, fråga 3, inget att tillägga' }),
    );
    // The officer's list counts the same, in the same words.
    await officer.get('/remisser');
    expect(officer.text).toContain('2 svar är inte lästa till slutet');
    await officer.get(path('/svar'));
    await officer.click('Lista');
    expect(officer.text).toContain('Oläst: fråga 1, fråga 2, fråga 3, övrigt');
  });

  it('lays chosen answers side by side, as each may read them', async () => {
    await reader.get(path('/svar'));
    const boxes = reader.find('input[name=svar]').map((box) => box.getAttribute('value')!);
    await reader.submit('Jämför valda', { svar: boxes.slice(0, 1) });
    expect(reader.status).toBe(422);
    expect(reader.text).toContain('Välj två till sex svar att jämföra.');
    const seven = new URLSearchParams(
      [...boxes, ...Array.from({ length: 5 }, () => crypto.randomUUID())].map((id) => ['svar', id]),
    );
    expect((await reader.post(path('/svar/jamfor'), seven)).status).toBe(422);
    expect(reader.text).toContain('Välj två till sex svar att jämföra.');
    // Only what was chosen: one of these two is no answer here.
    const one = [boxes[0]!, crypto.randomUUID()].map((id) => ['svar', id]);
    await reader.post(path('/svar/jamfor'), new URLSearchParams(one));
    expect([reader.status, reader.find('thead th')]).toEqual([200, []]);
    await reader.get(path('/svar'));
    await reader.submit('Jämför valda', { svar: boxes });
    expect(reader.heading).toBe('2 svar bredvid varandra');
    expect(reader.find('thead th').map(({ text }) => text)).toEqual(['Fråga', 'Miljönämnden', 'Socialnämnden']);
    const second = reader.find('tbody tr').find(({ text }) => text.startsWith('Fråga 2'))!;
    expect(second.querySelectorAll('td').map(({ text }) => text)).toEqual(['Nej', 'Delvis']);
    expect(reader.text).toContain('[Maskat: 26 kap. 1 § OSL]');
    expect(reader.html).not.toContain(SECRET);
  });

  it('leaves what is asked for: unread answers to a question in three page loads', async () => {
    const hanna = await server.pages('namedReader');
    await hanna.get(path('/svar'));
    await hanna.submit('Visa', { Fråga: 'Fråga 3', 'Bara olästa': true });
    expect(hanna.loads).toBeLessThanOrEqual(3);
    expect(hanna.text).toContain('1 av 3 instanser visas');
    expect(hanna.find('tbody tr').map((row) => row.querySelector('th a')?.text)).toEqual(['Socialnämnden']);
    await hanna.submit('Visa', { Ställning: 'Avstyrker', Fråga: 'Alla' });
    expect(hanna.find('tbody tr').map((row) => row.querySelector('th a')?.text)).toEqual(['Miljönämnden']);
    await hanna.submit('Visa', { 'Inkomna efter svarstiden': true });
    expect(hanna.text).toContain('Ingen instans passar filtret.');
  });

  it('an old or foreign filter opens the page all the same', async () => {
    await officer.get(path('/svar?slag=finnsinte&stallning=x&fraga=0&sida=99999&olast=1&vy=karta'));
    expect(officer.status).toBe(200);
    expect(officer.text).toContain('3 av 3 instanser visas');
  });

  it('tells who may not open it the same as what is not there', async () => {
    for (const persona of ['otherOfficer', 'secretary', 'contributor', 'registrar', 'administrator'] as const) {
      const page = await (await server.pages(persona)).get(path('/svar'));
      expect([403, 404]).toContain(page.status);
    }
  });

  describe('one body’s whole answer', () => {
    it('stands with its basis, its reservation and its files, unedited', async () => {
      await officer.get(social());
      expect(officer.heading).toBe('Socialnämnden');
      for (const words of ['Tillstyrker med synpunkter', '§ 141', 'SN/2022:88', 'Ledamot Ett (FP)', 'Delvis', SECRET])
        expect(officer.text).toContain(words);
      expect(officer.html).toContain('&lt;b>stärker');
      expect(officer.html).not.toContain('<b>stärker');
      await officer.click('Hämta svaret med alla filer (zip)');
      expect(officer.status).toBe(200);
    });

    it('masks what is marked for a reader who is not named, and only for that one', async () => {
      await reader.get(social());
      expect(reader.text).toContain('[Maskat: 26 kap. 1 § OSL]');
      expect(reader.text).toContain('Delar av svaret är märkta med sekretess och visas inte för dig.');
      expect(reader.html).not.toContain(SECRET);
      const named = await (await server.pages('namedReader')).get(social());
      expect(named.text).toContain(SECRET);
    });

    it('is not marked as read by being looked at, and only by those who assess', async () => {
      expect(reader.find('form button').map((button) => button.text)).not.toContain('Klar med svaret');
      await reader.post(`${social()}/last`, new URLSearchParams({ svar: server.bodies.ks }));
      expect(reader.status).toBe(404);
      await officer.get(path('/svar'));
      expect(officer.text).toContain('2 svar är inte lästa');
    });

    it('is marked part by part, then whole, and leads to the next unread', async () => {
      await officer.get(social());
      await officer.submit('Markera som läst: Fråga 1');
      expect(officer.text).toContain('Markerat som läst.');
      expect(officer.find('#fraga-1')[0]?.text).toContain('läst');
      await officer.submit('Klar med svaret');
      expect(officer.text).toContain('Hela svaret är läst.');
      await officer.click('Nästa olästa: Miljönämnden');
      expect(officer.heading).toBe('Miljönämnden');
    });

    it('tells where a body stands that has not answered, and no more', async () => {
      await officer.get(path(`/svar/instans/${round.recipient('Kulturnämnden').id}`));
      expect(officer.text).toContain('Inget svar har kommit in. Status: Inte kvitterad.');
    });
  });

  describe('one question', () => {
    it('has every answer whole, side by side, with its stance', async () => {
      await officer.get(path('/svar/fraga/1'));
      expect(officer.heading).toBe('Fråga 1: Är riktlinjen i linje med er inriktning?');
      expect(officer.find('article h2').map((one) => one.text)).toEqual(['Miljönämnden', 'Socialnämnden']);
      expect(officer.text).toContain('Nej. Data om öppna frågor saknas.');
      await officer.submit('Visa', { Ställning: 'Avstyrker' });
      expect(officer.find('article h2').map((one) => one.text)).toEqual(['Miljönämnden']);
      await officer.click('Nästa: fråga 2');
      expect(officer.path).toContain('/svar/fraga/2?stallning=opposes');
    });

    it('with alternatives is counted, in a chart whose caption says what was found', async () => {
      await officer.get(path('/svar/fraga/2'));
      expect(officer.find('figcaption').map((one) => one.text)).toEqual(['1 av 2 svarar delvis']);
    });

    it('is marked as read for those that are shown', async () => {
      await officer.get(path('/svar/fraga/1'));
      await officer.submit('Markera svaret som läst');
      expect(officer.text).toContain('Markerat som läst.');
      expect(officer.text).toContain('alla svar är lästa');
    });

    it('is commented on by the office, under the version that was read; readers read it', async () => {
      const comment = 'Kommentar';
      await officer.get(path('/svar/fraga/2'));
      expect(officer.find('#kontorets-kommentar .y-tag').map((one) => one.text)).toEqual(['Inte skriven']);
      await officer.submit('Spara kommentaren', { [comment]: 'De två är inte överens.' });
      expect(officer.text).toContain('Kommentaren är sparad.');
      expect(officer.find('#kontorets-kommentar .y-tag').map((one) => one.text)).toEqual(['Skriven']);
      const colleague = await (await server.pages('namedReader')).get(path('/svar/fraga/2'));
      await officer.submit('Spara kommentaren', { [comment]: 'De två är delvis överens.' });
      await colleague.submit('Spara kommentaren', { [comment]: 'Kollegans text.' });
      expect(colleague.status).toBe(412);
      expect(colleague.text).toContain('Din text står kvar i rutan och är inte sparad.');
      expect(colleague.text).toContain('De två är delvis överens.');
      expect(colleague.find('textarea[name=kommentar]')[0]!.text.trim()).toBe('Kollegans text.');
      await colleague.submit('Spara kommentaren');
      expect((await reader.get(path('/svar/fraga/2'))).text).toContain('Kollegans text.');
      expect(reader.find('textarea')).toHaveLength(0);
      await officer.get(path('/sammanstallning'));
      expect(officer.text).toMatch(/Fråga 1\s*Inte skriven[^]*Fråga 2\s*Skriven/);
    });

    it('masks too', async () => {
      await reader.get(path('/svar/fraga/3'));
      expect(reader.text).toContain('[Maskat: 26 kap. 1 § OSL]');
      expect(reader.html).not.toContain(SECRET);
    });

    it('that is not there is no page', async () => {
      expect((await officer.get(path('/svar/fraga/9'))).status).toBe(404);
    });
  });

  describe('a search', () => {
    const hits = (client: PageClient) => client.find('.y-hits h3').map((one) => one.text.trim());
    const marked = (client: PageClient) => client.find('mark').map((one) => one.text);

    it('finds inflected words and the beginnings of longer ones, and marks them', async () => {
      await officer.get(path('/svar/sok'));
      await officer.submit('Sök', { 'Sök efter': 'förbättring' });
      expect(officer.text).toContain('2 träffar i 1 svar');
      expect(hits(officer)).toEqual(['Socialnämnden', 'Socialnämnden, Ledamot Ett (FP)']);
      expect(marked(officer)).toEqual(['förbättringskulturen', 'förbättringsteam']);
      expect(officer.html).not.toContain('<b>stärker');
    });

    it('finds a phrase only where it stands as one', async () => {
      await officer.get(path('/svar/sok?ord=' + encodeURIComponent('öppna data')));
      expect(hits(officer)).toEqual(['Miljönämnden', 'Socialnämnden']);
      await officer.get(path('/svar/sok?ord=' + encodeURIComponent('"öppna data"')));
      expect(hits(officer)).toEqual(['Socialnämnden']);
      await officer.submit('Sök', { Instans: 'Miljönämnden' });
      expect(officer.text).toContain('Inga träffar på ”öppna data”.');
    });

    it('finds what is marked only for those who may read it', async () => {
      expect(hits(await officer.get(path(`/svar/sok?ord=${SECRET}`)))).toEqual(['Socialnämnden']);
      await reader.get(path(`/svar/sok?ord=${SECRET}`));
      expect(reader.text).toContain(`Inga träffar på ”${SECRET}”.`);
      // Nor is it suggested to one who nearly wrote it.
      await reader.get(path(`/svar/sok?ord=${SECRET.replace('sjuk', 'skuj')}`));
      expect(reader.html).not.toContain(SECRET);
      await reader.get(`/las/sok?ord=${SECRET}`);
      expect(reader.text).toContain(`Inga träffar på ”${SECRET}”.`);
    });

    it('looks in what the database wrote as each answer came: the application can neither add to it nor take away', async () => {
      for (const change of ['delete from response_passage', `update response_passage set marked = false`])
        await expect(server.inTx((tx) => tx.query(change))).rejects.toThrow(/permission denied/);
    });

    it('suggests the word that may have been meant', async () => {
      await officer.get(path('/svar/sok?ord=samrodningen'));
      expect(officer.text).toContain('Menade du samordningen?');
      expect(officer.text).toContain('Liknande ord');
      expect(officer.text).not.toContain(NONE_NEAR);
      expect(marked(officer)).toEqual(['samordningen']);
      await reader.get('/las/sok?ord=samrodningen');
      expect(marked(reader)).toEqual(['samordningen']);
      await officer.get(path('/svar/sok?ord=samrodningen'));
      await officer.click('samordningen');
      expect(hits(officer)).toEqual(['Socialnämnden']);
    });

    it('never offers the word that was written, however its letters are made', async () => {
      await officer.get(path(`/svar/sok?ord=${encodeURIComponent('samordningen'.normalize('NFD'))}%20xyzzyx`));
      expect(officer.text).toContain('Inga träffar');
      expect(officer.text).not.toContain('Menade du');
      await officer.get(path('/svar/sok?ord=ordningen'));
      expect(marked(officer)).toEqual(['ordningen']);
    });

    it.each([
      "'; drop table response; --",
      '& | ! ( ) : *',
      'och',
      '<script>alert(1)</script>',
      '"',
      '%',
      '\\',
      'x'.repeat(5000),
    ])('survives %s', async (words) => {
      await officer.get(path(`/svar/sok?ord=${encodeURIComponent(words)}`));
      expect(officer.status).toBe(200);
      expect(officer.html).not.toContain('<script>alert');
    });

    it('in all remisser finds the answers of each', async () => {
      await reader.get('/las/sok');
      await reader.submit('Sök', { 'Sök efter': 'samordningen' });
      expect(hits(reader)).toEqual(['Socialnämnden, fråga 1']);
      expect(reader.text).not.toContain(NONE_NEAR);
      expect((await reader.get('/las/sok?ord=xyzzyx')).text).toContain(NONE_NEAR);
      expect((await officer.get('/las/sok')).status).toBe(403);
    });
  });

  it('charts say what they show', async () => {
    await officer.get(path('/svar/diagram'));
    expect(officer.find('figcaption').map((one) => one.text)).toEqual([
      '2 av 3 har svarat',
      'Två svar kom, högst ett om dagen.',
      '1 av 2 tillstyrker, med eller utan synpunkter',
      '1 av 2 svarar delvis',
      '1 av 2 svar är inte läst till slutet',
    ]);
  });

  it('a spreadsheet holds what the filter leaves, masked for the one who takes it', async () => {
    await reader.get(path('/svar/tabell.csv?stallning=supports_with_comments'));
    expect(reader.html).toContain('Socialnämnden');
    expect(reader.html).not.toContain('Miljönämnden');
    expect(reader.html).toContain('[Maskat: 26 kap. 1 § OSL]');
    expect(reader.html).not.toContain(SECRET);
    await officer.get(path('/svar/tabell.csv'));
    expect(officer.html).toContain(SECRET);
    await officer.get(path('/svar/tabell.xlsx'));
    expect(officer.status).toBe(200);
  });

  it('chosen answers are marked together; none chosen says so', async () => {
    const hanna = await server.pages('namedReader');
    await hanna.get(path('/svar?olast=ja'));
    await hanna.submit('Markera valda som lästa');
    expect(hanna.status).toBe(422);
    expect(hanna.text).toContain('Välj minst ett svar att markera som läst.');
    expect(hanna.find('a[href="#svar"]')).toHaveLength(1);
    expect(hanna.find('input#svar')).toHaveLength(1);
    expect(hanna.text).toContain('1 av 3 instanser visas');
    const value = hanna.find('input[name="svar"]')[0]!.getAttribute('value')!;
    await hanna.submit('Markera valda som lästa', { svar: [value] });
    expect(hanna.text).toContain('Det du valde är markerat som läst.');
    expect((await hanna.get(path('/svar'))).text).toContain('allt är läst');
  });

  it('a corrected answer keeps both versions, and only the one that counts is found', async () => {
    await handedIn(server.clients.otherSecretary, round.of('Miljönämnden'), {
      ...MILJO,
      basis: { type: 'preliminary', meeting: '2022-12-20' },
      answers: { 1: { text: 'Ja, efter ändringen.' }, 2: { value: 'yes' }, 3: { nothingToAdd: true } },
    });
    await officer.get(path(`/svar/instans/${round.recipient('Miljönämnden').id}`));
    expect(officer.text).toContain('Ja, efter ändringen.');
    expect(officer.text).toContain('2 av 2');
    await officer.click('Version 1');
    expect(officer.text).toContain('Nej. Data om öppna frågor saknas.');
    expect(officer.text).toContain('Det här är version 1. Instansen har lämnat en nyare version.');
    await officer.click('Läs den senaste versionen');
    await officer.submit('Låt det preliminära svaret stå');
    expect(officer.text).toContain('Det preliminära svaret får stå i sammanställningen sedan');
    expect((await officer.get(path('/svar/sok?ord=saknas'))).text).toContain('Inga träffar på ”saknas”.');
    expect(officer.text).toContain(NONE_NEAR);
    expect((await officer.get(path('/svar?preliminart=ja'))).text).toContain('1 av 3 instanser visas');
  });

  it('a filter is kept under a name, by the one who kept it', async () => {
    await officer.get(path('/svar?stallning=opposes'));
    await officer.submit('Spara filtret', { 'Namn på filtret': '' });
    expect(officer.status).toBe(422);
    expect(officer.text).toContain('Skriv ett namn på filtret.');
    await officer.submit('Spara filtret', { 'Namn på filtret': 'Kritiska' });
    expect(officer.text).toContain('Filtret är sparat.');
    await officer.get(path('/svar'));
    await officer.click('Kritiska');
    expect(officer.path).toBe(path('/svar?stallning=opposes'));
    expect((await reader.get(path('/svar'))).text).not.toContain('Kritiska');
    await officer.get('/mina-filter');
    await officer.submit('Ta bort filtret Kritiska');
    expect(officer.text).toContain('Du har inga sparade filter.');
  });

  theWorkbench(() => server);

  it('a remiss is followed, and what happens to it told by mail', async () => {
    await reader.get('/las');
    expect(reader.text).toContain('Riktlinje för kvalitet');
    await reader.submit('Bevaka nya remisser');
    await reader.click('Bevaka Riktlinje för kvalitet');
    await reader.submit('Bevaka remissen');
    expect(reader.text).toContain('Du bevakar remissen.');
    await reader.get('/las?bevakas=ja');
    expect(reader.text).toContain('1 remiss');

    const version = (await server.clients.officer.get<{ version: number }>(round.path)).version;
    await server.clients.officer.post(`${round.path}/due-date`, { dueDate: '2023-01-26' }, ifMatch(version));
    const told = await server.db.asOwner<{ data: { event: { what: string } }; to_address: string }>(
      `select data, to_address from outgoing_mail where kind = 'remiss.followed'`,
    );
    expect(told.map(({ data, to_address }) => [data.event.what, to_address])).toEqual([
      ['due_date', 'reader@example.se'],
    ]);
    expect(await server.inTx((tx) => server.get(Followers).followed(tx, server.people.reader))).toEqual(
      new Set([round.id]),
    );
  });

  it('and not told to one who may no longer read it', async () => {
    const [mail] = await server.db.asOwner<{ id: string; data: unknown }>(
      `select id, data from outgoing_mail where kind = 'remiss.followed'`,
    );
    const view = {
      ...mail!,
      kind: 'remiss.followed',
      to: 'reader@example.se',
      remissId: round.id,
      recipientId: null,
      createdAt: new Date('2022-12-18T10:00:00Z'),
      now: new Date('2022-12-18T10:00:00Z'),
      today: '2022-12-18',
    };
    const written = () => server.inTx((tx) => server.get(FollowerMails).renderers['remiss.followed'](view, tx));
    expect((await written())?.subject).toBe(
      'Ändrad remiss: Riktlinje för kvalitet – sista svarsdag är torsdag 26 januari 2023',
    );
    await server.db.asOwner(`update assignment set to_date = '2022-12-01' where person_id = $1`, [
      server.people.reader,
    ]);
    expect(await written()).toBeNull();
  });
});
