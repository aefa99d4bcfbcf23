import createClient from 'openapi-fetch';
import type { paths } from './description';

/** Whom the client speaks for, and what only a clock and a worker can do. */
export interface World {
  url: string;
  keys: Record<'administrator' | 'officer' | 'secretary' | 'otherSecretary' | 'registrar', string>;
  secretaryId: string;
  kommunstyrelsen: string;
  /** The next moment, '2022-12-15 10:00' in Sweden. */
  at(moment: string): Promise<void>;
  /** Lets a worker do what is due. */
  work(): Promise<void>;
}

const BODIES = `namn;typ;e-post
Kulturnämnden;nämnd;kultur@example.se
Tekniska nämnden;nämnd;teknik@example.se
Energi AB;bolagsstyrelse;energi@example.se
Valnämnden;nämnd;val@example.se
`;
const DOCUMENT = '# Riktlinje för kvalitet\n\n## Inledning\n\nFörbättringar ska märkas.\n';
const DECISION = { type: 'decision', meeting: '2022-12-14', section: '§ 141' } as const;
const CONFIRMED = { textIsDecided: true, emptyAnswers: false };
const ANSWER = {
  stance: 'supports_with_comments',
  caseNumber: 'SN/2022:88',
  basis: DECISION,
  answers: { 1: { text: 'Ja, den ligger i linje.' }, 2: { text: 'Genom erfarenhet.' }, 3: { nothingToAdd: true } },
} as const;

/** The whole round of KSKF/2022:195 with a client made from the description: what it counts up to at the end. */
export async function playEskilstuna({ url, keys, secretaryId, kommunstyrelsen, at, work }: World): Promise<unknown> {
  const as = (who: keyof World['keys']) =>
    createClient<paths>({ baseUrl: url, headers: { authorization: `Bearer ${keys[who]}` } });
  const [administrator, officer, secretary, otherSecretary, registrar] = (
    ['administrator', 'officer', 'secretary', 'otherSecretary', 'registrar'] as const
  ).map(as) as [Client, Client, Client, Client, Client];
  let lastKey = 0;
  const once = () => ({ 'Idempotency-Key': `runda-${++lastKey}` });
  const version = (number: number) => ({ 'If-Match': `"${number}"` });

  done(
    await administrator.POST('/api/v1/bodies/import', {
      body: BODIES,
      bodySerializer: String,
      headers: { 'content-type': 'text/csv' },
    }),
  );
  const bodies = done(await administrator.GET('/api/v1/bodies'));
  for (const name of ['Kulturnämnden', 'Tekniska nämnden', 'Energi AB']) {
    const bodyId = bodies.find((body) => body.name === name)!.id;
    done(
      await administrator.POST('/api/v1/assignments', { body: { personId: secretaryId, role: 'secretary', bodyId } }),
    );
  }

  const created = done(
    await officer.POST('/api/v1/remisser', {
      body: {
        caseNumber: 'KSKF/2022:195',
        title: 'Riktlinje för kvalitet',
        unit: 'Kommunledningskontoret',
        issuerBodyId: kommunstyrelsen,
        contact: { name: 'Handläggare Ett', email: 'klk@example.se' },
        dueDate: '2023-01-04',
      },
    }),
  );
  const remissId = created.id;
  const remiss = { path: { remissId } };
  const asked = done(
    await officer.PUT('/api/v1/remisser/{remissId}/questions', {
      params: { ...remiss, header: version(created.version) },
      body: { questions: ['Är den i linje?', 'Hur kan ni bidra?', 'Något att skicka med?'] },
    }),
  );
  const ruled = done(
    await officer.PUT('/api/v1/remisser/{remissId}/recipients', {
      params: { ...remiss, header: version(asked.version) },
      body: { rule: 'alla nämnder och styrelser utom Valnämnden' },
    }),
  );
  done(
    await officer.POST('/api/v1/remisser/{remissId}/documents', {
      params: { ...remiss, header: version(ruled.version) },
      body: { file: DOCUMENT },
      bodySerializer: () => {
        const form = new FormData();
        form.set('file', new Blob([DOCUMENT]), 'riktlinje.md');
        return form;
      },
    }),
  );
  await at('2022-10-05 09:00');
  const { recipients } = done(await officer.POST('/api/v1/remisser/{remissId}/issue', { params: remiss }));
  const of = (body: string) => ({ path: { remissId, rid: recipients.find((one) => one.body === body)!.id } });

  const handIn = async (client: Client, body: string, content: object = ANSWER) => {
    const draft = done(await client.GET('/api/v1/remisser/{remissId}/recipients/{rid}/draft', { params: of(body) }));
    const saved = done(
      await client.PUT('/api/v1/remisser/{remissId}/recipients/{rid}/draft', {
        params: { ...of(body), header: version(draft.version) },
        body: content as typeof ANSWER,
      }),
    );
    return done(
      await client.POST('/api/v1/remisser/{remissId}/recipients/{rid}/draft/submit', {
        params: { ...of(body), header: once() },
        body: { version: saved.version, confirmed: CONFIRMED },
      }),
    );
  };

  await at('2022-12-15 10:00');
  done(
    await secretary.POST('/api/v1/remisser/{remissId}/recipients/{rid}/acknowledge', { params: of('Socialnämnden') }),
  );
  await handIn(secretary, 'Socialnämnden');
  done(
    await secretary.POST('/api/v1/remisser/{remissId}/recipients/{rid}/abstain', {
      params: { ...of('Kulturnämnden'), header: once() },
      body: { reason: 'Vi berörs inte.', basis: DECISION },
    }),
  );
  done(
    await otherSecretary.POST('/api/v1/remisser/{remissId}/recipients/{rid}/no-comments', {
      params: { ...of('Miljönämnden'), header: once() },
      body: { basis: DECISION },
    }),
  );
  const extension = done(
    await secretary.POST('/api/v1/remisser/{remissId}/recipients/{rid}/extension', {
      params: of('Energi AB'),
      body: { until: '2023-01-18', reason: 'Styrelsen ses sent.' },
    }),
  );
  done(
    await officer.POST('/api/v1/remisser/{remissId}/recipients/{rid}/extension/{extensionId}/grant', {
      params: { path: { ...of('Energi AB').path, extensionId: extension.id } },
      body: {},
    }),
  );
  await at('2022-12-20 09:00');
  done(
    await registrar.POST('/api/v1/remisser/{remissId}/responses', {
      params: { ...remiss, header: once() },
      body: {
        recipientId: of('Tekniska nämnden').path.rid,
        arrival: { channel: 'mail', on: '2022-12-19' },
        content: { stance: 'opposes', basis: DECISION, text: 'Vi avstyrker.' },
      },
    }),
  );
  await at('2023-01-19 08:00');
  const late = await handIn(secretary, 'Energi AB', {
    ...ANSWER,
    basis: { type: 'decision', meeting: '2023-01-17', section: '7' },
  });
  done(
    await officer.PUT('/api/v1/remisser/{remissId}/recipients/{rid}/late', {
      params: of('Energi AB'),
      body: { include: true, reason: 'Dagen efter.' },
    }),
  );

  for (const { id } of done(await officer.GET('/api/v1/remisser/{remissId}/responses', { params: remiss })))
    done(
      await officer.PUT('/api/v1/remisser/{remissId}/responses/{responseId}/read', {
        params: { path: { remissId, responseId: id } },
        body: {},
      }),
    );
  done(await officer.POST('/api/v1/remisser/{remissId}/summaries', { params: remiss }));
  await work();
  const summary = done(
    await officer.GET('/api/v1/remisser/{remissId}/summaries/{number}.json', {
      params: { path: { remissId, number: 1 } },
    }),
  );
  return { late: late.late, counts: (summary as { counts: object }).counts };
}

type Client = ReturnType<typeof createClient<paths>>;

/** What was answered; a refusal ends the round with its own words. */
function done<Answer>({ data, error, response }: { data?: Answer; error?: unknown; response: Response }): Answer {
  if (error !== undefined) throw new Error(`${response.url}: ${response.status} ${JSON.stringify(error)}`);
  return data as Answer;
}
