import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseBodyKind } from '@yttra/bodies';
import { ApiClient } from './api-client';
import type { CaseClock } from './case-clock';
import { earlierStory, type CaseBody, type CaseFile } from './case-file';
import { ifMatch, type CaseRun } from './case-run';
import type { ReadCase } from './read-case';

const ADMINISTRATOR = 'systemforvaltaren@example.se';
const REGISTRAR = 'registratorn@example.se';
/** Kommunledningskontoret is kommunstyrelsen's own office, so that is the body which is never asked. */
const ISSUER = 'Kommunstyrelsen';

/** A Yttra where a case is played, empty when it begins. */
export interface CasePlace {
  baseUrl: string;
  /** Where each mail that has gone out lies as a file. */
  mailDir: string;
  /** The first, whom nobody else can appoint. */
  appointAdministrator(email: string, name: string): Promise<void>;
  /** A new key of 366 days for each of these people, by address. */
  keysOf(emails: readonly string[]): Promise<Map<string, string>>;
}

/**
 * Fills an empty place with the case's bodies and people, and its remiss with the round before it where there was one:
 * in the order in which they are run. Issues nothing yet.
 */
export async function setUpCase({ story, folder }: ReadCase, place: CasePlace, clock: CaseClock): Promise<CaseRun[]> {
  const { keysOf } = place;
  await place.appointAdministrator(ADMINISTRATOR, 'Systemförvaltaren');
  const first = await keysOf([ADMINISTRATOR]);
  const administrator = new ApiClient(place.baseUrl, () => first.get(ADMINISTRATOR)!);

  await setUpMunicipality(administrator, story);
  const bodyIds = await setUpBodies(administrator, story.bodies);
  const issuer = bodyIds.get(story.remiss.issuer.body ?? ISSUER) ?? null;
  const people = await setUpPeople(administrator, story, bodyIds, issuer);
  let keys = new Map<string, string>();
  const renewKeys = async () => void (keys = await keysOf([...people.values()].map(({ email }) => email)));
  await renewKeys();
  const clientOf = (who: string) => new ApiClient(place.baseUrl, () => keys.get(people.get(who)!.email)!);

  const officer = clientOf(story.remiss.issuer.unit);
  const readers = new Map(
    story.remiss.readers.map(({ name }) => [name, { id: people.get(name)!.id, api: clientOf(name) }]),
  );
  const named = { issuer, readers: [...readers.values()].map(({ id }) => id) };
  const roundOf = (told: CaseFile, remissId: string): CaseRun => ({
    story: told,
    clock,
    renewKeys,
    remissId,
    officer,
    registrar: clientOf(REGISTRAR),
    readers,
    secretaries: new Map(story.bodies.map((body) => [body.name, clientOf(body.name)])),
    bodyIds,
    async recipients() {
      const list = await officer.get<{ id: string; body: string; answer: { responseId: string } | null }[]>(
        `remisser/${remissId}/recipients`,
      );
      return new Map(list.map((recipient) => [recipient.body, recipient]));
    },
  });
  const before = earlierStory(story);
  const earlier = before && roundOf(before, await setUpRemiss(officer, before, folder, { ...named, follows: null }));
  const follows = earlier?.remissId ?? null;
  const round = roundOf(story, await setUpRemiss(officer, story, folder, { ...named, follows }));
  return earlier ? [earlier, round] : [round];
}

async function setUpMunicipality(administrator: ApiClient, { municipality }: CaseFile): Promise<void> {
  const { version } = await administrator.get<{ version: number }>('settings');
  await administrator.patch(
    'settings',
    {
      name: municipality.name,
      memoHeadings: municipality.memo,
      ...(municipality.pauses ? { pauses: municipality.pauses } : {}),
    },
    { 'if-match': `"${version}"` },
  );
}

async function setUpBodies(administrator: ApiClient, bodies: CaseBody[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, kind, email, registrar, groups, meetings } of bodies) {
    const { id } = await administrator.post<{ id: string }>('bodies', {
      name,
      kind: parseBodyKind(kind) ?? kind,
      email: email ?? null,
      registrarEmail: registrar ?? null,
      groups,
    });
    if (meetings.length > 0) await administrator.put(`bodies/${id}/meetings`, meetings);
    ids.set(name, id);
  }
  return ids;
}

interface SetUpPerson {
  id: string;
  email: string;
}

/**
 * One secretary for each body, the officer, those who read and a registrar, by the body, unit, name or role they are
 * for.
 */
async function setUpPeople(
  administrator: ApiClient,
  { bodies, remiss: { issuer, readers } }: CaseFile,
  bodyIds: Map<string, string>,
  issuerId: string | null,
): Promise<Map<string, SetUpPerson>> {
  const people = new Map<string, SetUpPerson>();
  const appoint = async (who: string, person: { name: string; email: string; phone?: string }, hat: object) => {
    const { id } = await administrator.post<{ id: string }>('people', person);
    await administrator.post('assignments', { personId: id, ...hat });
    people.set(who, { id, email: person.email });
  };
  await appoint(
    issuer.unit,
    { name: issuer.officer, email: issuer.email, phone: issuer.phone },
    { role: 'case_officer', unit: issuer.unit },
  );
  for (const [index, body] of bodies.entries()) {
    await appoint(
      body.name,
      { name: `Nämndsekreterare ${index + 1}`, email: `sekreterare.${index + 1}@example.se` },
      { role: 'secretary', bodyId: bodyIds.get(body.name) },
    );
  }
  for (const reader of readers) await appoint(reader.name, reader, { role: 'reader' });
  const authority = issuerId ?? bodyIds.get(bodies[0]!.name);
  await appoint(REGISTRAR, { name: 'Registratorn', email: REGISTRAR }, { role: 'registrar', bodyId: authority });
  return people;
}

interface AskedBy {
  issuer: string | null;
  readers: string[];
  /** The round before. */
  follows: string | null;
}

async function setUpRemiss(
  officer: ApiClient,
  story: CaseFile,
  folder: string,
  { issuer: issuerBodyId, readers: namedReaders, follows }: AskedBy,
): Promise<string> {
  const { remiss } = story;
  const { id, version } = await officer.post<{ id: string; version: number }>('remisser', {
    caseNumber: remiss.caseNumber,
    title: remiss.title,
    unit: remiss.issuer.unit,
    issuerBodyId,
    namedReaders,
    follows,
    contact: { name: remiss.issuer.officer, email: remiss.issuer.email, phone: remiss.issuer.phone ?? null },
    background: remiss.background ?? null,
    documentKind: remiss.kind ?? null,
    dueDate: remiss.dueDate,
    ladder: remiss.reminders ?? null,
    decisionToRemit: remiss.decision
      ? { body: remiss.decision.by, date: remiss.decision.date, section: remiss.decision.section ?? null }
      : null,
    boardMeeting: remiss.boardMeeting
      ? { date: remiss.boardMeeting.date, agendaCutoff: remiss.boardMeeting.cutoff ?? null }
      : null,
  });
  const asked = await officer.put<{ version: number }>(
    `remisser/${id}/questions`,
    { questions: remiss.questions },
    ifMatch(version),
  );
  await officer.put(`remisser/${id}/recipients`, { rule: remiss.recipients }, ifMatch(asked.version));
  if (remiss.document) {
    const form = new FormData();
    form.set('file', new Blob([readFileSync(join(folder, remiss.document))]), basename(remiss.document));
    const { id: fileId } = await officer.upload<{ id: string }>(`remisser/${id}/files`, form);
    const { version: read } = await officer.get<{ version: number }>(`remisser/${id}`);
    await officer.post(`remisser/${id}/documents`, { fileId, kind: 'main', title: remiss.title }, ifMatch(read));
  }
  return id;
}
