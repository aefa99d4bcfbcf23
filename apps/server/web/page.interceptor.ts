import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { FileStore } from '@yttra/documents';
import { checked, DomainError, textNotices } from '@yttra/platform';
import type { FastifyReply } from 'fastify';
import { isValidElement, type VNode } from 'preact';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { z } from 'zod';
import { problemOf, tellWhenToRetry } from '../http/problem-of';
import { REMOVED_HEADER } from '../http/tell-removed';
import { compressed, mayCompress } from '../http/compressed';
import { dayWritten, formObject, type SentFields } from '../http/form-body';
import { GoTo, withQuery } from './go-to';
import { PAGE, type PageContract } from './page-route';
import { PageScope } from './page-scope';
import { readForm, type TakenForm } from './read-form';
import { renderPage } from './render-page';
import type { Said } from '../http/request-context';
import { costOf, RouteLimits, type Asker } from '../http/route-limits';
import { UploadsInFlight } from '../http/uploads-in-flight';
import type { Visit, VisitRequest } from './visit';

/** Refusals that the one who wrote can mend: the page comes back with what was written. */
const MENDABLE = new Set([
  'invalid',
  'conflict',
  'stale',
  'too_large',
  'unsupported',
  'too_many',
  'missing_precondition',
]);

type Again = (visit: Visit) => Promise<VNode> | VNode;

/**
 * Round every page: takes its form, shows it again when it is refused, and turns what the handler returns into a reply.
 */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    private readonly files: FileStore,
    private readonly scope: PageScope,
    private readonly limits: RouteLimits,
    private readonly uploads: UploadsInFlight,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<PageContract | undefined>(PAGE, context.getHandler());
    return contract ? from(this.serve(contract, context, next)) : next.handle();
  }

  private async serve(contract: PageContract, context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const request = context.switchToHttp().getRequest<VisitRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const visit = request.visit as Visit;
    visit.request = request;
    visit.reply = reply;
    visit.wantsJson = request.headers.accept === 'application/json';
    visit.said = { ...visit.said, ...saidBefore(request) };
    let taken: TakenForm | null = null;
    try {
      const over = this.limits.refusal(costOf(contract), askersOf(request));
      taken = request.method === 'POST' ? await this.take(request, contract, over) : null;
      request.sent = taken?.fields;
      visit.files = taken?.files ?? [];
      visit.query = (contract.query ? checked(contract.query, request.query) : request.query) as Visit['query'];
      if (over) throw over;
      if (taken?.refused) throw taken.refused;
      if (contract.form) takeForm(visit, contract.form, taken?.fields ?? {});
      return await this.present(await lastValueFrom(next.handle()), visit);
    } catch (error) {
      const isMendable = error instanceof DomainError && (MENDABLE.has(error.kind) || error === taken?.refused);
      const refused = isMendable ? error : null;
      if (!refused || !contract.again || visit.wantsJson) throw error;
      const controller = this.modules.get<Record<string, Again>>(context.getClass(), { strict: false });
      visit.said = saidBy(refused, taken?.fields ?? {});
      visit.query = request.query as Visit['query'];
      const page = await controller[contract.again]!(visit);
      void reply.status(problemOf(refused).status);
      tellWhenToRetry(reply, problemOf(refused).status, refused);
      return await this.present(page, visit);
    } finally {
      for (const file of taken?.files ?? []) await this.files.discard(file);
    }
  }

  /**
   * The form, with its files where somebody is signed in; while too much is on its way in, without: what was written
   * comes back.
   */
  private async take(request: VisitRequest, contract: PageContract, over: DomainError | null): Promise<TakenForm> {
    const person = request.visit?.visitor?.personId;
    if (over || !contract.files || !person || !request.isMultipart())
      return readForm(request, contract, this.files, over);
    let leave = () => {};
    let full: DomainError | null = null;
    try {
      leave = this.uploads.enter(person, request, contract.files);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      full = error;
    }
    return readForm(request, contract, this.files, full).finally(leave);
  }

  private async present(result: unknown, visit: Visit): Promise<unknown> {
    if (result instanceof GoTo) {
      void visit.reply.redirect(withWordsFor(result.href, visit), 303);
      return undefined;
    }
    // A script that saves while one writes has no next page to be told on.
    if (visit.wantsJson && visit.said.removed) void visit.reply.header(REMOVED_HEADER, 'ja');
    if (!isValidElement(result)) return result;
    const { request, reply } = visit;
    void reply.type('text/html; charset=utf-8');
    const html = renderPage(result, await this.scope.of(request));
    const asked = {
      method: request.method,
      url: request.url,
      status: reply.statusCode,
      signedIn: visit.visitor !== null,
    };
    return mayCompress(asked) ? compressed(html, request, reply) : html;
  }
}

/** Stands in the address of the page after a form of which something could not be kept. */
const REMOVED = 'borttaget=ja';

/** The next page tells what could not be kept, and whatever a page that only leads on was to tell. */
function withWordsFor(href: string, { request, said }: Visit): string {
  const notice = request.method === 'GET' && said.notice;
  const told = notice ? withQuery(href, `klart=${encodeURIComponent(notice)}`) : href;
  return said.removed ? withQuery(told, REMOVED) : told;
}

/** What the step before has left in the address. */
function saidBefore(request: VisitRequest): Pick<Said, 'notice' | 'removed'> {
  const { klart, borttaget } = request.query as { klart?: unknown; borttaget?: unknown };
  return { notice: typeof klart === 'string' ? klart : null, removed: request.method === 'GET' && borttaget === 'ja' };
}

function askersOf({ ip, visit }: VisitRequest): Partial<Record<Asker, string>> {
  return { address: ip, ...(visit?.visitor ? { person: visit.visitor.personId } : {}) };
}

function takeForm(visit: Visit, schema: z.ZodType, fields: SentFields): void {
  const sent = formObject(fields);
  visit.form = checked(schema, sent);
  visit.said = { ...visit.said, removed: textNotices(schema, sent).length > 0 };
}

function saidBy(refused: DomainError, written: Said['written']): Said {
  return {
    written,
    code: refused.code,
    message: refused.fields.length > 0 ? null : refused.message,
    errors: refused.fields.map((error) => ({ ...error, message: dayFault(written, error.field) ?? error.message })),
    details: refused.details ?? null,
    notice: null,
    removed: false,
  };
}

/** Which part of a date is wrong, where that is known: more than the form's own words for its field can say. */
function dayFault(written: Said['written'], field: string): string | null {
  const read = written && dayWritten(written, field);
  return read && 'fault' in read ? read.fault : null;
}
