import { Injectable } from '@nestjs/common';
import type { Hat, SignedIn } from '@yttra/identity';
import { MunicipalityLook } from './municipality-look';
import { NOTHING_SAID, type RequestContext, type MenuRole } from '../http/request-context';
import type { VisitRequest } from './visit';

/** What a page may know about its request: also one that tells of an error, before or after anyone is known. */
@Injectable()
export class PageScope {
  constructor(private readonly look: MunicipalityLook) {}

  async of({ url, visit }: VisitRequest): Promise<Omit<RequestContext, 'fieldOrder'>> {
    return {
      viewer: visit?.signedIn ? viewerOf(visit.signedIn) : null,
      path: url,
      municipality: await this.look.get(),
      said: visit?.said ?? NOTHING_SAID,
    };
  }
}

const viewerOf = ({ caller: { personId, name, email, hats }, invited }: SignedIn): RequestContext['viewer'] => ({
  personId,
  name,
  email,
  roles: wornRoles(hats, invited),
});

/** Those whom an invitation opens no draft to, or who have the same way in by another hat. */
const NEVER_INVITED: ReadonlySet<MenuRole> = new Set(['case_officer', 'administrator', 'secretary']);

/**
 * The hats as a menu has them. A guest answers for a body as its secretary would. Everyone can be invited to write,
 * which is a way in only for those whom it has opened something to.
 */
export function wornRoles(hats: readonly Hat[], invited: boolean): MenuRole[] {
  const roles = new Set(hats.map(({ role }): MenuRole => (role === 'guest' ? 'secretary' : role)));
  const isAssigned = hats.some(({ role, bodyId }) => role === 'contributor' && bodyId !== null);
  if (isAssigned || !roles.has('contributor')) return [...roles];
  if (!invited || [...roles].some((role) => NEVER_INVITED.has(role))) roles.delete('contributor');
  return [...roles];
}
