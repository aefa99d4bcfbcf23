import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { action, facts, layoutMail, paragraph } from '@yttra/mail';
import axeCore, { type AxeResults } from 'axe-core';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { endLeftovers, startModule, type Started } from '../local/processes';
import { browserSuite, openBrowser } from '../support/chromium';

const LOCAL = resolve(__dirname, '../../apps/local');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

browserSuite(() => {
  let folder: string;
  let running: Started;
  let url: string;
  let browser: Browser;
  let page: Page;
  let outside: string[];
  let said: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yttra-box-'));
    running = startModule(
      `const { openMailStore } = await import('${LOCAL}/mail-store.mjs');
       const { startMailSink } = await import('${LOCAL}/mail-sink.mjs');
       const { startMailbox } = await import('${LOCAL}/mailbox.mjs');
       const store = openMailStore(${JSON.stringify(folder)});
       const [sink, mailbox] = await Promise.all([startMailSink({ store }), startMailbox({ store, port: 0 })]);
       console.log(JSON.stringify({ port: sink.port, url: mailbox.url }));
       process.stdin.on('end', () => Promise.all([sink.stop(), mailbox.stop()]).then(() => process.exit(0))).resume();`,
    );
    const ready = JSON.parse(await running.line('{')) as { port: number; url: string };
    url = ready.url;
    await createTransport({ host: '127.0.0.1', port: ready.port }).sendMail({
      from: '"Kommunledningskontoret" <klk@example.se>',
      to: 'socialnamnden@example.se',
      subject: 'Remiss: Riktlinje för kvalitet – svara senast onsdag 4 januari 2023',
      text: `Logga in på ${url}/svara/7.`,
      html: `<html lang="sv"><body><p>Hej <a href="${url}/svara/7">Svara på remissen</a></p><script>document.title='x'</script></body></html>`,
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    running.child.stdin!.end();
    await running.ended;
    endLeftovers();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
    outside = [];
    said = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !/^(data|about|blob):/.test(request.url())) outside.push(request.url());
    });
    page.on('console', (message) => said.push(message.text()));
  });
  afterEach(async () => {
    expect(outside).toEqual([]);
    await page.context().close();
  });

  // The frame holds somebody’s mail in a sandbox without scripts, where axe cannot run.
  const faults = async () => {
    const run = `axe.run({ exclude: ['iframe'] }, { runOnly: ${JSON.stringify(TAGS)}, iframes: false })`;
    const { violations } = await page.evaluate<AxeResults>(`${axeCore.source}\n;${run}`);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };

  it('lists what went out, without a fault for assistive technology, at 320 px too', async () => {
    await page.goto(url);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.getAttribute('html', 'lang')).toBe('sv');
    expect(await faults()).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await faults()).toEqual([]);
    expect(said).toEqual([]);
  });

  it('shows a mail as text and as HTML, whose link can be followed and whose script does nothing', async () => {
    await page.goto(url);
    await page.click('text=Riktlinje för kvalitet');
    await page.getByText('Logga in på').first().waitFor();
    expect(await faults()).toEqual([]);
    const frame = page.frameLocator('iframe');
    const link = frame.locator('a', { hasText: 'Svara på remissen' });
    const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    expect(opened.url()).toBe(`${url}/svara/7`);
    expect(await page.title()).not.toBe('x');
    await opened.close();
  });

  it('a mail as it is laid out keeps within a telephone, and is 600 wide where there is room', async () => {
    const long = `https://example.se/${'x'.repeat(200)}`;
    const { html } = layoutMail({
      subject: 'Remiss',
      blocks: [
        paragraph('Kommunledningskontoret vill ha svar från Arbetsmarknads- och vuxenutbildningsnämnden.'),
        facts({ 'Sammanträde i tid': 'tisdag 31 mars 2026, handlingsstopp tisdag 17 mars 2026', Remiss: long }),
        action('/svara/7', 'Logga in och bekräfta att ni har fått remissen'),
      ],
      foot: { caseNumber: 'KSKF/2022:195' },
    });
    const widths = { 320: 320, 800: 600 };
    for (const [width, column] of Object.entries(widths)) {
      await page.setViewportSize({ width: Number(width), height: 640 });
      await page.setContent(html);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(Number(width));
      expect(await page.evaluate(`document.querySelector('table table').offsetWidth`)).toBe(column);
    }
  });

  it('finds a mail by its recipient with the keyboard alone', async () => {
    await page.goto(url);
    await page.locator('input').first().focus();
    await page.keyboard.type('finns-inte-har');
    await Promise.all([page.waitForURL(/finns-inte-har/), page.keyboard.press('Enter')]);
    expect(await page.locator('text=Riktlinje för kvalitet').count()).toBe(0);
    expect(await faults()).toEqual([]);
  });
});
