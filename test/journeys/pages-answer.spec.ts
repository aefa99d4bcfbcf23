import { BodyRegister, Meetings } from '@yttra/bodies';
import { Assignments, Sessions } from '@yttra/identity';
import { unseal } from '@yttra/platform';
import { RemissRecipients, WithdrawRemiss } from '@yttra/remiss';
import { ANSWER, handedIn, issuedRemiss, savedDraft, type ApiRound } from '../support/api-round';
import { PageClient } from '../support/page-client';
import { emailOf, TestServer } from '../support/test-server';

const EARLY = 'Beslutets dag stämmer, fast den ligger före remissen';
const EXTRACT = { name: 'utdrag.txt', content: 'Protokollsutdrag § 141' };

describe('a body answers in a browser without JavaScript', () => {
  let server: TestServer;
  let round: ApiRound;
  let secretary: PageClient;
  const at = (page = '', body = 'Socialnämnden') => `/svara/${round.recipient(body).id}${page && `/${page}`}`;

  /** Sessions end when they lie idle: after the clock has moved one signs in anew. */
  const signIn = async () => (secretary = await server.pages('secretary'));
  const codeInMail = async () => {
    const [mail] = await server.db.asSuperuser<{ sealed: string }>(
      `select data #>> '{codes,-1,sealed}' as sealed from outgoing_mail where data ? 'codes' order by created_at desc limit 1`,
    );
    return unseal('mailed code', mail!.sealed)!;
  };
  const freshRound = async (on = '2022-10-05T09:00:00+02:00') => {
    await server.db.moveClock(on);
    round = await issuedRemiss(server);
    await signIn();
  };

  beforeAll(async () => {
    server = await TestServer.start();
    await freshRound();
  });
  afterAll(() => server?.stop());

  describe('the way from the list to the receipt', () => {
    it('lists what the body answers, and says when there is nothing', async () => {
      await secretary.get('/mina-remisser');
      expect(secretary.heading).toBe('Mina remisser');
      expect(secretary.text).toContain('Riktlinje för kvalitet');
      expect(secretary.text).toContain('4 jan');
      expect(secretary.text).toContain('Inte kvitterad');
      const reader = await (await server.pages('reader')).get('/mina-remisser');
      expect(reader.text).toContain('Ni har inga remisser att svara på.');
    });

    it('confirms that the remiss has come, and reads the document', async () => {
      await secretary.click('Riktlinje för kvalitet');
      expect(secretary.heading).toBe('Socialnämndens svar');
      expect(secretary.text).toContain('Du svarar för socialnämnden.');
      expect(secretary.links()).toContainEqual({
        label: 'Lägg till sammanträden',
        href: `/admin/instanser/${server.bodies.social}/sammantraden`,
      });
      await secretary.submit('Bekräfta att ni har fått remissen');
      expect(secretary.text).toContain('Ni har bekräftat att ni har fått remissen.');
      expect(secretary.text).not.toContain('Bekräfta att ni har fått');
      await secretary.click('Läs dokumentet');
      expect(secretary.text).toContain('Förbättringar ska märkas.');
      const file = secretary.links().find(({ href }) => href.startsWith(at('las/fil/')))!;
      await secretary.get(file.href);
      expect(secretary.html).toContain('# Riktlinje för kvalitet');
      await secretary.get(at());
      expect(secretary.text).toContain('Lägg in sista svarsdag i kalendern');
      await secretary.get(at('kalender.ics'));
      expect(secretary.html).toContain('METHOD:PUBLISH');
    });

    it('answers three questions, adds the extract and hands in, in twelve page loads', async () => {
      await server.db.moveClock('2022-12-15T10:00:00+01:00');
      await signIn();
      await secretary.get(at());
      await secretary.click('1. Är riktlinjen i linje');
      await secretary.submit('Spara och gå till fråga 2', { 'Socialnämndens svar': 'Ja.\r\n\r\n- Punkt ett' });
      expect(secretary.heading).toBe('Fråga 2 av 3');
      await secretary.submit('Spara och gå till fråga 3', { 'Socialnämndens svar': 'Delvis' });
      await secretary.submit('Spara och gå till ställningstagandet', {
        'Socialnämnden har inget att tillägga på den här frågan': true,
      });
      await secretary.submit('Spara och gå till beslutet', { stance: 'Tillstyrker med synpunkter' });
      await secretary.submit('Spara och gå till bilagorna', {
        'basis.type': 'Beslut av nämnden',
        'decision.meeting-day': '14',
        'decision.meeting-month': '12',
        'decision.meeting-year': '2022',
        'decision.section': '141',
        'Ert diarienummer': 'SN/2022:88',
      });
      // The button that goes on takes along the file that was chosen.
      await secretary.submit('Granska svaret', { file: EXTRACT });
      expect(secretary.heading).toBe('Granska och lämna svaret');
      expect(secretary.text).toContain('utdrag.txt');
      for (const words of ['Tillstyrker med synpunkter', '§ 141', 'Punkt ett', 'Delvis', 'Inget att tillägga'])
        expect(secretary.text).toContain(words);
      await secretary.submit('Lämna socialnämndens svar');
      expect(secretary.status).toBe(422);
      expect(secretary.text).toContain('Bekräfta att texten är den som beslutades.');
      await secretary.submit('Lämna socialnämndens svar', { 'Texten är den som beslutades': true });
      expect(secretary.heading).toBe('Vi har tagit emot ert svar');
      expect(secretary.loads).toBeLessThanOrEqual(12);
      for (const words of ['torsdag 15 december 2022 kl. 10.', 'SN/2022:88', 'KSKF/2022:195', 'utdrag.txt'])
        expect(secretary.text).toContain(words);
      const receipt = secretary.path;
      await secretary.click('Hämta en kopia av svaret');
      expect(secretary.html.startsWith('%PDF')).toBe(true);
      await (await secretary.get(receipt)).click('Läs svaret');
      expect(secretary.text).toContain('Punkt ett');
      await (await secretary.get(receipt)).click('Bevaka remissen');
      await secretary.submit('Bevaka remissen');
      expect(secretary.status).toBe(200);
      expect(secretary.text).toContain('Sluta bevaka');
    });

    it('a form that is sent twice gets the first receipt', async () => {
      await freshRound();
      await savedDraft(server.clients.secretary, round.of('Socialnämnden'), {
        ...ANSWER,
        basis: { type: 'administration' },
      });
      await secretary.get(at('granska'));
      const field = (name: string) => secretary.find(`main input[name="${name}"]`)[0]!.getAttribute('value')!;
      const sent = () => new URLSearchParams({ version, key });
      const [version, key] = [field('version'), field('key')];
      const first = (await secretary.post(at('granska'), sent())).path;
      expect(first).toContain('/kvittens/');
      expect((await secretary.post(at('granska'), sent())).path).toBe(first);
    });
  });

  describe('what stands in the way', () => {
    beforeAll(() => freshRound());

    it('is told with a link to where it is mended; an empty answer is no "nothing to add"', async () => {
      await secretary.get(at('fraga/1'));
      await secretary.submit('Spara', { 'Socialnämndens svar': 'Ja.', 'Socialnämnden har inget': true });
      expect(secretary.status).toBe(422);
      expect(secretary.title).toMatch(/^Fel: /);
      expect(secretary.text).toContain('Ta bort det ena.');
      await secretary.submit('Spara', { 'Socialnämnden har inget': false });
      expect(secretary.text).toContain('Svaret är sparat.');
      await secretary.get(at('granska'));
      expect(secretary.text).toContain('Det här saknas');
      expect(secretary.links().map(({ href }) => href)).toEqual(
        expect.arrayContaining([at('stallningstagande'), at('beslut')]),
      );
      expect(secretary.find('main button')).toHaveLength(0);
      expect(secretary.text).toContain('Tom');
    });

    it('a day that is none, or no basis at all, is told at its field', async () => {
      await secretary.get(at('beslut'));
      await secretary.submit('Spara', {
        'basis.type': 'Beslut på delegation',
        'delegation.delegate': 'Ordföranden',
        'delegation.date-day': '31',
        'delegation.date-month': '2',
        'delegation.date-year': '2022',
      });
      expect(secretary.status).toBe(422);
      expect(secretary.links()).toContainEqual(expect.objectContaining({ href: '#delegation-date' }));
      expect(secretary.find('input[name="delegation.delegate"]')[0]!.getAttribute('value')).toBe('Ordföranden');
      await secretary.get(at('beslut'));
      await secretary.submit('Spara', { 'basis.type': 'Beslut av nämnden' });
      expect(secretary.status).toBe(422);
      const mended = secretary.links().map(({ href }) => href);
      expect(mended).toEqual(expect.arrayContaining(['#decision-meeting', '#decision-section']));
      for (const words of ['Skriv vilken dag nämnden sammanträdde.', 'Skriv paragrafen.'])
        expect(secretary.find('main form')[0]!.text).toContain(words);
      const day = { 'decision.meeting-day': '14', 'decision.meeting-month': '12', 'decision.meeting-year': '2022' };
      await secretary.submit('Spara', day);
      expect(secretary.status).toBe(422);
      expect(secretary.find('main form')[0]!.text).toContain('Skriv paragrafen.');
      expect(secretary.find('main form')[0]!.text).not.toContain('Skriv vilken dag nämnden');
      await secretary.submit('Spara', { 'decision.meeting-day': '2023-01-24', 'decision.section': '7' });
      expect(secretary.status).toBe(422);
      expect(secretary.find('main form')[0]!.text).toContain('har inte varit än.');
      await secretary.get(at('ingen-erinran'));
      await secretary.submit('Svara ingen erinran');
      expect(secretary.text).toContain('Välj vad svaret vilar på.');
    });

    it('a session that has ended keeps the text: one signs in by code beside it, and saves it in the same browser', async () => {
      const written = 'Text som inte får försvinna.';
      await secretary.get(at('fraga/1'));
      await server.db.asSuperuser(`delete from session`);
      await secretary.submit('Spara', { 'Socialnämndens svar': written });
      expect(secretary.status).toBe(401);
      expect(secretary.heading).toBe('Du har loggats ut');
      expect(secretary.find('main textarea')[0]!.text).toBe(written);
      const [way] = secretary.find('main a[target=_blank]');
      const tab = secretary.newTab();
      await tab.get(way!.getAttribute('href')!);
      await tab.submit('Skicka kod', { 'E-postadress': emailOf('secretary') });
      await tab.submit('Logga in', { Kod: await codeInMail() });
      expect(tab.heading).toBe('Du är inloggad');
      await secretary.submit('Spara');
      expect(secretary.text).toContain('Svaret är sparat.');
      await secretary.get(at('fraga/1'));
      expect(secretary.find('main textarea')[0]!.text).toBe(written);
    });

    it('reservations of members are added, changed and taken away', async () => {
      await secretary.get(at('reservationer'));
      await secretary.submit('Lägg till', { 'Vilka står bakom?': 'Anna Ek (C)\nBo Ask', Text: 'Vi ville avslå.' });
      expect(secretary.text).toContain('Reservation: Anna Ek (C), Bo Ask');
      await secretary.click('Ändra reservation');
      await secretary.submit('Spara', { type: 'Särskilt yttrande', Text: 'Vi ville avvakta.' });
      expect(secretary.text).toContain('Vi ville avvakta.');
      await secretary.submit('Ta bort');
      expect(secretary.text).not.toContain('Vi ville avvakta.');
    });

    it('parts are marked as secret, which opens them only to some', async () => {
      await savedDraft(server.clients.secretary, round.of('Socialnämnden'), {
        reservations: [{ type: 'separate_opinion', by: [{ name: 'Anna Ek', party: 'C' }], text: 'Vi ville avvakta.' }],
      });
      await secretary.get(at('sekretess'));
      expect(secretary.find('main form')[0]!.text).toContain('Särskilt yttrande: Anna Ek');
      await secretary.submit('Lägg till markeringen', { Bestämmelse: '26 kap. 1 § OSL' });
      expect(secretary.text).toContain('Välj vilka delar markeringen gäller.');
      await secretary.submit('Lägg till markeringen', { parts: 'Fråga 1' });
      expect(secretary.text).toContain('Markeringen är tillagd.');
      await secretary.submit('Ta bort');
      expect(secretary.text).toContain('Inga markeringar.');
    });
  });

  describe('together with a colleague', () => {
    let colleague: PageClient;
    beforeAll(async () => {
      await freshRound();
      colleague = await server.pages('contributor');
    });

    it('who is invited by address, and told when it is unknown', async () => {
      expect((await colleague.get(at())).status).toBe(404);
      await secretary.get(at('kollegor'));
      await secretary.submit('Bjud in kollegan', { 'Kollegans e-postadress': 'okand@example.se' });
      expect(secretary.text).toContain(
        'okand@example.se finns inte i Yttra. Be systemförvaltaren lägga till personen.',
      );
      await secretary.submit('Bjud in kollegan', { 'Kollegans e-postadress': emailOf('contributor') });
      expect(secretary.text).toContain('Persona contributor');
      await colleague.get('/mina-remisser');
      expect(colleague.text).toContain('Utkast som du är inbjuden till');
      await colleague.click('Riktlinje för kvalitet');
      expect(colleague.text).toContain('Du är inbjuden att skriva i utkastet.');
    });

    it('different questions at once are both saved, unasked', async () => {
      await secretary.get(at('fraga/1'));
      await colleague.get(at('fraga/3'));
      await colleague.submit('Spara', { 'Socialnämndens svar': 'Kollegans trea.' });
      await secretary.submit('Spara', { 'Socialnämndens svar': 'Min etta.' });
      expect(secretary.text).toContain('Svaret är sparat.');
      await secretary.get(at('granska'));
      expect(secretary.text).toContain('Kollegans trea.');
      expect(secretary.text).toContain('Min etta.');
    });

    it('the same question at once shows both texts, and neither is lost, in three page loads', async () => {
      const karin = await server.pages('secretary');
      await karin.get(at('fraga/1'));
      await colleague.get(at('fraga/1'));
      await colleague.submit('Spara', { 'Socialnämndens svar': 'Kollegans etta.' });
      await karin.submit('Spara', { 'Socialnämndens svar': 'Min nya etta.' });
      expect(karin.status).toBe(412);
      expect(karin.heading).toBe('Två texter på samma ställe');
      expect(karin.text).toContain('Persona contributor sparade');
      for (const words of ['Kollegans etta.', 'Min nya etta.']) expect(karin.text).toContain(words);
      await karin.submit('Spara valet', { keep: 'Båda texterna, min först' });
      expect(karin.loads).toBe(3);
      expect(karin.heading).toBe('Fråga 1 av 3');
      expect(karin.text).toContain('Min nya etta. Kollegans etta.');
    });

    it('a third who saves meanwhile brings the choice back, with every word', async () => {
      const karin = await server.pages('secretary');
      await karin.get(at('fraga/1'));
      await colleague.get(at('fraga/1'));
      await colleague.submit('Spara', { 'Socialnämndens svar': 'Andra.' });
      await karin.submit('Spara', { 'Socialnämndens svar': 'Första.' });
      await colleague.submit('Spara', { 'Socialnämndens svar': 'Tredje.' });
      await karin.submit('Spara valet');
      expect(karin.text).toContain('Välj vilken text som ska gälla.');
      await karin.submit('Spara valet', { keep: 'Båda texterna, min först' });
      expect(karin.status).toBe(412);
      for (const words of ['Första.', 'Andra.', 'Tredje.']) expect(karin.text).toContain(words);
      await karin.submit('Spara valet', { keep: 'Båda texterna, min först' });
      for (const words of ['Första.', 'Andra.', 'Tredje.']) expect(karin.text).toContain(words);
    });

    it('who has saved in another tab is told so, and of no error', async () => {
      const karin = await server.pages('secretary');
      await karin.get(at('fraga/1'));
      const tab = karin.newTab();
      await tab.get(at('fraga/1'));
      await tab.submit('Spara', { 'Socialnämndens svar': 'I ena fliken.' });
      await karin.submit('Spara', { 'Socialnämndens svar': 'I andra fliken.' });
      expect(karin.status).toBe(412);
      expect(karin.title).not.toMatch(/^Fel/);
      expect(karin.find('[role=alert]')).toHaveLength(0);
      for (const words of ['Du sparade själv en annan text här', 'Du sparade kl.', 'Texten som du sparade först'])
        expect(karin.text).toContain(words);
    });

    it('a refused form still knows which version was read', async () => {
      const karin = await server.pages('secretary');
      await karin.get(at('fraga/1'));
      await colleague.get(at('fraga/1'));
      await colleague.submit('Spara', { 'Socialnämndens svar': 'Kollegans fjärde.' });
      await karin.submit('Spara', { 'Socialnämndens svar': 'Min fjärde.', 'Socialnämnden har inget': true });
      expect(karin.status).toBe(422);
      await karin.submit('Spara', { 'Socialnämnden har inget': false });
      expect(karin.status).toBe(412);
      expect(karin.text).toContain('Kollegans fjärde.');
    });

    it('autosave gets the time and the version, and both texts when a colleague came before', async () => {
      const asked = { accept: 'application/json' };
      const karin = await server.pages('secretary');
      await karin.get(at('fraga/2'));
      const version = karin.find('input[name="version"]')[0]!.getAttribute('value')!;
      const body = (value: string) => new URLSearchParams({ version, value });
      await karin.post(at('fraga/2'), body('yes'), asked);
      expect(JSON.parse(karin.html)).toEqual({
        version: Number(version) + 1,
        savedAt: expect.stringMatching(/^kl\. /),
        shown: { 'lage-1': 'Klar', 'lage-2': 'Klar', 'lage-3': expect.any(String) },
      });
      await karin.post(at('fraga/2'), body('no'), asked);
      expect(karin.status).toBe(412);
      expect(JSON.parse(karin.html)).toMatchObject({ details: { yours: { value: 'no' }, theirs: { value: 'yes' } } });
    });

    it('comments, is done, and never hands in', async () => {
      await colleague.get(at('fraga/1'));
      const text = colleague.find('textarea[name="text"]')[0]!.text;
      await colleague.submit('Spara kommentaren');
      expect(colleague.text).toContain('Skriv kommentaren.');
      expect(colleague.find('textarea[name="text"]')[0]!.text).toBe(text);
      await colleague.submit('Spara kommentaren', { 'Ny kommentar': 'Är det här rätt?' });
      expect(colleague.text).toContain('Är det här rätt?');
      await colleague.get(at('granska'));
      expect(colleague.text).not.toContain('Lämna socialnämndens svar');
      await colleague.submit('Meddela att texten är klar');
      expect(colleague.text).toContain('Den som lämnar svaret har fått ett mejl');
      expect([403, 404]).toContain((await colleague.get(at('ingen-erinran'))).status);
      await secretary.get(at('kollegor'));
      expect(secretary.text).toContain('Klar med sin text');
      await secretary.submit('Avsluta inbjudan');
      expect((await colleague.get(at('fraga/1'))).status).toBe(404);
    });

    it('earlier versions can be read', async () => {
      await secretary.get(at('versioner'));
      await secretary.click('Version 1');
      expect(secretary.text).toContain('Kollegans trea.');
    });
  });

  describe('other answers', () => {
    it('ingen erinran is one page from the invitation to the receipt, once its day can be true', async () => {
      await freshRound('2022-12-15T10:00:00+01:00');
      const karin = await server.pages('secretary');
      await karin.get(at('ingen-erinran'));
      await karin.submit('Svara ingen erinran', {
        'basis.type': 'Beslut på delegation',
        'delegation.delegate': 'Ordföranden',
        'delegation.date-day': '2022-12-14',
      });
      expect(karin.status).toBe(422);
      expect(karin.text).toContain('ligger före remissen, som skickades ut torsdag 15 december 2022.');
      await karin.submit('Svara ingen erinran', {
        'delegation.date-day': '2022-12-15',
        'Brådskande, 6 kap. 39 § KL': true,
      });
      expect(karin.loads).toBe(3);
      expect(karin.heading).toBe('Vi har tagit emot ert svar');
      expect(karin.text).toContain('Ingen erinran');
      expect(karin.text).toContain('Delegationsbeslut av Ordföranden');
      expect(karin.text).toContain('ej anmält');
    });

    it('a decision from before the remiss is asked about, and received once its day is confirmed', async () => {
      await freshRound('2022-12-15T10:00:00+01:00');
      await savedDraft(server.clients.secretary, round.of('Socialnämnden'), {
        ...ANSWER,
        basis: { type: 'decision', meeting: '2022-12-14', section: '141' },
      });
      await signIn();
      await secretary.get(at('granska'));
      await secretary.submit('Lämna socialnämndens svar', { 'Texten är den som beslutades': true });
      expect(secretary.status).toBe(422);
      expect(secretary.links()).toContainEqual(expect.objectContaining({ href: '#confirmed-earlyDecision' }));
      await secretary.submit('Lämna socialnämndens svar', { [EARLY]: true });
      expect(secretary.heading).toBe('Vi har tagit emot ert svar');
      expect(secretary.text).toContain('Sammanträde 14 december 2022, § 141');

      // In one step the box comes with the question, and not before.
      await secretary.get(at('avsta'));
      expect(secretary.text).not.toContain(EARLY);
      await secretary.submit('Avstå från att svara', {
        'basis.type': 'Beslut av nämnden',
        'decision.meeting-day': '2022-12-14',
        'decision.section': '141',
      });
      expect(secretary.status).toBe(422);
      await secretary.submit('Avstå från att svara', { [EARLY]: true });
      expect(secretary.heading).toBe('Vi har tagit emot ert svar');
    });

    it('abstaining late is received, with its reason and its true time', async () => {
      await server.db.moveClock('2022-10-05T09:00:00+02:00');
      round = await issuedRemiss(server);
      await server.db.moveClock('2023-01-05T00:00:01+01:00');
      const karin = await server.pages('secretary');
      await karin.get(at());
      expect(karin.text).toContain('Svarstiden gick ut onsdag 4 januari 2023. Ni kan fortfarande svara.');
      await karin.get(at('avsta'));
      await karin.submit('Avstå från att svara', {
        'basis.type': 'Från förvaltningen, utan beslut i nämnden',
        Skäl: 'Berör oss inte.',
      });
      expect(karin.heading).toBe('Ert svar kom in efter svarstiden');
      expect(karin.text).toContain('torsdag 5 januari 2023 kl. 00.00');
      expect(karin.text).toContain('Avstår');
    });

    it('a preliminary answer is completed with its section and extract, and then corrected; all are kept', async () => {
      await freshRound();
      await savedDraft(server.clients.secretary, round.of('Socialnämnden'), {
        ...ANSWER,
        basis: { type: 'preliminary', meeting: '2022-12-14' },
      });
      await server.db.moveClock('2022-12-15T10:00:00+01:00');
      await signIn();
      await secretary.get(at('granska'));
      await secretary.submit('Lämna socialnämndens svar');
      expect(secretary.text).toContain('Svaret är preliminärt.');
      await secretary.get('/mina-remisser');
      expect(secretary.text).toContain('Preliminära svar som väntar på beslutet');
      await secretary.get(at());
      expect(secretary.text).not.toContain('Lägg in sista svarsdag i kalendern');
      await secretary.get(at('kalender.ics'));
      expect(secretary.html).toContain('METHOD:CANCEL');
      await secretary.get(at());
      await secretary.click('Fyll i beslutet');
      await secretary.submit('Lämna beslutet', {
        'basis.type': 'Beslut av nämnden',
        'decision.meeting-day': '2022-10-04',
        'decision.section': '7',
      });
      expect(secretary.text).toContain('ligger före remissen, som skickades ut onsdag 5 oktober 2022.');
      await secretary.post(at('komplettera'), new URLSearchParams());
      expect(secretary.text).toContain('Välj vad svaret vilar på.');
      // The meeting that the preliminary answer named is chosen already.
      await secretary.get(at('komplettera'));
      await secretary.submit('Lämna beslutet');
      expect(secretary.text).toContain('Skriv paragrafen.');
      await secretary.submit('Lämna beslutet', { 'decision.section': '7', Protokollsutdrag: EXTRACT });
      expect(secretary.text).toContain('Beslutet är ifyllt.');
      expect(secretary.text).toContain('§ 7');
      expect(secretary.text).toContain('utdrag.txt');
      await secretary.click('Rätta svaret');
      await server.db.moveClock('2022-12-16T10:00:00+01:00');
      await signIn();
      await secretary.get(at('ratta'));
      await secretary.submit('Börja rätta svaret');
      await secretary.get(at('fraga/1'));
      expect(secretary.text).toContain('Det ni skriver här blir en rättelse');
      await secretary.submit('Spara', { 'Socialnämndens svar': 'Rättat.' });
      await secretary.get(at('granska'));
      await secretary.submit('Lämna socialnämndens svar');
      expect(secretary.status).toBe(422);
      expect(secretary.text).toContain('Bekräfta att texten är den som beslutades.');
      await secretary.submit('Lämna socialnämndens svar', { 'Texten är den som beslutades': true });
      expect(secretary.text).toContain('2, ersätter version 1');
      expect(secretary.text).toContain('§ 7');
    });

    it('which is then taken back, with a reason: what came in stays and counts', async () => {
      await secretary.click('Återkalla svaret');
      expect(secretary.text).toContain('Det som har kommit in finns kvar och räknas.');
      await secretary.submit('Återkalla socialnämndens svar');
      expect(secretary.text).toContain('Skriv varför ni återkallar svaret.');
      await secretary.submit('Återkalla socialnämndens svar', { Skäl: 'Beslutet är upphävt.' });
      expect(secretary.text).toContain('Svaret är återkallat. Det som kom in finns kvar.');
      await secretary.get(at('aterkalla'));
      expect(secretary.text).toContain('Ni återkallade svaret');
      await secretary.get(at());
      expect(secretary.text).toContain('Ni har återkallat ert svar');
      expect(secretary.links().map(({ label }) => label)).not.toContain('Återkalla svaret');
      await secretary.get('/mina-remisser');
      expect(secretary.text).toContain('Återkallat av er');
      const officer = await server.pages('officer');
      await officer.get(`/remisser/${round.id}/svar/instans/${round.recipient('Socialnämnden').id}`);
      expect(officer.text).toContain('Instansen har återkallat svaret. Det som kom in finns kvar och räknas.');
      await officer.get(`/remisser/${round.id}/svar`);
      expect(officer.text).toMatch(/Återkallat av instansen/i);
      await officer.get(`/remisser/${round.id}/folj`);
      expect(officer.text).toMatch(/Svar .*återkallat av instansen/);
    });

    it('and all of it stands in the body’s own log', async () => {
      await secretary.get(at());
      await secretary.click('Er logg');
      for (const words of [
        'Sparade utkastet',
        'Återkallade svaret. Skäl: Beslutet är upphävt.',
        'ett rättat svar, version 2',
      ])
        expect(secretary.text).toContain(words);
      expect(secretary.text).toContain('Persona secretary');
      await secretary.click('Ladda ner loggen som JSON');
      const events = JSON.parse(secretary.html) as { seq: number; event: { type: string }; hash: string }[];
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
      expect(events.map(({ event }) => event.type)).toContain('response.recalled');
      expect(events.filter(({ hash }) => !/^[0-9a-f]{64}$/.test(hash))).toEqual([]);
    });

    it('the working papers are removed when the secretary says so', async () => {
      await freshRound();
      await handedIn(server.clients.secretary, round.of('Socialnämnden'), {
        ...ANSWER,
        basis: { type: 'administration' },
      });
      await secretary.get(at());
      await secretary.click('Ta bort arbetsmaterialet');
      await secretary.submit('Ta bort arbetsmaterialet');
      expect(secretary.text).toContain('Arbetsmaterialet är borttaget.');
      expect(secretary.text).not.toContain('Ta bort arbetsmaterialet');
      await secretary.click('Läs kvittensen');
      expect(secretary.status).toBe(200);
    });
  });

  describe('anstånd', () => {
    beforeAll(() => freshRound());

    it('is proposed until the minutes of the next meeting are ratified, once one is known', async () => {
      const proposed = () => [
        ...['day', 'month', 'year'].map(
          (part) => secretary.find(`[name=until-${part}]`)[0]!.getAttribute('value') ?? '',
        ),
        secretary.find('[name=reason]')[0]!.text.replace(/\s+/g, ' ').trim(),
      ];
      await secretary.get(at('anstand'));
      expect(proposed()).toEqual(['', '', '', '']);
      await server.inTx((tx) =>
        server.get(Meetings).put(tx, null, server.bodies.social, {
          meetings: [{ date: '2023-01-24', agendaCutoff: null }],
          problems: [],
          notes: [],
        }),
      );
      await secretary.get(at('anstand'));
      expect(secretary.text).toContain('tisdag 24 januari 2023');
      expect(proposed()).toEqual([
        '7',
        '2',
        '2023',
        'Vi kan besluta vid sammanträdet tisdag 24 januari 2023. Protokollet är justerat senast tisdag 7 februari 2023.',
      ]);
    });

    it('a meeting that has not been is nobody’s choice for a decision, only for a preliminary answer', async () => {
      await secretary.get(at('beslut'));
      const offered = (basis: string) =>
        secretary.find(`select[name="${basis}.meeting"] option`).map((option) => option.getAttribute('value'));
      expect(offered('decision')).toEqual([]);
      expect(offered('preliminary')).toEqual(['', '2023-01-24']);
    });

    it('is asked for with a later day, and its state is shown', async () => {
      await secretary.get(at('anstand'));
      await secretary.submit('Begär anstånd', { 'until-day': '4', 'until-month': '1', 'until-year': '2023' });
      expect(secretary.text).toContain('Välj en dag efter onsdag 4 januari 2023.');
      await secretary.submit('Begär anstånd', { 'until-day': '26', Skäl: 'Nämnden sammanträder den 24 januari.' });
      expect(secretary.text).toContain('Ni har begärt anstånd.');
      await secretary.get(at('anstand'));
      expect(secretary.text).toContain('torsdag 26 januari 2023');
      expect(secretary.text).toContain('Väntar på beslut');
    });
  });

  describe('a remiss that is withdrawn', () => {
    beforeAll(() => freshRound());

    it('asks for nothing more, but what has been written can still be handed in', async () => {
      const withdraw = () =>
        server.inTx((tx) =>
          server.get(WithdrawRemiss).withdraw(tx, server.people.officer, round.id, { reason: 'Nytt förslag' }),
        );
      await savedDraft(server.clients.secretary, round.of('Socialnämnden'));
      await withdraw();
      await secretary.get('/mina-remisser');
      expect(secretary.text).toContain('Återkallad');
      expect(secretary.text).not.toContain('Svarstiden har gått ut');
      await secretary.get(at());
      expect(secretary.text).toContain(
        'Remissen är återkallad. Ni behöver inte svara, men ett svar tas emot och märks.',
      );
      expect(secretary.text).toContain('Granska och lämna');
      for (const asks of ['Bekräfta att ni har fått', 'Begär anstånd', 'Lägg in sista svarsdag'])
        expect(secretary.text).not.toContain(asks);
      // What is true of a round that goes on would say the opposite.
      await server.db.moveClock('2023-01-20T09:00:00+01:00');
      const later = await server.pages('secretary');
      for (const page of ['granska', 'ingen-erinran', 'avsta']) {
        await later.get(at(page));
        expect(later.text).toContain('Remissen är återkallad.');
        expect(later.text).not.toContain('Sista svarsdag var');
      }
    });
  });

  describe('a body that was not asked', () => {
    beforeAll(async () => {
      await server.db.moveClock('2022-10-05T09:00:00+02:00');
      round = await issuedRemiss(server, {
        title: 'Öppen remiss',
        rule: 'alla nämnder, utom Socialnämnden',
        openToOthers: true,
      });
      await signIn();
    });

    it('is offered what is open to it: an internal remiss never to one outside the municipality', async () => {
      const offered = (kind: 'nämnd' | 'extern') =>
        server.inTx(async (tx) => {
          const body = await server.get(BodyRegister).create(tx, null, { name: `Ny ${kind}`, kind });
          const open = await server.get(RemissRecipients).openTo(tx, [body]);
          return open.get(body.id)!.map(({ title }) => title);
        });
      expect(await offered('nämnd')).toContain('Öppen remiss');
      expect(await offered('extern')).toEqual([]);
    });

    it('answers on its own initiative where the remiss lets it, once', async () => {
      await secretary.get('/mina-remisser');
      const late = await server.pages('secretary');
      await late.get('/mina-remisser');
      await secretary.submit('Svara på eget initiativ på Öppen remiss');
      expect(secretary.heading).toBe('Socialnämndens svar');
      expect(secretary.text).toContain('Ni är med i remissen på eget initiativ.');
      expect(secretary.text).toContain('Hur ni kom med På eget initiativ');
      await late.submit('Svara på eget initiativ på Öppen remiss');
      expect(late.status).toBe(409);
      expect(late.text).toContain('Socialnämnden är redan med i remissen.');
      expect(late.text).not.toContain('Svara på eget initiativ');
    });
  });

  describe('a guest without an account', () => {
    const ADDRESS = 'remiss@folkhogskolan.example.se';
    let body: string;
    beforeAll(async () => {
      const wanted = { name: 'Folkhögskolan', kind: 'extern' as const, email: ADDRESS };
      body = (await server.inTx((tx) => server.get(BodyRegister).create(tx, null, wanted))).id;
      await server.db.moveClock('2022-10-05T09:00:00+02:00');
      round = await issuedRemiss(server, { rule: 'alla nämnder, Folkhögskolan', audience: 'public' });
    });

    const guest = async (): Promise<PageClient> => {
      const asking = await server.pages(null);
      await asking.get('/svara-som-gast');
      await asking.submit('Skicka kod', { 'Adressen som remissen kom till': ADDRESS });
      expect(asking.path).toContain('/logga-in/kod');
      const [person] = await server.db.asSuperuser(`select id from person where email = '${ADDRESS}'`);
      const { id } = person as { id: string };
      const token = await server.inTx((tx) => server.get(Sessions).begin(tx, id, { with: 'code' }));
      return new PageClient(server.url, { 'yttra-session': token });
    };

    it('answers for the body that the address was asked for, and for no other', async () => {
      const visitor = await guest();
      await visitor.get('/mina-remisser');
      expect(visitor.text).toContain('Remisser som har skickats till er');
      await visitor.get(at('', 'Folkhögskolan'));
      expect(visitor.text).toContain('Du svarar för Folkhögskolan med en kod');
      expect((await visitor.get(at())).status).toBe(404);
      await visitor.get(at('avsta', 'Folkhögskolan'));
      await visitor.submit('Avstå från att svara', { 'basis.type': 'Från en handläggare, utan beslut' });
      expect(visitor.heading).toBe('Vi har tagit emot ert svar');
      expect(visitor.text).toContain(`${ADDRESS} med kod`);
    });

    it('leads no colleagues, changes no meetings, and reads no answer of the body to another mailbox', async () => {
      const visitor = await guest();
      const elsewhere = await issuedRemiss(server, { rule: 'Folkhögskolan', audience: 'public' });
      const { id } = elsewhere.recipient('Folkhögskolan');
      expect((await visitor.get(`/svara/${id}`)).status).toBe(200);
      await server.db.asOwner(`update recipient set guest_email = 'rektor@example.se' where id = '${id}'`);
      for (const page of ['', '/granska', '/versioner', '/anstand'])
        expect((await visitor.get(`/svara/${id}${page}`)).status).toBe(403);
      expect((await visitor.get(`/remisser/${elsewhere.id}`)).status).toBe(404);
      const refused = [`/admin/instanser/${body}/sammantraden`, at('arbetsmaterial', 'Folkhögskolan')];
      for (const page of refused) expect([403, 404]).toContain((await visitor.get(page)).status);
      await visitor.get(at('kollegor', 'Folkhögskolan'));
      expect(visitor.text).not.toMatch(/Bjud in kollegan|Meddela att texten/);
      const welcomed = `select from audit_event where event like '%guest.welcomed%'`;
      expect(await server.db.asSuperuser(welcomed)).toHaveLength(1);
    });

    it('sees nothing from the day that somebody serves the body', async () => {
      const visitor = await guest();
      const personId = server.people.reader;
      await server.inTx((tx) =>
        server.get(Assignments).appoint(tx, null, { personId, role: 'secretary', bodyId: body }),
      );
      // The body has a draft: until it has said yes, or two working days have passed, nobody else is let in.
      expect((await visitor.get(at('', 'Folkhögskolan'))).status).toBe(200);
      await visitor.get('/oppningar');
      await visitor.submit('Bekräfta');
      expect([403, 404]).toContain((await visitor.get(at('', 'Folkhögskolan'))).status);
    });

    it('is asked for a code by no other address', async () => {
      const asking = await server.pages(null);
      await asking.get('/svara-som-gast');
      await asking.submit('Skicka kod', { 'Adressen som remissen kom till': 'okand@example.se' });
      expect(asking.path).toContain('/logga-in/kod');
      expect(await server.db.asSuperuser(`select from person where email = 'okand@example.se'`)).toEqual([]);
    });
  });

  it('nobody else comes in, whichever page', async () => {
    for (const persona of ['officer', 'otherSecretary', 'reader', 'registrar', 'administrator'] as const) {
      const other = await server.pages(persona);
      for (const page of ['', 'fraga/1', 'granska', 'versioner', 'bilagor', 'las', 'kollegor'])
        expect([403, 404]).toContain((await other.get(at(page))).status);
    }
  });
});
