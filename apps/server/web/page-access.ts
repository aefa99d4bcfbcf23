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
  type SignedIn,
} from '@yttra/identity';
import { Database } from '@yttra/platform';
import { ReceivedAt } from '@yttra/response';
import { ActionObjects } from '../api/action-object';
import { ourOrigin } from './our-address';
import type { PageContract } from './page-route';
import { NOTHING_SAID } from './request-context';
import { isFromOurPages } from './same-origin';
import { readCookie, SESSION_COOKIE } from './session-cookie';
import type { VisitRequest } from './visit';

const CHANGES_NOTHING = new Set(['GET', 'HEAD']);

/** Who may open a page: a form must come from a page of ours, then the session, then identity's table. */
@Injectable()
export class PageAccess {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly objects: ActionObjects,
  ) {}

  /** Lays what is known of the visit on the request. Errors: identity.foreign_form, .sign_in_first, .stronger_first, .forbidden, .not_found, .renew_first. */
  async admit(contract: PageContract, request: VisitRequest): Promise<void> {
    const changes = !CHANGES_NOTHING.has(request.method);
    if (changes && !isFromOurPages(request.headers, ourOrigin())) throw foreignForm();
    // Before we even ask who it is: an answer that came in before midnight is in time.
    const receivedAt = contract.moment ? await ReceivedAt.read(this.database) : null;
    const signedIn = await this.signedIn(request);
    request.visit = {
      visitor: signedIn?.caller ?? null,
      sessionId: signedIn?.sessionId ?? null,
      signedIn,
      receivedAt,
      said: NOTHING_SAID,
      places: request.params as Record<string, string>,
    };
    if (contract.action === 'public') {
      request.visit.caller = signedIn?.caller;
      request.visit.object = {};
      return;
    }
    if (!signedIn) throw signInFirst();
    const { caller } = signedIn;
    request.visit.caller = caller;
    if (isTooWeak(signedIn) && !contract.enrolment) throw strongerFirst();
    if (!couldEver(caller.hats, contract.action)) throw actionForbidden();
    const object = await this.objects.of(caller, request.params as Record<string, string>, contract.action);
    if (!may(caller.hats, contract.action, object)) throw refusedFor(object);
    if (changes && contract.renewed === true && !signedIn.renewed) throw renewFirst();
    request.visit.object = object;
  }

  /** Who comes to an address that is no page: told by name that it is not there, with the menu to go on. */
  async meet(request: VisitRequest): Promise<void> {
    const signedIn = await this.signedIn(request);
    request.visit ??= { visitor: signedIn?.caller ?? null, said: NOTHING_SAID };
  }

  private async signedIn(request: VisitRequest): Promise<SignedIn | null> {
    const token = readCookie(request, SESSION_COOKIE);
    return token ? this.database.transaction((tx) => this.sessions.whoIs(tx, token)) : null;
  }
}

/** Whoever may change who serves whom must be harder to pretend to be than a mailbox is to break into. */
export const isTooWeak = ({ strong, caller }: SignedIn): boolean =>
  !strong && caller.hats.some(({ role }) => role === 'administrator');
