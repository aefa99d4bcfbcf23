import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { actionForbidden } from '@yttra/identity';
import { keyedHash } from '@yttra/platform';
import { KeyAccess, type CalledRequest } from './api/key-access';
import { ROUTE, type RouteContract } from './api/route';
import { PageAccess } from './web/page-access';
import { PAGE, type PageContract } from './web/page-route';
import { costOf, RouteLimits } from './http/route-limits';

/** Default deny: what is neither a page nor a route of the API refuses everyone. Each has its own door. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly pages: PageAccess,
    private readonly keys: KeyAccess,
    private readonly limits: RouteLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const [handler, http] = [context.getHandler(), context.switchToHttp()];
    const page = this.reflector.get<PageContract | undefined>(PAGE, handler);
    const route = this.reflector.get<RouteContract | undefined>(ROUTE, handler);
    if (page) await this.pages.admit(page, http.getRequest());
    else if (route) await this.call(route, http.getRequest());
    else throw actionForbidden();
    return true;
  }

  /** A form that is refused for its number shows its page again: page.interceptor.ts asks for that. */
  private async call(route: RouteContract, request: CalledRequest): Promise<void> {
    await this.keys.admit(route, request);
    const refused = this.limits.refusal(costOf(route), {
      address: request.ip,
      ...(request.caller ? { person: request.caller.personId } : {}),
      ...(request.headers.authorization ? { key: keyedHash('limit', request.headers.authorization) } : {}),
    });
    if (refused) throw refused;
  }
}
