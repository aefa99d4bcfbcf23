import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { log, pathTo } from '@yttra/platform';
import type { FastifyReply } from 'fastify';
import type { Problem } from './http/problem';
import { bareRefusal, RefusedPages } from './refused-pages';
import { levelOf, problemOf, tellWhenToRetry } from './http/problem-of';
import type { VisitRequest } from './web/visit';

@Catch()
export class ErrorsFilter implements ExceptionFilter {
  constructor(private readonly pages: RefusedPages) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<VisitRequest>();
    const hasLeft = request.raw.destroyed && !request.raw.complete;
    const problem = numbered(problemOf(error), request.id);
    const level = hasLeft ? 'info' : levelOf(error, problem.status);
    log()[level](
      {
        request: request.id,
        code: problem.code,
        status: problem.status,
        route: request.routeOptions?.url,
        err: level === 'info' ? undefined : error,
      },
      hasLeft ? 'the asker has left' : 'refused',
    );
    if (reply.sent || hasLeft) return;
    void reply.status(problem.status);
    tellWhenToRetry(reply, problem.status, error);
    if (isForProgram(request)) {
      void reply.type('application/problem+json').send(JSON.stringify(problem));
    } else await this.page(problem, request, reply);
  }

  /** Nobody stands above this: what fails here would end the process. */
  private async page(problem: Problem, request: VisitRequest, reply: FastifyReply): Promise<void> {
    try {
      await this.pages.refuse(problem, request, reply);
    } catch (error) {
      log().error({ err: error }, 'a refusal could not be shown');
      if (!reply.sent)
        void reply
          .status(problem.status)
          .type('text/html; charset=utf-8')
          .send(bareRefusal(problem, pathTo('start')));
    }
  }
}

/** A fault of ours is told with the number that finds it in the log. */
const numbered = (problem: Problem, id: string): Problem =>
  problem.status === 500 ? { ...problem, instance: `urn:yttra:request:${id}` } : problem;

/** A program calls the API, an island of ours asks for JSON; everybody else gets a page. */
function isForProgram(request: VisitRequest): boolean {
  return request.url.startsWith('/api/') || request.headers.accept === 'application/json';
}
