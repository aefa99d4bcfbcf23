import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { actionForbidden, type ActionObject, type Caller } from '@yttra/identity';
import type { AnswerVisit } from '@yttra/response';
import type { CalledRequest } from './key-access';

/** Whoever makes the request: an argument of the handler. */
export const By = createParamDecorator((_none: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CalledRequest>();
  if (!caller) throw actionForbidden();
  return caller;
});

/** Whoever makes the request, with what was read of the recipient that its path names: an argument of the handler. */
export const AtAnswer = createParamDecorator((_none: unknown, context: ExecutionContext): AnswerVisit => {
  const { caller, round } = context.switchToHttp().getRequest<CalledRequest>();
  if (!caller || !round) throw actionForbidden();
  return { caller, round };
});

/**
 * Whose the object of the request is, where a handler opens more to some than to others: an argument of the handler.
 */
export const ActedOn = createParamDecorator((_none: unknown, context: ExecutionContext): ActionObject => {
  return context.switchToHttp().getRequest<CalledRequest>().actionObject ?? {};
});
