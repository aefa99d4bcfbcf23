import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AccessKeys, actionForbidden, couldEver, may, notYours, type ActionObject, type Caller } from '@yttra/identity';
import { Database, DomainError } from '@yttra/platform';
import { ReceivedAt } from '@yttra/response';
import { ActionObjects } from './action-object';
import type { MomentRequest } from './first-moment';
import { ROUTE, type RouteContract } from './route';
import { isPlace } from './route-places';
import { PageAccess } from '../web/page-access';
import { PAGE, type PageContract } from '../web/page-route';

type CalledRequest = MomentRequest & { caller?: Caller; actionObject?: ActionObject };

/** Default deny: a route without a contract refuses everyone, and one with a contract asks identity's table. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly keys: AccessKeys,
    private readonly objects: ActionObjects,
    private readonly pages: PageAccess,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const page = this.reflector.get<PageContract | undefined>(PAGE, context.getHandler());
    if (page) {
      await this.pages.admit(page, context.switchToHttp().getRequest());
      return true;
    }
    const contract = this.reflector.get<RouteContract | undefined>(ROUTE, context.getHandler());
    if (!contract) throw actionForbidden();
    if (contract.action === 'public') return true;
    const request = context.switchToHttp().getRequest<CalledRequest>();
    // Before we even ask who it is: an answer that came in before midnight is in time.
    if (contract.idempotent) request.firstMoment = await ReceivedAt.read(this.database);
    const caller = await this.database.transaction((tx) => this.keys.whoIs(tx, request.headers.authorization));
    if (!couldEver(caller.hats, contract.action)) throw actionForbidden();
    const object = await this.objectOf(caller, request.params as Record<string, string>);
    if (!may(caller.hats, contract.action, object)) throw notYours();
    request.caller = caller;
    request.actionObject = object;
    return true;
  }

  /** What is not there and what is another's get the same reply: nobody learns which ids exist. */
  private async objectOf(caller: Caller, places: Record<string, string>): Promise<ActionObject> {
    if (Object.entries(places).some(([name, value]) => !isPlace(name, value))) throw notYours();
    try {
      return await this.objects.of(caller, places);
    } catch (error) {
      throw error instanceof DomainError && error.kind === 'not_found' ? notYours() : error;
    }
  }
}

/** Whoever makes the request: an argument of the handler. */
export const By = createParamDecorator((_none: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CalledRequest>();
  if (!caller) throw actionForbidden();
  return caller;
});

/** Whose the object of the request is, where a handler opens more to some than to others: an argument of the handler. */
export const ActedOn = createParamDecorator((_none: unknown, context: ExecutionContext): ActionObject => {
  return context.switchToHttp().getRequest<CalledRequest>().actionObject ?? {};
});
