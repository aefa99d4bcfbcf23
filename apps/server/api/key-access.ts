import { Injectable } from '@nestjs/common';
import {
  AccessKeys,
  actionForbidden,
  couldEver,
  may,
  notByKey,
  refusedFor,
  type Action,
  type ActionObject,
  type Caller,
} from '@yttra/identity';
import { Database, DomainError, isThrowAway } from '@yttra/platform';
import type { RoundRead } from '@yttra/remiss';
import { ReceivedAt } from '@yttra/response';
import { RouteLimits } from '../http/route-limits';
import { ActionObjects, type Acted } from '../http/action-objects';
import type { MomentRequest } from './first-moment';
import type { RouteContract } from './route';

/** A request after it has been let in. */
export type CalledRequest = MomentRequest & {
  caller?: Caller;
  actionObject?: ActionObject;
  /** The recipient with its remiss, as they stood when the caller was let in. Only where the path names one. */
  round?: RoundRead | null;
};

/** Who may call a route of the API: whoever holds a key, by identity's table. */
@Injectable()
export class KeyAccess {
  constructor(
    private readonly database: Database,
    private readonly keys: AccessKeys,
    private readonly objects: ActionObjects,
    private readonly limits: RouteLimits,
  ) {}

  /**
   * Lays the caller and the object on the request. Errors: identity.key_missing and what else is wrong with a key,
   * .forbidden, .not_found, .not_by_key.
   */
  async admit(contract: RouteContract, request: CalledRequest): Promise<void> {
    await this.meet(contract, request);
    if (isNotByKey(contract, request.body) && !(await this.database.transaction(isThrowAway))) throw notByKey();
  }

  /**
   * The first part of `admit`, which needs no body: done before a body is read. Once. Errors as there but .not_by_key.
   */
  async meet(contract: RouteContract, request: CalledRequest): Promise<void> {
    if (contract.action === 'public' || request.caller) return;
    // Before we even ask who it is: an answer that came in before midnight is in time.
    if (contract.idempotent) request.firstMoment = await ReceivedAt.read(this.database);
    const { caller, object, round } = await this.met(contract.action, request);
    if (!may(caller.hats, contract.action, object)) throw refusedFor(object);
    request.caller = caller;
    request.actionObject = object;
    request.round = round;
  }

  private async met(action: Action, request: CalledRequest): Promise<Acted & { caller: Caller }> {
    const { authorization } = request.headers;
    try {
      return await this.database.transaction(async (tx) => {
        const caller = await this.keys.whoIs(tx, authorization);
        if (!couldEver(caller.hats, action)) throw actionForbidden();
        return { caller, ...(await this.objects.of(tx, caller, request.params as Record<string, string>)) };
      });
    } catch (error) {
      // Waiting holds no connection.
      const isWrong = error instanceof DomainError && error.kind === 'unauthenticated' && authorization;
      if (isWrong) await this.limits.slowDown(request.ip);
      throw error;
    }
  }
}

const isNotByKey = ({ notByKey: declared }: RouteContract, body: unknown): boolean =>
  typeof declared === 'function' ? declared(body) : declared === true;
