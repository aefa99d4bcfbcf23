import { Injectable } from '@nestjs/common';
import { checked, Database, localDate, once, peopleText } from '@yttra/platform';
import { issueDay, RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { DraftFiles, DraftEntity, DraftFileEntity } from '../draft';
import { ReceivedAt } from './received-at';
import { ReceiveResponse, type Receipt } from './receive-response';
import {
  personIn,
  ResponseAccess,
  type AnswerVisit,
  responseContent,
  statedBasis,
  type ResponseContent,
  changedSinceRead,
  decisionConfirmed,
  draftNotFound,
  notReady,
  type Round,
} from '../model';
import { submissionFaults, type Confirmations } from './submission-check';

/** Handing in the draft, as the secretary has read it. */
export const submission = z.strictObject({
  /** The version of the draft that was read: what is handed in is what was confirmed. */
  version: z.int().min(1),
  confirmed: z
    .strictObject({
      textIsDecided: z.boolean().default(false),
      emptyAnswers: z.boolean().default(false),
      earlyDecision: z.boolean().default(false),
    })
    .default({ textIsDecided: false, emptyAnswers: false, earlyDecision: false }),
});

/** Ingen erinran, or avstår: one step, without a draft. */
export const shortAnswer = z.strictObject({
  reason: responseContent.shape.reason,
  caseNumber: responseContent.shape.caseNumber,
  basis: statedBasis,
  reservations: responseContent.shape.reservations,
  /** Files already added to the draft, such as the extract, that belong to this answer. */
  fileIds: z.array(z.uuid()).max(50).default([]),
  confirmed: decisionConfirmed,
});

export type Handing = ({ personId: string } | { visit: AnswerVisit }) & {
  recipientId: string;
  /** The Idempotency-Key. */
  key: string;
  /** Read by the request's first statement; when left out it is read here, before anything else. */
  receivedAt?: ReceivedAt;
};

/** A body hands in its answer. From then on it is received, cannot be changed, and is read by others. */
@Injectable()
export class SubmitResponse {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly remisser: RemissReader,
    private readonly files: DraftFiles,
    private readonly incoming: ReceiveResponse,
  ) {}

  /**
   * Hands in the draft; once more is a correction that supersedes. Never refused for being late, nor because the remiss
   * is closed or withdrawn or the body removed. Errors: response.not_ready with each field, response.no_draft,
   * response.stale_draft, idempotency.other_request, identity.forbidden, identity.not_found.
   */
  async submit(handing: Handing, given: z.input<typeof submission>): Promise<Receipt> {
    const receivedAt = await receivedNow(this.database, handing);
    const { version, confirmed } = checked(submission, given);
    return this.handIn(handing, { submit: version, confirmed }, receivedAt, async (tx) => {
      const { files, ...draft } = await draftWithFiles(tx, handing.recipientId);
      if (draft.version !== version) throw changedSinceRead(draft);
      return { content: draft.content, files: files.map(({ fileId, kind }) => ({ id: fileId, kind })), confirmed };
    });
  }

  /** The body has nothing to object to. */
  noComments(handing: Handing, given: z.input<typeof shortAnswer>): Promise<Receipt> {
    return this.short('no_comments', handing, given);
  }

  /** The body says that it will not answer; that too is an answer. */
  abstain(handing: Handing, given: z.input<typeof shortAnswer>): Promise<Receipt> {
    return this.short('abstains', handing, given);
  }

  private async short(
    kind: 'no_comments' | 'abstains',
    handing: Handing,
    given: z.input<typeof shortAnswer>,
  ): Promise<Receipt> {
    const receivedAt = await receivedNow(this.database, handing);
    const { fileIds, confirmed, ...said } = checked(shortAnswer, peopleText(given).value);
    return this.handIn(handing, { [kind]: { ...said, fileIds, confirmed } }, receivedAt, async (tx) => ({
      content: responseContent.parse({ ...said, kind }),
      files: await this.files.some(tx, handing.recipientId, fileIds),
      confirmed: { ...confirmed, textIsDecided: false, emptyAnswers: false },
    }));
  }

  private handIn(
    handing: Handing,
    request: unknown,
    receivedAt: ReceivedAt,
    read: (tx: EntityManager) => Promise<HandedIn>,
  ): Promise<Receipt> {
    const { recipientId, key } = handing;
    const comer = 'visit' in handing ? handing.visit : handing.personId;
    const personId = personIn(comer);
    return this.database.asPerson(personId, async (tx) => {
      const { remiss, recipient } = await this.access.admitAlone(tx, comer, 'response.submit', recipientId);
      return once(tx, { personId, key, request: { recipientId, ...(request as object) } }, async () => {
        const handed = await read(tx);
        await this.mustBeReady(tx, handed, { remiss, recipient }, receivedAt);
        await this.files.release(tx, handed.files);
        return this.incoming.receive(tx, { remiss, recipient, ...handed, receivedAt, from: { submittedBy: personId } });
      });
    });
  }

  private async mustBeReady(
    tx: EntityManager,
    { content, confirmed }: HandedIn,
    { remiss, recipient }: Round,
    receivedAt: ReceivedAt,
  ): Promise<void> {
    const questions = await this.remisser.questions(tx, remiss.id);
    const receivedOn = localDate(receivedAt.instant);
    const issuedOn = issueDay(remiss);
    const faults = submissionFaults({ content, questions, bodyKind: recipient.kind, issuedOn, receivedOn, confirmed });
    if (faults.length > 0) throw notReady(faults);
  }
}

interface HandedIn {
  content: ResponseContent;
  files: { id: string; kind: 'minutes_extract' | 'attachment' }[];
  confirmed: Confirmations;
}

/** As it stands, with all that was added to it in that order. */
async function draftWithFiles(
  tx: EntityManager,
  recipientId: string,
): Promise<DraftEntity & { files: DraftFileEntity[] }> {
  const draft = await tx
    .createQueryBuilder(DraftEntity, 'd')
    .leftJoinAndMapMany('d.files', DraftFileEntity, 'f', 'f.recipient_id = d.recipient_id')
    .where('d.recipient_id = :recipientId', { recipientId })
    .orderBy('f.added_at')
    .addOrderBy('f.file_id')
    .getOne();
  if (!draft) throw draftNotFound();
  return draft as DraftEntity & { files: DraftFileEntity[] };
}

/** The first statement of the request: nothing may be waited for before it. */
function receivedNow(database: Database, { receivedAt }: Handing): ReceivedAt | Promise<ReceivedAt> {
  return receivedAt ?? ReceivedAt.read(database);
}
