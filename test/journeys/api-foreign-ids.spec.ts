import { randomUUID } from 'node:crypto';
import { ifMatch, type ApiClient, type Options, type Refusal } from '../support/api-client';
import { ANSWER, handedIn, issuedRemiss, preparedRemiss, savedDraft, type ApiRound } from '../support/api-round';
import { TestServer, type Persona } from '../support/test-server';

/** What is another's gets the same reply as what is not there: nobody learns which ids exist. */
describe('what is another’s', () => {
  let server: TestServer;
  let round: ApiRound;
  /** A remiss of another office, to Miljönämnden only. */
  let theirs: ApiRound;
  let draft: { id: string; version: number };
  let social: string;
  let ownResponse: string;
  let foreign: {
    responseId: string;
    mailId: string;
    fileId: string;
    viewpointId: string;
    readingId: string;
    extensionId: string;
  };

  beforeAll(async () => {
    server = await TestServer.start();
    const { otherOfficer, secretary, otherSecretary } = server.clients;
    round = await issuedRemiss(server);
    theirs = await issuedRemiss(server, { officer: otherOfficer, unit: 'Räddningstjänsten', rule: 'Miljönämnden' });
    draft = await preparedRemiss(server);
    social = round.of('Socialnämnden');
    await savedDraft(secretary, social);
    await server.db.moveClock('2022-12-15T10:00:00+01:00');
    const { responseId } = await handedIn(otherSecretary, theirs.of('Miljönämnden'));
    const ask = (client: ApiClient, of: string) =>
      client.post<{ id: string }>(`${of}/extension`, { until: '2023-01-18' });
    await ask(secretary, social);
    const otherRecipients = await ask(otherSecretary, round.of('Miljönämnden'));
    ownResponse = (await handedIn(secretary, social)).responseId;
    const newest = async (client: ApiClient, path: string) => (await client.get<{ id: string }[]>(path))[0]!.id;
    const viewpoint = { recipientId: theirs.recipient('Miljönämnden').id, question: 1, text: 'Bra.' };
    const { officerId } = await otherOfficer.get<{ officerId: string }>(theirs.path);
    const [given] = await otherOfficer.post<{ id: string }[]>(`${theirs.path}/reading-assignments`, {
      personId: officerId,
      questions: [1],
      lastDay: '2023-01-20',
    });
    foreign = {
      responseId,
      mailId: await newest(otherOfficer, `${theirs.path}/mails`),
      fileId: await newest(otherOfficer, `${theirs.path}/files`),
      viewpointId: (await otherOfficer.post<{ id: string }>(`${theirs.path}/viewpoints`, viewpoint)).id,
      readingId: given!.id,
      extensionId: otherRecipients.id,
    };
  });
  afterAll(() => server?.stop());

  const as = (persona: Persona) => server.clients[persona];
  const same = async (who: Persona, method: string, real: string, missing: string, options: Options = {}) => {
    const refusals: Refusal[] = [];
    for (const path of [real, missing]) refusals.push(await as(who).refused(method, path, options));
    expect(refusals[0]).toMatchObject({ status: 404 });
    expect(refusals[0]).toEqual(refusals[1]);
  };
  const nowhere = randomUUID();

  it.each<
    [what: string, who: Persona, method: string, path: (id: string) => string, id: () => string, options?: Options]
  >([
    ['another office’s remiss', 'otherOfficer', 'GET', (id) => `remisser/${id}`, () => round.id],
    ['its answers', 'otherOfficer', 'GET', (id) => `remisser/${id}/responses`, () => round.id],
    ['a draft remiss, to a body', 'secretary', 'GET', (id) => `remisser/${id}`, () => draft.id],
    ['a draft remiss, to a reader', 'reader', 'GET', (id) => `remisser/${id}`, () => draft.id],
    [
      'a remiss that one’s body was never asked',
      'secretary',
      'GET',
      (id) => `remisser/${id}/documents`,
      () => theirs.id,
    ],
    [
      'another body’s draft',
      'otherSecretary',
      'GET',
      (id) => `${round.path}/recipients/${id}/draft`,
      () => round.recipient('Socialnämnden').id,
    ],
    [
      'a draft, to the office',
      'officer',
      'GET',
      (id) => `${round.path}/recipients/${id}/draft`,
      () => round.recipient('Socialnämnden').id,
    ],
    ['an id that is no id', 'officer', 'GET', (id) => `remisser/${id}`, () => `${"'"};drop table remiss`],
    [
      'another body’s row',
      'otherSecretary',
      'GET',
      (id) => `${round.path}/recipients/${id}`,
      () => round.recipient('Socialnämnden').id,
    ],
    [
      'a recipient of another remiss',
      'officer',
      'GET',
      (id) => `${round.path}/recipients/${id}`,
      () => theirs.recipient('Miljönämnden').id,
    ],
    [
      'an answer in another remiss',
      'officer',
      'GET',
      (id) => `${round.path}/responses/${id}`,
      () => foreign.responseId,
    ],
    [
      'marked as read there',
      'officer',
      'PUT',
      (id) => `${round.path}/responses/${id}/read`,
      () => foreign.responseId,
      { body: {} },
    ],
    [
      'voided there',
      'officer',
      'POST',
      (id) => `${round.path}/responses/${id}/void`,
      () => foreign.responseId,
      { body: { reason: 'x' } },
    ],
    ['another body’s answer', 'otherSecretary', 'GET', (id) => `${round.path}/responses/${id}`, () => ownResponse],
    [
      'a mail of another remiss',
      'officer',
      'POST',
      (id) => `${round.path}/mails/${id}/resend`,
      () => foreign.mailId,
      { body: {} },
    ],
    ['a file of another remiss', 'officer', 'GET', (id) => `${round.path}/files/${id}`, () => foreign.fileId],
    [
      'a viewpoint of another remiss',
      'officer',
      'PATCH',
      (id) => `${round.path}/viewpoints/${id}`,
      () => foreign.viewpointId,
      { body: { text: 'x' }, headers: ifMatch(1) },
    ],
    [
      'what somebody reads in another remiss',
      'officer',
      'DELETE',
      (id) => `${round.path}/reading-assignments/${id}`,
      () => foreign.readingId,
    ],
    [
      'its place',
      'officer',
      'PUT',
      (id) => `${round.path}/viewpoints/${id}/place`,
      () => foreign.viewpointId,
      { body: {}, headers: ifMatch(1) },
    ],
    [
      'its parting from others',
      'officer',
      'DELETE',
      (id) => `${round.path}/joined-viewpoints/${id}`,
      () => foreign.viewpointId,
      { headers: ifMatch(1) },
    ],
    [
      'its reason by a colleague',
      'officer',
      'PUT',
      (id) => `${round.path}/viewpoints/${id}/request`,
      () => foreign.viewpointId,
      { body: { askedOf: nowhere, until: '2099-01-01' } },
    ],
    [
      'its removal',
      'officer',
      'DELETE',
      (id) => `${round.path}/viewpoints/${id}`,
      () => foreign.viewpointId,
      { body: { reason: 'x' }, headers: ifMatch(1) },
    ],
    [
      'anstånd of another body',
      'officer',
      'POST',
      (id) => `${social}/extension/${id}/grant`,
      () => foreign.extensionId,
      { body: {} },
    ],
    [
      'a file as a document',
      'officer',
      'DELETE',
      (id) => `remisser/${draft.id}/documents/${id}`,
      () => foreign.fileId,
      { headers: ifMatch(4) },
    ],
  ])('%s', (...[, who, method, path, id, options]) => same(who, method, path(id()), path(nowhere), options));

  it('in the body of a request too: a file of another remiss, a person of nobody', async () => {
    const attach = { body: { fileId: foreign.fileId }, headers: ifMatch(draft.version) };
    expect(await as('officer').refused('POST', `remisser/${draft.id}/documents`, attach)).toMatchObject({
      status: 404,
    });
    const registration = (fileId: string) => ({
      body: {
        recipientId: round.recipient('Socialnämnden').id,
        arrival: { channel: 'post', on: '2022-12-14' },
        content: { stance: 'opposes', text: 'x', basis: ANSWER.basis },
        files: [{ id: fileId, kind: 'scan' }],
      },
      headers: { 'idempotency-key': fileId },
    });
    for (const fileId of [foreign.fileId, nowhere]) {
      const refusal = await as('registrar').refused('POST', `${round.path}/responses`, registration(fileId));
      expect(refusal).toMatchObject({ status: 422, code: 'response.registration_file_not_found' });
    }
    const recipientId = theirs.recipient('Miljönämnden').id;
    expect(
      await as('officer').refused('POST', `${round.path}/responses`, {
        body: { ...registration(nowhere).body, recipientId, files: [] },
        headers: { 'idempotency-key': 'främmande' },
      }),
    ).toMatchObject({ status: 404 });
  });
});
