import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@yttra/platform';
import type { FastifyRequest } from 'fastify';

/** The version in `If-Match: "3"`, as a number: an argument of the handler. Errors: one that is no version. */
export const IfMatch = createParamDecorator((_none: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'] ?? '';
  const [, version] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header) ?? [];
  if (version === undefined) {
    throw new DomainError({
      code: 'precondition.if_match_unreadable',
      kind: 'missing_precondition',
      message: 'If-Match ska vara versionen som du läste, till exempel "3".',
      field: 'if-match',
      allowed: 'ett heltal inom citattecken',
    });
  }
  return Number(version);
});
