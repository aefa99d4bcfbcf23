import type { Browser, BrowserContextOptions } from 'playwright-core';
import { LivingServer, PEOPLE, type Who } from '../support/browser-living';
import { keyboardWalk } from '../support/browser-page-checks';
import { Places } from '../support/browser-places';
import { Visitor } from '../support/browser-visitor';
import { browserSuite, openBrowser } from '../support/chromium';

/** Those who have no scripts, choose their own colours, or were away for too long. */
browserSuite(() => {
  let server: LivingServer;
  let browser: Browser;
  let places: Places;
  let visitor: Visitor;

  beforeAll(async () => {
    [server, browser] = await Promise.all([LivingServer.start(), openBrowser()]);
    places = await Places.of(server.db);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  afterEach(() => visitor?.leave());

  const come = async (who: Who | 'nobody', options?: BrowserContextOptions) =>
    (visitor = await Visitor.come(server, browser, who, options));

  it.each([
    ['nobody', '/logga-in', 'Skicka kod'],
    ['officer', '/remisser/ny', 'Skapa utkastet'],
    ['company', '/svara/{rid:Logistikbolaget}/ingen-erinran', 'Svara ingen erinran'],
    ['registrar', '/registrator/nytt-svar/{rid:Vattenbolaget}', 'Registrera svaret'],
  ] as const)('what is wrong has focus without a script (%s at %s)', async (who, path, button) => {
    await come(who, { javaScriptEnabled: false });
    await visitor.open(await places.fill(path));
    await visitor.press(button);
    expect(await visitor.page.locator('#fel:focus').count()).toBe(1);
    expect(await visitor.page.title()).toMatch(/^Fel: /);
  });

  it.each([
    ['officer', '/remisser/{running}/folj'],
    ['drafter', '/svara/{rid:Vuxennämnden}/fraga/1'],
  ] as const)(
    'in colours of one’s own the keyboard reaches everything, and shows where it is (%s at %s)',
    async (who, path) => {
      await come(who, { forcedColors: 'active' });
      await visitor.open(await places.fill(path));
      expect(await keyboardWalk(visitor.page)).toEqual([]);
    },
  );

  it('brings back what was written when the session ended before it was saved', async () => {
    const written = 'Nämnden kan pröva tavlor på två skolor och sedan se.';
    const rid = await places.fill('{rid:Gymnasienämnden}');
    await come('twoBodies', { javaScriptEnabled: false });
    await visitor.open(`/svara/${rid}/fraga/2`);
    await visitor.write(/svar$/, written);
    await server.db.asSuperuser(`delete from session where person_id = $1`, [await server.idOf(PEOPLE.twoBodies)]);
    await visitor.press(/^Spara$/);
    expect(await visitor.heading).toBe('Du har loggats ut');
    expect(await visitor.page.locator('textarea').inputValue()).toBe(written);
    // Signs in, in another tab of the same browser.
    await visitor.page.context().addCookies(await server.cookiesOf('twoBodies'));
    await visitor.press('Spara');
    await visitor.open(`/svara/${rid}/fraga/2`);
    expect(await visitor.page.getByLabel(/svar$/).first().inputValue()).toBe(written);
  });
});
