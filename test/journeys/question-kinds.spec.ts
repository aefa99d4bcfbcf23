import { kindOfQuestion, RemissTemplates, type QuestionType } from '@yttra/remiss';
import { ifMatch, type ApiClient } from '../support/api-client';
import { ANSWER, CONFIRMED, DOCUMENT, preparedRemiss, QUESTIONS, type RecipientRow } from '../support/api-round';
import { AREAS, EVERY_KIND, KINDS, pointsFrom, type KindSample } from '../support/every-kind';
import type { PageClient } from '../support/page-client';
import { TestServer, UNIT } from '../support/test-server';

/** Where the questions of every kind begin. */
const FIRST = QUESTIONS.length + 1;
const numberOf = (type: QuestionType): number => FIRST + KINDS.indexOf(type);
const sampleOf = (type: QuestionType): KindSample => EVERY_KIND[type];

describe('a question of every kind, without JavaScript', () => {
  let server: TestServer;
  let officer: PageClient;
  let secretary: PageClient;
  let remiss: string;
  let recipient: RecipientRow;

  beforeAll(async () => {
    server = await TestServer.start();
    remiss = (await preparedRemiss(server)).id;
    officer = await server.pages('officer');
  });
  afterAll(() => server?.stop());

  const at = (number: number) => `/svara/${recipient.id}/fraga/${number}`;
  const draft = () => server.clients.secretary.get<{ version: number; content: typeof ANSWER }>(`${ofBody()}/draft`);
  const ofBody = () => `remisser/${remiss}/recipients/${recipient.id}`;

  it('is made by the officer in the fields that it has', async () => {
    await officer.get(`/remisser/${remiss}/fragor`);
    for (const { question } of KINDS.map(sampleOf)) {
      const { text, type, ...beside } = question;
      const fields = Object.entries(beside).map(([field, value]) => [
        `kinds.${type}.${field}`,
        Array.isArray(value) ? value.join('\r\n') : String(value),
      ]);
      await officer.submit('Lägg till frågan', { text, type, ...Object.fromEntries(fields) });
      expect([type, officer.status]).toEqual([type, 200]);
    }
    expect(officer.text).toContain('Flera val, högst 2: Utbildning / Verktyg / Tid / Metodstöd');
    expect(officer.text).toContain('Poäng från 0 till 5 på varje rad: Ledarskap: Mål och riktning');
    expect(officer.text).toContain('Skala från 1 (inte alls) till 5 (helt och hållet)');
  });

  it.each([
    [
      'choices',
      { options: 'A\r\nB', max: '3' },
      'Skriv hur många alternativ som får väljas: 1 till 2, eller lämna tomt.',
    ],
    ['choices', { options: 'A' }, 'Skriv minst 2 svarsalternativ.'],
    ['points', { options: 'A\r\nA', max: '5' }, 'Raden ”A” står två gånger.'],
    ['points', { options: 'A\r\nB' }, 'Skriv högsta poängen på en rad: 1 till 100.'],
    ['points', { options: 'A\r\nB', max: 'fem' }, 'Skriv ett helt tal.'],
  ] as const)('of %s with %j is refused at its field', async (type, beside, message) => {
    await officer.get(`/remisser/${remiss}/fragor`);
    const fields = Object.entries(beside).map(([field, value]) => [`kinds.${type}.${field}`, value]);
    await officer.submit('Lägg till frågan', { text: 'Och?', type, ...Object.fromEntries(fields) });
    expect(officer.status).toBe(422);
    expect(officer.text).toContain(message);
    const [link] = officer.find('[role=alert] a, .y-error-summary a');
    expect(officer.find(link!.getAttribute('href')!)).toHaveLength(1);
  });

  it('is shown to the officer as the body will see it', async () => {
    await officer.get(`/remisser/${remiss}/fragor/forhandsvisning`);
    expect(officer.find(`[name="svar-${numberOf('choices')}"]`)).toHaveLength(4);
    expect(officer.find(`[name^="svar-${numberOf('points')}["]`)).toHaveLength(AREAS.length);
    const legends = officer.find('fieldset fieldset legend').map((legend) => legend.text.trim());
    expect(legends).toEqual(['Ledarskap', 'Kunder och invånare', 'Processer', 'Uppföljning']);
    for (const end of ['1 – inte alls', '5 – helt och hållet']) expect(officer.text).toContain(end);
  });

  it('is answered by the secretary, and what does not fit is told at its field with what was written kept', async () => {
    const { recipients } = await server.clients.officer.post<{ recipients: RecipientRow[] }>(
      `remisser/${remiss}/issue`,
    );
    recipient = recipients.find(({ body }) => body === 'Socialnämnden')!;
    await server.db.moveClock('2022-12-15T10:00:00+01:00');
    secretary = await server.pages('secretary');

    await secretary.get(at(numberOf('choices')));
    await secretary.submit('Spara', { value: ['Utbildning', 'Verktyg', 'Tid'] });
    expect(secretary.status).toBe(422);
    expect(secretary.text).toContain(`Välj högst 2 alternativ på fråga ${numberOf('choices')}. Ni har valt 3.`);
    expect(secretary.find('input[name=value][checked]')).toHaveLength(3);
    await secretary.submit('Spara', { value: ['Tid', 'Utbildning'] });
    expect(secretary.text).toContain('Svaret är sparat.');

    await secretary.get(at(numberOf('points')));
    const given = Object.fromEntries(AREAS.map((row, index) => [`value[${index}]`, String(pointsFrom(3)[row])]));
    await secretary.submit('Spara', { ...given, 'value[4]': '6', 'value[5]': 'två' });
    expect(secretary.status).toBe(422);
    const where = `i fråga ${numberOf('points')}.`;
    expect(secretary.text).toContain(`Skriv ett heltal från 0 till 5 på raden ”Medarbetare” ${where}`);
    expect(secretary.text).toContain(`Skriv ett heltal från 0 till 5 på raden ”Processer: Beskrivna” ${where}`);
    expect(secretary.find('[name="value[4]"]')[0]!.getAttribute('value')).toBe('6');
    await secretary.submit('Spara', { ...given, 'value[11]': '' });
    expect(secretary.text).toContain('Svaret är sparat.');

    const { content } = await draft();
    const { Digitalisering: leftOut, ...rest } = pointsFrom(3);
    expect(content.answers).toEqual({
      [numberOf('choices')]: { value: ['Utbildning', 'Tid'] },
      [numberOf('points')]: { value: rest },
    });
    expect(leftOut).toBeDefined();
  });

  it('is taken back when nothing is chosen any more', async () => {
    await secretary.get(at(numberOf('choices')));
    await secretary.submit('Spara', { value: [] });
    expect((await draft()).content.answers).not.toHaveProperty(String(numberOf('choices')));
  });

  it('is handed in, and reads as it was answered in the body’s own copy', async () => {
    const responseId = await handIn(server.clients.secretary, ofBody(), 0);
    await secretary.get(`/svara/${recipient.id}/kvittens/${responseId}/svar`);
    for (const words of [
      'Utbildning',
      '4 på en skala från 1 (inte alls) till 5 (helt och hållet)',
      'Närvaro i vardagen: 0',
      'Ledarskap: 1,5 i medeltal',
    ])
      expect(secretary.text).toContain(words);
    expect(secretary.text).toContain(`Medeltalet på fråga ${numberOf('points')} visas här när minst 3 instanser`);
  });

  it('is read by the office: in the matrix, question by question, in diagrams, and found by its words', async () => {
    officer = await server.pages('officer');
    await officer.get(`/remisser/${remiss}/svar`);
    expect(officer.text).toContain('Utbildning, Tid');
    expect(officer.text).toContain('av 5 i medeltal');
    await officer.get(`/remisser/${remiss}/svar/fraga/${numberOf('choices')}`);
    expect(officer.find('figcaption')[0]!.text).toBe('1 av 1 har valt ”Utbildning” och ”Tid”');
    await officer.get(`/remisser/${remiss}/svar/fraga/${numberOf('points')}`);
    expect(officer.find('figcaption')[0]!.text).toMatch(/^Högst är .* av 5; lägst är /);
    expect(officer.find('figure polygon').length).toBeGreaterThan(5);
    expect(officer.find('figure th[scope=row]').map((one) => one.text)).toContain('Närvaro i vardagen');
    await officer.get(`/remisser/${remiss}/svar/diagram`);
    expect(officer.find('figure.y-chart--spider')).toHaveLength(1);
    await officer.get(`/remisser/${remiss}/svar/sok?ord=Utbildning`);
    expect(officer.text).toContain('Socialnämnden');
  });

  it('lays points beside those of the round that it was made from', async () => {
    const again = await server.inTx((tx) =>
      server.get(RemissTemplates).copy(
        tx,
        server.people.officer,
        {
          caseNumber: 'KSKF/2023:1',
          title: 'Riktlinje för kvalitet, igen',
          unit: UNIT,
          issuerBodyId: server.bodies.ks,
          contact: { name: 'Handläggare Ett', email: 'klk@example.se' },
          dueDate: '2023-02-28',
        },
        remiss,
      ),
    );
    const { id, version } = again.remiss;
    await server.clients.officer.upload(`remisser/${id}/documents`, 'riktlinje.md', DOCUMENT, {
      headers: ifMatch(version),
    });
    const { recipients } = await server.clients.officer.post<{ recipients: RecipientRow[] }>(`remisser/${id}/issue`);
    const social = recipients.find(({ body }) => body === 'Socialnämnden')!;
    // What the body put on each row the time before stands at the row's field, for those who answer now.
    await secretary.get(`/svara/${social.id}/fraga/${numberOf('points')}`);
    expect(secretary.text).toContain('Era poäng i KSKF/2022:195 står vid raderna.');
    const hints = secretary.find('[name^="value["]').map((field) => secretary.find(`#${idOfHint(field)}`)[0]!.text);
    expect(hints).toEqual(AREAS.map((row) => `Förra gången: ${pointsFrom(3)[row]}`));
    await secretary.get(`/svara/${social.id}/fraga/${numberOf('choices')}`);
    expect(secretary.text).not.toContain('Förra gången');
    // A body that did not answer then sees nobody else's.
    const other = await server.pages('otherSecretary');
    const miljo = recipients.find(({ body }) => body === 'Miljönämnden')!;
    await other.get(`/svara/${miljo.id}/fraga/${numberOf('points')}`);
    expect(other.find('[name^="value["]')).toHaveLength(AREAS.length);
    expect(other.text).not.toMatch(/Förra gången|Era poäng i/);
    await handIn(server.clients.secretary, `remisser/${id}/recipients/${social.id}`, 2);
    await officer.get(`/remisser/${id}/svar/fraga/${numberOf('points')}`);
    expect(officer.find('.y-legend li').map((one) => one.text.trim())).toEqual([
      'Medeltal av 1 svar',
      'Medeltal i KSKF/2022:195',
    ]);
    expect(officer.find('figcaption')[0]!.text).toContain('sedan KSKF/2022:195');
  });

  it('follows an earlier round through the interface too, and none of another office', async () => {
    const wanted = { caseNumber: 'KSKF/2023:2', title: 'Igen', unit: UNIT, contact: { name: 'A', email: 'a@example.se' } }; // prettier-ignore
    expect(await server.clients.officer.post('remisser', { ...wanted, follows: remiss })).toMatchObject({ follows: remiss }); // prettier-ignore
    await server.db.asSuperuser(`update remiss set unit = 'Annat kontor' where id = $1`, [remiss]);
    const refused = server.clients.officer.post('remisser', { ...wanted, follows: remiss });
    await expect(refused).rejects.toThrow('Kontoret har ingen sådan tidigare remiss.');
  });

  const idOfHint = (field: ReturnType<PageClient['find']>[number]): string =>
    field
      .getAttribute('aria-describedby')!
      .split(' ')[0]!
      .replace(/([[\].])/g, '\\$1');

  /** Answers every question as the sample's body does, and hands it in. */
  async function handIn(client: ApiClient, of: string, body: number): Promise<string> {
    const { version } = await client.get<{ version: number }>(`${of}/draft`);
    const answers = Object.fromEntries(KINDS.map((type) => [numberOf(type), answerOf(type, body)]));
    // The day on which the later of the rounds goes out.
    const basis = { ...ANSWER.basis, meeting: '2022-12-15' };
    const content = { ...ANSWER, basis, answers: { ...ANSWER.answers, ...answers } };
    const saved = await client.put<{ version: number }>(`${of}/draft`, content, ifMatch(version));
    const sent = { version: saved.version, confirmed: CONFIRMED };
    return (await client.post<{ responseId: string }>(`${of}/draft/submit`, sent, { 'idempotency-key': of }))
      .responseId;
  }

  const answerOf = (type: QuestionType, body: number) => {
    const given = sampleOf(type).answers[body]!;
    return kindOfQuestion({ type }).value === null ? { text: given as string } : { value: given };
  };
});
