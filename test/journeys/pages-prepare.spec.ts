import { readFileSync } from 'node:fs';
import { Assignments } from '@yttra/identity';
import { BodyRegister, Meetings, MunicipalityRegister } from '@yttra/bodies';
import { RemissRecipients } from '@yttra/remiss';
import { docxOf, docxParagraph, docxTable } from '../support/docx-template';
import type { PageClient } from '../support/page-client';
import { DOCUMENT } from '../support/remiss-office';
import { TestServer, UNIT } from '../support/test-server';

/** The officer's pages from an empty list until the remiss is out, without JavaScript. */
describe('a remiss is prepared', () => {
  let server: TestServer;
  let hanna: PageClient;
  let remiss: string;

  beforeAll(async () => {
    server = await TestServer.start({ at: '2022-10-05T09:00:00+02:00' });
    const meetings = (date: string, agendaCutoff: string) => ({
      meetings: [{ date, agendaCutoff }],
      problems: [],
      notes: [],
    });
    await server.inTx(async (tx) => {
      await server
        .get(BodyRegister)
        .create(tx, null, { name: 'Byalaget', kind: 'råd', postalAddress: 'Box 1\n635 00 Eskilstuna' });
      await server.get(Meetings).put(tx, null, server.bodies.social, meetings('2022-12-14', '2022-11-29'));
      await server.get(Meetings).put(tx, null, server.bodies.miljo, meetings('2023-01-24', '2023-01-10'));
    });
    hanna = await server.pages('officer');
  });
  afterAll(() => server?.stop());

  const draftId = () => /remisser\/([0-9a-f-]{36})/.exec(hanna.path)![1]!;

  it('begins with a title, and what is missing is said at its field with what was written kept', async () => {
    await hanna.get('/remisser');
    expect(hanna.text).toContain('Du har inga remisser ännu.');
    await hanna.click('Skapa remiss');
    await hanna.submit('Skapa utkastet', { caseNumber: 'KSKF/2022:195' });
    expect(hanna.status).toBe(422);
    expect(hanna.title).toMatch(/^Fel: /);
    expect(hanna.text).toContain('Skriv vad remissen heter.');
    expect(hanna.find('[name=caseNumber]')[0]!.getAttribute('value')).toBe('KSKF/2022:195');
    await hanna.submit('Skapa utkastet', { Titel: 'Riktlinje för möten', documentKind: 'riktlinje' });
    expect(hanna.heading).toBe('Riktlinje för möten');
    remiss = draftId();
    await hanna.click('Granska och skicka ut');
    for (const missing of ['Ladda upp dokumentet', 'Välj sista svarsdag', 'Skriv vilka som ska få remissen'])
      expect(hanna.text).toContain(missing);
    expect(hanna.find('button').some((button) => button.text.includes('Skicka ut till'))).toBe(false);
  });

  it('its document is read into sections, whose headings the office can mark itself', async () => {
    await hanna.get(`/remisser/${remiss}/dokument`);
    await hanna.submit('Ladda upp förslaget', { file: { name: 'riktlinje.md', content: DOCUMENT } });
    expect(hanna.text).toContain('Dokumentet är sparat.');
    expect(hanna.text).toContain('Inledning');
    await hanna.click('Markera avsnitten själv');
    expect(hanna.find('input[type=checkbox][checked]').length).toBe(2);
    await hanna.submit('Spara avsnitten', { headings: ['Inledning'] });
    expect(hanna.text).toContain('Avsnitten är sparade.');
    expect(hanna.find('tbody tr')).toHaveLength(1);
    await hanna.submit('Spara beslutet', { section: '§ 214' });
    expect(hanna.text).toContain('Skriv vem som beslutade.');
    await hanna.submit('Spara beslutet', { 'Vem beslutade': 'Arbetsutskottet', section: '214' });
    expect(hanna.text).toContain('Beslutet att remittera är sparat.');
  });

  it('a file with comments stops before it goes out, until the office has said how it goes', async () => {
    const commented = readFileSync('test/support/drafts/kommentarer-och-andringar.docx');
    await hanna.get(`/remisser/${remiss}/dokument`);
    await hanna.submit('Byt ut förslaget', { file: { name: 'plan.docx', content: commented } });
    expect(hanna.text).toContain('Filen har 1 kommentar och 1 spårad ändring som alla kan läsa.');
    await hanna.get(`/remisser/${remiss}`);
    expect(hanna.text).toMatch(/Dokument [^.]*avsnitt Behöver åtgärdas Frågor/);
    await hanna.get(`/remisser/${remiss}/granska`);
    expect(hanna.text).toContain('ska skickas: filen har 1 kommentar och 1 spårad ändring.');
    expect(hanna.text).toContain('Beslut att remittera Arbetsutskottet, § 214');
    expect(hanna.text).toContain('Påminnelser Räknas ut när sista svarsdag är vald');
    await hanna.click('Kommentarer och ändringar i filen');
    await hanna.submit('Skicka en rensad kopia');
    expect(hanna.text).toContain('Valet är sparat.');
    expect(hanna.find('#spar a').map((link) => link.text)).toEqual(['Hämta originalet']);
    await hanna.get(`/remisser/${remiss}/granska`);
    expect(hanna.text).toContain('skickas som rensad kopia');
    expect(hanna.text).not.toContain('ska skickas: filen har');
  });

  it('the draft is shown as the bodies will see it, with what the import left out', async () => {
    const table = docxTable([['Mål', 'År'], ['Klimat', '2030']]); // prettier-ignore
    const body = `${docxParagraph('Syfte', 'Rubrik1')}${table}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Internt</w:t></w:r></w:p>`;
    await hanna.get(`/remisser/${remiss}/dokument`);
    await hanna.submit('Byt ut förslaget', { file: { name: 'plan.docx', content: docxOf({ body }) } });
    expect(hanna.text).toContain('Dold text på ett ställe är utelämnad');
    await hanna.click('Läs förslaget som instanserna ser det');
    expect(hanna.heading).toBe('Förslaget som instanserna ser det');
    expect(hanna.find('.y-prose td').map((cell) => cell.text)).toEqual(['Mål', 'År', 'Klimat', '2030']);
    expect(hanna.text).toContain('Dold text på ett ställe är utelämnad');
    expect(hanna.text).not.toContain('Internt');
    await hanna.get(`/remisser/${remiss}/granska`);
    expect(hanna.text).toContain('Dold text på ett ställe är utelämnad');
    await hanna.get(`/remisser/${remiss}/dokument`);
    await hanna.submit('Byt ut förslaget', { file: { name: 'riktlinje.md', content: DOCUMENT } });
  });

  it('its questions are added, ordered and changed by buttons', async () => {
    await hanna.get(`/remisser/${remiss}/fragor`);
    expect(hanna.text).toContain('Inga frågor ännu. Utan frågor svarar instanserna i fritext.');
    await hanna.submit('Lägg till frågan', {
      text: 'Vad kostar det?',
      type: 'choice',
      'kinds.choice.options': 'Litet',
    });
    expect(hanna.text).toContain('Skriv minst 2 svarsalternativ.');
    await hanna.submit('Lägg till frågan', { 'kinds.choice.options': 'Litet\nMycket' });
    await hanna.submit('Lägg till frågan', { text: 'Är förslaget bra?', type: 'yes_partly_no' });
    await hanna.submit('Flytta upp fråga 2');
    expect(hanna.find('ol li p').map((one) => one.text)[0]).toBe('Är förslaget bra?');
    await hanna.click('Ändra fråga 1');
    await hanna.submit('Spara frågan', { text: 'Är förslaget bra för er?' });
    expect(hanna.text).toContain('Är förslaget bra för er?');
  });

  it('whom it goes to is chosen by boxes, and stands as a rule beside its result', async () => {
    await hanna.get(`/remisser/${remiss}/instanser`);
    await hanna.submit('Spara valet', {});
    expect(hanna.text).toContain('Kryssa för minst ett slag, en grupp eller en instans.');
    await hanna.submit('Spara valet', { kinds: ['Alla nämnder'], bodies: ['Byalaget'] });
    expect(hanna.text).toContain('Alla nämnder och Byalaget → 3 instanser');
    expect(hanna.text).toContain('Byalaget saknar e-postadress.');
    expect(hanna.text).toContain('Skickar själv remissen');
    await hanna.submit('Spara regeln', { rule: 'alla nämnder utom Trafiknämnden' });
    expect(hanna.status).toBe(422);
    expect(hanna.find('textarea[name=rule]')[0]!.text).toBe('alla nämnder utom Trafiknämnden');
  });

  it('days that cannot stand are told first, and are not saved', async () => {
    await hanna.get(`/remisser/${remiss}/tider`);
    await hanna.submit('Räkna om', { 'issueOn-day': '2022-12-01', 'dueDate-day': '2022-11-01' });
    expect(hanna.status).toBe(422);
    expect(hanna.text).toContain('Välj en sista svarsdag efter dagen för utskick, torsdag 1 december 2022.');
    expect(hanna.text).not.toContain('Dagarna är sparade');
    await hanna.submit('Räkna om', { 'issueOn-day': '2022-10-01', 'dueDate-day': '2022-11-01' });
    expect(hanna.text).toContain('Dagen för utskick har varit.');
    const saved = await server.db.asOwner(`select from remiss where id = $1 and due_date is null`, [remiss]);
    expect(saved).toHaveLength(1);
  });

  it('the days tell who cannot decide in time and the earliest day in one page load; another day and its reminders in two', async () => {
    await hanna.get(`/remisser/${remiss}/tider`);
    await hanna.submit('Räkna om', { 'dueDate-day': '2023-01-04' });
    const before = hanna.loads;
    await hanna.get(`/remisser/${remiss}/tider`);
    expect(hanna.text).toContain('onsdag 4 januari 2023 · 91 dagar · svar räknas till kl. 24.00');
    expect(hanna.text).toContain('1 av 3 instanser hinner inte besluta i tid');
    expect(hanna.text).toContain('Miljönämnden sammanträder först tisdag 24 januari 2023');
    expect(hanna.text).toContain('Tidigast för alla kända: tisdag 24 januari 2023');
    expect(hanna.text).toContain('Byalaget saknar sammanträdesdagar');
    expect(hanna.loads - before).toBe(1);
    await hanna.submit('Spara och fortsätt', { day: '2023-01-24' });
    expect(hanna.heading).toBe('Påminnelser');
    expect(hanna.loads - before).toBe(2);
    expect(hanna.text).toContain('tisdag 24 januari 2023 Sista svarsdag');
    await hanna.get(`/remisser/${remiss}/tider`);
    await hanna.submit('Räkna om', { 'dueDate-day': '4' });
    await hanna.submit('Spara och fortsätt', {});
    for (const line of [
      'onsdag 12 oktober 2022',
      'onsdag 21 december 2022',
      'onsdag 28 december 2022 7 dagar före sista svarsdag – utgår',
      'måndag 9 januari 2023 Ett mejl i stället för 2: 1 dag efter sista svarsdag och 5 dagar efter sista svarsdag',
    ])
      expect(hanna.text).toContain(line);
    expect(hanna.text).toContain('Har ni fått remissen Riktlinje för möten?');
    await hanna.submit('Spara påminnelserna', {
      steps: ['14 dagar före sista svarsdag', 'Sista svarsdag'],
      extra: 'tre',
    });
    expect(hanna.text).toContain('Skriv dagarna med siffror och komma');
    await hanna.submit('Spara påminnelserna', { extra: '3' });
    expect(hanna.text).toContain('3 dagar före sista svarsdag');
    expect(hanna.text).not.toContain('30 dagar före');
    await hanna.submit('Använd kommunens vanliga påminnelser');
  });

  it('what cannot stand is told at its field, leads nowhere and is not saved; then it goes on', async () => {
    const kept = async () =>
      server.db.asOwner<{ due: string; board: object | null }>(
        `select due_date::text as due, board_meeting as board from remiss where id = $1`,
        [remiss],
      );
    await hanna.get(`/remisser/${remiss}/tider`);
    const refused = [
      [{ 'boardCutoff-day': '2023-02-14' }, 'boardDate', 'Skriv sammanträdets dag också.'],
      [
        { 'boardDate-day': '2023-02-14', 'boardCutoff-day': '2023-02-28' },
        'boardCutoff',
        'Handlingsstoppet ska ligga före sammanträdet.',
      ],
      [{ 'boardDate-day': '31', 'boardDate-month': '2', 'boardDate-year': '2023' }, 'boardDate', 'februari'],
    ] as const;
    for (const [written, field, words] of refused) {
      await hanna.get(`/remisser/${remiss}/tider`);
      await hanna.submit('Spara och fortsätt', written);
      expect(hanna.status).toBe(422);
      expect(hanna.heading).toBe('Planera svarstiden');
      expect(hanna.links().map(({ href }) => href)).toContain(`#${field}`);
      expect(hanna.text).toContain(words);
      expect(hanna.text).not.toMatch(/är sparade/);
      expect(await kept()).toEqual([{ due: '2023-01-04', board: null }]);
    }
    // The earliest day of a form that was read before the day for sending out was moved past it.
    await hanna.get(`/remisser/${remiss}/tider`);
    await server.db.asOwner(`update remiss set issue_on = '2023-02-01' where id = $1`, [remiss]);
    await hanna.submit('Spara och fortsätt', { day: '2023-01-24' });
    expect(hanna.status).toBe(422);
    expect(await kept()).toEqual([{ due: '2023-01-04', board: null }]);
    await server.db.asOwner(`update remiss set issue_on = null where id = $1`, [remiss]);

    await hanna.get(`/remisser/${remiss}/tider`);
    await hanna.submit('Spara och fortsätt', { 'boardDate-day': '2023-02-28', 'boardCutoff-day': '2023-02-14' });
    expect(hanna.heading).toBe('Påminnelser');
    expect(hanna.text).toContain('Tiderna är sparade.');
    expect(await kept()).toEqual([{ due: '2023-01-04', board: { date: '2023-02-28', agendaCutoff: '2023-02-14' } }]);
  });

  it('the letter is shown as the mail that each body gets', async () => {
    await hanna.get(`/remisser/${remiss}/missiv`);
    await hanna.submit('Spara missivet', { letter: 'Kära {instans}, svara senast {sista svarsdag}. {namn}' });
    expect(hanna.text).toContain('Vi vet inte vad {namn} ska bytas mot.');
    await hanna.submit('Spara missivet', { letter: 'Kära {instans}, svara senast {sista svarsdag}.' });
    await hanna.submit('Visa', { instans: 'Socialnämnden' });
    expect(hanna.text).toContain('Kära Socialnämnden, svara senast onsdag 4 januari 2023.');
    expect(hanna.text).toContain('Remiss: Riktlinje för möten – svara senast onsdag 4 januari 2023');
  });

  it('a colleague reads the draft and says what to change; the officer deals with it', async () => {
    await server.inTx(async (tx) => {
      const reader = server.people.namedReader;
      await tx.query(`update remiss set named_readers = $1 where id = $2`, [JSON.stringify([reader]), remiss]);
    });
    const colleague = await server.pages('namedReader');
    await colleague.get(`/remisser/${remiss}/granskning`);
    expect(colleague.status).toBe(404);
    await hanna.get(`/remisser/${remiss}/granskning`);
    await hanna.submit('Be kollegan läsa', {});
    expect(hanna.text).toContain('Välj en kollega.');
    await hanna.submit('Be kollegan läsa', { reviewerId: server.people.namedReader, message: 'Stämmer fråga 1?' });
    await colleague.get('/');
    expect(colleague.text).toContain('Du är ombedd att läsa');
    expect(colleague.links().map(({ href }) => href)).toContain(`/remisser/${remiss}/granskning`);
    await colleague.get(`/remisser/${remiss}/granskning`);
    expect(colleague.text).toContain('Är förslaget bra för er?');
    await colleague.submit('Spara synpunkten', { about: 'Fråga 1', text: 'Ställ den öppnare.' });
    await colleague.submit('Meddela att du är klar');
    expect((await colleague.get(`/remisser/${remiss}/dokument`)).status).toBe(403);
    await hanna.get('/remisser');
    expect(hanna.text).toContain('1 synpunkt från en kollega är inte avklarad');
    await hanna.click('1 synpunkt');
    expect(hanna.text).toContain('Ställ den öppnare.');
    await hanna.submit('Markera som avklarad');
    expect(hanna.text).toContain('Avklarad');
    const mails = await server.db.asOwner<{ kind: string }>(
      `select kind from outgoing_mail where remiss_id is not null order by created_at, kind`,
    );
    expect(mails.map(({ kind }) => kind)).toEqual(['remiss.review_asked', 'remiss.reviewed']);
  });

  it('where the municipality wants it somebody else approves first, and a change lets the approval fall', async () => {
    await server.inTx(async (tx) => {
      await server.get(MunicipalityRegister).update(tx, null, 0, { approvalBeforeIssue: true });
      await server.get(Assignments).appoint(tx, null, { personId: server.people.reader, role: 'approver', unit: UNIT });
    });
    await hanna.get(`/remisser/${remiss}/granska`);
    expect(hanna.find('button').some((button) => button.text.includes('Skicka ut'))).toBe(false);
    await hanna.submit('Be om godkännande', { message: 'Klar.' });
    const boss = await server.pages('reader');
    await boss.get('/godkanna');
    await boss.click('Riktlinje för möten');
    await boss.submit('Godkänn inte');
    expect(boss.text).toContain('Skriv vad som behöver ändras.');
    await boss.submit('Godkänn att remissen skickas ut');
    expect(boss.text).toContain('Ingen remiss väntar på ditt godkännande.');
    await hanna.get(`/remisser/${remiss}/granska`);
    expect(hanna.text).toContain('Skicka ut till 3 instanser');
    await hanna.get(`/remisser/${remiss}/missiv`);
    await hanna.submit('Spara missivet', { letter: 'Hej {instans}.' });
    await hanna.get(`/remisser/${remiss}/granska`);
    expect(hanna.text).toContain('Remissen har ändrats sedan den godkändes.');
    expect(hanna.text).not.toContain('Skicka ut till 3 instanser');
    await server.db.moveClock('2022-10-05T09:10:00+02:00');
    await hanna.submit('Be om godkännande', {});
    await boss.get(`/remisser/${remiss}/granskning`);
    await boss.submit('Godkänn att remissen skickas ut');
  });

  it('it asks once more before it goes out ahead of the day that was planned', async () => {
    await server.db.asOwner(`update remiss set issue_on = '2022-10-24' where id = $1`, [remiss]);
    await hanna.get(`/remisser/${remiss}/granska`);
    await hanna.submit('Skicka ut till 3 instanser nu');
    expect(hanna.heading).toBe('Skicka ut före den planerade dagen?');
    expect(hanna.text).toContain('Remissen är planerad att skickas ut måndag 24 oktober 2022.');
    expect(await server.db.asOwner(`select from remiss where id = $1 and status = 'draft'`, [remiss])).toHaveLength(1);
    await server.db.asOwner(`update remiss set issue_on = null where id = $1`, [remiss]);
  });

  it('it goes out once, however often the button is pressed, and says what happens next', async () => {
    await hanna.get(`/remisser/${remiss}/granska`);
    expect(hanna.text).toContain('Att tänka på');
    expect(hanna.text).toContain('handlingarna till er registrator och registratorerna hos 2 instanser');
    const again = await server.pages('officer');
    await again.get(`/remisser/${remiss}/granska`);
    await hanna.submit('Skicka ut till 3 instanser');
    expect(hanna.heading).toBe('Remissen är utskickad');
    await again.submit('Skicka ut till 3 instanser');
    expect(again.heading).toBe('Remissen är utskickad');
    expect(hanna.text).toContain('Handlingarna går till er registrator och registratorerna hos 2 instanser.');
    expect(hanna.text).toContain('Första påminnelsen går onsdag 12 oktober 2022');
    const invitations = await server.db.asOwner(`select from outgoing_mail where kind = 'remiss.invitation'`);
    expect(invitations).toHaveLength(2);
  });

  it('a body without e-mail gets a letter to print, which is marked when it is in the post', async () => {
    await hanna.get(`/remisser/${remiss}/utskickad`);
    expect(hanna.text).toContain('Att skicka med post');
    const link = hanna.links().find(({ label }) => label.includes('till Byalaget'))!;
    await hanna.get(link.href);
    expect(hanna.status).toBe(200);
    expect(hanna.html.startsWith('%PDF')).toBe(true);
    await hanna.get(`/remisser/${remiss}/utskickad`);
    const id = link.href.split('/').at(-1)!;
    await hanna.submit('Markera som skickat', { [`sent-${id}-day`]: '2022-10-06' });
    expect(hanna.text).toContain('Brevet kan inte vara skickat en dag som inte har kommit än.');
    await hanna.submit('Markera som skickat', { [`sent-${id}-day`]: '2022-10-05' });
    expect(hanna.text).toContain('Skickat onsdag 5 oktober 2022');
  });

  it('a body that was not asked may join only where the officer lets it', async () => {
    const [outsider] = await server.inTx(async (tx) => [
      await server
        .get(BodyRegister)
        .create(tx, null, { name: 'Trafiknämnden', kind: 'nämnd', email: 'trafik@example.se' }),
    ]);
    const join = () =>
      server.inTx((tx) => server.get(RemissRecipients).join(tx, server.people.otherSecretary, remiss, outsider.id));
    await expect(join()).rejects.toMatchObject({ code: 'remiss.not_open' });
    await hanna.get(`/remisser/${remiss}/uppgifter`);
    await hanna.submit('Spara uppgifterna', { openToOthers: true });
    expect(hanna.text).toContain('Uppgifterna är sparade.');
    const open = await server.inTx((tx) => server.get(RemissRecipients).openTo(tx, [outsider]));
    expect(open.get(outsider.id)!.map(({ id }) => id)).toEqual([remiss]);
    expect(await join()).toMatchObject({ ownInitiative: true, lastDay: '2023-01-04' });
    const reminders = await server.db.asOwner(
      `select from reminder x join recipient r on r.id = x.recipient_id where r.own_initiative`,
    );
    expect(reminders).toHaveLength(0);
    await expect(join()).rejects.toMatchObject({ code: 'remiss.already_asked' });
  });

  it('what it holds is kept as a template, and starts the next one', async () => {
    await hanna.get(`/remisser/${remiss}/mall`);
    await hanna.submit('Spara mallen', { name: 'Riktlinjer' });
    await hanna.get('/remisser/ny');
    await hanna.submit('Skapa utkastet', {
      title: 'Nästa',
      caseNumber: 'KSKF/2022:196',
      documentKind: 'policy',
      start: 'Mallen Riktlinjer',
    });
    expect(hanna.heading).toBe('Nästa');
    expect(hanna.text).toContain('2 frågor Att kontrollera');
    expect(hanna.text).toContain('4 instanser Att kontrollera');
    await hanna.click('Frågor');
    expect(hanna.text).toContain('Frågorna är hämtade från en mall eller en tidigare remiss');
    await hanna.submit('Frågorna stämmer');
    expect(hanna.text).toContain('2 frågor Klar');
    await hanna.click('Granska och skicka ut');
    expect(hanna.text).toContain('är hämtat från en mall eller en tidigare remiss och inte kontrollerat.');
    await hanna.get('/remisser/ny');
    await hanna.submit('Skapa utkastet', {
      title: 'En till',
      caseNumber: 'KSKF/2022:197',
      documentKind: 'policy',
      start: `copy:${remiss}`,
    });
    expect(hanna.text).toContain('2 frågor');
    await hanna.get('/mallar');
    await hanna.submit('Ta bort mallen Riktlinjer');
    expect(hanna.text).toContain('Kontoret har inga mallar ännu.');
  });

  it('another office finds none of it', async () => {
    const other = await server.pages('otherOfficer');
    await other.get('/remisser');
    expect(other.text).toContain('Du har inga remisser ännu.');
    for (const page of [
      '',
      '/dokument',
      '/fragor',
      '/instanser',
      '/tider',
      '/tider/paminnelser',
      '/missiv',
      '/granska',
      '/granskning',
      '/utskickad',
      '/uppgifter',
      '/mall',
    ])
      expect((await other.get(`/remisser/${remiss}${page}`)).status).toBe(404);
  });
});
