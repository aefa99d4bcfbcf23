import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditChain, type AuditEvent } from '@yttra/audit';
import { log } from '@yttra/platform';
import { isAfterLastDay, RecipientState, type RemissView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import {
  type Arrival,
  type ResponseContent,
  ResponseHooks,
  ResponseNotices,
  ResponseEntity,
  ResponseFileEntity,
  type ResponseFileKind,
  type Round,
} from '../model';
import type { ReceivedAt } from './received-at';

export interface Incoming extends Round {
  content: ResponseContent;
  receivedAt: ReceivedAt;
  files: { id: string; kind: ResponseFileKind }[];
  /** Who submitted it here, or registered it on the body's behalf with how it came. */
  from: { submittedBy: string } | { registeredBy: string; arrival: Arrival };
}

/** What the one who handed it in is told, as plain JSON: it is also what a repeat of the request gets. */
export interface Receipt {
  responseId: string;
  remissId: string;
  recipientId: string;
  version: number;
  /** ISO 8601, UTC. */
  receivedAt: string;
  late: boolean;
  preliminary: boolean;
  /** Both diarienummer: the remiss's, and the body's own where it has given one. */
  remissCaseNumber: string;
  caseNumber: string | null;
}

/**
 * An answer comes in: the row that never changes, what the recipient's row tells of it, the mails, and last the logs,
 * in the caller's transaction. It refuses nothing: to a closed or withdrawn remiss, from a removed body, late: it is
 * received and marked. The caller has locked the recipient and read it after that.
 */
@Injectable()
export class ReceiveResponse {
  constructor(
    private readonly recipients: RecipientState,
    private readonly notices: ResponseNotices,
    private readonly hooks: ResponseHooks,
    private readonly audit: AuditLog,
  ) {}

  async receive(tx: EntityManager, incoming: Incoming): Promise<Receipt> {
    const { remiss, recipient, content, from } = incoming;
    const response = await this.keep(tx, incoming);
    const preliminary = content.basis?.type === 'preliminary';
    const isMoot = recipient.extensionRequested && !response.late && !preliminary;
    const lapsed = isMoot ? await lapseOpenRequests(tx, recipient.id) : [];
    await this.recipients.markAnswered(tx, recipient.id, {
      responseId: response.id,
      kind: response.kind,
      preliminary,
      receivedAt: response.receivedAt,
      decidedOn: content.basis?.meeting ?? content.basis?.date ?? null,
      extensionLapsed: lapsed.length > 0,
    });
    await this.hooks.received(tx, {
      remissId: remiss.id,
      recipientId: recipient.id,
      responseId: response.id,
      version: response.version,
      supersedes: response.supersedes,
      content,
    });
    await this.notices.received(tx, { remiss, recipient, response });
    await this.audit.appendAll(tx, [
      ...loggedOf(response, from),
      ...lapsed.map((extension): Logged => [
        { remiss: remiss.id },
        { type: 'extension.lapsed', by: personOf(from), recipient: recipient.id, extension },
      ]),
    ]);
    log().info({ responseId: response.id, version: response.version, late: response.late }, 'answer received');
    return receiptOf(response, remiss, preliminary);
  }

  private async keep(
    tx: EntityManager,
    { remiss, recipient, content, receivedAt, files, from }: Incoming,
  ): Promise<ResponseEntity> {
    const response: Omit<ResponseEntity, 'id' | 'version' | 'recordedAt'> = {
      remissId: remiss.id,
      recipientId: recipient.id,
      supersedes: recipient.answer?.responseId ?? null,
      kind: content.kind,
      stance: content.kind === 'statement' ? content.stance : null,
      caseNumber: content.caseNumber?.trim() || null,
      basis: content.basis!,
      content,
      secrecy: content.secrecy.length > 0 ? content.secrecy : null,
      receivedAt: receivedAt.instant,
      ownDueDate: recipient.lastDay,
      late: isAfterLastDay(receivedAt.instant, recipient.lastDay),
      channel: 'arrival' in from ? from.arrival.channel : 'yttra',
      arrival: 'arrival' in from ? from.arrival : null,
      submittedBy: 'submittedBy' in from ? from.submittedBy : null,
      registeredBy: 'registeredBy' in from ? from.registeredBy : null,
    };
    const written = await tx
      .createQueryBuilder()
      .insert()
      .into(ResponseEntity)
      .values({ ...response, version: () => NEXT_VERSION })
      .setParameter('answering', recipient.id)
      .returning('id, version, recorded_at as "recordedAt"')
      .execute();
    const [made] = written.raw as Pick<ResponseEntity, 'id' | 'version' | 'recordedAt'>[];
    const kept = { ...response, ...made! };
    if (files.length > 0) {
      await tx.insert(
        ResponseFileEntity,
        files.map((file) => ({ responseId: kept.id, fileId: file.id, kind: file.kind })),
      );
    }
    return kept;
  }
}

type Logged = readonly [AuditChain, AuditEvent];

/** The recipient's row is locked: no other version comes in between. */
const NEXT_VERSION =
  '(select coalesce(max(earlier.version), 0) + 1 from response earlier where earlier.recipient_id = :answering)';

/** Whoever registers does not serve the body: its own log is behind the wall. */
function loggedOf(response: ResponseEntity, from: Incoming['from']): Logged[] {
  const told = {
    by: personOf(from),
    recipient: response.recipientId,
    response: response.id,
    version: response.version,
    kind: response.kind,
    receivedAt: response.receivedAt.toISOString(),
    late: response.late,
    supersedes: response.supersedes,
  };
  if ('arrival' in from)
    return [[{ remiss: response.remissId }, { type: 'response.registered', ...told, channel: from.arrival.channel }]];
  const event = { type: 'response.received', ...told } as const;
  return [
    [{ remiss: response.remissId }, event],
    [{ recipient: response.recipientId }, event],
  ];
}

const personOf = (from: Incoming['from']): string => ('submittedBy' in from ? from.submittedBy : from.registeredBy);

/** A final answer in time makes a request for more time moot. */
async function lapseOpenRequests(tx: EntityManager, recipientId: string): Promise<string[]> {
  const [lapsed] = await tx.query<[{ id: string }[], number]>(
    `update extension set state = 'lapsed' where recipient_id = $1 and state = 'requested' returning id`,
    [recipientId],
  );
  return lapsed.map(({ id }) => id);
}

function receiptOf(response: ResponseEntity, remiss: RemissView, preliminary: boolean): Receipt {
  return {
    responseId: response.id,
    remissId: remiss.id,
    recipientId: response.recipientId,
    version: response.version,
    receivedAt: response.receivedAt.toISOString(),
    late: response.late,
    preliminary,
    remissCaseNumber: remiss.caseNumber,
    caseNumber: response.caseNumber,
  };
}
