import { Controller, Get } from '@nestjs/common';
import { WHO_MAY } from '@yttra/identity';
import { routeLines } from '../../apps/server/route-lines';
import { ServerModule } from '../../apps/server/server.module';
import { PUBLIC_ROUTES } from '../../apps/server/public-routes';
import { inBraces, nestRoutes, type NestRoute } from '../../apps/server/nest-routes';
import { PERSONA_NAMES, TestServer } from '../support/test-server';

/** A controller as somebody may forget to finish it. */
@Controller('api/v1/forgotten')
class ForgottenController {
  @Get()
  read() {
    return { secret: 'hemligt' };
  }
}

/** The routes that programs are promised, whatever else there is. */
const PROMISED = `
  GET bodies, POST bodies, POST bodies/import, GET bodies/:bodyId/meetings, PUT bodies/:bodyId/meetings
  GET remisser, POST remisser, GET remisser/:remissId, PATCH remisser/:remissId
  PUT remisser/:remissId/questions, PUT remisser/:remissId/recipients, POST remisser/:remissId/documents
  POST remisser/:remissId/files, GET remisser/:remissId/files
  GET remisser/:remissId/plan, POST remisser/:remissId/issue, POST remisser/:remissId/withdraw, POST remisser/:remissId/close
  GET remisser/:remissId/recipients, POST remisser/:remissId/recipients
  PATCH remisser/:remissId/recipients/:rid, DELETE remisser/:remissId/recipients/:rid
  POST remisser/:remissId/recipients/:rid/acknowledge, POST remisser/:remissId/recipients/:rid/remind
  PUT remisser/:remissId/recipients/:rid/late
  GET remisser/:remissId/recipients/:rid/draft, PUT remisser/:remissId/recipients/:rid/draft
  POST remisser/:remissId/recipients/:rid/draft/submit
  POST remisser/:remissId/recipients/:rid/abstain, POST remisser/:remissId/recipients/:rid/no-comments
  GET remisser/:remissId/responses, GET remisser/:remissId/responses/:responseId, POST remisser/:remissId/responses
  PUT remisser/:remissId/responses/:responseId/decision, POST remisser/:remissId/responses/:responseId/void
  PUT remisser/:remissId/responses/:responseId/read
  POST remisser/:remissId/recipients/:rid/extension
  POST remisser/:remissId/recipients/:rid/extension/:extensionId/grant
  POST remisser/:remissId/recipients/:rid/extension/:extensionId/refuse
  GET remisser/:remissId/matrix, GET remisser/:remissId/viewpoints, POST remisser/:remissId/viewpoints
  PATCH remisser/:remissId/viewpoints/:viewpointId
  POST remisser/:remissId/summaries
  GET remisser/:remissId/summaries/:number.json, GET remisser/:remissId/summaries/:number.docx
  GET remisser/:remissId/summaries/:number.pdf, GET remisser/:remissId/summaries/:number.xlsx
  GET remisser/:remissId/summaries/:number/archive.pdf
  GET remisser/:remissId/summaries/:number/memo.docx
  GET remisser/:remissId/audit`
  .split(/[,\n]/)
  .map((route) => route.trim().replace(' ', ' /api/v1/'))
  .filter((route) => route !== '');

const actionOf = ({ contract, page }: NestRoute): string | undefined => (contract ?? page)?.action;

/** Handlers that nobody has decided who may call. */
const undecided = (routes: NestRoute[]): string[] =>
  routes
    .filter((route) => !['public', ...Object.keys(WHO_MAY)].includes(actionOf(route) ?? ''))
    .map(({ name }) => name);

describe('the routes', () => {
  let server: TestServer;
  let all: NestRoute[];
  let real: NestRoute[];
  beforeAll(async () => {
    server = await TestServer.start({ controllers: [ForgottenController] });
    all = nestRoutes(server.app);
    real = all.filter(({ controller }) => controller !== ForgottenController);
  });
  afterAll(() => server?.stop());

  it('each say who may call them', () => {
    expect(real.length).toBeGreaterThan(90);
    expect(undecided(real)).toEqual([]);
  });

  it('that anyone may call are those of the list, and no more', () => {
    const open = real.filter((route) => actionOf(route) === 'public').map(({ name }) => name);
    expect(open.sort()).toEqual([...PUBLIC_ROUTES].sort());
  });

  it('are all that the server answers, but for its own description and what browsers load', () => {
    const known = new Set(all.map(({ name }) => name));
    const others = server.served.filter(
      (route) =>
        !route.startsWith('HEAD ') &&
        !known.has(route) &&
        !/^GET \/(api\/docs(\/|-json$|-yaml$|$)|static\/\*$)/.test(route),
    );
    expect(others).toEqual([]);
  });

  it('of the API are all described, and no page is', () => {
    const described = new Set(server.description.operations());
    const missing = all.filter(({ name }) => !described.has(inBraces(name)));
    expect(missing.filter(({ page }) => !page).map(({ name }) => name)).toEqual([]);
    expect(real.filter(({ page, name }) => page && described.has(inBraces(name))).map(({ name }) => name)).toEqual([]);
  });

  it('are each printed with who may call them, and what answers', () => {
    const lines = routeLines(ServerModule).map((line) => line.split('\t').map((cell) => cell.trim()));
    expect(lines.map(([method, address]) => `${method} ${address}`).sort()).toEqual(
      real.map(({ name }) => name).sort(),
    );
    expect(lines).toContainEqual([
      'GET',
      '/admin/adresser',
      'bodies.change: administrator',
      'AddressesController.show',
    ]);
    const open = lines.filter(([, , who]) => who === 'public').map(([method, address]) => `${method} ${address}`);
    expect(open.sort()).toEqual([...PUBLIC_ROUTES].sort());
    expect(lines.filter(([, , who]) => who!.includes('not decided'))).toEqual([]);
  });

  it('under /api belong to programs, and all others to people', () => {
    expect(real.filter(({ name, page }) => name.includes(' /api/') === Boolean(page)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('that take a form show it again when it is refused, but for those that have no page of their own', () => {
    const shown = (route: NestRoute) =>
      route.page?.again &&
      typeof (route.controller.prototype as Record<string, unknown>)[route.page.again] === 'function';
    const forms = real.filter(({ name, page }) => page?.form && name.startsWith('POST '));
    expect(forms.filter((route) => !shown(route)).map(({ name }) => name)).toEqual([]);
  });

  it('hold everything that programs are promised', () => {
    const names = new Set(real.map(({ name }) => name));
    expect(PROMISED).toHaveLength(51);
    expect(PROMISED.filter((route) => !names.has(route))).toEqual([]);
  });

  it('use every action of the table', () => {
    const used = new Set(real.map(actionOf));
    expect(Object.keys(WHO_MAY).filter((action) => !used.has(action))).toEqual([]);
  });

  describe('one without a decision', () => {
    it('is found', () => {
      expect(undecided(all)).toEqual(['GET /api/v1/forgotten']);
    });

    it.each([...PERSONA_NAMES, null])('answers nobody: %s', async (persona) => {
      const key = persona && server.keys[persona];
      const reply = await fetch(`${server.url}/api/v1/forgotten`, {
        headers: key ? { authorization: `Bearer ${key}` } : {},
      });
      expect(reply.status).toBe(403);
      expect(await reply.text()).not.toContain('hemligt');
    });
  });
});
