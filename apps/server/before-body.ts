import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '@yttra/platform';
import type { FastifyRequest } from 'fastify';
import { KeyAccess, type CalledRequest } from './api/key-access';
import { ROUTE, type RouteContract } from './api/route';
import { PAGE, type PageContract } from './web/page-route';

/** What anyone may send to an address that asks for nothing. */
const MOST_UNASKED = 64 * 1024;
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * The route's contract decides before the first byte of a body is read: what kind of body it takes, and, where a
 * program calls, whether its key opens the route at all. A page reads a form from anybody: a writer whose session has
 * ended gets the text back.
 */
export function decideBeforeBodies(app: NestFastifyApplication): void {
  const keys = app.get(KeyAccess);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preParsing', async (request: CalledRequest) => {
      if (!hasBody(request)) return;
      const config = request.routeOptions.config as { [ROUTE]?: RouteContract; [PAGE]?: PageContract };
      const [route, page] = [config[ROUTE], config[PAGE]];
      if (route) await keys.meet(route, request);
      if (page) refuseOtherThan(FORMS, request);
      else if (!route || route.action === 'public') refuseLarge(request);
    });
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;

function refuseOtherThan(allowed: string[], { headers }: FastifyRequest): void {
  const given = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (allowed.includes(given)) return;
  throw new DomainError({
    code: 'http.unsupported',
    kind: 'unsupported',
    message: 'Sidan tar emot formulär.',
    allowed: allowed.join(', '),
  });
}

function refuseLarge({ headers }: FastifyRequest): void {
  if (headers['transfer-encoding'] === undefined && Number(headers['content-length']) <= MOST_UNASKED) return;
  throw new DomainError({
    code: 'http.too_large',
    kind: 'too_large',
    message: 'Innehållet är för stort: högst 64 kB.',
    allowed: 'högst 64 kB',
  });
}
