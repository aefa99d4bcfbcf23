import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import statics from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { assertConnectionsFit, assertDatabaseIsOurs, env, mostConnections } from '@yttra/platform';
import { DataSource } from 'typeorm';
import { serveDescription } from './api/openapi';
import { decideBeforeBodies } from './before-body';
import { refuseUnreadableAddress } from './before-routes';
import { refuseUnreadableRequest } from './http/unreadable-request';
import { publicFolder } from './http/assets';
import { Connections } from './http/connections';
import { tellIslandsWhereToGo } from './web/island-way';
import { hearOutBeforeClosing } from './http/let-go-of-body';
import { leadToOurAddress } from './http/our-address';
import { logRequests, requestNumber } from './http/request-log';
import { SlowBodies } from './http/slow-bodies';

const MEGABYTE = 1024 * 1024;

/** Longer than a proxy keeps a connection, so that none is closed just as it is used. */
const KEEP_ALIVE_MS = 72_000;
/**
 * Headers come whole and soon, or not at all. How long a body may take is SlowBodies' matter: that depends on its size.
 */
const HTTP_LIMITS = { maxHeaderSize: 16 * 1024, headersTimeout: 20_000, connectionsCheckingInterval: 5_000 };
const MOST_CONNECTIONS = 2_000;
const MOST_HEADERS = 100;

/** Fastify with our limits: bodies of 1 MB. */
export function httpAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: env().TRUST_PROXY > 0 ? (_address, hop) => hop < env().TRUST_PROXY : false,
    bodyLimit: MEGABYTE,
    genReqId: requestNumber,
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: refuseUnreadableAddress,
    clientErrorHandler: refuseUnreadableRequest,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: HTTP_LIMITS,
  });
}

/** Everything round the routes, in the order that it takes effect. */
export async function configureHttp(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  await assertDatabaseIsOurs(app.get(DataSource), env().NODE_ENV === 'production');
  await assertConnectionsFit(app.get(DataSource), mostConnections(env()).server);
  logRequests(app.getHttpAdapter().getInstance());
  await app.register(helmet, HEADERS);
  await app.register(cookie);
  await app.register(statics, {
    root: publicFolder(),
    prefix: '/static/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
  });
  // What a form may hold its own route says (http/read-parts.ts).
  await app.register(multipart, { throwFileSizeLimit: false });
  decideBeforeBodies(app);
  takeFilesAsBodies(app);
  keepPersonalPagesOutOfCaches(app);
  limitConnections(app);
  app.getHttpAdapter().getInstance().addHook('onRequest', leadToOurAddress);
  app.getHttpAdapter().getInstance().addHook('onSend', tellIslandsWhereToGo);
  app.getHttpAdapter().getInstance().addHook('onSend', hearOutBeforeClosing);
  serveDescription(app);
  app.enableShutdownHooks();
  return app;
}

function limitConnections(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.server.maxHeadersCount = MOST_HEADERS;
  app.get(Connections).watch(fastify, MOST_CONNECTIONS);
  app.get(SlowBodies).watch(fastify);
}

const HEADERS = {
  referrerPolicy: { policy: 'same-origin' as const },
  xFrameOptions: { action: 'deny' as const },
  strictTransportSecurity: { maxAge: 31_536_000 },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
};

/** Lists and calendars come as they were saved, so that a program needs no form. */
function takeFilesAsBodies(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser(['text/csv', 'text/calendar'], { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
}

function keepPersonalPagesOutOfCaches(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      // What the build made carries its content in its name, and may be kept for ever.
      if (!request.url.startsWith('/static/')) void reply.header('cache-control', 'no-store');
      done();
    });
}
