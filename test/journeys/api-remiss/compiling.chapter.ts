import { FeedbackLetterMails } from '@yttra/assessment';
import { type OutgoingMailView, whole } from '@yttra/mail';
import { CompileSummaryJob } from '@yttra/summary';
import { ifMatch, type ApiClient } from '../../support/api-client';
import { pdfPages } from '../../support/pdf-text';
import { UNFIT_TO_PUBLISH, type Story } from './story';

async function compiled(story: Story): Promise<void> {
  await story.officer.post(`${story.path}/summaries`);
  const job = story.server.get(CompileSummaryJob);
  for (const id of await story.server.inTx((tx) => job.due(tx, 10))) await job.run(id);
}

/**
 * The body without a mailbox: no mail fails for its sake, its letters are printed, and are sent when the officer says
 * so.
 */
async function byPost(story: Story): Promise<void> {
  const letters = () => story.officer.get<PostedLetter[]>(`${story.path}/letters`);
  expect((await letters()).map(({ body, kind }) => [body, kind])).toEqual([
    ['Miljönämnden', 'reported'],
    ['Miljönämnden', 'feedback_after'],
  ]);
  expect(await story.server.db.asSuperuser(`select kind from outgoing_mail where to_address = ''`)).toEqual([]);
  const [reported, feedback] = await letters();
  const print = async ({ id }: PostedLetter) =>
    (await pdfPages((await story.officer.bytes(`${story.path}/letters/${id}`)).bytes)).join(' ').replace(/\s+/g, ' ');
  expect(await print(reported!)).toContain('lämnat ärendet till kommunstyrelsen');
  expect(await print(feedback!)).toContain('Kommunfullmäktige beslutade att upphäva styrdokumentet');
  const page = await story.server.pages('officer');
  await page.get(`/${story.path}/aterkoppling`);
  expect(page.text).toContain('Efter beslutet: brevet väntar på att skickas med post');
  const [{ today } = { today: '' }] = await story.server.db.asOwner<{ today: string }>(
    'select yttra_today()::text as today',
  );
  await story.officer.post(`${story.path}/letters/${feedback!.id}/sent`, { on: today });
  await page.get(`/${story.path}/aterkoppling`);
  expect(page.text).toContain('Efter beslutet skickat med post');
  const log = await story.officer.get<{ event: { type: string; letter?: string } }[]>(`${story.path}/audit`);
  expect(log.map(({ event }) => [event.type, event.letter])).toContainEqual(['recipient.letter_sent', feedback!.id]);
}

/** After the decision the letter goes along with the mail; what a body has marked as secret is masked in it. */
async function withItsLetter(story: Story): Promise<void> {
  const [mail] = await story.server.db.asSuperuser<OutgoingMailView>(
    `select o.id, o.kind, to_address as to, o.remiss_id as "remissId", recipient_id as "recipientId", data, created_at as "createdAt",
       yttra_now() as now, yttra_today()::text as today from outgoing_mail o join recipient r on r.id = o.recipient_id
     where o.kind = 'assessment.feedback_after' and r.body_name = 'Socialnämnden'`,
  );
  const write = story.server.get(FeedbackLetterMails).renderers['assessment.feedback_after'];
  const { attachments, blocks } = (await whole(await story.server.inTx((tx) => write(mail!, tx))))!;
  expect(attachments).toMatchObject([
    { filename: 'Återkoppling till Socialnämnden.pdf', contentType: 'application/pdf' },
  ]);
  const text = (await pdfPages(attachments![0]!.content as Buffer)).join(' ').replace(/\s+/g, ' ');
  expect(text).toContain('Synpunkt 2: Tillgodoses');
  expect(text).toContain('Skäl: Vi håller med.');
  expect(text).not.toContain(UNFIT_TO_PUBLISH.text);
  expect(JSON.stringify(blocks)).not.toContain('Vi håller med.');
}

/** A tag is somebody's, and has another name, in every viewpoint. */
async function tagsChangeHands(story: Story): Promise<void> {
  const tags = `${story.path}/tags`;
  await story.officer.put(`${tags}/people`, { tag: 'kostnad', personId: story.server.people.reader, days: 5 });
  expect(await story.officer.refused('PUT', `${tags}/people`, { body: { tag: 'kostnad', days: 0 } })).toMatchObject({
    status: 422,
    fields: [{ field: 'days', message: 'Skriv 1 till 90 dagar.' }],
  });
  const taken = { body: { tag: 'kostnad', name: 'Ansvar' } };
  expect(await story.officer.refused('POST', `${tags}/rename`, taken)).toMatchObject({
    code: 'assessment.tag_taken',
    fields: [{ field: 'name', message: 'En annan tagg heter redan ansvar. Skriv ett namn som ingen annan tagg har.' }],
  });
  await story.officer.post(`${tags}/rename`, { tag: 'kostnad', name: 'ekonomi' });
  expect(await story.officer.get(`${tags}/people`)).toMatchObject([{ tag: 'ekonomi', expert: false, days: 5 }]);
  const { items } = await story.officer.get<{ items: { tags: string[] }[] }>(`${story.path}/viewpoints`);
  expect(items.map((one) => one.tags)).toContainEqual(['ansvar', 'ekonomi']);
  await story.officer.put(`${tags}/people`, { tag: 'ekonomi' });
  expect(await story.officer.get(`${tags}/people`)).toEqual([]);
}

interface PostedLetter {
  id: string;
  body: string;
  kind: string;
}

/** The office reads, assesses, compiles and reports; the body clears up; the logs tell all of it. */
export function compiling(story: Story): void {
  it('viewpoints are marked and assessed, by a reader who is named too', async () => {
    const { reader } = story.server.clients;
    const recipientId = story.recipients.get('Socialnämnden')!.id;
    const marked = await reader.post<{ id: string; version: number }>(`${story.path}/viewpoints`, {
      recipientId,
      question: 1,
      quote: 'Ja, den ligger i linje.',
      text: 'Riktlinjen stämmer.',
      tags: ['ansvar'],
    });
    const one = `${story.path}/viewpoints/${marked.id}`;
    expect(
      await story.officer.refused('PATCH', one, { body: { disposition: 'met' }, headers: ifMatch(1) }),
    ).toMatchObject({
      status: 422,
      fields: [{ field: 'reason', message: 'Skriv ett skäl. Nämnden ska kunna se varför.' }],
    });
    await story.officer.patch(one, { disposition: 'met', reason: 'Vi håller med.' }, ifMatch(1));
    const stale = await reader.refused('PATCH', one, { body: { text: 'Annat.' }, headers: ifMatch(1) });
    expect(stale).toMatchObject({ status: 412, details: { yours: { text: 'Annat.' } } });
    const quoted = await reader.get<{ parts: { part: string; done: { by: string }; stretches: object[] }[] }>(
      `${story.path}/recipients/${recipientId}/parts`,
    );
    expect(quoted.parts[0]).toMatchObject({
      part: 'answer:1',
      done: { what: 'marked' },
      stretches: [{ from: 0, text: 'Ja, den ligger i linje.', quotedBy: [2] }],
    });
    await story.officer.put(`${story.path}/comments`, { question: 1, text: 'De flesta håller med.' }, ifMatch(0));
    expect(await reader.get(`${story.path}/comments`)).toMatchObject([{ question: 1, version: 1 }]);
    const matrix = await reader.get<{ body: string; viewpointsLeft: number }[]>(`${story.path}/matrix`);
    expect(matrix.find(({ body }) => body === 'Socialnämnden')).toMatchObject({ viewpoints: 2, viewpointsLeft: 1 });
  });

  it('viewpoints are one matter, found by their tags, and a colleague writes the reason for both', async () => {
    const [first, second] = [
      { body: 'Socialnämnden', text: 'Riktlinjen är bra.' },
      { body: 'Socialnämnden', text: 'Riktlinjen är rätt.' },
    ];
    const reason = 'Det ligger i linje med vad vi vill.';
    const words = 'Ja, den ligger i linje.';
    await story.play(
      { mark: { ...first, part: 'answer:1', words, tags: ['ansvar'] } },
      { viewpoint: { ...second, tags: [] } },
      { join: [first, second] },
      { tag: { ...first, tags: ['ansvar', 'kostnad'] } },
      { assign: { ...second, to: 'Läsaren', until: '2099-01-04', message: 'Vad säger du?' } },
      { assess: { ...second, by: 'Läsaren', reason } },
      { assess: { ...first, disposition: 'met', change: 'Ansvar: Oförändrat.' } },
    );
    interface Marked {
      id: string;
      version: number;
      text: string;
      joinedTo: string | null;
    }
    const { items } = await story.officer.get<{ items: Marked[] }>(`${story.path}/viewpoints`);
    const both = items.filter(({ text }) => [first.text, second.text].includes(text));
    const said = { disposition: 'met', reason, changeText: 'Ansvar: Oförändrat.' };
    expect(both).toMatchObject([
      { tags: ['ansvar', 'kostnad'], ...said },
      { tags: [], ...said, joinedTo: both[0]!.id },
    ]);
    const one = `${story.path}/joined-viewpoints/${both[1]!.id}`;
    expect(await story.officer.refused('DELETE', one, { headers: ifMatch(1) })).toMatchObject({ status: 412 });
    await story.officer.call('DELETE', one, { headers: ifMatch(both[1]!.version) });
    await story.officer.call('DELETE', `${story.path}/viewpoints/${both[0]!.id}/request`);
    const twice = { viewpoints: Array(2).fill({ id: both[0]!.id, version: both[0]!.version }) };
    expect(await story.officer.refused('POST', `${story.path}/joined-viewpoints`, { body: twice })).toMatchObject({
      code: 'assessment.none_chosen',
    });
    await tagsChangeHands(story);
    // They are taken away again: the rest is told without them.
    const parted = await story.officer.get<{ items: Marked[] }>(`${story.path}/viewpoints`);
    for (const { id, version, joinedTo } of parted.items.filter(({ id }) => both.some((was) => was.id === id))) {
      expect(joinedTo).toBeNull();
      const removal = { body: { reason: 'Prövat.' }, headers: ifMatch(version) };
      await story.officer.call('DELETE', `${story.path}/viewpoints/${id}`, removal);
    }
  });

  it('cannot be reported until every answer is read and every viewpoint assessed', async () => {
    const asked = await story.officer.post<{ number: number; state: string }>(`${story.path}/summaries`);
    expect(asked).toMatchObject({ number: 1, state: 'waiting' });
    expect(await story.officer.refused('GET', `${story.path}/summaries/1.pdf`)).toMatchObject({
      status: 409,
      code: 'summary.not_ready',
    });
    const hindrances = await story.officer.get<{ what: string }[]>(`${story.path}/hindrances`);
    expect(hindrances.map(({ what }) => what)).toEqual([
      'viewpoint_not_assessed',
      'answer_not_read',
      'opposition_not_answered',
    ]);
    const job = story.server.get(CompileSummaryJob);
    for (const id of await story.server.inTx((tx) => job.due(tx, 10))) await job.run(id);
    expect(await story.officer.refused('POST', `${story.path}/report`, { body: { summary: 1 } })).toMatchObject({
      status: 409,
      code: 'remiss.may_not_be_reported',
    });
    for (const { answer } of (await story.followed()).values())
      await story.officer.put(`${story.path}/responses/${answer!.responseId}/read`, {});
    const { items } = await story.officer.get<{ items: { id: string; version: number; disposition: string | null }[] }>(
      `${story.path}/viewpoints`,
    );
    for (const { id, version } of items.filter(({ disposition }) => disposition === null))
      await story.officer.patch(`${story.path}/viewpoints/${id}`, { disposition: 'noted' }, ifMatch(version));
    // A member's own view is owed a reason, noted or not, and who opposes a written answer.
    const left = await story.officer.get<
      { what: string; items: { viewpointId: string | null; recipientId: string }[] }[]
    >(`${story.path}/hindrances`);
    expect(left.map(({ what }) => what)).toEqual(['dissent_not_commented', 'opposition_not_answered']);
    const [dissent, opposing] = left.map(({ items }) => items[0]!);
    const reason = { reason: 'Synpunkten redovisas för kommunstyrelsen.' };
    await story.officer.patch(`${story.path}/viewpoints/${dissent!.viewpointId}`, reason, ifMatch(2));
    const opposed = [...(await story.followed()).values()].find(({ id }) => id === opposing!.recipientId);
    const answered = `${story.path}/responses/${opposed!.answer!.responseId}/opposed-answer`;
    await story.officer.put(answered, { text: 'Vi förstår invändningen.' }, ifMatch(0));
    const stale = await story.officer.refused('PUT', answered, { body: { text: 'x' }, headers: ifMatch(0) });
    expect(stale).toMatchObject({ status: 412, details: { theirs: { text: 'Vi förstår invändningen.' } } });
    const read = await story.server.clients.reader.get(`${story.path}/opposed-answers`);
    expect(read).toMatchObject([{ version: 1 }]);
    expect(await story.officer.get(`${story.path}/hindrances`)).toEqual([]);
    expect(await story.officer.refused('POST', `${story.path}/report`, { body: { summary: 2 } })).toMatchObject({
      status: 404,
    });
  });

  it('is compiled in every format, with what the office writes itself, and reported', async () => {
    const texts = await story.officer.get<{ part: string; version: number }[]>(`${story.path}/summary-texts`);
    expect(texts.every(({ version }) => version === 0)).toBe(true);
    const text = `${story.path}/summary-texts/outcome`;
    await story.officer.put(text, { text: 'De flesta tillstyrker.' }, ifMatch(0));
    expect(await story.officer.refused('PUT', text, { body: { text: 'x' }, headers: ifMatch(0) })).toMatchObject({
      status: 412,
      details: { theirs: { text: 'De flesta tillstyrker.' } },
    });
    for (const { part } of texts.filter((own) => own.part.startsWith('finding.')))
      await story.officer.put(`${story.path}/summary-texts/${part}`, { text: 'De flesta instämmer.' }, ifMatch(0));
    const financing = `${story.path}/summary-texts/memo.financing`;
    await story.officer.put(financing, { text: '[Skriv vad det kostar]' }, ifMatch(0));
    await compiled(story);
    expect(await story.officer.refused('POST', `${story.path}/report`, { body: { summary: 2 } })).toMatchObject({
      code: 'remiss.may_not_be_reported',
      detail: expect.stringContaining('i tjänsteskrivelsen: Finansiering.') as string,
    });
    await story.officer.put(financing, { text: 'Inom ram.' }, ifMatch(1));
    await compiled(story);
    // The first version was compiled before the answers were assessed.
    expect(await story.officer.refused('POST', `${story.path}/report`, { body: { summary: 1 } })).toMatchObject({
      code: 'summary.outdated',
      detail: expect.stringContaining('synpunkter och bedömningar') as string,
    });
    const unfinished = await story.officer.bytes(`${story.path}/summaries/2.json`);
    expect(unfinished.body).toMatchObject({ unfinished: true });
    const json = await story.server.clients.reader.bytes(`${story.path}/summaries/3.json`);
    const { counts, leftToDo } = json.body as { counts: object; leftToDo: string[] };
    expect(leftToDo).toEqual([]);
    expect(counts).toMatchObject({
      recipients: 6,
      answered: 6,
      statements: 4,
      noComments: 1,
      abstained: 1,
      late: 1,
      extended: 2,
      silent: 0,
    });
    expect(json.bytes.toString()).toContain('De flesta tillstyrker.');
    for (const [format, start, name] of [
      ['3.docx', 'PK', 'remissammanställning %s version 3.docx'],
      ['3.xlsx', 'PK', 'remissammanställning %s version 3.xlsx'],
      ['3/memo.docx', 'PK', 'tjänsteskrivelse %s version 3.docx'],
      ['3/memo.pdf', '%PDF', 'tjänsteskrivelse %s version 3.pdf'],
      ['3/memo-archive.pdf', '%PDF', 'tjänsteskrivelse %s version 3 arkivexemplar.pdf'],
      ['3.pdf', '%PDF', 'remissammanställning %s version 3.pdf'],
      ['3/archive.pdf', '%PDF', 'remissammanställning %s version 3 arkivexemplar.pdf'],
      ['3.json', '{', 'remissammanställning %s version 3.json'],
    ] as const) {
      const file = await story.officer.bytes(`${story.path}/summaries/${format}`);
      expect([format, file.bytes.subarray(0, start.length).toString()]).toEqual([format, start]);
      const called = encodeURIComponent(name.replace('%s', 'KSKF-2022-195'));
      expect(file.headers.get('content-disposition')).toContain(`filename*=UTF-8\'\'${called}`);
    }
    // The body has no mailbox any more: what it is told from here on goes by post.
    await story.server.db.asSuperuser(`update recipient set email = null where body_name = 'Miljönämnden'`);
    await story.play({ report: true });
    expect(await story.officer.get(story.path)).toMatchObject({ status: 'reported' });
    expect(await story.officer.get<object[]>(`${story.path}/summaries`)).toHaveLength(3);
  });

  it('is tabled once and repealed by kommunfullmäktige, with a note in the minutes, and sent to every nämnd', async () => {
    const path = `${story.path}/decisions`;
    const board = { instance: 'board', heldOn: '2023-01-10', section: '§ 58', outcome: 'approved' } as const;
    expect(await story.officer.refused('POST', path, { body: { ...board, instance: 'council' } })).toMatchObject({
      status: 422,
      code: 'remiss.decision_invalid',
      fields: expect.arrayContaining([expect.objectContaining({ field: 'instance' })]) as unknown,
    });
    const today = await story.server.db.asOwner<{ day: string }>(`select yttra_today()::text as day`);
    const document = `${story.path}/decided-document`;
    const cover = { title: 'Riktlinje för kvalitet', validFrom: today[0]!.day, followUpOn: '2099-01-01' };
    const { heldOn: _, ...proposal } = { ...board, toCouncil: true as const };
    await story.play({ decide: { instance: 'committee', section: '§ 6', outcome: 'tabled' } }, { decide: proposal });
    expect(await story.officer.refused('PUT', document, { body: cover, headers: ifMatch(0) })).toMatchObject({
      code: 'remiss.not_decided',
    });
    const early = await story.officer.refused('POST', `${story.path}/feedback`, { body: { stage: 'after' } });
    expect(early).toMatchObject({ status: 409, code: 'assessment.feedback_not_now' });
    expect(await story.officer.get(document)).toEqual({ document: null });
    const note = 'Ledamot Ett (FP) vill att principerna följs också efter beslutet.';
    const repeal = {
      instance: 'council',
      section: '§ 103',
      outcome: 'approved',
      note,
      sentTo: 'Samtliga nämnder',
    } as const;
    await story.play({ decide: { ...repeal, document: cover } }, { feedback: true });
    expect(await story.server.clients.reader.get(path)).toMatchObject([
      { instance: 'committee', outcome: 'tabled', toCouncil: false },
      { instance: 'board', outcome: 'approved', toCouncil: true },
      { position: 3, ...repeal, toCouncil: false },
    ]);
    expect(await story.officer.get(story.path)).toMatchObject({ status: 'reported', state: 'approved' });
    const letters = await story.officer.get<{ body: string; sent: object[] }[]>(`${story.path}/feedback`);
    expect(letters.map(({ sent }) => sent)).toEqual(Array(6).fill([expect.objectContaining({ stage: 'after' })]));
    await byPost(story);
    await withItsLetter(story);
    expect(await story.officer.refused('PUT', document, { body: cover, headers: ifMatch(0) })).toMatchObject({
      status: 412,
      code: 'remiss.stale_document',
    });
    expect(await story.server.clients.reader.get(document)).toMatchObject({
      document: { decidedBy: 'council', section: '§ 103', isRepeal: true, version: 1, followUpOn: '2099-01-01' },
    });
    expect(await story.officer.refused('POST', path, { body: board })).toMatchObject({ code: 'remiss.decided' });
  });

  it('and the body clears away its working papers', async () => {
    const removed = await story.secretary.put(`${story.of('Socialnämnden')}/draft/clean-up`);
    expect(removed).toEqual({ versions: 4, comments: 1, files: 0 });
    expect(await story.secretary.get(`${story.of('Socialnämnden')}/draft`)).toMatchObject({ version: 0 });
  });

  it('everything stands in the logs: the office’s own, and the body’s behind the wall', async () => {
    const types = async (client: ApiClient, log: string) =>
      (await client.get<{ event: { type: string } }[]>(log)).map(({ event }) => event.type);
    expect(await types(story.officer, `${story.path}/audit`)).toEqual(
      expect.arrayContaining([
        'remiss.created',
        'remiss.issued',
        'response.received',
        'extension.granted',
        'remiss.reported',
      ]),
    );
    const own = await types(story.secretary, `${story.of('Socialnämnden')}/audit`);
    expect(own).toEqual(expect.arrayContaining(['recipient.acknowledged', 'draft.saved', 'draft.papers_removed']));
    expect((await types(story.officer, `${story.path}/audit`)).filter((type) => type.startsWith('draft.'))).toEqual([]);
  });
}
