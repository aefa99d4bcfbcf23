import { issuedRemiss, type ApiRound } from '../support/api-round';
import type { PageClient } from '../support/page-client';
import { TestServer } from '../support/test-server';

const PAPER = {
  'Hur kom svaret?': 'Med post',
  'arrival.on-day': '14',
  'arrival.on-month': '12',
  'arrival.on-year': '2022',
  Svarstyp: 'Yttrande',
  Ställningstagande: 'Tillstyrker',
  'Instansens diarienummer': 'SN/2022:88',
  'basis.type': 'Beslut av nämnden',
  'decision.meeting-day': '13',
  'decision.meeting-month': '12',
  'decision.meeting-year': '2022',
  'decision.section': '§ 141',
};

describe('the registrar', () => {
  let server: TestServer;
  let round: ApiRound;
  let rut: PageClient;
  beforeAll(async () => {
    server = await TestServer.start();
    rut = await server.pages('registrar');
    await rut.get('/registrator');
    expect(rut.text).toContain('Inget har kommit in i dag.');
    round = await issuedRemiss(server);
    // A Thursday.
    await server.db.moveClock('2022-12-15T09:00:00+01:00');
    rut = await server.pages('registrar');
  });
  afterAll(() => server?.stop());

  const receivedCount = async () =>
    (await server.db.asOwner<{ count: number }>('select count(*)::int as count from response'))[0]!.count;

  it('sees what left the authority, and its documents', async () => {
    await rut.get('/registrator?dag=2022-10-05');
    expect(rut.heading).toBe('Diarielista för Kommunstyrelsen');
    expect(rut.text).toContain('Remiss: Riktlinje för kvalitet');
    expect(rut.text).toContain('2 instanser');
    await rut.click('Visa handlingarna');
    expect(rut.text).toContain('KSKF/2022:195');
    await rut.click('Ladda ner allt samlat');
    expect(rut.html.startsWith('PK')).toBe(true);
  });

  it('is told at each field what is missing or cannot be, and keeps the file', async () => {
    await rut.get(`/registrator/nytt-svar/${round.recipient('Socialnämnden').id}`);
    await rut.submit('Registrera svaret', { ...PAPER, 'arrival.on-day': '16', file: { name: 'svar.txt', content: 'Ja.' } }); // prettier-ignore
    expect(rut.status).toBe(422);
    expect(rut.text).toContain('Tidpunkten kan inte ligga i framtiden.');
    expect(rut.text).toContain('svar.txt');
    await rut.submit('Registrera svaret', { ...PAPER, 'decision.meeting-month': '9' });
    expect(rut.text).toContain('ligger före remissen, som skickades ut onsdag 5 oktober 2022.');
    expect(rut.text).toContain('Beslutets dag stämmer, fast den ligger före remissen');
    await rut.submit('Registrera svaret', { ...PAPER, Paragraf: '' });
    expect(rut.text).toContain('Skriv paragrafen.');
    await rut.submit('Registrera svaret', { ...PAPER, 'reservations[1].by': 'Anna Ek (C)' });
    expect(rut.text).toContain('Skriv texten.');
    expect(rut.find('.y-details[open]')).toHaveLength(1);
    expect(await receivedCount()).toBe(0);
  });

  it('registers a paper answer received yesterday in four pages, and the receipt shows yesterday', async () => {
    const before = rut.loads;
    await rut.get('/registrator');
    await rut.click('Registrera ett svar som har kommit på annat sätt');
    await rut.click('Socialnämnden');
    expect(rut.text).toContain('svar.txt');
    await rut.submit('Registrera svaret', {
      ...PAPER,
      'reservations[0].type': 'separate_opinion',
      'reservations[0].by': 'Anna Ek (C)\nBo Ask',
      'reservations[0].text': 'Vi hade velat avstyrka.',
    });
    expect(rut.loads - before).toBeLessThanOrEqual(4);
    expect(rut.heading).toBe('Svar från Socialnämnden');
    expect(rut.text).toContain('Svaret är registrerat');
    expect(rut.text).toContain('Kom in onsdag 14 december 2022');
    expect(rut.text).toContain('Dag enligt 22 § förvaltningslagen tisdag 13 december 2022');
    expect(rut.text).toContain('svar.txt');
    expect(rut.text).toContain('SN/2022:88');
    const [{ content }] = await server.clients.officer.get<[{ content: { reservations: object[] } }]>(
      `${round.path}/responses`,
    );
    expect(content.reservations).toEqual([
      {
        type: 'separate_opinion',
        by: [
          { name: 'Anna Ek', party: 'C' },
          { name: 'Bo Ask', party: null },
        ],
        text: 'Vi hade velat avstyrka.',
      },
    ]);
  });

  it('registers once when the form is sent twice, file and all', async () => {
    const rid = round.recipient('Miljönämnden').id;
    await rut.get(`/registrator/nytt-svar/${rid}`);
    const key = rut.find('input[name="key"]')[0]!.getAttribute('value')!;
    const form = { ...PAPER, key, file: { name: 'miljö.txt', content: 'Nej.' } };
    const count = await receivedCount();
    await rut.submit('Registrera svaret', form);
    const first = rut.path;
    await rut.get(`/registrator/nytt-svar/${rid}`);
    expect(rut.text).toContain('Det finns redan ett svar');
    expect(rut.text).toContain('blir en ny version');
    await rut.submit('Registrera svaret', form);
    expect(rut.path).toBe(first);
    expect(await receivedCount()).toBe(count + 1);
  });

  it('finds it on the day that it came in, and on the day that it was registered', async () => {
    await rut.get('/registrator?dag=2022-12-14&riktning=in&sok=socialn');
    expect(rut.text).toContain('Remissvar: Riktlinje för kvalitet');
    expect(rut.text).toContain('Under dagen');
    expect(rut.text).toContain('1 händelse');
    await rut.get('/registrator');
    expect(rut.text).toContain('onsdag 14 december 2022');
    await rut.click('Ladda ner listan (CSV)');
    expect(rut.html).toContain('SN/2022:88');
  });

  it('has the same answer as gone out, at the body', async () => {
    const bodys = await server.pages('bodyRegistrar');
    await bodys.get('/registrator?dag=2022-12-14');
    expect(bodys.heading).toBe('Diarielista för Socialnämnden');
    expect(bodys.text).toContain('Det här har gått ut');
    await bodys.get(`/registrator/nytt-svar/${round.recipient('Socialnämnden').id}`);
    expect(bodys.status).toBe(404);
  });

  it('takes a wrong registration back, with a reason', async () => {
    await rut.get('/registrator?dag=2022-12-14&sok=social');
    await rut.click('Visa handlingarna');
    await rut.click('Makulera registreringen');
    await rut.submit('Makulera registreringen');
    expect(rut.text).toContain('Skriv varför registreringen makuleras.');
    await rut.submit('Makulera registreringen', { Skäl: 'Fel instans.' });
    expect(rut.text).toContain('Registreringen är makulerad');
    expect(rut.text).toContain('Fel instans.');
    await rut.get('/registrator?dag=2022-12-14&sok=social');
    expect(rut.text).toContain('Makulerad');
  });

  it('registers a decision from before the remiss, once its day is confirmed', async () => {
    const registrar = await server.pages('registrar');
    const count = await receivedCount();
    await registrar.get(`/registrator/nytt-svar/${round.recipient('Miljönämnden').id}`);
    await registrar.submit('Registrera svaret', { ...PAPER, 'decision.meeting-month': '9' });
    expect(registrar.status).toBe(422);
    expect(await receivedCount()).toBe(count);
    await registrar.submit('Registrera svaret', { 'Beslutets dag stämmer, fast den ligger före remissen': true });
    expect(registrar.heading).toBe('Svar från Miljönämnden');
    expect(registrar.text).toContain('Sammanträde 13 september 2022, § 141');
    expect(await receivedCount()).toBe(count + 1);
  });

  it('registers an answer that came before the remiss, once its day is confirmed', async () => {
    const registrar = await server.pages('registrar');
    const count = await receivedCount();
    await registrar.get(`/registrator/nytt-svar/${round.recipient('Miljönämnden').id}`);
    await registrar.submit('Registrera svaret', {
      ...PAPER,
      'arrival.on-month': '9',
      'decision.meeting-month': '9',
    });
    expect(registrar.status).toBe(422);
    expect(registrar.text).toContain('Svaret kom in onsdag 14 september 2022, före remissen');
    expect(registrar.links()).toContainEqual(expect.objectContaining({ href: '#confirmed-earlyArrival' }));
    expect(await receivedCount()).toBe(count);
    await registrar.submit('Registrera svaret', {
      'Beslutets dag stämmer, fast den ligger före remissen': true,
      'Dagen då svaret kom in stämmer, fast den ligger före remissen': true,
    });
    expect(registrar.heading).toBe('Svar från Miljönämnden');
    expect(registrar.text).toContain('Kom in onsdag 14 september 2022');
    expect(await receivedCount()).toBe(count + 1);
  });
});
