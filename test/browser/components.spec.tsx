import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import axeCore from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { THEMES, themeCss } from '../../apps/server/theme/theme-css';
import { publicFolder } from '../../apps/server/http/assets';
import { renderPage } from '../../apps/server/web/render-page';
import { NOTHING_SAID, type Said } from '../../apps/server/http/request-context';
import { built } from '../support/built';
import { browserSuite, openBrowser } from '../support/chromium';
import { Gallery } from './component-gallery';

const ORIGIN = 'http://127.0.0.1:9';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WAYS = [
  ['light', 1280],
  ['light', 320],
  ['dark', 1280],
  ['dark', 320],
] as const;
const SHOTS = process.env.YTTRA_SHOTS;

const REFUSED: Said = {
  ...NOTHING_SAID,
  written: { title: '', 'dueDate-day': '2023-01-04', 'dueDate-month': '', 'dueDate-year': '' },
  code: 'input.invalid',
  errors: [
    { field: 'stance', message: 'Välj ett ställningstagande.' },
    { field: 'dueDate', message: 'Välj en dag efter onsdag 4 januari 2023.' },
    { field: 'questions[0].text', message: 'Skriv ett svar.' },
    { field: 'title', message: 'Skriv en rubrik.' },
    { field: 'confirm', message: 'Bekräfta texten.' },
    { field: 'file', message: 'Välj en fil.' },
  ],
};

const html = (said: Said, themed: boolean): string =>
  renderPage(<Gallery />, {
    viewer: {
      personId: 'p',
      name: 'Hanna Lövgren',
      email: 'hanna@example.se',
      roles: ['case_officer', 'reader', 'registrar'],
    },
    path: '/remisser/r',
    municipality: { name: 'Eskilstuna kommun', themeHref: themed ? '/tema.css' : null, logoHref: null },
    said,
  });

browserSuite(() => {
  let browser: Browser;
  let page: Page;
  const heard: string[] = [];

  beforeAll(async () => {
    await built();
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function open(state: Said, theme: string | null, width: number): Promise<void> {
    page = await browser.newPage({ viewport: { width, height: 900 } });
    page.on('console', (message) => heard.push(message.text()));
    await page.route('**', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/remisser/r') {
        const headers = {
          'content-security-policy':
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'",
        };
        return route.fulfill({ body: html(state, theme !== null), contentType: 'text/html', headers });
      }
      if (pathname === '/tema.css') return route.fulfill({ body: themeCss(theme!), contentType: 'text/css' });
      const file = join(publicFolder(), basename(pathname));
      return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
    });
    await page.goto(`${ORIGIN}/remisser/r`);
  }

  async function faults(): Promise<string[]> {
    await page.evaluate(axeCore.source);
    const found: { id: string; nodes: { html: string; failureSummary: string }[] }[] = await page.evaluate(
      `axe.run(document, ${JSON.stringify({ runOnly: TAGS, resultTypes: ['violations'] })}).then((run) => run.violations)`,
    );
    const wide: number = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    return [
      ...found.flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
      ),
      ...(wide > 0 ? [`${wide} px too wide`] : []),
    ];
  }

  const shot = async (name: string) => {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };

  /** The product's own theme in every way; the other two where they could differ. */
  const LOOKS = THEMES.map(({ name, colour }, index) => ({
    name,
    theme: index === 0 ? null : colour,
    whole: index === 0,
  }));

  it.each(LOOKS)(
    'in $name: nothing that axe or a narrow window finds, light or dark',
    async ({ name, theme, whole }) => {
      await open({ ...NOTHING_SAID, notice: 'sparat' }, theme, 1280);
      for (const [colorScheme, width] of WAYS.filter(
        ([scheme, wide]) => whole || (scheme === 'dark') === (wide === 320),
      )) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await shot(`${name}-${colorScheme}-${width}`);
        expect({ colorScheme, width, faults: await faults() }).toEqual({ colorScheme, width, faults: [] });
      }
      await page.close();
    },
  );

  it.each([1280, 320])(
    'with everything refused, at %d px: told at the top, which has focus, in the order of the page',
    async (width) => {
      await open(REFUSED, null, width);
      await shot(`refused-${width}`);
      expect(await faults()).toEqual([]);
      expect(await page.evaluate('document.activeElement.id')).toBe('fel');
      expect(await page.title()).toMatch(/^Fel: /);
      const links = await page.locator('#fel a').all();
      const told = await Promise.all(links.map((link) => link.textContent()));
      expect(told).toEqual([
        'Skriv en rubrik.',
        'Skriv ett svar.',
        'Välj en dag efter onsdag 4 januari 2023.',
        'Välj ett ställningstagande.',
        'Bekräfta texten.',
        'Välj en fil.',
      ]);
      for (const link of links) {
        await link.click();
        expect(await page.evaluate('document.activeElement.matches("input, textarea, select")')).toBe(true);
      }
      expect(await page.inputValue('#dueDate')).toBe('2023-01-04');
      await page.close();
    },
  );

  it('say nothing in the console, under the product’s own policy', () => {
    expect(heard).toEqual([]);
  });
});
