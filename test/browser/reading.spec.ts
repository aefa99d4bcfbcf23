import type { Browser } from 'playwright-core';
import { LivingServer } from '../support/browser-living';
import { Places } from '../support/browser-places';
import { Visitor } from '../support/browser-visitor';
import { browserSuite, openBrowser } from '../support/chromium';

/** The reader, and the officer who reads: nothing here is sent that the other could not see. */
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

  it.each([true, false])('finds what three bodies said about question 3 (JavaScript %s)', async (javaScriptEnabled) => {
    visitor = await Visitor.come(server, browser, 'reader', { javaScriptEnabled });
    await visitor.open('/las');
    await visitor.follow(/Riktlinje för kvalitets/);
    await visitor.follow('Fråga för fråga');
    await visitor.follow('Nästa: fråga 2');
    await visitor.follow('Nästa: fråga 3');
    expect(await visitor.heading).toMatch(/^Fråga 3/);
    for (const body of ['Socialnämnden', 'Stadsbyggnadsnämnden', 'Destinationsbolaget']) {
      expect(await visitor.page.getByRole('heading', { name: body }).count()).toBe(1);
    }
    expect(visitor.loads()).toBeLessThanOrEqual(5);
  });

  it('finds every unread answer to question 3 with the keyboard alone, in three pages at most', async () => {
    visitor = await Visitor.come(server, browser, 'officer');
    await visitor.open(`/remisser/${places.remiss('running')}/svar`);
    await visitor.tabTo('combobox', 'Fråga');
    await visitor.page.keyboard.type('Fråga 3');
    await visitor.tabTo('checkbox', 'Bara olästa');
    await visitor.page.keyboard.press('Space');
    await visitor.enter('button', 'Visa');
    expect(await visitor.text).toMatch(/\b\d{1,2} av 20 instanser visas/);
    const links = await visitor.page.getByRole('link', { name: /fråga 3, oläst/ }).allInnerTexts();
    expect(links).toHaveLength(5);
    expect(visitor.loads()).toBeLessThanOrEqual(3);
  });

  it('folds in a narrow view what stands before the work, without script, and nothing in a wide one', async () => {
    visitor = await Visitor.come(server, browser, 'officer', { javaScriptEnabled: false });
    const { page } = visitor;
    const shows = async () => [
      await page.getByLabel('Status', { exact: true }).isVisible(),
      await page.getByRole('link', { name: 'Socialnämnden' }).isVisible(),
    ];
    await visitor.open(`/remisser/${places.remiss('running')}/folj`);
    expect(await shows()).toEqual([true, true]);
    await page.setViewportSize({ width: 360, height: 900 });
    expect(await shows()).toEqual([false, false]);
    await page.getByText('Välj vad som visas').click();
    await page.getByLabel(/^Visa också /).check();
    expect(await shows()).toEqual([true, true]);
  });

  it('finds why a mail did not arrive, corrects the address and sends again, in four pages at most', async () => {
    visitor = await Visitor.come(server, browser, 'officer');
    await visitor.open(`/remisser/${places.remiss('running')}/folj`);
    await visitor.follow('Rätta adressen');
    expect(await visitor.heading).toBe('Energibolaget');
    expect(await visitor.text).toContain('Adressen finns inte');
    await visitor.write('E-postadress', 'energibolaget@example.se');
    await visitor.press('Spara och skicka inbjudan');
    expect(visitor.loads()).toBeLessThanOrEqual(4);
    const waiting = await server.db.asSuperuser<{ to: string }>(
      `select to_address as to from outgoing_mail where kind = 'remiss.invitation' and state = 'waiting'`,
    );
    expect(waiting).toEqual([{ to: 'energibolaget@example.se' }]);
  });
});
