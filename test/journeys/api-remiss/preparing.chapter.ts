import { ifMatch } from '../../support/api-client';
import { DOCUMENT, QUESTIONS, type RecipientRow } from '../../support/api-round';
import { UNIT } from '../../support/test-server';
import { PDF, type Story } from './story';

/** The officer prepares the remiss and sends it out. */
export function preparing(story: Story): void {
  it('a draft is written, and only over the version that was read', async () => {
    const draft = await story.officer.post<{ id: string; version: number; notices: unknown[] }>('remisser', {
      caseNumber: 'KSKF/2022:195',
      title: 'Riktlinje för kvalitet',
      documentKind: 'upphävande',
      unit: UNIT,
      issuerBodyId: story.server.bodies.ks,
      contact: { name: 'Handläggare Ett', email: 'klk@example.se' },
      background: 'Rad ett\u0000\r\nRad två',
    });
    story.path = `remisser/${draft.id}`;
    expect(draft.notices).toEqual([{ field: 'background', message: '1 tecken som inte går att visa togs bort.' }]);
    const change = { dueDate: '2023-01-04', namedReaders: [story.server.people.reader] };
    expect(await story.officer.refused('PATCH', story.path, { body: change })).toMatchObject({ status: 428 });
    const changed = await story.officer.patch<{ version: number; background: string }>(
      story.path,
      change,
      ifMatch(draft.version),
    );
    expect(changed.background).toBe('Rad ett\nRad två');
    expect(
      await story.officer.refused('PATCH', story.path, { body: change, headers: ifMatch(draft.version) }),
    ).toMatchObject({
      status: 412,
      code: 'remiss.stale',
    });
    const asked = await story.officer.put<{ version: number; questions: { number: number; type: string }[] }>(
      `${story.path}/questions`,
      { questions: QUESTIONS },
      ifMatch(changed.version),
    );
    expect(asked.questions.map(({ number, type }) => [number, type])).toEqual([
      [1, 'text'],
      [2, 'yes_partly_no'],
      [3, 'text'],
    ]);
    expect(await story.secretary.refused('GET', story.path)).toMatchObject({ status: 404, code: 'identity.not_found' });
  });

  it('gets its document, divided into sections, an attachment and recipients by a rule', async () => {
    const version = async () => (await story.officer.get<{ version: number }>(story.path)).version;
    const main = await story.officer.upload<{
      sections: { heading: string }[];
      cover: { label: string; value: string }[];
    }>(`${story.path}/documents`, 'Riktlinje åäö.md', DOCUMENT, { headers: ifMatch(await version()) });
    expect(main.sections.map(({ heading }) => heading)).toEqual(['Inledning', 'Ansvar']);
    expect(main.cover).toContainEqual({ label: 'Gäller för', value: 'Samtliga nämnder och bolag' });
    const bilaga = await story.officer.upload<{ id: string }>(`${story.path}/files`, 'Bilaga 1.pdf', PDF);
    await story.officer.post(
      `${story.path}/documents`,
      { fileId: bilaga.id, kind: 'attachment', title: 'Bilaga' },
      ifMatch(await version()),
    );
    const documents = await story.officer.get<{ id: string; kind: string; title: string; fileId: string }[]>(
      `${story.path}/documents`,
    );
    expect(documents.map(({ kind, title }) => [kind, title])).toEqual([
      ['main', 'Riktlinje för kvalitet'],
      ['attachment', 'Bilaga'],
    ]);
    const file = await story.officer.bytes(`${story.path}/files/${documents[0]!.fileId}`);
    expect(file.bytes.toString()).toBe(DOCUMENT);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="Riktlinje aao.md"; filename*=UTF-8''Riktlinje%20%C3%A5%C3%A4%C3%B6.md`,
    );
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');

    const rule = { rule: 'alla nämnder och styrelser utom Valnämnden' };
    const ruled = await story.officer.put<{ included: { name: string }[]; excluded: { name: string; why: string }[] }>(
      `${story.path}/recipients`,
      rule,
      ifMatch(await version()),
    );
    expect(ruled.included).toHaveLength(6);
    expect(ruled.excluded).toContainEqual(expect.objectContaining({ name: 'Kommunstyrelsen', why: 'issuer' }));
  });

  it('shows before issuing who can decide and every mail with its day', async () => {
    const plan = await story.officer.get<{
      recipients: { body: string; ability: string }[];
      mails: { on: string; kind: string }[];
      missing: unknown[];
      earliestForAll: string;
    }>(`${story.path}/plan`);
    expect(plan.missing).toEqual([]);
    expect(plan.earliestForAll).toBe('2023-01-24');
    const ability = new Map(plan.recipients.map((body) => [body.body, body.ability]));
    expect([ability.get('Kulturnämnden'), ability.get('Energi AB')]).toEqual(['cannot', 'unknown']);
    const days = plan.mails.filter(({ kind }) => kind === 'reminder').map(({ on }) => on);
    expect(days).toEqual(['2022-10-12', '2022-12-05', '2022-12-21', '2023-01-02', '2023-01-04', '2023-01-09']);
  });

  it('is issued once, to every body', async () => {
    await story.at('2022-10-05 09:00');
    const issued = await story.officer.post<{ recipients: RecipientRow[] }>(`${story.path}/issue`);
    story.recipients = new Map(issued.recipients.map((row) => [row.body, row]));
    expect([...story.recipients.keys()]).toEqual([
      'Energi AB',
      'Kulturnämnden',
      'Miljönämnden',
      'Servicenämnden',
      'Socialnämnden',
      'Tekniska nämnden',
    ]);
    expect(await story.officer.refused('POST', `${story.path}/issue`)).toMatchObject({
      status: 409,
      code: 'remiss.move_refused',
    });
    const mails = await story.officer.get<{ kind: string; to: string }[]>(`${story.path}/mails`);
    expect(mails.filter(({ kind }) => kind === 'remiss.invitation')).toHaveLength(6);
    expect((await story.registrar.bytes(`${story.path}/package`)).bytes.subarray(0, 2).toString()).toBe('PK');
  });
}
