import { ifMatch } from '../../support/api-client';
import { ANSWER, handedIn, savedDraft } from '../../support/api-round';
import { DECISION, PDF, UNFIT_TO_PUBLISH, type Story } from './story';

/** What comes another way, again, ahead of its decision, or late is received all the same. */
export function receiving(story: Story): void {
  it('an answer on paper is registered with its scan, and a wrong registration is voided', async () => {
    await story.at('2022-12-20 09:00');
    const scan = await story.registrar.upload<{ id: string }>(
      `${story.of('Tekniska nämnden')}/registration-files`,
      'inskannat.pdf',
      PDF,
    );
    const registration = {
      recipientId: story.recipients.get('Tekniska nämnden')!.id,
      arrival: { channel: 'post', on: '2022-12-19' },
      content: { stance: 'opposes', basis: DECISION, text: 'Se bifogat.' },
      files: [{ id: scan.id, kind: 'scan' }],
    };
    const key = story.once();
    const wrong = await story.registrar.post<{ responseId: string }>(`${story.path}/responses`, registration, key);
    expect(await story.registrar.post(`${story.path}/responses`, registration, key)).toEqual(wrong);
    const mark = `${story.path}/responses/${wrong.responseId}/void`;
    expect(await story.registrar.refused('POST', mark, { body: {} })).toMatchObject({ status: 422 });
    await story.registrar.post(mark, { reason: 'Fel nämnd.' });
    expect((await story.followed()).get('Tekniska nämnden')!.answer).toBeNull();
    const right = await story.registrar.post<{ responseId: string; receivedAt: string; version: number }>(
      `${story.path}/responses`,
      registration,
      story.once(),
    );
    expect(right).toMatchObject({ version: 2, receivedAt: '2022-12-19T11:00:00.000Z' });
    expect(await story.officer.get(`${story.path}/responses/${right.responseId}`)).toMatchObject({
      channel: 'post',
      arrival: { on: '2022-12-19', presumedOn: '2022-12-16' },
      files: [{ kind: 'scan', name: 'inskannat.pdf' }],
    });
    expect(await story.officer.get(`${story.path}/responses/${wrong.responseId}`)).toMatchObject({
      voided: { reason: 'Fel nämnd.' },
    });
  });

  it('a correction is a new version, and both are kept', async () => {
    const draft = `${story.of('Socialnämnden')}/draft`;
    const { version } = await story.secretary.get<{ version: number }>(draft);
    await story.secretary.post(`${draft}/correction`, undefined, ifMatch(version));
    const reservations = [
      { type: 'reservation', by: [{ name: 'Ledamot Ett', party: 'C' }], text: 'Jag reserverar mig.' },
    ];
    const receipt = await handedIn(story.secretary, story.of('Socialnämnden'), {
      ...ANSWER,
      ...UNFIT_TO_PUBLISH,
      reservations,
    });
    expect(receipt.version).toBe(2);
    const answers = await story.officer.get<
      { id: string; version: number; supersededBy: string | null; body: { name: string } }[]
    >(`${story.path}/responses`);
    const social = answers.filter(({ body }) => body.name === 'Socialnämnden');
    expect(social.map(({ version: number, supersededBy }) => [number, supersededBy])).toEqual([
      [2, null],
      [1, receipt.responseId],
    ]);
  });

  it('a preliminary answer is completed with its decision', async () => {
    const { otherSecretary } = story.server.clients;
    const preliminary = { ...ANSWER, caseNumber: null, basis: { type: 'preliminary', meeting: '2023-01-05' } };
    await savedDraft(otherSecretary, story.of('Miljönämnden'), preliminary);
    const { responseId } = await handedIn(otherSecretary, story.of('Miljönämnden'), preliminary);
    expect((await story.followed()).get('Miljönämnden')!.statusText).toBe('Preliminärt svar');
    await story.at('2023-01-05 16:00');
    const extract = await otherSecretary.upload<{ id: string }>(
      `${story.of('Miljönämnden')}/draft/files`,
      '§ 9.pdf',
      PDF,
      {
        fields: { kind: 'minutes_extract' },
      },
    );
    const decision = { basis: { type: 'decision', meeting: '2023-01-05', section: '§ 9' }, fileIds: [extract.id] };
    await otherSecretary.put(`${story.path}/responses/${responseId}/decision`, decision);
    expect(await story.officer.get(`${story.path}/responses/${responseId}`)).toMatchObject({
      preliminary: false,
      standingBasis: { section: '§ 9' },
      files: [{ name: '§ 9.pdf' }],
    });
    expect(
      await otherSecretary.refused('PUT', `${story.path}/responses/${responseId}/decision`, { body: decision }),
    ).toMatchObject({ status: 409 });
  });

  it('a late answer is received, marked, and in the summary only if the story.officer says so', async () => {
    await story.at('2023-01-19 00:00');
    const receipt = await handedIn(story.secretary, story.of('Energi AB'), {
      ...ANSWER,
      stance: 'supports',
      basis: { type: 'decision', meeting: '2023-01-17', section: '7' },
    });
    expect(receipt).toMatchObject({ late: true, receivedAt: '2023-01-18T23:00:00.000Z' });
    expect(
      await story.officer.refused('PUT', `${story.of('Energi AB')}/late`, { body: { include: false } }),
    ).toMatchObject({
      status: 422,
      fields: [{ field: 'reason' }],
    });
    await story.officer.put(`${story.of('Energi AB')}/late`, { include: true, reason: 'Samma dygn.' });
    const csv = (await story.officer.bytes(`${story.path}/recipients.csv`)).bytes.toString();
    expect(csv).toContain(
      'Energi AB;bolagsstyrelse;Svar;2023-01-18;2023-01-18;2023-01-19T00:00:00+01:00;Yttrande;nej;ja',
    );
    expect((await story.officer.post<{ status: string }>(`${story.path}/close`)).status).toBe('closed');
  });
}
