import type { Browser } from 'playwright-core';
import { LivingServer } from '../support/browser-living';
import { Places } from '../support/browser-places';
import { RefusalsController } from '../support/browser-refusals';
import { STAGES, type Stage } from '../support/browser-stages';
import { addStates } from '../support/browser-states';
import { walk } from '../support/browser-walk';
import { browserSuite, openBrowser } from '../support/chromium';
import { nestRoutes } from '../support/nest-routes';
import { PAGE_LIST } from './page-list';
import { nameOf } from './page-list/page-state';

/** A folder for a picture of each page at 1280 and 360 px: `npm run screenshots`. */
const SHOTS = process.env.YTTRA_SCREENSHOTS;
/** Only those whose names fit this expression, while one works on them. */
const ONLY = new RegExp(process.env.YTTRA_PAGES ?? '');
const WALKED = PAGE_LIST.filter((state) => ONLY.test(nameOf(state)));

browserSuite(() => {
  let server: LivingServer;
  let browser: Browser;
  const found = new Map<string, string[]>();

  beforeAll(async () => {
    [server, browser] = await Promise.all([LivingServer.start([RefusalsController]), openBrowser()]);
    await addStates(server, await Places.of(server.db));
    const places = await Places.of(server.db);
    for (const when of [undefined, ...(Object.keys(STAGES) as Stage[])]) {
      if (when) await STAGES[when](server, places);
      const list = WALKED.filter((state) => state.when === when);
      for (const [name, faults] of await walk(list, { server, browser, places, shots: SHOTS })) found.set(name, faults);
    }
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('are all in the list, each once', () => {
    const routes = nestRoutes(server.app)
      .filter(({ name, page }) => page && name.startsWith('GET '))
      // A controller with several paths serves each of them.
      .flatMap(({ name }) => name.slice('GET '.length).split(','));
    const listed = new Set(PAGE_LIST.map(({ path }) => routeOf(path, routes)));
    expect(routes.filter((route) => !listed.has(route))).toEqual([]);
    const names = PAGE_LIST.map(nameOf);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(WALKED.map(nameOf))('%s', (name) => {
    expect(found.get(name)).toEqual([]);
  });
});

/** The route that serves a path of the list: the one with the most words of its own. */
function routeOf(path: string, routes: readonly string[]): string | undefined {
  const steps = stepsOf(path.split('?')[0]!.replace(/\{[^{}]+\}/g, '{}'));
  const fits = (route: string) => {
    const words = stepsOf(route);
    return words.length === steps.length && words.every((word, index) => word.startsWith(':') || word === steps[index]);
  };
  const own = (route: string) => stepsOf(route).filter((word) => !word.startsWith(':')).length;
  return routes.filter(fits).sort((one, other) => own(other) - own(one))[0];
}

const stepsOf = (path: string): string[] => path.split('/').filter(Boolean);
