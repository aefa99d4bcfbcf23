import { Injectable } from '@nestjs/common';
import { MunicipalityLook } from './municipality-look';
import { NOTHING_SAID, type RequestContext } from './request-context';
import type { VisitRequest } from './visit';

/** What a page may know about its request: also one that tells of an error, before or after anyone is known. */
@Injectable()
export class PageScope {
  constructor(private readonly look: MunicipalityLook) {}

  async of(request: VisitRequest): Promise<Omit<RequestContext, 'fieldOrder'>> {
    const visitor = request.visit?.visitor;
    return {
      viewer: visitor
        ? {
            personId: visitor.personId,
            name: visitor.name,
            email: visitor.email,
            roles: [...new Set(visitor.hats.map(({ role }) => role))],
          }
        : null,
      path: request.url,
      municipality: await this.look.get(),
      said: request.visit?.said ?? NOTHING_SAID,
    };
  }
}
