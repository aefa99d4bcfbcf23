import { Controller, Get } from '@nestjs/common';
import { DomainError, type ErrorKind } from '@yttra/platform';
import { PageRoute } from '../../apps/server/web/page-route';
import { Visiting, type Visit } from '../../apps/server/web/visit';

/** What each kind of refusal comes as. */
export const REFUSED_AS = {
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many: 429,
  unexpected: 500,
  unavailable: 503,
} as const satisfies Partial<Record<ErrorKind, number>>;

/** A page that is refused in every way there is, so that each can be looked at. */
@Controller('vagran/:kind')
export class RefusalsController {
  @Get()
  @PageRoute({ action: 'own.pages' })
  refuse(@Visiting() { request }: Visit): never {
    const { kind } = request.params as { kind: keyof typeof REFUSED_AS };
    throw new DomainError({ code: `suite.${kind}`, kind, message: 'Det går inte just nu.', logLevel: 'info' });
  }
}
