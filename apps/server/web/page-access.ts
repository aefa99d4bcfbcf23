import { Injectable } from '@nestjs/common';
import {
  actionForbidden,
  couldEver,
  foreignForm,
  may,
  refusedFor,
  renewFirst,
  Sessions,
  signInFirst,
  strongerFirst,
  type Action,
  type SignedIn,
} from '@yttra/identity';
import { Database } from '@yttra/platform';
import { ReceivedAt } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { ActionObjects, type Acted } from '../http/action-objects';
import { ourOrigin } from '../http/our-address';
import type { PageContract } from './page-route';
import { NOTHING_SAID } from '../http/request-context';
import { isFromOurPages } from './same-origin';
import { readCookie, SESSION_COOKIE } from './session-cookie';
import type { Visit, VisitRequest } from './visit';

const CHANGES_NOTHING = new Set(['GET', 'HEAD']);

/** Who may open a page: a form must come from a page of ours, then the session, then identity's table. */
@Injectable()
export class PageAccess {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly objects: ActionObjects,
  ) {}

  /**
   * Lays what is known of the visit on the request. Errors: identity.foreign_form, .sign_in_first, .stronger_first,
   * .forbidden, .not_found, .renew_first.
   */
  async admit(contract: PageContract, request: VisitRequest): Promise<void> {
    const changes = !CHANGES_NOTHING.has(request.method);
    if (changes && !isFromOurPages(request.headers, ourOrigin())) throw foreignForm();
    // Before we even ask who it is: an answer that came in before midnight is in time.
    const receivedAt = contract.moment ? await ReceivedAt.read(this.database) : null;
    const token = readCookie(request, SESSION_COOKIE);
    if (!token) {
      layOn(request, null, receivedAt);
      if (contract.action !== 'public') throw signInFirst();
      return;
    }
    const signedIn = await this.database.transaction(async (tx) => {
      const found = await this.sessions.whoIs(tx, token);
      const visit = layOn(request, found, receivedAt);
      if (contract.action !== 'public')
        Object.assign(visit, await this.actedOn(tx, contract, contract.action, request, found));
      return found;
    });
    if (changes && contract.renewed === true && !signedIn?.renewed) throw renewFirst();
  }

  /** Who comes to an address that is no page: told by name that it is not there, with the menu to go on. */
  async meet(request: VisitRequest): Promise<void> {
    const token = readCookie(request, SESSION_COOKIE);
    const signedIn = token ? await this.database.transaction((tx) => this.sessions.whoIs(tx, token)) : null;
    layOn(request, signedIn, null);
  }

  /** What the page is about, for one who may do this to it. */
  private async actedOn(
    tx: EntityManager,
    { enrolment }: PageContract,
    action: Action,
    request: VisitRequest,
    signedIn: SignedIn | null,
  ): Promise<Acted> {
    if (!signedIn) throw signInFirst();
    const { caller } = signedIn;
    if (isTooWeak(signedIn) && !enrolment) throw strongerFirst();
    if (!couldEver(caller.hats, action)) throw actionForbidden();
    const acted = await this.objects.of(tx, caller, request.params as Visit['places'], action);
    if (!may(caller.hats, action, acted.object)) throw refusedFor(acted.object);
    return acted;
  }
}

/**
 * What is known of the visit before it is known whether it may go on: a refusal is shown with the visitor's own menu.
 */
function layOn(request: VisitRequest, signedIn: SignedIn | null, receivedAt: ReceivedAt | null): Partial<Visit> {
  return (request.visit = {
    visitor: signedIn?.caller ?? null,
    caller: signedIn?.caller,
    sessionId: signedIn?.sessionId ?? null,
    signedIn,
    object: {},
    receivedAt,
    said: NOTHING_SAID,
    places: request.params as Visit['places'],
  });
}

/** Whoever may change who serves whom must be harder to pretend to be than a mailbox is to break into. */
export const isTooWeak = ({ strong, caller }: SignedIn): boolean =>
  !strong && caller.hats.some(({ role }) => role === 'administrator');
