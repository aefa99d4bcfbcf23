import PizZip from 'pizzip';
import { CompileSummaryJob } from '@yttra/summary';
import { themeName } from '../../apps/server/web/municipality-look';
import type { Reply } from './api-client';
import { ANSWER, handedIn, issuedRemiss, savedDraft, type ApiRound } from './api-round';
import { emailOf, type TestServer } from './test-server';

/** When the draft behind the wall is saved: a second that nothing else happens in. */
const SAVED_AT = '2022-12-17T11:11:11';

/** Which file a path is about. */
const FILES: readonly [RegExp, 'draft' | 'response' | 'document'][] = [
  [/\/draft\/|\/svara\/:rid\/bilagor\//, 'draft'],
  [/\/responses\/|\/svar\/|\/kvittens\//, 'response'],
  [/./, 'document'],
];

/** Words that stand behind the wall and nowhere else. */
export const CANARIES = {
  text: 'kanariefågel i utkastet',
  comment: 'kanariefågel bland kommentarerna',
  fileName: 'kanariefagel-bilaga',
  fileContent: 'kanariefågel i filen',
};

/** A round in which Socialnämnden has answered and is writing a correction with a colleague, and what each route's path names. */
export class AuthorisationRound {
  private constructor(
    private readonly server: TestServer,
    private readonly round: ApiRound,
    private readonly ids: Readonly<Record<string, string>>,
    private readonly files: Readonly<Record<'document' | 'draft' | 'response', string>>,
  ) {}

  static async prepare(server: TestServer): Promise<AuthorisationRound> {
    const { officer, secretary, contributor } = server.clients;
    const round = await issuedRemiss(server, { namedReaders: [server.people.namedReader] });
    const social = round.of('Socialnämnden');
    await secretary.post(`${social}/acknowledge`);
    const asked = await secretary.post<{ id: string }>(`${social}/extension`, { until: '2023-01-18' });
    await secretary.upload(`${social}/draft/files`, 'utdrag.txt', 'Protokollsutdrag', {
      fields: { kind: 'minutes_extract' },
    });
    await server.db.moveClock('2022-12-15T10:00:00+01:00');
    const { responseId } = await handedIn(secretary, social);
    const viewpoint = { recipientId: round.recipient('Socialnämnden').id, question: 1, text: 'Bra.' };
    const marked = await officer.post<{ id: string }>(`${round.path}/viewpoints`, viewpoint);
    await officer.post(`${round.path}/summaries`);

    await server.db.moveClock(`${SAVED_AT}+01:00`);
    await secretary.post(`${social}/draft/invitations`, { email: emailOf('contributor') });
    await savedDraft(contributor, social, { ...ANSWER, text: CANARIES.text });
    await contributor.post(`${social}/draft/comments`, { questionNumber: 1, text: CANARIES.comment });
    const draftFile = await contributor.upload<{ id: string }>(
      `${social}/draft/files`,
      `${CANARIES.fileName}.txt`,
      CANARIES.fileContent,
    );
    await contributor.post(`${social}/draft/done`);
    await server.db.moveClock('2022-12-18T10:00:00+01:00');
    const job = server.get(CompileSummaryJob);
    for (const id of await server.inTx((tx) => job.due(tx, 10))) await job.run(id);

    const first = async <T>(path: string) => (await officer.get<T[]>(`${round.path}/${path}`))[0]!;
    const document = await first<{ id: string; fileId: string }>('documents');
    const response = await first<{ files: { id: string }[] }>('responses');
    const ids = {
      remissId: round.id,
      rid: round.recipient('Socialnämnden').id,
      bodyId: server.bodies.social,
      responseId,
      extensionId: asked.id,
      viewpointId: marked.id,
      documentId: document.id,
      mailId: (await first<{ id: string }>('mails')).id,
      assignmentId: server.people.reader,
      personId: server.people.contributor,
      number: '1',
      version: '1',
      part: 'outcome',
      // Nobody has configured it.
      issuer: 'okand',
      // Every body in the round has an address, so no letter lies there.
      letterId: server.people.reader,
      format: 'pdf',
      topic: 'logga-in',
      theme: themeName('#1b4f8f'),
      logo: 'ingen',
    };
    const files = { document: document.fileId, draft: draftFile.id, response: response.files[0]!.id };
    return new AuthorisationRound(server, round, ids, files);
  }

  /** `GET /api/v1/remisser/:remissId` with the round's own ids in it, as a method and a path under /api/v1. */
  request(route: string): { method: string; path: string } {
    const [method, template] = route.split(' ') as [string, string];
    const [, file] = FILES.find(([path]) => path.test(template))!;
    const places: Record<string, string> = { ...this.ids, fileId: this.files[file] };
    const path = template.replace('/api/v1/', '').replace(/:(\w+)/g, (_all, name: string) => {
      if (!places[name]) throw new Error(`${route}: no ${name} in the round`);
      return places[name];
    });
    return { method, path };
  }

  /** What of the draft, of the colleague and of the moment shows in a reply; empty when nothing does. */
  leaks({ bytes, headers }: Pick<Reply, 'bytes' | 'headers'>): string[] {
    const isArchive = bytes.subarray(0, 2).toString() === 'PK';
    const text = `${isArchive ? unpacked(bytes) : bytes.toString()} ${JSON.stringify([...headers])}`;
    const secrets = [
      ...Object.values(CANARIES),
      this.files.draft,
      this.server.people.contributor,
      emailOf('contributor'),
      '2022-12-17T10:11:11',
      SAVED_AT,
    ];
    return secrets.filter((secret) => text.includes(secret));
  }
}

/** Every file of an archive as text: a document of Office too is one. */
function unpacked(bytes: Buffer): string {
  return Object.values(new PizZip(bytes).files)
    .map((file) => `${file.name} ${file.dir ? '' : file.asText()}`)
    .join('\n');
}
