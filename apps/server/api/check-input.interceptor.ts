import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { checked, DomainError } from '@yttra/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tellRemoved } from '../http/tell-removed';
import { mediaTypes, ROUTE, type RouteContract } from './route';

/** Holds each request against its route's contract before the handler sees it. */
@Injectable()
export class CheckInputInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    const contract = this.reflector.get<RouteContract | undefined>(ROUTE, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (contract) refuseWrongMediaType(contract, request);
    if (contract?.body && !Buffer.isBuffer(request.body) && !request.isMultipart()) {
      const sent = request.body ?? {};
      request.body = checked(contract.body, sent);
      tellRemoved(context.switchToHttp().getResponse<FastifyReply>(), contract.body, sent);
    }
    if (contract?.query) request.query = checked(contract.query, request.query);
    if (contract?.ifMatch)
      requireHeader(
        request,
        'if-match',
        'precondition.if_match_missing',
        'Skicka med If-Match: versionen som du läste.',
      );
    if (contract?.idempotent)
      requireHeader(
        request,
        'idempotency-key',
        'precondition.idempotency_key_missing',
        'Skicka med Idempotency-Key: en nyckel för just det här.',
      );
    return next.handle();
  }
}

/** A body of another kind than the route takes would slip past the check of its fields. */
function refuseWrongMediaType(contract: RouteContract, request: FastifyRequest): void {
  const takes = mediaTypes(contract);
  const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const isOther = Buffer.isBuffer(request.body) || request.isMultipart();
  const fits = isOther ? takes.includes(given ?? '') : contract.body !== undefined || takes.length === 0;
  if (!fits) throw wrongMediaType(takes);
}

const wrongMediaType = (takes: string[]) =>
  new DomainError({
    code: 'http.unsupported',
    kind: 'unsupported',
    message: takes.length > 0 ? `Skicka innehållet som ${takes.join(' eller ')}.` : 'Skicka inget innehåll.',
    field: 'content-type',
    allowed: takes.join(', ') || 'inget innehåll',
  });

function requireHeader(request: FastifyRequest, name: string, code: string, message: string): void {
  if (!request.headers[name]) throw new DomainError({ code, kind: 'missing_precondition', message, field: name });
}
