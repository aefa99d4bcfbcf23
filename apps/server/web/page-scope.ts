import { Injectable } from '@nestjs/common';
import type { Hat } from '@yttra/identity';
import { AnswerDesk } from '@yttra/response';

import { MunicipalityLook } from './municipality-look';
import { NOTHING_SAID, type RequestContext, type MenuRole } from '../http/request-context';
import type { VisitRequest } from './visit';

/** What a page may know about its request: also one that tells of an error, before or after anyone is known. */
@Injectable()
export class PageScope {
  constructor(
    private readonly look: MunicipalityLook,
    private readonly desks: AnswerDesk,
  ) {}

  async of(request: VisitRequest): Promise<Omit<RequestContext, 'fieldOrder'>> {
    const visitor = request.visit?.visitor;
    return {
      viewer: visitor
        ? {
            personId: visitor.personId,
            name: visitor.name,
            email: visitor.email,
            // The page that tells of a database which is away must not wait for it: its menu has one way less.
            roles: await wornRoles(visitor.hats, () => this.desks.isInvited(visitor.personId).catch(() => false)),
          }
        : null,
      path: request.url,
      municipality: await this.look.get(),
      said: request.visit?.said ?? NOTHING_SAID,
    };
  }
}

/** Those whom an invitation opens no draft to, or who have the same way in by another hat. */
const NEVER_INVITED: ReadonlySet<MenuRole> = new Set(['case_officer', 'administrator', 'secretary']);

/**
 * The hats as a menu has them. Everyone can be invited to write, which is a way in only for those whom it has opened
 * something to:
 * `isInvited` is asked of them alone who are nothing more.
 */
export async function wornRoles(hats: readonly Hat[], isInvited: () => Promise<boolean>): Promise<MenuRole[]> {
  const roles = new Set(hats.flatMap(({ role }) => (role === 'guest' ? [] : [role])));
  const isAssigned = hats.some(({ role, bodyId }) => role === 'contributor' && bodyId !== null);
  if (isAssigned || !roles.has('contributor')) return [...roles];
  if ([...roles].some((role) => NEVER_INVITED.has(role)) || !(await isInvited())) roles.delete('contributor');
  return [...roles];
}
