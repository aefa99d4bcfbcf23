import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ReceivedAt } from '@yttra/response';
import type { FastifyRequest } from 'fastify';

/** A request that hands something in, with the moment it came: read before anything else was asked of the database. */
export type MomentRequest = FastifyRequest & { firstMoment?: ReceivedAt };

/** The database's clock as the request's first statement read it: an argument of the handler. */
export const FirstMoment = createParamDecorator(
  (_none: unknown, context: ExecutionContext): ReceivedAt | undefined =>
    context.switchToHttp().getRequest<MomentRequest>().firstMoment,
);
