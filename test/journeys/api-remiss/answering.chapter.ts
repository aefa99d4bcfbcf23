import { ifMatch } from '../../support/api-client';
import { ANSWER, CONFIRMED } from '../../support/api-round';
import { emailOf } from '../../support/test-server';
import { DECISION, PDF, type Story } from './story';

const OFFICE = { type: 'administration', answeredBy: 'Förvaltningschefen' };

/** The bodies write, together, and answer or ask for more time. */
export function answering(story: Story): void {
  it('is seen by the body that is asked, with its own last day and meetings, and acknowledged', async () => {
    const own = await story.secretary.get<{ total: number; items: { recipient: { body: string } }[] }>('my-remisser');
    expect(own.total).toBe(5);
    const social = await story.secretary.get<{
      recipient: { lastDay: string; statusText: string };
      nextMeeting: object;
      remiss: { title: string };
    }>(story.of('Socialnämnden'));
    expect(social).toMatchObject({
      remiss: { title: 'Riktlinje för kvalitet' },
      recipient: { lastDay: '2023-01-04', statusText: 'Inte kvitterad' },
      nextMeeting: { date: '2022-12-14', agendaCutoff: '2022-11-29' },
    });
    const calendar = await story.secretary.bytes(`${story.of('Socialnämnden')}/calendar.ics`);
    expect(calendar.bytes.toString()).toContain('DTSTART;VALUE=DATE:20230104');
    const seen = await story.secretary.post<{ statusText: string }>(`${story.of('Socialnämnden')}/acknowledge`);
    expect(seen.statusText).toBe('Kvitterad');
    expect((await story.followed()).get('Socialnämnden')!.statusText).toBe('Kvitterad');
  });

  it('a colleague helps with the draft, and nobody writes over anybody', async () => {
    const { contributor } = story.server.clients;
    const draft = `${story.of('Socialnämnden')}/draft`;
    expect(await contributor.refused('GET', draft)).toMatchObject({ status: 404 });
    await story.secretary.post(`${draft}/invitations`, { email: emailOf('contributor') });
    const first = await contributor.put<{ version: number }>(draft, { answers: { 1: { text: 'Ja.' } } }, ifMatch(0));
    expect(await story.secretary.refused('PUT', draft, { body: ANSWER })).toMatchObject({ status: 428 });
    const stale = await story.secretary.refused('PUT', draft, { body: ANSWER, headers: ifMatch(0) });
    expect(stale).toMatchObject({
      status: 412,
      code: 'response.stale_draft',
      details: {
        theirs: { version: 1, content: { answers: { 1: { text: 'Ja.' } } } },
        yours: { caseNumber: 'SN/2022:88' },
      },
    });
    await story.secretary.put(draft, ANSWER, ifMatch(first.version));
    await contributor.post(`${draft}/comments`, { questionNumber: 1, text: 'Ska vi skriva mer?' });
    expect(await story.secretary.get<{ text: string }[]>(`${draft}/comments`)).toMatchObject([
      { text: 'Ska vi skriva mer?' },
    ]);
    await contributor.post(`${draft}/done`);
    expect(await story.secretary.get(`${draft}/versions`)).toMatchObject([{ version: 2 }, { version: 1 }]);
    expect(await story.secretary.get(`${draft}/versions/1`)).toMatchObject({
      content: { answers: { 1: { text: 'Ja.' } } },
    });
    expect((await story.followed()).get('Socialnämnden')!.statusText).toBe('Svar påbörjat');
    expect(await contributor.refused('POST', `${draft}/submit`, { body: {}, headers: story.once() })).toMatchObject({
      status: 403,
    });
  });

  it('the extract is added, and a wrong file taken out', async () => {
    const files = `${story.of('Socialnämnden')}/draft/files`;
    await story.secretary.upload(files, 'Protokollsutdrag § 141.pdf', PDF, { fields: { kind: 'minutes_extract' } });
    const wrong = await story.secretary.upload<{ id: string }>(files, 'fel.txt', 'fel fil');
    await story.secretary.call('DELETE', `${files}/${wrong.id}`);
    const [extract, ...none] = await story.secretary.get<{ id: string; kind: string; bytes: number }[]>(files);
    expect([extract, none]).toMatchObject([{ kind: 'minutes_extract', bytes: PDF.length }, []]);
    expect((await story.secretary.bytes(`${files}/${extract!.id}`)).bytes.equals(PDF)).toBe(true);
    expect(await story.officer.refused('GET', `${files}/${extract!.id}`)).toMatchObject({ status: 404 });
  });

  it('the answer is handed in once, however many times it is sent', async () => {
    await story.at('2022-12-15 10:00');
    const submit = `${story.of('Socialnämnden')}/draft/submit`;
    expect(await story.secretary.refused('POST', submit, { body: { version: 2 } })).toMatchObject({
      status: 428,
      code: 'precondition.idempotency_key_missing',
    });
    const unconfirmed = await story.secretary.refused('POST', submit, { body: { version: 2 }, headers: story.once() });
    expect(unconfirmed).toMatchObject({ status: 422, code: 'response.not_ready' });
    const key = story.once();
    const body = { version: 2, confirmed: CONFIRMED };
    const first = await story.secretary.post<{ receivedAt: string; responseId: string }>(submit, body, key);
    expect(first).toMatchObject({ version: 1, late: false, receivedAt: '2022-12-15T09:00:00.000Z' });
    await story.at('2022-12-15 10:05');
    expect(await story.secretary.post(submit, body, key)).toEqual(first);
    const answers = await story.officer.get<{ id: string; files: { id: string }[] }[]>(`${story.path}/responses`);
    expect(answers.map(({ id }) => id)).toEqual([first.responseId]);
    const response = `${story.path}/responses/${first.responseId}`;
    expect((await story.officer.bytes(`${response}/files/${answers[0]!.files[0]!.id}`)).bytes.equals(PDF)).toBe(true);
    expect((await story.registrar.bytes(`${response}/package`)).bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('one body abstains and one has no comments, in one step each', async () => {
    const short = (body: string, route: string, more: object) =>
      story.secretary.post<{ responseId: string }>(
        `${story.of(body)}/${route}`,
        { basis: DECISION, ...more },
        story.once(),
      );
    await short('Kulturnämnden', 'abstain', { reason: 'Vi berörs inte.', basis: OFFICE });
    await short('Servicenämnden', 'no-comments', {});
    const rows = await story.followed();
    expect([rows.get('Kulturnämnden')!.status, rows.get('Servicenämnden')!.status]).toEqual([
      'abstains',
      'no_comments',
    ]);
  });

  it('more time is asked for, refused with a reason, asked for again and granted', async () => {
    const extension = `${story.of('Energi AB')}/extension`;
    const ask = () =>
      story.secretary.post<{ id: string }>(extension, { until: '2023-01-18', reason: 'Styrelsen ses sent.' });
    const first = await ask();
    expect(await story.secretary.refused('POST', extension, { body: { until: '2023-01-18' } })).toMatchObject({
      status: 409,
    });
    expect((await story.followed()).get('Energi AB')!.statusText).toBe('Anstånd begärt');
    expect(await story.officer.refused('POST', `${extension}/${first.id}/refuse`, { body: {} })).toMatchObject({
      status: 422,
      fields: [{ field: 'reason', message: 'Skriv varför ni avslår.' }],
    });
    await story.officer.post(`${extension}/${first.id}/refuse`, { reason: 'Tiden räcker.' });
    await story.at('2022-12-15 11:00');
    const second = await ask();
    await story.officer.post(`${extension}/${second.id}/grant`, {});
    expect((await story.followed()).get('Energi AB')).toMatchObject({
      lastDay: '2023-01-18',
      statusText: 'Anstånd till onsdag 18 januari 2023',
    });
    expect(await story.officer.get<{ state: string }[]>(extension)).toMatchObject([
      { state: 'refused' },
      { state: 'granted' },
    ]);
    const reminders = await story.officer.get<{ recipientId: string; on: string; state: string }[]>(
      `${story.path}/reminders`,
    );
    const planned = reminders.filter(
      ({ recipientId, state }) => recipientId === story.recipients.get('Energi AB')!.id && state === 'planned',
    );
    expect(planned.map(({ on }) => on)).toEqual([
      '2022-12-19',
      '2023-01-11',
      '2023-01-16',
      '2023-01-18',
      '2023-01-19',
      '2023-01-23',
    ]);
    await story.officer.post(`${story.of('Miljönämnden')}/extension/give`, { until: '2023-01-06', reason: null });
  });
}
