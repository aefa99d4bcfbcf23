import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { StagedFile } from '@yttra/documents';
import type { ActionObject, Caller, SignedIn } from '@yttra/identity';
import type { PlaceName } from '@yttra/platform';
import type { RemissView, RoundRead } from '@yttra/remiss';
import type { ReceivedAt } from '@yttra/response';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SentFields } from '../http/form-body';
import type { Said } from '../http/request-context';

/** One visit to a page: who comes, where to, with what. The only argument of a page's handler. */
export interface Visit<Form = unknown, Query = Record<string, string | undefined>> {
  /** Only on a public page may there be nobody: ask `visitor` there. */
  caller: Caller;
  visitor: Caller | null;
  /** The id of the session in which the caller is signed in. */
  sessionId: string | null;
  /** How the caller has come in. */
  signedIn: SignedIn | null;
  object: ActionObject;
  /** The remiss as it stood when the caller was let in. Only where the path names one, or something of one. */
  remiss: RemissView;
  /**
   * The recipient with its remiss, as they stood when the caller was let in. Only where the path names one: ask for
   * `rid` there.
   */
  round: RoundRead;
  /** What the page's path names, checked: ids are ids. Only what stands in it is there. */
  places: Readonly<Record<PlaceName, string>>;
  query: Query;
  /** The form, checked against the contract's schema; the page shown again has none. */
  form: Form;
  files: readonly StagedFile[];
  /** Set where the contract asks for the moment. */
  receivedAt: ReceivedAt | null;
  /** What was refused, when the page is shown again. */
  said: Said;
  /** True when an island of ours asks and takes JSON for an answer. */
  wantsJson: boolean;
  request: FastifyRequest;
  reply: FastifyReply;
}

export type VisitRequest = FastifyRequest & {
  visit?: Partial<Visit>;
  sent?: SentFields;
};

/** The visit: the argument of a page's handler. */
export const Visiting = createParamDecorator(
  (_none: unknown, context: ExecutionContext): Visit =>
    context.switchToHttp().getRequest<VisitRequest>().visit as Visit,
);
