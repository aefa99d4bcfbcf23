import { Injectable } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import { couldEver, actionForbidden, may, notYours, People, type Caller } from '@yttra/identity';
import {
  hasBeenIssued,
  RemissReader,
  type QuestionView,
  type RecipientView,
  type RemissView,
  type RoundRead,
} from '@yttra/remiss';
import { In, Raw, type EntityManager, type FindOptionsWhere } from 'typeorm';
import {
  type Answer,
  type LetInByName,
  type Marked,
  type ReceivedFile,
  type ReceivedResponse,
  ResponseAccess,
  ResponseDecisionEntity,
  ResponseEntity,
  ResponseFileEntity,
  ResponseMarkEntity,
  type ResponseMark,
  responseNotFound,
  markingOf,
  masked,
  maskText,
  secrecyOfVersions,
} from '../model';
import { earlierRounds, valuesOfRound, type EarlierRound, type ValueOfBody } from './rounds-compared';

/** Which answers: all of a remiss, or all of one body in it. */
export type Wanted = { remissId: string } | { recipientId: string };

/** Received answers. Drafts are nowhere in here. */
@Injectable()
export class ResponseReader {
  constructor(
    private readonly access: ResponseAccess,
    private readonly people: People,
    private readonly remisser: RemissReader,
    private readonly files: FileStore,
  ) {}

  /**
   * Every version with nothing masked, for libs that work with answers; bodies in Swedish order, newest version first.
   */
  async all(tx: EntityManager, wanted: Wanted): Promise<ReceivedResponse[]> {
    const recipients =
      'remissId' in wanted
        ? await this.remisser.recipients(tx, wanted.remissId)
        : [await this.remisser.recipient(tx, wanted.recipientId)];
    return this.received(tx, await versionsOf(tx, wanted), recipients);
  }

  /** With every version of each answer, since a marking in one covers the same part of all. */
  private async received(
    tx: EntityManager,
    rows: readonly ResponseEntity[],
    recipients: readonly RecipientView[],
  ): Promise<ReceivedResponse[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const marks = await tx.find(ResponseMarkEntity, { where: { responseId: In(ids) }, order: { markedAt: 'ASC' } });
    const decisions = await tx.findBy(ResponseDecisionEntity, { responseId: In(ids) });
    const files = await this.filesOf(tx, ids, decisions);
    const letIn = await letInOf(tx, ids);
    const successors = await tx.query<{ id: string; supersedes: string }[]>(
      `select r.id, r.supersedes from response r where r.supersedes = any($1)
         and not exists (select from response_mark m where m.response_id = r.id and m.mark = 'voided') order by r.version`,
      [ids],
    );
    return recipients.flatMap((recipient) =>
      withSecrecyOfVersions(
        rows
          .filter(({ recipientId }) => recipientId === recipient.id)
          .map((row) =>
            receivedResponse(row, recipient, {
              marks: marks.filter(({ responseId }) => responseId === row.id),
              decision: decisions.find(({ responseId }) => responseId === row.id) ?? null,
              files: files.get(row.id)!,
              letIn: letIn
                .filter(({ responseId }) => responseId === row.id)
                .map(({ name, as, by, at }) => ({ name, as, by, at })),
              supersededBy: successors.findLast(({ supersedes }) => supersedes === row.id)?.id ?? null,
            }),
          ),
      ),
    );
  }

  /** Whose each version is, by its id: for logs that name answers. */
  async whose(tx: EntityManager, remissId: string): Promise<Map<string, string>> {
    const rows = await tx.find(ResponseEntity, { where: { remissId }, select: { id: true, recipientId: true } });
    return new Map(rows.map(({ id, recipientId }) => [id, recipientId]));
  }

  /**
   * What each body has answered with a value in a round with points, by the question's number: nothing that is marked
   * as secret.
   */
  values(tx: EntityManager, remissId: string, questions: readonly QuestionView[]): Promise<Map<number, ValueOfBody[]>> {
    return valuesOfRound(tx, remissId, questions);
  }

  /** What was answered to the same questions in the round that this one follows, by the question's number here. */
  earlier(
    tx: EntityManager,
    { follows }: Pick<RemissView, 'follows'>,
    questions: readonly QuestionView[],
  ): Promise<Map<number, EarlierRound>> {
    return earlierRounds(tx, this.remisser, { follows, questions });
  }

  /** One version, unmasked. Errors: response.not_found. */
  async one(tx: EntityManager, id: string): Promise<ReceivedResponse> {
    const response = (await this.some(tx, [id])).get(id.toLowerCase());
    if (!response) throw responseNotFound();
    return response;
  }

  /** As `one`, of many: by id, without those that are not there. */
  async some(tx: EntityManager, ids: readonly string[]): Promise<Map<string, ReceivedResponse>> {
    const versions = await versionsOf(tx, { ids });
    const bodies = new Set(versions.map(({ recipientId }) => recipientId));
    const rounds = bodies.size > 0 ? await this.remisser.rounds(tx, [...bodies]) : new Map<string, RoundRead>();
    const recipients = [...rounds.values()].map(({ recipient }) => recipient);
    const wanted = new Set(ids.map((id) => id.toLowerCase()));
    const received = await this.received(tx, versions, recipients);
    return new Map(received.filter(({ id }) => wanted.has(id)).map((response) => [response.id, response]));
  }

  /**
   * What this person may read of a remiss's answers, or of these bodies', masked where he or she is not let behind a
   * marking.
   */
  async list(
    tx: EntityManager,
    personId: string,
    remissId: string,
    among: readonly string[] | null = null,
  ): Promise<ReceivedResponse[]> {
    const recipients = await this.remisser.recipients(tx, remissId, among);
    const sight = await this.sightOf(tx, personId, await this.remisser.get(tx, remissId), recipients);
    const versions = await versionsOf(tx, { remissId, ...(among && { recipientId: In([...among]) }) });
    return seenOf(await this.received(tx, versions, recipients), sight);
  }

  /**
   * What bodies have answered to one question, by the recipient's id, as this person may read it: all of them, or
   * these. Where anything is marked as secret the answer is read as `list` reads it, by whose rules it is masked.
   */
  async answersTo(
    tx: EntityManager,
    caller: Caller,
    remiss: RemissView,
    { question, among }: { question: number; among: readonly string[] | null },
  ): Promise<Map<string, Answer>> {
    if (!couldEver(caller.hats, 'response.read')) throw actionForbidden();
    const rows = await tx.query<AnswerRow[]>(ANSWERS_TO, [remiss.id, String(question), among]);
    const marked = rows.filter((row) => row.marked).map(({ recipientId }) => recipientId);
    const masked = marked.length > 0 ? await this.list(tx, caller.personId, remiss.id, marked) : [];
    const plain = rows.filter((row) => !row.marked && may(caller.hats, 'response.read', answerOf(remiss, row)));
    const counting = new Set(rows.map(({ id }) => id));
    const given = [
      ...plain.map(({ recipientId, answer }) => [recipientId, answer] as const),
      ...masked
        .filter(({ id }) => counting.has(id))
        .map(({ recipientId, content }) => [recipientId, content.answers[question] ?? null] as const),
    ];
    return new Map(given.flatMap(([id, answer]) => (answer ? [[id, answer]] : [])));
  }

  /**
   * Every version of one body's answer as this person may read it, newest first. Errors: remiss.recipient_not_found.
   */
  async ofRecipient(tx: EntityManager, personId: string, recipientId: string): Promise<ReceivedResponse[]> {
    const { remiss, recipient } = await this.remisser.round(tx, recipientId);
    const sight = await this.sightOf(tx, personId, remiss, [recipient]);
    return seenOf(await this.received(tx, await versionsOf(tx, { recipientId }), [recipient]), sight);
  }

  /** One version as this person may read it. Errors: response.not_found, also for one that is not to be seen. */
  async get(tx: EntityManager, personId: string, id: string): Promise<ReceivedResponse> {
    const versions = await versionsOf(tx, { ids: [id] });
    if (!versions[0]) throw responseNotFound();
    const { remiss, recipient } = await this.remisser.round(tx, versions[0].recipientId);
    const sight = await this.sightOf(tx, personId, remiss, [recipient]);
    const seen = seenOf(await this.received(tx, versions, [recipient]), sight).find((version) => version.id === id);
    if (!seen) throw responseNotFound();
    return seen;
  }

  /**
   * A file of an answer, for one who may open it, so that its bytes can be read. Errors: response.not_found,
   * identity.not_found.
   */
  async file(tx: EntityManager, personId: string, id: string, fileId: string): Promise<ReceivedFile> {
    const file = (await this.get(tx, personId, id)).files.find((kept) => kept.id === fileId);
    if (!file?.open) throw notYours();
    return file;
  }

  /** What the person may read of the answers of these bodies. */
  private async sightOf(
    tx: EntityManager,
    personId: string,
    remiss: RemissView,
    bodies: readonly RecipientView[],
  ): Promise<Sight> {
    const caller = await this.people.asCaller(tx, personId);
    if (!caller || !couldEver(caller.hats, 'response.read')) throw actionForbidden();
    const recipients = new Map(bodies.map((recipient) => [recipient.id, recipient]));
    return (response) => {
      const recipient = recipients.get(response.recipientId)!;
      const asked = answerOf(remiss, { recipientId: recipient.id, bodyId: recipient.bodyId });
      if (!may(caller.hats, 'response.read', asked)) return null;
      return this.access.opensMarked(caller, remiss, recipient) ? response : maskedResponse(response);
    };
  }

  /** What came with each answer, and the extract that came with its completion. */
  private async filesOf(
    tx: EntityManager,
    responseIds: string[],
    decisions: ResponseDecisionEntity[],
  ): Promise<Map<string, ReceivedFile[]>> {
    const rows = [
      ...(await tx.findBy(ResponseFileEntity, { responseId: In(responseIds) })),
      ...decisions.flatMap(({ responseId, fileIds }) =>
        fileIds.map((fileId) => ({ responseId, fileId, kind: 'minutes_extract' as const })),
      ),
    ];
    const fileIds = rows.map(({ fileId }) => fileId);
    const stored = new Map((await this.files.describe(tx, fileIds)).map((file) => [file.id, file]));
    const files = new Map<string, ReceivedFile[]>(responseIds.map((id) => [id, []]));
    for (const { responseId, fileId, kind } of rows) {
      const file = stored.get(fileId);
      if (!file) continue;
      const { name, mediaType, size, sha256 } = file;
      files.get(responseId)!.push({ id: fileId, kind, name, mediaType, bytes: size, sha256, open: true });
    }
    return files;
  }
}

/** Newest first; all of the bodies' that these versions are of. */
const versionsOf = (
  tx: EntityManager,
  wanted: FindOptionsWhere<ResponseEntity> | { ids: readonly string[] },
): Promise<ResponseEntity[]> =>
  tx.find(ResponseEntity, {
    where: 'ids' in wanted ? { recipientId: Raw(BODY_OF, { ids: wanted.ids }) } : wanted,
    order: { version: 'DESC' },
  });

const BODY_OF = (column: string) => `${column} in (select one.recipient_id from response one where one.id = any(:ids))`;

/** A body's answer, as it is asked who may read it. */
const answerOf = (remiss: RemissView, { recipientId, bodyId }: { recipientId: string; bodyId: string }) => ({
  unit: remiss.unit,
  issuerBodyId: remiss.issuerBodyId,
  bodyIds: [bodyId],
  recipientIds: [recipientId],
  issued: hasBeenIssued(remiss.status),
});

interface AnswerRow {
  id: string;
  recipientId: string;
  bodyId: string;
  answer: Answer | null;
  /** Something in a version of it is. */
  marked: boolean;
}

const ANSWERS_TO = `
  select r.id, c.id as "recipientId", c.body_id as "bodyId", r.content -> 'answers' -> $2 as answer,
    exists (select from response v where v.recipient_id = c.id and v.outline -> 'secrecy' <> '[]') as marked
  from shared.recipient c join response r on r.id = c.current_response_id where c.remiss_id = $1 and ($3::uuid[] is null or c.id = any ($3))`;

/** What a person may read of an answer; null for what is not to be seen. */
type Sight = (response: ReceivedResponse) => ReceivedResponse | null;

const seenOf = (responses: readonly ReceivedResponse[], sight: Sight): ReceivedResponse[] =>
  responses.flatMap((response) => sight(response) ?? []);

function withSecrecyOfVersions(versions: ReceivedResponse[]): ReceivedResponse[] {
  if (versions.every(({ content }) => content.secrecy.length === 0)) return versions;
  const secrecy = secrecyOfVersions(versions.map((version) => ({ ...version, voided: version.voided !== null })));
  return versions.map((version) => ({
    ...version,
    content: { ...version.content, secrecy: secrecy.get(version.id)! },
  }));
}

/** The answer as those may read it who are not let behind its markings. */
export function maskedResponse(response: ReceivedResponse): ReceivedResponse {
  const { secrecy } = response.content;
  if (secrecy.length === 0) return response;
  return {
    ...response,
    content: masked(response.content),
    masked: true,
    files: response.files.map((file) => {
      const marking = markingOf(secrecy, `file:${file.id}`);
      return marking ? { ...file, name: maskText(marking), open: false } : file;
    }),
  };
}

const letInOf = (tx: EntityManager, responseIds: string[]) =>
  tx.query<(LetInByName & { responseId: string })[]>(
    `select l.response_id as "responseId", p.name, l.role as as, by.name as by, l.let_in_at as at
     from response_let_in l join shared.person p on p.id = l.person_id join shared.person by on by.id = l.let_in_by
     where l.response_id = any($1) order by p.name collate "sv-x-icu"`,
    [responseIds],
  );

interface Beside {
  marks: ResponseMarkEntity[];
  decision: ResponseDecisionEntity | null;
  files: ReceivedFile[];
  letIn: LetInByName[];
  supersededBy: string | null;
}

function receivedResponse(row: ResponseEntity, recipient: RecipientView, beside: Beside): ReceivedResponse {
  const { marks, decision, supersededBy } = beside;
  const marked = (mark: ResponseMark): Marked | null => {
    const found = marks.findLast((candidate) => candidate.mark === mark);
    return found ? { reason: found.reason, by: found.markedBy, at: found.markedAt } : null;
  };
  const review = marks.findLast(({ mark }) => mark === 'publish' || mark === 'withhold');
  return {
    id: row.id,
    remissId: row.remissId,
    recipientId: row.recipientId,
    body: { id: recipient.bodyId, name: recipient.body, kind: recipient.kind },
    version: row.version,
    supersedes: row.supersedes,
    supersededBy,
    kind: row.kind,
    stance: row.stance,
    caseNumber: row.caseNumber,
    content: row.content,
    masked: false,
    basis: row.basis,
    completion: decision && {
      basis: decision.basis,
      fileIds: decision.fileIds,
      by: decision.completedBy,
      at: decision.completedAt,
    },
    standingBasis: decision?.basis ?? row.basis,
    preliminary: row.basis.type === 'preliminary' && !decision,
    receivedAt: row.receivedAt,
    ownDueDate: row.ownDueDate,
    late: row.late,
    channel: row.channel,
    arrival: row.arrival,
    submittedBy: row.submittedBy,
    letIn: beside.letIn,
    registeredBy: row.registeredBy,
    registeredAt: row.registeredBy ? row.recordedAt : null,
    files: beside.files,
    voided: marked('voided'),
    recalled: marked('recalled'),
    publication: review
      ? {
          decision: review.mark as 'publish' | 'withhold',
          reason: review.reason,
          by: review.markedBy,
          at: review.markedAt,
        }
      : null,
  };
}
