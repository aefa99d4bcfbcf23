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
import { Database, DomainError } from '@yttra/platform';
import { hasBeenIssued, RemissReader, RemissReviews } from '@yttra/remiss';
import { ExtensionService, ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { isPlace, type RoutePlaces } from './route-places';

/** A recipient as far as it matters for who may act on it. */
interface Asked {
  id: string;
  bodyId: string;
}

/** Finds out whose the object of a request is, as far as it matters for who may do it. */
@Injectable()
export class ActionObjects {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly extensions: ExtensionService,
    private readonly mails: MailLog,
    private readonly reviews: RemissReviews,
    private readonly reasons: AskedReasons,
  ) {}

  /**
   * With `action` no more is found out than its rows ask for: who were asked matters to none that is a remiss's own office's.
   * Errors: identity.not_found. What is not there and what is another's get the same reply: nobody learns which ids exist.
   */
  async of(caller: Caller, places: Record<string, string>, action?: Action): Promise<ActionObject> {
    if (Object.entries(places).some(([name, value]) => !isPlace(name, value))) throw notYours();
    try {
      return await this.find(caller, places, action);
    } catch (error) {
      throw error instanceof DomainError && error.kind === 'not_found' ? notYours() : error;
    }
  }

  private async find(caller: Caller, places: RoutePlaces, action?: Action): Promise<ActionObject> {
    const { bodyId } = places;
    if (!places.remissId && !places.rid && !places.responseId) return bodyId ? { bodyIds: [bodyId] } : {};
    const withBodies = !action || asksForBodies(action, places);
    const found = async (tx: EntityManager) => {
      const remissId = places.remissId ?? (await this.remissOf(tx, places));
      const remiss = await this.remisser.get(tx, remissId);
      const asked = withBodies ? await this.asked(tx, remissId, places) : [];
      await this.mustBelong(tx, remissId, places);
      return {
        unit: remiss.unit,
        issuerBodyId: remiss.issuerBodyId,
        bodyIds: asked.map((recipient) => recipient.bodyId),
        recipientIds: asked.map(({ id }) => id),
        issued: hasBeenIssued(remiss.status),
        named: remiss.namedReaders.includes(caller.personId),
        asked: await this.isAsked(tx, caller, remissId, places, action),
        ...(asked.length > 0 ? await this.wallOf(tx, asked, places) : {}),
      };
    };
    return withBodies ? this.database.asPerson(caller.personId, found) : this.database.transaction(found);
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

  /** Asked of the wall itself, inside the person's transaction; why one stands outside is told of one body's own pages. */
  private async wallOf(
    tx: EntityManager,
    asked: Asked[],
    { rid }: RoutePlaces,
  ): Promise<Pick<ActionObject, 'inside' | 'keptOutside'>> {
    const inside = await standsInside(
      tx,
      asked.map(({ id }) => id),
    );
    return { inside, keptOutside: rid && !inside ? await keptOutside(tx, rid) : null };
  }

  /** A body's own pages are found by its recipient alone, a registrar's by the answer. */
  private async remissOf(tx: EntityManager, { rid, responseId }: RoutePlaces): Promise<string> {
    return (rid ? await this.remisser.recipient(tx, rid) : await this.responses.one(tx, responseId!)).remissId;
  }

  /** The one whose answer or row it is; for a whole remiss everybody who has been asked. */
  private async asked(tx: EntityManager, remissId: string, { rid, responseId }: RoutePlaces): Promise<Asked[]> {
    if (rid) return [await this.remisser.recipient(tx, rid, remissId)];
    if (!responseId) return this.remisser.recipients(tx, remissId);
    const { recipientId: id, body, remissId: answered } = await this.responses.one(tx, responseId);
    if (answered !== remissId) throw notYours();
    return [{ id, bodyId: body.id }];
  }

  private async mustBelong(
    tx: EntityManager,
    remissId: string,
    { rid, extensionId, mailId, responseId }: RoutePlaces,
  ): Promise<void> {
    const ofRecipient = extensionId ? (rid ?? (await this.extensions.get(tx, extensionId)).recipientId) : null;
    if (ofRecipient) await this.remisser.recipient(tx, ofRecipient, remissId);
    if (rid && responseId && (await this.responses.one(tx, responseId)).recipientId !== rid) throw notYours();
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
