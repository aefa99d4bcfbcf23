import { BodyRegister } from '@yttra/bodies';
import { Assignments, People } from '@yttra/identity';
import { PublishedPdfJob } from '@yttra/publication';
import { PostalLetters } from '@yttra/remiss';
import { CompileSummaryJob } from '@yttra/summary';
import { themeName } from '../../apps/server/web/municipality-look';
import type { ApiClient } from './api-client';
import { ANSWER, handedIn, issuedRemiss, savedDraft, type ApiRound } from './api-round';
import { GUEST_MAIL } from './askers';
import { wordEverywhere, type WatchedDraft } from './canaries';
import type { TestServer } from './test-server';

/**
 * Whose the object is: Socialnämnden's in the office's remiss, Miljönämnden's in the same, or a guest's in another
 * office's.
 */
export const WHOSE = ['own', 'anothersBody', 'anothersUnit'] as const;
export type Whose = (typeof WHOSE)[number];

/** What the words of a path stand for, and which file it is about. */
export type Places = Record<string, string> & Record<'document' | 'draft' | 'response', string>;

const OFFICE_OF_OTHERS = 'Räddningstjänsten';
export const GUEST_BODY = 'Byagillet';

/** Bodies that no other spec needs: one that a guest answers for, and two that take no mail. */
export async function addBodies(server: TestServer): Promise<void> {
  await server.inTx(async (tx) => {
    const bodies = server.get(BodyRegister);
    await bodies.create(tx, null, { name: GUEST_BODY, kind: 'extern', email: GUEST_MAIL });
    await bodies.create(tx, null, { name: 'Hembygdsföreningen', kind: 'extern', postalAddress: 'Torget 1' });
  });
}

/** One remiss of each office; the guest's has a mailbox from then on. */
export async function issueBoth(server: TestServer): Promise<{ ours: ApiRound; theirs: ApiRound }> {
  const rule = 'alla nämnder, Hembygdsföreningen';
  const ours = await issuedRemiss(server, { rule, audience: 'public', namedReaders: [server.people.namedReader] });
  const theirs = await issuedRemiss(server, {
    officer: server.clients.otherOfficer,
    unit: OFFICE_OF_OTHERS,
    audience: 'public',
    rule: `${GUEST_BODY}, Hembygdsföreningen`,
  });
  return { ours, theirs };
}

/** What a body outside the municipality stands on. */
export const OUTSIDE = { type: 'decision', date: '2022-12-14', answeredBy: 'Ordföranden' };

/** Asks for anstånd and answers, with a file. */
export async function answered(
  client: ApiClient,
  of: string,
  basis: object = ANSWER.basis,
): Promise<{ responseId: string; extensionId: string }> {
  await client.post(`${of}/acknowledge`);
  const asked = await client.post<{ id: string }>(`${of}/extension`, { until: '2023-01-18' });
  const fields = { kind: 'minutes_extract' };
  await client.upload(`${of}/draft/files`, 'utdrag.txt', 'Protokollsutdrag', { fields });
  const { responseId } = await handedIn(client, of, { ...ANSWER, basis });
  return { responseId, extensionId: asked.id };
}

/** Writes a correction with the draft's word in every part of it; the id of its file. */
export async function writeWatched(client: ApiClient, of: string, { word }: WatchedDraft): Promise<string> {
  await savedDraft(client, of, wordEverywhere(word));
  await client.post(`${of}/draft/comments`, { questionNumber: 1, text: `Tänk på ${word}` });
  const file = await client.upload<{ id: string }>(`${of}/draft/files`, `${word}.txt`, `I filen ${word}`);
  return file.id;
}

/** Marks a view in the answer and compiles a summary; ids that only the office's remiss as a whole has. */
export async function assessed(server: TestServer, officer: ApiClient, round: ApiRound, body: string): Promise<Places> {
  const viewpoint = { recipientId: round.recipient(body).id, question: 1, text: 'Ja' };
  const { id: viewpointId } = await officer.post<{ id: string }>(`${round.path}/viewpoints`, viewpoint);
  const { officerId } = await officer.get<{ officerId: string }>(round.path);
  const toRead = { personId: officerId, recipientIds: [viewpoint.recipientId], lastDay: '2023-01-20' };
  const [given] = await officer.post<{ id: string }[]>(`${round.path}/reading-assignments`, toRead);
  await officer.post(`${round.path}/summaries`);
  const job = server.get(CompileSummaryJob);
  for (const id of await server.inTx((tx) => job.due(tx, 10))) await job.run(id);
  const [document] = await officer.get<{ id: string; fileId: string }[]>(`${round.path}/documents`);
  const [letter] = await server.inTx((tx) => server.get(PostalLetters).list(tx, round.id));
  return {
    remissId: round.id,
    viewpointId,
    readingId: given!.id,
    documentId: document!.id,
    document: document!.fileId,
    letterId: letter!.id,
  } as Partial<Places> as Places;
}

/**
 * Publishes it as if it were finished, which it is for no longer than that: everything else is asked about a remiss
 * under way. Where it can be read, and a passage that is masked in it.
 */
export async function published(server: TestServer, officer: ApiClient, round: ApiRound): Promise<Partial<Places>> {
  const stand = (status: string) =>
    server.db.asSuperuser(`update remiss set status = $2, reported_at = yttra_now() where id = $1`, [round.id, status]);
  await stand('reported');
  await officer.post(`${round.path}/publication/masks`, { words: 'inriktning', provision: 'prövas' });
  const { slug } = await officer.put<{ slug: string }>(`${round.path}/publication`, {});
  for (const id of await server.inTx((tx) => server.get(PublishedPdfJob).due(tx, 1)))
    await server.get(PublishedPdfJob).run(id);
  await stand('issued');
  const [mask] = await server.db.asSuperuser<{ id: string }>('select id from publication_mask');
  const [clearing] = await server.db.asSuperuser<{ id: string }>(
    `insert into publication_clearing (remiss_id, place, about, text_sha256, from_point, to_point, reason)
     values ($1, 'title', 'titeln', 'x', 0, 1, 'ett ärendenummer') returning id`,
    [round.id],
  );
  return { slug, maskId: mask!.id, clearingId: clearing!.id };
}

/** What belongs to one recipient. */
export async function placesOf(officer: ApiClient, round: ApiRound, body: string): Promise<Partial<Places>> {
  const { id: rid } = round.recipient(body);
  const mails = await officer.get<{ id: string; recipientId: string | null }[]>(`${round.path}/mails`);
  const responses = await officer.get<{ recipientId: string; files: { id: string }[] }[]>(`${round.path}/responses`);
  return {
    rid,
    mailId: mails.find(({ recipientId }) => recipientId === rid)!.id,
    response: responses.find(({ recipientId }) => recipientId === rid)!.files[0]!.id,
  };
}

/** One who wears a hat that may end, for the pages of the register. */
export async function appointedPerson(server: TestServer): Promise<{ personId: string; assignmentId: string }> {
  return server.inTx(async (tx) => {
    const { id } = await server.get(People).add(tx, { name: 'Persona avgående', email: 'avgaende@example.se' });
    const assignment = await server.get(Assignments).appoint(tx, null, { personId: id, role: 'reader' });
    return { personId: id, assignmentId: assignment.id };
  });
}

/** Words of a path that mean the same for everyone. */
export const WORDS = {
  number: '1',
  version: '1',
  part: 'outcome',
  answerPart: 'fraga-1',
  // An opening that is none: who may speak of any is asked first.
  openingId: '00000000-0000-4000-8000-000000000000',
  // Nobody has configured it.
  issuer: 'okand',
  format: 'pdf',
  topic: 'logga-in',
  chapter: '1',
  theme: themeName('#1b4f8f'),
  logo: 'ingen',
};
