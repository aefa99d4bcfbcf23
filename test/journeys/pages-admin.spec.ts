import { AccessKeys, Sessions } from '@yttra/identity';
import { MailOutbox } from '@yttra/mail';
import { shippedMemoTemplate } from '@yttra/summary';
import PizZip from 'pizzip';
import type { PageClient } from '../support/page-client';
import { TestServer } from '../support/test-server';

const CSV =
  'namn;typ;e-post\nValnämnden;nämnd;valnamnden@example.se\nSocialnämnden;nämnd;ny@example.se\n;nämnd;x@example.se\n';
const MEETINGS = 'datum;handlingsstopp\n2022-11-16;2022-11-01\n2022-12-14;2022-11-29\n;2022-12-01\n';

const event = (title: string, day: string) => `BEGIN:VEVENT\r\nSUMMARY:${title}\r\nDTSTART:${day}\r\nEND:VEVENT\r\n`;
const CALENDAR = `BEGIN:VCALENDAR\r\n${event('Miljönämnden, utbildning', '20230110')}${event('Inställt: Miljönämnden', '20230117')}${event('Reservdag', '20230124')}${event('Julfika', '20230128')}END:VCALENDAR\r\n`;

describe('the administrator', () => {
  let server: TestServer;
  let sam: PageClient;
  beforeAll(async () => {
    server = await TestServer.start();
    sam = await server.pages('administrator');
  });
  afterAll(() => server?.stop());

  describe('keeps the register of bodies', () => {
    it('adds one, is told what is wrong with it, and changes it', async () => {
      await sam.get('/admin/instanser');
      await sam.click('Lägg till en instans');
      await sam.submit('Lägg till instansen', { Namn: 'Servicenämnden', Slag: 'nämnd', Funktionsbrevlåda: 'fel' });
      expect(sam.status).toBe(422);
      expect(sam.text).toContain('Skriv en e-postadress');
      await sam.submit('Lägg till instansen', { Funktionsbrevlåda: 'service@example.se', Grupper: 'Teknik, Service' });
      expect(sam.heading).toBe('Servicenämnden');
      expect(sam.text).toContain('Ingen är sekreterare');
      await sam.submit('Spara', { Namn: 'Servicenämnden', 'Instansen används': false });
      await sam.get('/admin/instanser');
      expect(sam.text).not.toContain('Servicenämnden');
      await sam.get('/admin/instanser?visa=alla');
      expect(sam.text).toContain('Servicenämnden Inaktiv');
      expect(sam.text).toContain('Service, Teknik');
    });

    it('is told when somebody else has changed it meanwhile, and loses nothing', async () => {
      const path = `/admin/instanser/${server.bodies.miljo}`;
      const other = await server.pages('administrator');
      await sam.get(path);
      await other.get(path);
      await other.submit('Spara', { 'Så ser instansens diarienummer ut': 'MN/ÅÅÅÅ:#' });
      await sam.submit('Spara', { Grupper: 'Miljö' });
      expect(sam.status).toBe(412);
      expect(sam.text).toContain('Någon annan har ändrat');
    });

    it('reads many from a file, and sees what it does before anything is saved', async () => {
      await sam.get('/admin/instanser/importera');
      await sam.submit('Granska filen', { file: { name: 'instanser.csv', content: CSV } });
      expect(sam.text).toContain('1 ny, 1 ändrad, 1 rad kan inte läsas');
      expect(sam.text).toContain('Rad 4 kan inte läsas');
      expect(sam.text).toContain('öppna svaret först när instansen har bekräftat den');
      await (await server.pages('administrator')).get('/admin/instanser');
      await sam.submit('Spara de rader som kan läsas');
      expect(sam.text).toContain('Valnämnden');
      expect(sam.text).toContain('ny@example.se');
    });
  });

  describe('keeps the meetings', () => {
    const path = () => `/admin/instanser/${server.bodies.social}/sammantraden`;

    it('one by one', async () => {
      await sam.get(path());
      expect(sam.text).toContain('Utan sammanträdesdagar kan Yttra inte varna för korta svarstider.');
      await sam.submit('Lägg till sammanträdet', {
        'date-day': '16', 'date-month': '11', 'date-year': '2022',
        'cutoff-day': '17', 'cutoff-month': '11', 'cutoff-year': '2022',
      }); // prettier-ignore
      expect(sam.text).toContain('Handlingsstoppet ligger efter sammanträdet');
      await sam.submit('Lägg till sammanträdet', { 'cutoff-day': '2' });
      expect(sam.text).toContain('onsdag 16 november 2022 onsdag 2 november 2022');
    });

    it('from a file, with a preview; the secretary on her own page', async () => {
      const gun = await server.pages('secretary');
      await gun.get(`/sammantraden/${server.bodies.social}`);
      await gun.submit('Granska filen', { file: { name: 'moten.csv', content: MEETINGS } });
      expect(gun.text).toContain('1 ny, 1 ändrad, 1 rad kan inte läsas');
      expect(gun.text).toContain('Rad 4 kan inte läsas: datum saknas');
      await gun.submit('Spara det som kan läsas');
      expect(gun.path).toContain(`/sammantraden/${server.bodies.social}`);
      expect(gun.text).toContain('onsdag 14 december 2022 tisdag 29 november 2022');
      await gun.submit('Ta bort onsdag 14 december 2022');
      expect(gun.text).not.toContain('onsdag 14 december 2022');
      await gun.get(`/sammantraden/${server.bodies.miljo}`);
      expect(gun.status).toBe(404);
    });
  });

  it('reads a calendar: days with their titles, what is cancelled, and boxes for what may be meetings', async () => {
    await sam.get(`/admin/instanser/${server.bodies.miljo}/sammantraden`);
    await sam.submit('Granska filen', { file: { name: 'moten.ics', content: CALENDAR } });
    expect(sam.text).toContain('tisdag 10 januari 2023 Miljönämnden, utbildning');
    expect(sam.text).toContain('Inställt, läses inte in: ”Inställt: Miljönämnden” tisdag 17 januari 2023.');
    expect(sam.text).toContain('Julfika, lördag 28 januari 2023');
    await sam.submit('Spara sammanträdena', { also: '2023-01-24' });
    expect(sam.text).toContain('tisdag 24 januari 2023');
    expect(sam.text).toContain('tisdag 10 januari 2023');
    expect(sam.text).not.toMatch(/1[78] januari|28 januari/);
  });

  describe('keeps the people', () => {
    it('adds one, gives a hat to a body, and hands it over', async () => {
      await sam.get('/admin/personer');
      await sam.click('Lägg till en person');
      await sam.submit('Lägg till personen', { Namn: 'Anna Berg', 'E-postadress': 'anna' });
      expect(sam.text).toContain('Skriv en e-postadress');
      await sam.submit('Lägg till personen', { 'E-postadress': 'anna.berg@example.se' });
      expect(sam.heading).toBe('Anna Berg');
      await sam.submit('Ge uppdraget', { Uppdrag: 'Nämndsekreterare' });
      expect(sam.text).toContain('Ange vilken instans sekreteraren svarar för.');
      await sam.submit('Ge uppdraget', { Uppdrag: 'Nämndsekreterare', Instans: 'Miljönämnden', substitute: true });
      expect(sam.text).toContain('Nämndsekreterare, Miljönämnden, ersättare');
      await sam.click('Avsluta eller lämna över');
      await sam.submit('Lämna över uppdraget', { 'Vem tar över?': server.people.namedReader });
      expect(sam.heading).toBe('Persona namedReader');
      expect(sam.text).toContain('Nämndsekreterare, Miljönämnden, ersättare');
      await sam.click('Avsluta eller lämna över');
      await sam.submit('Avsluta uppdraget');
      expect(sam.text).toContain('Uppdraget är avslutat.');
    });

    it('cannot appoint him- or herself', async () => {
      await sam.get(`/admin/personer/${server.people.administrator}`);
      expect(sam.text).toContain('Du kan inte ge dig själv uppdrag.');
      expect(sam.find('input[name="role"]')).toEqual([]);
    });

    it('signs somebody out everywhere', async () => {
      const gun = await server.pages('reader');
      await sam.get(`/admin/personer/${server.people.reader}`);
      await sam.submit('Logga ut personen överallt');
      expect(sam.text).toContain('Personen är inte inloggad.');
      expect((await gun.get('/las')).path).toContain('/logga-in');
    });

    it('makes no key for anybody, but ends those that there are', async () => {
      await sam.get(`/admin/personer/${server.people.reader}`);
      expect(sam.text).not.toContain('Skapa en nyckel');
      await sam.submit('Återkalla alla nycklar');
      expect(sam.text).toContain('återkallad');
    });

    it('adds a program, whose owner makes its key; what it does stands under its name', async () => {
      await sam.get('/admin');
      await sam.click('Program');
      await sam.submit('Lägg till programmet', { Namn: 'Diariekopplingen', 'Ansvarig persons e-postadress': 'ingen' });
      expect(sam.text).toContain('finns inte i Yttra');
      await sam.submit('Lägg till programmet', { 'Ansvarig persons e-postadress': 'officer@example.se' });
      expect(sam.text).toContain('Persona officer ansvarar för det');
      expect(sam.find('input[value=secretary]')).toEqual([]);
      await sam.submit('Ge uppdraget', { Uppdrag: 'Systemförvaltare' });
      const hanna = await server.pages('officer');
      await hanna.get('/konto');
      await hanna.click('Nycklar för program');
      await hanna.submit('Skapa en nyckel för Diariekopplingen', { days1: '900' });
      expect(hanna.text).toContain('Skriv ett antal dagar från 1 till 366.');
      await hanna.submit('Skapa en nyckel för Diariekopplingen', { days1: '30' });
      const [key] = /yttra_[\w-]{40,}/.exec(hanna.text)!;
      const client = server.client(key);
      const kept = { name: 'Ungdomsrådet', kind: 'råd' };
      const { id } = await client.post<{ id: string }>('bodies', kept);
      const [logged] = await server.db.asOwner<{ name: string }>(
        `select (select name from person where id::text = event::json->>'by') as name from audit_event where event::json->>'body' = $1`,
        [id],
      );
      expect(logged!.name).toBe('Diariekopplingen');
      await hanna.get('/konto/nycklar');
      await hanna.submit(`Återkalla nyckeln som slutar på ${key.slice(-4)}`);
      expect(hanna.text).toContain('Nyckeln är återkallad.');
      expect((await client.call('GET', 'bodies')).status).toBe(401);
    });

    it('lets another person answer for a program: the old keys end, it is logged, and both are mailed', async () => {
      await sam.get('/admin/program');
      await sam.submit('Lägg till programmet', { Namn: 'Arkivkopplingen', 'Ansvarig persons e-postadress': 'officer@example.se' }); // prettier-ignore
      const id = /personer\/([0-9a-f-]{36})/.exec(sam.path)![1]!;
      const key = await server.inTx((tx) => server.get(AccessKeys).issue(tx, id, 30, server.people.officer));
      const answers = async () => (await server.client(key).call('GET', 'bodies')).status;
      const owner = 'Ansvarig persons e-postadress';
      expect(await answers()).not.toBe(401);
      await sam.get(`/admin/personer/${id}`);
      await sam.submit('Byt ansvarig person', { [owner]: 'ingen@example.se' });
      expect(sam.text).toContain('finns inte i Yttra');
      await sam.submit('Byt ansvarig person', { [owner]: 'reader@example.se' });
      expect(sam.text).toContain('Persona reader ansvarar för det');
      expect(await answers()).toBe(401);
      const make = (by: string) => server.inTx((tx) => server.get(AccessKeys).issue(tx, id, 30, by));
      await expect(make(server.people.officer)).rejects.toMatchObject({ code: 'identity.not_found' });
      await make(server.people.reader);
      const mailed = await server.db.asOwner<{ to: string }>(
        `select to_address as to from outgoing_mail where kind = 'sign-in.handed-over' order by 1`,
      );
      expect(mailed.map(({ to }) => to)).toEqual(['officer@example.se', 'reader@example.se']);
      await sam.get('/admin/inloggningar');
      expect(sam.text).toContain('Arkivkopplingen');
      const [logged] = await server.db.asOwner<{ event: string }>(
        `select event from audit_event where event::json->>'type' = 'service.handed_over'`,
      );
      expect(JSON.parse(logged!.event)).toMatchObject({
        ...{ by: server.people.administrator, person: id },
        ...{ from: server.people.officer, to: server.people.reader },
      });
    });
  });

  describe('sees what needs attention', () => {
    it('on the first page', async () => {
      await sam.get('/');
      expect(sam.path).toBe('/admin');
      expect(sam.text).toContain('saknar kommande sammanträdesdagar');
      expect(sam.text).toContain('Kommunstyrelsen');
      await sam.click('saknar sekreterare');
      expect(sam.heading).toBe('Instanser');
      expect(sam.text).toContain('Kommunstyrelsen');
    });

    it('in the log of mails, and sends again what did not arrive', async () => {
      await server.db.asOwner(
        `update outgoing_mail set state = 'failed', reason = 'address_unknown', next_at = null, subject = 'Anna Berg är nämndsekreterare'
         where id = (select id from outgoing_mail where kind = 'identity.serving' limit 1)`,
      );
      await sam.get('/admin/mejl?visa=fel');
      expect(sam.text).toContain('Adressen finns inte');
      await sam.submit('Skicka igen');
      expect(sam.text).toContain('Mejlet skickas igen.');
    });

    it('what a system that was put back would send, and lets it go', async () => {
      await sam.get('/admin/aterstallning');
      expect(sam.text).toContain('Systemet är inte återställt.');
      await server.db.asOwner(`insert into restoration (taken_at) values ('2026-11-28T14:05:00+01:00')`);
      await server.db.asOwner(
        `update outgoing_mail set state = 'waiting', next_at = yttra_now() where lane > 0 and not behind_wall`,
      );
      await sam.get('/admin');
      await sam.click('Systemet är återställt till');
      expect(sam.heading).toMatch(/^Systemet är återställt till .*28 november 2026/);
      const waiting = await server.db.asOwner<{ id: string }>(
        `select id from outgoing_mail where state = 'waiting' and lane > 0 and next_at <= yttra_now()`,
      );
      expect(sam.text).toContain(`${waiting.length} mejl väntar`);
      await sam.post('/admin/aterstallning', new URLSearchParams({ gone: waiting[0]!.id }));
      expect(sam.text).toContain('Mejl skickas som vanligt igen.');
      const still = await server.db.asOwner(
        `select from outgoing_mail where state = 'waiting' and lane > 0 and next_at <= yttra_now()`,
      );
      expect(still).toHaveLength(waiting.length - 1);
    });

    it('in the log of sign-ins, of all or of one', async () => {
      await sam.get('/admin/inloggningar');
      expect(sam.text).toContain('Loggade in med kod');
      await sam.get(`/admin/inloggningar?person=${server.people.reader}`);
      expect(sam.text).toContain('Här visas bara Persona reader.');
      expect(sam.text).not.toContain('Persona administrator Loggade in');
    });

    it('and of what has changed who may do what, each person what is about him or her', async () => {
      await sam.get(`/admin/personer/${server.people.otherOfficer}`);
      await sam.submit('Ge uppdraget', { Uppdrag: 'Registrator', Instans: 'Miljönämnden' });
      await sam.get(`/admin/personer/${server.people.otherOfficer}`);
      await sam.submit('Spara', { Telefon: '016-1' });
      await sam.get('/admin/inloggningar?slag=uppdrag');
      expect(sam.text).toContain(
        'Persona otherOfficer Fick uppdraget registrator för Miljönämnden Persona administrator',
      );
      expect(sam.text).not.toContain('Loggade in');
      await sam.get('/admin/inloggningar');
      await sam.submit('Visa', { slag: 'uppgifter' });
      expect(sam.text).toContain('Persona otherOfficer Fick ändrade uppgifter: telefon');
      const other = await server.pages('otherOfficer');
      await other.get('/konto');
      await other.click('Vad som har hänt med ditt konto');
      expect(other.text).toContain('Fick uppdraget registrator för Miljönämnden Persona administrator');
      expect(other.text).toContain('Loggade in med kod dig');
      const reader = await server.pages('reader');
      await reader.get('/konto/handelser');
      expect(reader.text).not.toContain('Miljönämnden');
    });

    it('finds one’s oldest sign-in behind the hundreds of others’, page by page', async () => {
      await server.pages('namedReader');
      const others = Array.from({ length: 101 }, () => server.people.officer);
      await server.inTx(async (tx) => {
        for (const id of others) await server.get(Sessions).begin(tx, id, { with: 'code' });
      });
      await sam.get(`/admin/inloggningar?person=${server.people.namedReader}`);
      expect(sam.text).toContain('Persona namedReader Loggade in med kod');
      await sam.get('/admin/inloggningar');
      expect(sam.text).not.toContain('Persona namedReader');
      await sam.click('Nästa');
      expect(sam.text).toContain('Persona namedReader Loggade in med kod');
    });
  });

  describe('sets what holds for the municipality', () => {
    it('its name, pauses and ladder, with what is wrong at each field', async () => {
      await sam.get('/admin/installningar');
      await sam.submit('Spara inställningarna', { 'Kommunens namn': 'Eskilstuna kommun', Uppehåll: 'sommaren' });
      expect(sam.status).toBe(422);
      expect(sam.text).toContain('Skriv uppehållet som');
      await sam.submit('Spara inställningarna', {
        Uppehåll: '07-01 till 07-31 Sommar',
        Påminnelsetrappa: '-10, -3, 0, 2',
      });
      expect(sam.text).toContain('Inställningarna är sparade.');
      expect(sam.text).toContain('Remisser i Eskilstuna kommun');
    });

    it('its colour, which must be readable, and its theme is served to everyone', async () => {
      await sam.get('/admin/installningar');
      await sam.submit('Spara utseendet', { theme: 'own', Färg: '#f0c000' });
      expect(sam.status).toBe(422);
      expect(sam.text).toMatch(/För låg kontrast: 1,\d\. Välj en mörkare färg\./);
      await sam.submit('Spara utseendet', { theme: 'own', Färg: '#5b1f6f' });
      const theme = sam.find('link[rel="stylesheet"]').map((link) => link.getAttribute('href')!).find((href) => href.startsWith('/tema/')); // prettier-ignore
      const css = await fetch(server.url + theme!);
      expect(css.headers.get('content-type')).toContain('text/css');
      expect(css.headers.get('cache-control')).toContain('immutable');
      expect(await css.text()).toContain('--ds-color-accent-base-default: #5b1f6f');
    });
  });

  it('and the template of the tjänsteskrivelse is checked tag by tag before it is used', async () => {
    await sam.get('/admin/tjansteskrivelse-mall');
    expect(sam.text).toContain('Ni använder Yttras mall.');
    const shipped = await shippedMemoTemplate();
    const zip = new PizZip(shipped);
    const wrong = zip.file('word/document.xml', zip.file('word/document.xml')!.asText().replace('{title}', '{tittel}'));
    const button = 'Kontrollera och använd mallen';
    await sam.submit(button, { file: { name: 'mall.docx', content: wrong.generate({ type: 'nodebuffer' }) } });
    expect(sam.status).toBe(422);
    expect(sam.text).toContain('{tittel} finns inte bland taggarna, i ”{tittel}”.');
    await sam.submit(button, { file: { name: 'bild.png', content: Buffer.from('89504e470d0a1a0a', 'hex') } });
    expect(sam.text).toContain('Välj en Word-fil (.docx).');
    await sam.submit(button, { file: { name: 'Kommunens mall.docx', content: shipped } });
    expect(sam.text).toContain('Ni använder er egen mall: Kommunens mall.docx.');
    await sam.get('/admin/tjansteskrivelse-mall/prov');
    expect([sam.status, sam.html.slice(0, 2)]).toEqual([200, 'PK']);
    await sam.get('/admin/tjansteskrivelse-mall');
    await sam.submit('Använd Yttras mall igen');
    expect(sam.text).toContain('Ni använder Yttras mall.');
  });

  describe('is told of mails that do not go', () => {
    const told = async () => (await sam.get('/admin')).text;
    const waits = (columns: string) =>
      server.db.asOwner(`update outgoing_mail set state = 'waiting', reason = null, ${columns} where id = $1`, [mail]);
    let mail: string;
    beforeAll(async () => {
      await server.db.asOwner(`delete from outgoing_mail`);
      const queued = { kind: 'remiss.invitation', to: 'social@example.se' };
      mail = (await server.inTx((tx) => server.get(MailOutbox).queue(tx, queued)))!;
    });

    it('because nobody sends them', async () => {
      expect(await told()).not.toContain('Mejl har');
      await waits(`next_at = yttra_now() - interval '16 minutes'`);
      expect(await told()).toContain('arbetsprocessen inte svarar');
    });

    it('because they fail, within minutes and not when five days of trying are over', async () => {
      const next = `next_at = yttra_now() + interval '20 minutes', attempts = 5`;
      await waits(`${next}, tried_since = yttra_now() - interval '5 minutes'`);
      expect(await told()).not.toContain('Mejl har');
      await waits(`${next}, tried_since = yttra_now() - interval '16 minutes'`);
      expect(await told()).toContain('Mejl har inte kunnat skickas sedan');
      await sam.click('Se mejlen som väntar');
      expect(sam.text).toContain('social@example.se');
    });
  });

  describe('and everyone, at the start,', () => {
    it.each([
      ['officer', '/remisser'],
      ['reader', '/las'],
      ['registrar', '/registrator'],
      ['secretary', '/mina-remisser'],
      ['administrator', '/admin'],
    ] as const)('leads %s to %s', async (persona, path) => {
      expect((await (await server.pages(persona)).get('/')).path).toBe(path);
      // What was to be told there is told where the start leads.
      const led = await (await server.pages(persona)).get('/?klart=sparat');
      expect(led.path).toBe(`${path}?klart=sparat`);
    });

    it('tells one without a hat whom to ask', async () => {
      const somebody = await (await server.pages('contributor')).get('/');
      expect(somebody.text).toContain('Be kommunens systemförvaltare lägga till ditt uppdrag.');
    });

    it('has one line a hat for one who has several, never mixed', async () => {
      const sam = await server.pages('administrator');
      await sam.get(`/admin/personer/${server.people.officer}`);
      await sam.submit('Ge uppdraget', { Uppdrag: 'Registrator', Instans: 'Kommunstyrelsen' });
      const hanna = await (await server.pages('officer')).get('/');
      expect(hanna.heading).toBe('Start');
      expect(hanna.text).toContain('Handläggare Inget behöver dig just nu');
      expect(hanna.text).toContain('Registrator Inget har kommit in i dag');
      await hanna.click('Registrator');
      expect(hanna.heading).toBe('Diarielista för Kommunstyrelsen');
    });
  });
});
