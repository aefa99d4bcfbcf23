import type { Browser } from 'playwright-core';
import { nameOf, type PageState } from '../browser/page-list/page-state';
import { LivingServer } from './browser-living';
import { Places } from './browser-places';
import { RefusalsController } from './browser-refusals';
import { STAGES, type Stage } from './browser-stages';
import { addStates } from './browser-states';
import { Walk } from './browser-walk';
import { browserSuite, openBrowser } from './chromium';
import { FOR_STILL_WINDOWS } from './still-window';

/** A folder for a picture of each page at 1280 and 360 px: `npm run screenshots -w test`. */
const SHOTS = process.env.YTTRA_SCREENSHOTS;
/** Only those whose names fit this expression, while one works on them. */
const ONLY = new RegExp(process.env.YTTRA_PAGES ?? '');

/** One test for each page and state, and between them what happens to the example, in its order. */
export function itLooksRight(list: readonly PageState[]): void {
  const walked = list.filter((state) => ONLY.test(nameOf(state)));
  if (walked.length === 0) return void it('has no page that YTTRA_PAGES asks for', () => undefined);

  browserSuite(() => {
    let server: LivingServer;
    let browser: Browser;
    let places: Places;
    let walk: Walk;
    beforeAll(async () => {
      [server, browser] = await Promise.all([
        LivingServer.start([RefusalsController]),
        openBrowser(SHOTS ? [] : FOR_STILL_WINDOWS),
      ]);
      await addStates(server, await Places.of(server.db));
      places = await Places.of(server.db);
      walk = new Walk(server, browser, places, SHOTS);
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    const itLooks = (when: Stage | undefined) => {
      const names = walked.filter((state) => state.when === when).map((state) => ({ name: nameOf(state), state }));
      if (names.length > 0)
        it.each(names)('$name', async ({ state }) => expect(await walk.faultsOf(state)).toEqual([]));
    };
    itLooks(undefined);
    const stages = Object.keys(STAGES) as Stage[];
    const last = stages.findLastIndex((stage) => walked.some(({ when }) => when === stage));
    for (const stage of stages.slice(0, last + 1)) {
      it(`then: ${stage}`, () => STAGES[stage](server, places));
      itLooks(stage);
    }
  });
}
