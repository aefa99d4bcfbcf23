import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { LivingServer, Who } from './browser-living';
import { editorIsThere, watch, type Watched } from './browser-page-checks';

type Role = 'link' | 'button' | 'textbox' | 'checkbox' | 'radio' | 'combobox' | 'spinbutton';

/**
 * Somebody at work in a browser, who does what a person does: reads, follows links, writes, presses. Counts the pages
 * loaded.
 */
export class Visitor {
  private loaded = 0;

  private constructor(
    readonly page: Page,
    private readonly watched: Watched,
    private readonly hasScripts: boolean,
  ) {
    page.on('response', (response) => {
      const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
      if (isPage && response.status() !== 303) this.loaded++;
    });
  }

  static async come(
    server: LivingServer,
    browser: Browser,
    who: Who | 'nobody',
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const page = await (await server.window(browser, who, options)).newPage();
    const watched = await watch(page, options.baseURL ?? server.url);
    return new Visitor(page, watched, options.javaScriptEnabled !== false);
  }

  /** Pages loaded since it was last asked for: those that were shown, whatever led there. */
  loads(): number {
    const loaded = this.loaded;
    this.loaded = 0;
    return loaded;
  }

  /** Goes, and says nothing was wrong on the way. */
  async leave(): Promise<void> {
    const faults = this.watched.faults();
    await this.page.context().close();
    expect(faults).toEqual([]);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Follows a link, or presses a button that leads to a page. */
  async follow(name: string | RegExp): Promise<void> {
    await this.leads(() => this.page.getByRole('link', { name }).first().click());
  }

  async press(name: string | RegExp): Promise<void> {
    await this.leads(() => this.page.getByRole('button', { name }).first().click());
  }

  async write(label: string | RegExp, text: string): Promise<void> {
    if (this.hasScripts) await editorIsThere(this.page);
    await this.page.getByLabel(label).filter({ visible: true }).first().fill(text);
  }

  async choose(label: string | RegExp): Promise<void> {
    await this.page.getByLabel(label).first().check();
  }

  async writeDate(legend: string | RegExp, day: string): Promise<void> {
    const group = this.page.getByRole('group', { name: legend });
    const [year, month, date] = day.split('-').map(String);
    await group.getByLabel('Dag').fill(String(Number(date)));
    await group.getByLabel('Månad').fill(String(Number(month)));
    await group.getByLabel('År').fill(year!);
  }

  async attach(name: string, content: string | Buffer, mimeType = 'application/pdf'): Promise<void> {
    const file = { name, mimeType, buffer: Buffer.from(content) };
    await this.page.locator('input[type=file]').first().setInputFiles(file);
  }

  get heading(): Promise<string> {
    return this.page
      .getByRole('heading', { level: 1 })
      .first()
      .innerText()
      .then((text) => text.replace(/\s+/g, ' ').trim());
  }

  get text(): Promise<string> {
    return this.page
      .locator('body')
      .innerText()
      .then((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** With the Tab key alone, to what has this name; each stop on the way must show that it has focus. */
  async tabTo(role: Role, name: string | RegExp): Promise<void> {
    const target = this.page.getByRole(role, { name }).first();
    for (let presses = 0; presses < 400; presses++) {
      await this.page.keyboard.press('Tab');
      if (await hasFocus(target)) {
        expect(await this.page.evaluate('yttraLook.focusFaults()')).toEqual([]);
        return;
      }
    }
    throw new Error(`the Tab key does not reach ${role} ${String(name)} on ${this.page.url()}`);
  }

  /** With the keyboard alone: to it, and Enter, which leads on. */
  async enter(role: 'link' | 'button', name: string | RegExp): Promise<void> {
    await this.tabTo(role, name);
    await this.leads(() => this.page.keyboard.press('Enter'));
  }

  async type(role: 'textbox' | 'spinbutton', name: string | RegExp, text: string): Promise<void> {
    await this.tabTo(role, name);
    await this.page.keyboard.insertText(text);
  }

  /** Does what leads to a page, and waits for it. */
  async leads(act: () => Promise<unknown>): Promise<void> {
    const shown = this.page.waitForEvent('domcontentloaded');
    await Promise.all([shown, act()]);
    await this.page.waitForLoadState('load');
  }
}

interface InPage {
  ownerDocument: { activeElement: unknown };
}
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element: InPage) => element.ownerDocument.activeElement === element);
