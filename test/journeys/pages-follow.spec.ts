import { MailLog } from '@yttra/mail';
import { RemindByHand } from '@yttra/reminder';
import { DecisionMails } from '@yttra/remiss';
import { CompileSummaryJob } from '@yttra/summary';
import { ifMatch } from '../support/api-client';
import { ANSWER, handedIn, issuedRemiss, savedDraft, type ApiRound } from '../support/api-round';
import type { PageClient } from '../support/page-client';
import { TestServer } from '../support/test-server';

describe('the officer follows a remiss', () => {
  let server: TestServer;
  let round: ApiRound;
  let hanna: PageClient;
  beforeAll(async () => {
    server = await TestServer.start();
    round = await issuedRemiss(server);
    hanna = await server.pages('officer');
  });
  afterAll(() => server?.stop());

  const body = (name: string) => `/${round.path}/folj/${round.recipient(name).id}`;
  const mails = () =>
    server.db.asOwner<{ kind: string; to_address: string }>(
      'select kind, to_address from outgoing_mail order by created_at, id',
    );

  it('sees how far every body has come, and when the next reminder goes', async () => {
    await hanna.get(`/${round.path}/folj`);
    expect(hanna.heading).toBe('Följ svaren');
    expect(hanna.text).toContain('0 av 2 har svarat · sista svarsdag onsdag 4 januari 2023, om 91 dagar');
    expect(hanna.text).toContain('Inga svar ännu. Nästa påminnelse går onsdag 12 oktober 2022.');
    expect(hanna.text).toContain('Inte kvitterad');
    await hanna.click('Visa påminnelserna');
    expect(hanna.text).toContain('onsdag 12 oktober 2022 kl. 08.00 Till den som inte har kvitterat 2 instanser');
    await hanna.get(`/${round.path}/avsluta`);
    expect(hanna.text).toContain(
      'till och med onsdag 4 januari 2023. Remisstiden kan avslutas från torsdag 5 januari 2023.',
    );
  });

  it('is told nothing of a draft but that there is one', async () => {
    const canary = 'Kanariefågel i utkastet';
    await savedDraft(server.clients.secretary, round.of('Socialnämnden'), {
      ...ANSWER,
      answers: { 1: { text: canary }, 2: { value: 'partly' }, 3: { nothingToAdd: true } },
    });
    for (const path of [`/${round.path}/folj`, body('Socialnämnden'), `/${round.path}/handelser`]) {
      await hanna.get(path);
      expect(hanna.html).not.toContain(canary);
      expect(hanna.html).not.toContain('Persona secretary');
    }
    await hanna.get(body('Socialnämnden'));
    expect(hanna.text).toContain('Svar påbörjat');
  });

  it('reminds those who are chosen, once a day', async () => {
    await hanna.get(`/${round.path}/folj`);
    await hanna.submit('Påminn valda');
    expect(hanna.status).toBe(422);
    expect(hanna.text).toContain('Välj minst en instans att påminna.');
    const { id } = round.recipient('Miljönämnden');
    await hanna.submit('Påminn valda', { valda: [id] });
    expect(hanna.text).toContain('En påminnelse skickas nu till var och en som du valde.');
    await hanna.submit('Påminn valda', { valda: [id] });
    expect(hanna.text).toContain('Ingen ny påminnelse skickas');
    expect((await mails()).filter(({ kind }) => kind === 'reminder.by_hand')).toHaveLength(1);
  });

  it('finds why a body got no mail, mends the address and sends again, in three page loads', async () => {
    await server.db.asOwner(
      `update outgoing_mail set state = 'failed', reason = 'address_unknown', smtp_reply = '550 5.1.1 No such user' where kind = 'remiss.invitation' and recipient_id = '${round.recipient('Miljönämnden').id}'`,
    );
    await hanna.get(body('Miljönämnden'));
    expect(hanna.text).toContain('Nästa påminnelse stoppad: inget mejl når instansen');
    expect(hanna.text).toContain('Stoppad: inget mejl når instansen');
    expect(hanna.text).not.toContain('Planerad');
    const before = hanna.loads;
    await hanna.get(`/${round.path}/folj`);
    expect(hanna.text).toContain('Mejlet till Miljönämnden kom inte fram: adressen finns inte');
    expect(hanna.text).toContain('stoppad');
    await hanna.get(hanna.links().find(({ label }) => label === 'Rätta adressen')!.href);
    expect(hanna.text).toContain('550 5.1.1 No such user');
    await hanna.submit('Spara och skicka inbjudan', { 'E-postadress': 'rätt@@fel' });
    expect(hanna.text).toContain('Skriv en e-postadress');
    await hanna.submit('Spara och skicka inbjudan', { 'E-postadress': 'miljo.ny@example.se', propose: true });
    expect(hanna.text).toContain('Adressen är rättad och inbjudan skickas dit nu.');
    expect(hanna.loads - before).toBe(4); // one of them to see a wrong address refused
    expect(await mails()).toContainEqual({ kind: 'remiss.invitation', to_address: 'miljo.ny@example.se' });
  });

  it('is told of an address that is not there until a mail has been handed over, and cannot remind it meanwhile', async () => {
    const { id } = round.recipient('Miljönämnden');
    const needs = 'Adressen till Miljönämnden är rättad, men inget mejl har kommit fram dit än';
    await hanna.get(`/${round.path}/folj`);
    expect(hanna.text).toContain(needs);
    expect(hanna.find(`input[name=valda][value="${id}"]`)).toEqual([]);
    await expect(
      server.inTx((tx) => server.get(RemindByHand).remind(tx, server.people.officer, round.id, id)),
    ).rejects.toMatchObject({ code: 'reminder.not_reachable' });
    // Sent again to where nobody is: it waits, and is no better for it.
    const [dead] = await server.db.asOwner<{ id: string }>(
      `select id from outgoing_mail where kind = 'remiss.invitation' and reason = 'address_unknown'`,
    );
    await server.inTx((tx) => server.get(MailLog).resend(tx, dead!.id));
    await hanna.get('/remisser');
    expect(hanna.text).toContain('Mejlet till Miljönämnden kom inte fram');
    await server.db.asOwner(
      `update outgoing_mail set state = 'handed_over', reason = null, handed_over_at = yttra_now() where to_address = 'miljo.ny@example.se'`,
    );
    await hanna.get(`/${round.path}/folj`);
    expect(hanna.text).not.toContain(needs);
    expect(hanna.find(`input[name=valda][value="${id}"]`)).toHaveLength(1);
  });

  it('proposes the address for the register, where taking it in is an opening', async () => {
    const sam = await server.pages('administrator');
    await sam.get('/admin');
    await sam.click('1 adress är föreslagen till registret');
    expect(sam.text).toContain('miljo.ny@example.se');
    await sam.submit('Ta in adressen för Miljönämnden');
    expect(sam.text).toContain('Adressen är i registret.');
    expect(sam.text).toContain('Ingen adress är föreslagen.');
    const opened = await server.db.asOwner(`select from opening where kind = 'mailbox' and body_id = $1`, [
      server.bodies.miljo,
    ]);
    expect(opened).toHaveLength(1);
  });

  it('sees which reminders came back, and those sent by hand', async () => {
    await server.db.asOwner(
      `update outgoing_mail set state = 'failed', reason = 'address_unknown' where kind = 'reminder.by_hand'`,
    );
    await hanna.get(`/${round.path}/folj/paminnelser`);
    expect(hanna.text).toContain('Skickad för hand Kom inte fram till Miljönämnden.');
    await server.db.asOwner(
      `update outgoing_mail set state = 'handed_over', reason = null, handed_over_at = yttra_now() where kind = 'reminder.by_hand'`,
    );
  });

  it('decides a wish for more time with its effect in sight', async () => {
    const { id } = await server.clients.secretary.post<{ id: string }>(`${round.of('Socialnämnden')}/extension`, {
      until: '2023-01-26',
      reason: 'Sammanträder först den 24 januari.',
    });
    await hanna.get(`/${round.path}/folj`);
    expect(hanna.text).toContain('Socialnämnden begär anstånd till torsdag 26 januari 2023');
    await hanna.click('Besluta');
    expect(hanna.path).toBe(`/${round.path}/anstand/${id}`);
    expect(hanna.text).toContain('Sammanträder först den 24 januari.');
    expect(hanna.text).not.toContain('Persona secretary');
    await hanna.submit('Avslå begäran');
    expect(hanna.text).toContain('Skriv varför ni avslår.');
    await hanna.submit('Visa vad det innebär', { 'until-day': '2023-02-01' });
    expect(hanna.text).toContain('Om sista svarsdag blir onsdag 1 februari 2023');
    await hanna.submit('Bevilja till torsdag 26 januari 2023');
    expect(hanna.text).toContain('Anståndet är beviljat.');
    expect(hanna.text).toContain('Anstånd till torsdag 26 januari 2023');
    await hanna.get(`/${round.path}/anstand/${id}`);
    expect(hanna.heading).toBe('Anstånd för Socialnämnden');
  });

  it('writes down a wish that came by telephone', async () => {
    await hanna.get(body('Miljönämnden'));
    await hanna.click('Skriv in eller ge anstånd');
    await hanna.submit('Spara', { 'until-day': '2023-01-18' });
    expect(hanna.text).toContain('Välj vad det gäller.');
    await hanna.submit('Spara', { how: 'begart', 'until-day': '2023-01-18', reason: 'Ringde.' });
    expect(hanna.heading).toBe('Miljönämnden begär anstånd');
    await hanna.submit('Avslå begäran', { why: 'Kommunstyrelsen väntar.' });
    expect(hanna.text).toContain('Begäran är avslagen.');
  });

  it('is shown who gets mail and what it says before the last day is moved', async () => {
    const known = (await mails()).length;
    await hanna.get(`/${round.path}/andra/sista-svarsdag`);
    await hanna.submit('Visa vilka som får mejl', { 'dueDate-day': '2023-01-01' });
    expect(hanna.status).toBe(422);
    await hanna.submit('Visa vilka som får mejl', {
      'dueDate-day': '2023-01-31',
      'dueDate-month': '',
      'dueDate-year': '',
    });
    expect(hanna.heading).toBe('Flytta sista svarsdag till tisdag 31 januari 2023?');
    expect(hanna.text).toContain('2 instanser får mejl nu');
    expect(hanna.text).toContain('Ändrad remiss: Riktlinje för kvalitet – svara senast tisdag 31 januari 2023');
    expect(await mails()).toHaveLength(known);
    await hanna.submit('Flytta till tisdag 31 januari 2023');
    expect(hanna.text).toContain('Sista svarsdag är flyttad.');
    // And the one that tells the officer, the day after, who has not answered.
    expect(await mails()).toHaveLength(known + 3);
    // An extension that the general day has passed is told no more: one day counts.
    await hanna.get(`/${round.path}/folj`);
    expect(hanna.text).not.toContain('Anstånd till');
    expect(hanna.text).toContain('31 jan');
  });

  it('puts in a new version of the document, and removes a body, each after a look at the mail', async () => {
    await hanna.get(`/${round.path}/andra/dokument`);
    await hanna.submit('Visa vilka som får mejl', { file: { name: 'ny.md', content: '# Riktlinje\n' } });
    expect(hanna.text).toContain('Välj vad dokumentet är.');
    await hanna.submit('Visa vilka som får mejl', {
      what: 'main',
      file: { name: 'ny.md', content: '# Riktlinje\n\n## Inledning\n\nNy.\n' },
      changeNote: 'Ansvaret är struket.',
    });
    expect(hanna.text).toContain('Ansvaret är struket.');
    await hanna.submit('Lägg in dokumentet');
    expect(hanna.text).toContain('Den nya versionen är inlagd.');
    await hanna.get(body('Miljönämnden'));
    await hanna.click('Ta bort instansen');
    await hanna.submit('Visa vilka som får mejl', { reason: 'Berörs inte.' });
    expect(hanna.text).toContain('Ni behöver inte svara');
    await hanna.submit('Ta bort Miljönämnden');
    expect(hanna.text).toContain('Instansen är borttagen');
    await hanna.get(`/${round.path}/andra/instans`);
    await hanna.submit('Visa vilka som får mejl', { body: 'Miljönämnden' });
    await hanna.submit('Lägg till Miljönämnden');
    expect(hanna.text).toContain('Instansen är tillagd');
  });

  it('sees the answer as it comes, and decides on one that came late', async () => {
    await server.db.moveClock('2023-02-02T10:00:00+01:00');
    hanna = await server.pages('officer');
    await handedIn(server.clients.secretary, round.of('Socialnämnden'));
    await hanna.get(`/${round.path}/folj?status=svarat`);
    expect(hanna.text).toContain('1 av 2 har svarat');
    expect(hanna.text).toContain('Svar 2 feb, inkommen efter svarstiden');
    await hanna.get(hanna.links().find(({ label }) => label === 'Bestäm om svaret tas med')!.href);
    await hanna.submit('Spara beslutet', { include: 'nej' });
    expect(hanna.text).toContain('Skriv ett skäl. Nämnden ska kunna se varför.');
    await hanna.submit('Spara beslutet', { include: 'ja' });
    expect(hanna.text).toContain('Det tas med i sammanställningen.');
  });

  it('closes the round, has the summary made, and writes in it', async () => {
    await hanna.get(`/${round.path}/avsluta`);
    expect(hanna.text).toContain('Miljönämnden, sista svarsdag tisdag 31 januari 2023');
    await hanna.submit('Avsluta remisstiden');
    expect(hanna.text).toContain('Remisstiden är avslutad.');
    await hanna.get(`/${round.path}/sammanstallning`);
    expect(hanna.text).toContain('9 saker återstår. Gå till Rapportera');
    await hanna.submit('Skapa en ny version');
    expect(hanna.text).toContain('Version 1 skrivs: 0 av 10 filer klara');
    const job = server.get(CompileSummaryJob);
    for (const id of await server.inTx((tx) => job.due(tx, 10))) await job.run(id);
    await hanna.get(`/${round.path}/sammanstallning/text/outcome`);
    await hanna.submit('Spara texten', { text: 'De flesta tillstyrker.' });
    expect(hanna.text).toContain('Texten är sparad.');
    expect(hanna.text).toContain('Senaste versionen är äldre än underlaget');
    await hanna.get(`/${round.path}/sammanstallning/1/docx`);
    expect(hanna.status).toBe(200);
  });

  it('writes the tjänsteskrivelse beside what it becomes, and is shown what changed under its own words', async () => {
    const page = `/${round.path}/tjansteskrivelse`;
    const written = (label: string) => {
      const { attributes } = hanna.find('label').find(({ text }) => text.trim() === label)!;
      return hanna.find('textarea').find(({ id }) => id === attributes.for)!.text;
    };
    await hanna.get(page);
    expect(hanna.find('.y-paper h4').map(({ text }) => text)).toEqual([
      'Förslag till beslut',
      'Sammanfattning',
      'Ärendebeskrivning',
      'Finansiering',
      'Kommunledningskontoret',
      'Beslutet skickas till',
    ]);
    expect(hanna.find('.y-paper mark').map(({ text }) => text)).toContain(
      '[Skriv hur förslaget finansieras och vad det kostar.]',
    );
    // In the middle of a sentence too, and each listed with the way to its text.
    expect(hanna.find('.y-paper mark').some(({ text }) => text.startsWith('[fyll i när '))).toBe(true);
    expect(hanna.find('a[href="#memo.financing"]')).toHaveLength(1);
    expect(hanna.find('[id="memo.financing"]')).toHaveLength(1);
    await hanna.submit('Spara och visa', {
      Finansiering: 'Ryms i budget.',
      Sammanfattning: 'Kort sagt.',
      'Ärendebeskrivning: förvaltningens yttrande': 'Kontorets egna ord.',
    });
    expect(hanna.text).toContain('Texterna är sparade.');
    // Only what somebody has written in is the office's own.
    expect(hanna.text.match(/Ändrat av /g)).toHaveLength(3);
    expect(hanna.text).not.toContain('underlaget har ändrats sedan dess');

    await server.clients.officer.put(`${round.path}/summary-texts/memo.financing`, { text: 'Kollegans.' }, ifMatch(1));
    await hanna.submit('Spara och visa', { Finansiering: 'Mina ord.', Rubrik: 'En bättre rubrik' });
    expect(hanna.status).toBe(412);
    expect(hanna.text).toContain('Kollegans text Kollegans.');
    expect([written('Finansiering'), written('Rubrik')]).toEqual(['Mina ord.', 'En bättre rubrik']);
    await hanna.submit('Spara och visa');
    expect([written('Finansiering'), written('Rubrik')]).toEqual(['Mina ord.', 'En bättre rubrik']);

    for (const { id } of await server.clients.officer.get<{ id: string }[]>(`${round.path}/responses`))
      await server.clients.officer.put(`${round.path}/responses/${id}/read`, {});
    await hanna.get(page);
    expect(hanna.text).toContain('underlaget har ändrats sedan dess Kort sagt. Visa skillnaden');
    expect(hanna.text).toContain('[fyll i när svaren är lästa till slut');
    await hanna.submit('Texten stämmer fortfarande: Ärendebeskrivning: förvaltningens yttrande');
    await hanna.submit('Texten stämmer fortfarande: Sammanfattning');
    expect(hanna.text).toContain('Texten står kvar');
    expect([hanna.text.includes('Visa skillnaden'), written('Sammanfattning')]).toEqual([false, 'Kort sagt.']);
    await hanna.submit('Använd Yttras text igen: Rubrik');
    expect(written('Rubrik')).toContain(': redovisning av remissvar');
    expect(written('Finansiering')).toBe('Mina ord.');
  });

  it('sends each body its viewpoints as they are assessed, and hears what remains, until the day set', async () => {
    const page = `/${round.path}/aterkoppling`;
    const { id } = round.recipient('Socialnämnden');
    const body = `/svara/${id}/aterkoppling`;
    const secretary = await server.pages('secretary');
    expect((await secretary.get(body)).text).toContain('Ni har inte fått någon återkoppling än.');
    const api = server.clients.officer;
    const viewpoint = { recipientId: id, text: 'Samordna bättre.' };
    const marked = await api.post<{ id: string }>(`${round.path}/viewpoints`, viewpoint);
    await hanna.get(page);
    await hanna.submit('Skicka för återkoppling', { 'answerBy-day': '2023-02-10' });
    expect([hanna.status, hanna.text]).toEqual([409, expect.stringContaining('Bedöm synpunkt 1 först.')]);
    const assessed = { disposition: 'not_met', reason: 'Samordningen finns redan.' };
    await api.patch(`${round.path}/viewpoints/${marked.id}`, assessed, ifMatch(1));
    await hanna.get(page);
    expect(hanna.text).toContain('Samordningen finns redan.');
    await hanna.submit('Skicka för återkoppling', { 'answerBy-day': '2023-02-02' });
    expect(hanna.text).toContain('Välj en dag efter i dag');
    await hanna.submit('Skicka för återkoppling', { 'answerBy-day': '2023-02-10' });
    expect(hanna.text).toContain('Återkopplingen är skickad.');
    expect(hanna.find('form button').map(({ text }) => text)).not.toContain('Skicka för återkoppling');
    await secretary.get(body);
    expect(secretary.text).toContain('Svara senast fredag 10 februari 2023.');
    // What is written after the letter is not what the body answers.
    const anew = { disposition: 'met', reason: 'Samordningen byggs ut.' };
    await api.patch(`${round.path}/viewpoints/${marked.id}`, anew, ifMatch(2));
    await secretary.get(body);
    expect(secretary.text).toContain('Samordningen finns redan.');
    expect(secretary.text).toContain('Kontoret har ändrat bedömningen sedan brevet skickades.');
    expect(secretary.text).not.toContain('Samordningen byggs ut.');
    expect((await hanna.get(page)).text).toMatch(/byggs ut\..*I brevet stod det:.*finns redan\./s);
    await api.patch(`${round.path}/viewpoints/${marked.id}`, assessed, ifMatch(3));
    await secretary.get(body);
    expect(secretary.text).not.toContain('Kontoret har ändrat bedömningen');
    // What comes on paper the office writes in, until the body says it itself.
    await hanna.get(page);
    await hanna.click('Registrera svar som kom på papper från Socialnämnden');
    const paper = { channel: 'post', 'replies[0].remains': 'nej' };
    await hanna.submit('Registrera svaret', { ...paper, 'arrivedOn-day': '2023-02-03' });
    expect(hanna.text).toContain('Svaret kan ha kommit in tidigast torsdag 2 februari 2023');
    await hanna.submit('Registrera svaret', { ...paper, 'arrivedOn-day': '2023-02-02' });
    expect(hanna.text).toContain('Svaret är registrerat.');
    expect((await hanna.get(page)).text).toContain(
      'Kom in med post torsdag 2 februari 2023, registrerat för instansen.',
    );
    await secretary.get(body);
    await secretary.submit('Skicka svaret', { 'replies[0].remains': 'ja' });
    expect([secretary.status, secretary.text]).toEqual([422, expect.stringContaining('Skriv vad som kvarstår.')]);
    const remains = 'Vi saknar fortfarande en samordnare.';
    await secretary.submit('Skicka svaret', { 'replies[0].remains': 'ja', 'replies[0].text': remains });
    expect(secretary.text).toContain('Tack, svaret är mottaget.');
    expect((await hanna.get(page)).text).toContain(remains);
    expect((await hanna.get(`/registrator/aterkoppling/${id}`)).text).toContain('Instansen har själv svarat i Yttra.');
    await hanna.get(`/${round.path}/tjansteskrivelse`);
    expect(hanna.text).toContain('underlaget har ändrats sedan dess Kontorets egna ord. Visa skillnaden');
    expect(hanna.text).toContain(`Socialnämnden anser att synpunkt 1 kvarstår: ${remains}`);
    await hanna.get(`/${round.path}/rapportera`);
    // What came after the office wrote its text is shown, and hinders nothing: one press says that the text holds.
    const drifted = 'Förvaltningens yttrande i tjänsteskrivelsen';
    const left = () => hanna.find('.y-needs li').map(({ text }) => text);
    const before = left();
    expect(hanna.links().map(({ label }) => label)).toContain(drifted);
    expect(before.join()).not.toContain('Förvaltningens yttrande');
    await hanna.click(drifted);
    expect(hanna.text).toContain(`Socialnämnden anser att synpunkt 1 kvarstår: ${remains}`);
    await hanna.submit('Texten stämmer fortfarande');
    expect(hanna.text).toContain('Texten står kvar, och är jämförd med underlaget som det är nu.');
    await hanna.get(`/${round.path}/rapportera`);
    expect(hanna.links().map(({ label }) => label)).not.toContain(drifted);
    expect(left()).toEqual(before);
    for (const persona of ['otherSecretary', 'officer', 'reader'] as const)
      expect([403, 404]).toContain((await (await server.pages(persona)).get(body)).status);
  });

  it('is offered nothing in a round that is over that would be refused', async () => {
    const page = `/${round.path}`;
    const { id } = round.recipient('Socialnämnden');
    for (const path of [
      'andra/instans',
      'andra/dokument',
      'andra/sista-svarsdag',
      `folj/${id}/anstand`,
      `folj/${id}/ta-bort`,
    ]) {
      await hanna.get(`${page}/${path}`);
      expect([path, hanna.status, hanna.find('main form')]).toEqual([path, 200, []]);
    }
    for (const path of ['', '/folj', `/folj/${id}`, '/andra']) {
      await hanna.get(`${page}${path}`);
      const offered = hanna
        .links()
        .filter(({ href }) => /\/(instans|dokument|sista-svarsdag|anstand|ta-bort|avsluta)$/.test(href));
      expect(offered).toEqual([]);
    }
  });

  it('is told all that is left, each with its place, and reports when nothing is', async () => {
    const report = `/${round.path}/rapportera`;
    await hanna.get(report);
    expect(hanna.text).toContain('1 sak återstår');
    expect(hanna.find('form button').map(({ text }) => text)).not.toContain('Rapportera till kommunstyrelsen');
    await hanna.post(report, new URLSearchParams());
    expect(hanna.status).toBe(409);
    expect(hanna.text).toContain('Hakparenteser att fylla i, i sammanställningen: Fråga 1 i sammanfattningen.');
    const open = () => hanna.links().find(({ href }) => href.includes('/sammanstallning/text/'));
    for (await hanna.get(report); open(); await hanna.get(report)) {
      await hanna.get(open()!.href);
      await hanna.submit('Spara texten', { text: 'Skrivet av kontoret.' });
    }
    expect(hanna.text).toContain('Inget återstår');
    expect(hanna.text).toContain('En ny version av sammanställningen skapas');
    await hanna.submit('Rapportera till kommunstyrelsen');
    expect(hanna.text).toContain('Rapporterad till kommunstyrelsen torsdag 2 februari 2023');
    // A reminder that was sent by hand counts as the others do.
    const [made] = await server.db.asOwner(
      `select number, (snapshot::jsonb -> 'unfinished')::boolean as unfinished,
         jsonb_array_length(jsonb_path_query_array(snapshot::jsonb, 'strict $.**.reminders[*] ? (@.step == "by_hand")')) as "byHand"
       from summary order by number desc limit 1`,
    );
    expect(made).toEqual({ number: 2, unfinished: false, byHand: 1 });
    const job = server.get(CompileSummaryJob);
    for (const id of await server.inTx((tx) => job.due(tx, 10))) await job.run(id);
    await hanna.get(`/${round.path}/sammanstallning/2/docx`);
    expect(hanna.status).toBe(200);
  });

  it('writes down what each meeting decided, in order and not before it was held, and the document that came of it', async () => {
    const page = `/${round.path}/beslut`;
    const meeting = (instance: string, day: string, section: string, outcome: string, more = {}) =>
      hanna.submit('Spara beslutet', { instance, 'heldOn-day': day, section, outcome, ...more });
    await server.db.moveClock('2023-05-10T10:00:00+02:00');
    hanna = await server.pages('officer');
    await hanna.get(page);
    await meeting('committee', '2023-05-11', '§ 6', 'tabled');
    expect([hanna.status, hanna.text]).toEqual([422, expect.stringContaining('Sammanträdet har inte varit än.')]);
    await meeting('committee', '2023-02-01', '§ 6', 'tabled');
    expect(hanna.text).toContain('remissen rapporterades torsdag 2 februari 2023');
    await meeting('committee', '2023-02-14', '§ 6', 'tabled');
    expect(hanna.text).toContain('Beslutet är inskrivet.');
    await meeting('board', '2023-02-28', '§ 58', 'remitted_back');
    expect(hanna.text).toContain('Skriv vad som ska göras innan ärendet kommer tillbaka.');
    await meeting('board', '2023-02-28', '§ 59', 'approved');
    expect(hanna.text).toContain('Det här räknas som kommunstyrelsens eget beslut.');
    await hanna.submit('Ta bort det senaste', { reason: 'Det var ett förslag.' });
    await meeting('board', '2023-02-28', '§ 59', 'approved', { toCouncil: 'ja' });
    expect(hanna.text).not.toContain('Det här räknas som kommunstyrelsens eget beslut.');
    expect(hanna.text).toContain('Kommunfullmäktige har ännu inte beslutat.');
    expect(hanna.links().map(({ label }) => label)).not.toContain('Skriv in dokumentet');
    await hanna.post(`/${round.path}/aterkoppling`, new URLSearchParams({ stage: 'after' }));
    expect([hanna.status, hanna.text]).toEqual([
      409,
      expect.stringContaining('när kommunstyrelsen eller kommunfullmäktige'),
    ]);
    await hanna.get(page);
    expect(hanna.find('input[name=instance]').map((box) => box.getAttribute('value'))).toEqual(['council']);
    const note = 'Ledamot Ett (FP) vill att principerna följs också efter beslutet.';
    await meeting('council', '2023-04-26', '§ 103', 'approved', { note, sentTo: 'Samtliga nämnder' });
    expect(hanna.text).toContain(note);
    expect(hanna.text).toContain('Ärendet är avgjort.');
    await hanna.submit('Ta bort det senaste', { reason: 'Fel paragraf.' });
    await meeting('council', '2023-04-26', '104', 'approved', { note, sentTo: 'Samtliga nämnder' });
    await hanna.click('Skriv in dokumentet');
    const document = { responsible: 'Kvalitetschefen', 'validFrom-day': '2023-05-01' };
    await hanna.submit('Spara dokumentet', { ...document, 'followUpOn-day': '2023-05-10' });
    expect(hanna.text).toContain('Välj en dag för uppföljning som ligger framåt');
    await hanna.submit('Spara dokumentet', { ...document, 'followUpOn-day': '2025-05-05' });
    for (const words of [
      'onsdag 26 april 2023',
      'Kommunfullmäktige, § 104',
      'KSKF/2022:195',
      'Kvalitetschefen',
      'måndag 5 maj 2025',
    ])
      expect(hanna.text).toContain(words);
    expect(hanna.find('form button').map(({ text }) => text)).not.toContain('Spara beslutet');
    const reader = await server.pages('reader');
    expect((await reader.get(page)).find('main form')).toEqual([]);
    // One word for how far it has come, wherever it stands.
    for (const [client, list] of [
      [hanna, '/remisser'],
      [hanna, `/${round.path}`],
      [reader, '/las?visa=avslutade'],
    ] as const)
      expect((await client.get(list)).text).toContain('Beslutad');
  });

  it('sends one letter to each body after the decision, and not twice', async () => {
    const page = `/${round.path}/aterkoppling`;
    await hanna.get(page);
    expect(hanna.text).toContain('1 tillgodoses inte');
    await hanna.submit('Skicka breven');
    expect(hanna.text).toContain('Efter beslutet skickat');
    await hanna.post(page, new URLSearchParams({ stage: 'after' }));
    expect([hanna.status, hanna.text]).toEqual([409, expect.stringContaining('har redan fått den')]);
    const told = (await mails()).filter(({ kind }) => /feedback|remiss\.reported/.test(kind));
    expect(told.map(({ kind }) => kind).sort()).toEqual([
      'assessment.feedback_after',
      'assessment.feedback_before',
      'remiss.reported',
    ]);
    const secretary = await server.pages('secretary');
    await secretary.get(`/svara/${round.recipient('Socialnämnden').id}/aterkoppling`);
    expect(secretary.text).toContain('Ni svarade att synpunkten kvarstår.');
    expect(secretary.text).toContain('Ärendet är avgjort.');
    expect(secretary.find('main form')).toEqual([]);
  });

  it('is reminded on the day of follow-up, unless another day has been set', async () => {
    const [mail] = await server.db.asOwner<{ id: string; data: { followUpOn: string }; to: string; at: Date }>(
      `select id, data, to_address as to, next_at as at from outgoing_mail where kind = 'remiss.follow_up'`,
    );
    expect([mail!.at.toISOString(), mail!.data]).toEqual(['2025-05-05T06:00:00.000Z', { followUpOn: '2025-05-05' }]);
    const written = (followUpOn: string) =>
      server.inTx((tx) =>
        server.get(DecisionMails).renderers['remiss.follow_up'](
          { ...mail!, kind: 'remiss.follow_up', data: { followUpOn }, remissId: round.id, recipientId: null, createdAt: mail!.at, now: mail!.at, today: '2025-05-05' },
          tx,
        ),
      ); // prettier-ignore
    expect((await written('2025-05-05'))?.subject).toBe('Dags att följa upp: Riktlinje för kvalitet');
    expect(await written('2025-05-06')).toBeNull();
  });

  it('reads the log and has it checked', async () => {
    await hanna.get(`/${round.path}/handelser?slag=remiss`);
    expect(hanna.text).toContain('Remissen skickades ut till 2 instanser.');
    expect(hanna.text).toContain('Persona officer');
    await hanna.get(`/${round.path}/handelser`);
    expect(hanna.text).toMatch(/Bedömde synpunkt \d+: /);
    expect(hanna.text).not.toMatch(/(?:Bedömde|Ändrade) en synpunkt|Lät en synpunkt|var en synpunkt/);
    await hanna.click('Kontrollera loggen');
    expect(hanna.text).toContain('Loggen är hel');
  });

  it('is not another office’s to follow', async () => {
    const other = await server.pages('otherOfficer');
    for (const path of ['folj', 'andra', 'handelser', 'avsluta'])
      expect((await other.get(`/${round.path}/${path}`)).status).toBe(404);
  });
});
