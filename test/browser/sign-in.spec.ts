import { env } from '@yttra/platform';
import type { Browser, BrowserContext } from 'playwright-core';
import { LivingServer } from '../support/browser-living';
import { browserSuite, openBrowser } from '../support/chromium';

/** A name of the municipality's own that leads to this machine. */
const NAME = 'yttra.example.se';

browserSuite(() => {
  let server: LivingServer;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    [server, browser] = await Promise.all([
      LivingServer.start(),
      openBrowser([`--host-resolver-rules=MAP ${NAME} 127.0.0.1`]),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  afterEach(() => context?.close());

  it.each([true, false])(
    'lets a person in with the municipality’s account (JavaScript %s)',
    async (javaScriptEnabled) => {
      context = await server.window(browser, 'nobody', { javaScriptEnabled });
      const page = await context.newPage();
      await page.goto('/');
      await page.getByRole('link', { name: 'Logga in med' }).click();
      await page.getByRole('button', { name: 'Hanna Lövgren' }).click();
      // The start leads on to what her role begins with.
      await page.waitForURL(`${server.url}/remisser`);
      expect(await page.getByText('Hanna Lövgren').count()).toBeGreaterThan(0);
    },
  );

  it('takes a form from a page that was opened by name over plain http', async () => {
    const baseURL = server.url.replace('127.0.0.1', NAME);
    env().BASE_URL = baseURL;
    context = await server.window(browser, 'nobody', { baseURL });
    const page = await context.newPage();
    await page.goto('/logga-in');
    await page.getByLabel('E-postadress').fill('ingen@example.se');
    await page.getByRole('button', { name: 'Skicka kod' }).click();
    await page.waitForURL('**/logga-in/kod*');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Skriv koden');
  });
});
