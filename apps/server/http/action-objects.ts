import { Injectable } from '@nestjs/common';
import {
  keptOutside,
  notYours,
  standsInside,
  WHO_MAY,
  type Action,
  type ActionObject,
  type Caller,
  type Scope,
} from '@yttra/identity';
import { AskedReasons } from '@yttra/assessment';
import { MailLog } from '@yttra/mail';
import { DomainError, goOnAs } from '@yttra/platform';
import { hasBeenIssued, RemissReader, RemissReviews, type RemissView, type RoundRead } from '@yttra/remiss';
import { Extensions, ResponseReader, type ReceivedResponse } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { isPlace, type RoutePlaces } from './route-places';

/** A recipient as far as it matters for who may act on it. */
interface Asked {
  id: string;
  bodyId: string;
}

/** What is acted on, and what was read of it where the path names a remiss or a recipient. */
export interface Acted {
  object: ActionObject;
  remiss: RemissView | null;
  round: RoundRead | null;
}

/** What the path names of one body's, as it was read. */
interface Found {
  round: RoundRead | null;
  answer: ReceivedResponse | null;
}

/** Finds out whose the object of a request is, as far as it matters for who may do it. */
@Injectable()
export class ActionObjects {
  constructor(
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly extensions: Extensions,
    private readonly mails: MailLog,
    private readonly reviews: RemissReviews,
    private readonly reasons: AskedReasons,
  ) {}

  /**
   * With `action` no more is found out than its rows ask for: who were asked matters to none that is a remiss's own
   * office's. Where bodies matter the transaction works for the caller afterwards. Errors: identity.not_found. What is
   * not there and what is another's get the same reply: nobody learns which ids exist.
   */
  async of(tx: EntityManager, caller: Caller, places: Record<string, string>, action?: Action): Promise<Acted> {
    if (Object.entries(places).some(([name, value]) => !isPlace(name, value))) throw notYours();
    try {
      return await this.find(tx, caller, places, action);
    } catch (error) {
      throw error instanceof DomainError && error.kind === 'not_found' ? notYours() : error;
    }
  }

  private async find(tx: EntityManager, caller: Caller, places: RoutePlaces, action?: Action): Promise<Acted> {
    const { bodyId, rid, responseId } = places;
    if (!places.remissId && !rid && !responseId)
      return { object: bodyId ? { bodyIds: [bodyId] } : {}, remiss: null, round: null };
    const withBodies = !action || asksForBodies(action, places);
    if (withBodies) await goOnAs(tx, caller.personId);
    const round = rid ? await this.remisser.round(tx, rid) : null;
    const answer = responseId ? await this.responses.one(tx, responseId) : null;
    const remissId = places.remissId?.toLowerCase() ?? (round?.recipient ?? answer!).remissId;
    const remiss = round?.remiss ?? (await this.remisser.get(tx, remissId));
    await this.mustBelong(tx, remissId, { round, answer }, places);
    const asked = withBodies ? await this.asked(tx, remissId, { round, answer }) : [];
    const object = {
      unit: remiss.unit,
      issuerBodyId: remiss.issuerBodyId,
      bodyIds: asked.map((recipient) => recipient.bodyId),
      recipientIds: asked.map(({ id }) => id),
      issued: hasBeenIssued(remiss.status),
      named: remiss.namedReaders.includes(caller.personId),
      asked: await this.isAsked(tx, caller, remissId, places, action),
      ...(asked.length > 0 ? await this.wallOf(tx, asked, round) : {}),
    };
    return { object, remiss, round };
  }

  private async isAsked(
    tx: EntityManager,
    { personId }: Caller,
    remissId: string,
    { viewpointId }: RoutePlaces,
    action?: Action,
  ): Promise<boolean> {
    if (action === 'remiss.review') return this.reviews.isAsked(tx, personId, remissId);
    return (
      action === 'reason.write' &&
      viewpointId !== undefined &&
      (await this.reasons.isAsked(tx, personId, remissId, viewpointId))
    );
  }

  /**
   * Asked of the wall itself, inside the person's transaction; why one stands outside is told of one body's own pages.
   */
  private async wallOf(
    tx: EntityManager,
    asked: Asked[],
    round: RoundRead | null,
  ): Promise<Pick<ActionObject, 'inside' | 'keptOutside'>> {
    if (round)
      return { inside: round.inside, keptOutside: round.inside ? null : await keptOutside(tx, round.recipient.id) };
    const ids = asked.map(({ id }) => id);
    return { inside: await standsInside(tx, ids), keptOutside: null };
  }

  /** The one whose answer or row it is; for a whole remiss everybody who has been asked. */
  private async asked(tx: EntityManager, remissId: string, { round, answer }: Found): Promise<Asked[]> {
    if (round) return [round.recipient];
    return answer ? [{ id: answer.recipientId, bodyId: answer.body.id }] : this.remisser.recipients(tx, remissId);
  }

  /** What the path names must hang together: each of it is the remiss's, and an answer the recipient's. */
  private async mustBelong(
    tx: EntityManager,
    remissId: string,
    { round, answer }: Found,
    { rid, extensionId, mailId }: RoutePlaces,
  ): Promise<void> {
    if ([round?.recipient, answer].some((one) => one && one.remissId !== remissId)) throw notYours();
    if (round && answer && answer.recipientId !== round.recipient.id) throw notYours();
    const ofRecipient = extensionId ? (rid ?? (await this.extensions.get(tx, extensionId)).recipientId) : null;
    if (ofRecipient && !rid) await this.remisser.recipient(tx, ofRecipient, remissId);
    const among = [
      ...(ofRecipient && extensionId ? [[extensionId, await this.extensions.list(tx, ofRecipient)] as const] : []),
      ...(mailId ? [[mailId, await this.mails.list(tx, { remissId })] as const] : []),
    ];
    if (among.some(([wanted, known]) => !known.some(({ id }) => id === wanted))) throw notYours();
  }
}

/** Scopes that are about the bodies of a remiss. */
const OF_BODIES = new Set<Scope>(['body', 'inside', 'mailbox', 'draft', 'authority']);

/** A recipient or an answer in the path must be found all the same: it must belong to the remiss. */
const asksForBodies = (action: Action, { rid, responseId }: RoutePlaces): boolean =>
  Boolean(rid ?? responseId) || Object.values(WHO_MAY[action]).some((scope) => OF_BODIES.has(scope));
