import type { Browser } from 'playwright-core';
import { LivingServer } from './browser-living';
import { Places } from './browser-places';
import { Visitor } from './browser-visitor';
import { browserSuite, openBrowser } from './chromium';

/** Where the people of a story meet: the server on a copy of the example, and a browser. */
export class Workplace {
  server!: LivingServer;
  browser!: Browser;
  places!: Places;
  private readonly visitors: Visitor[] = [];

  async open(): Promise<void> {
    [this.server, this.browser] = await Promise.all([LivingServer.start(), openBrowser()]);
    this.places = await Places.of(this.server.db);
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.server?.stop();
  }

  /** Stays for one test. */
  async comes(who: Parameters<typeof Visitor.come>[2], options?: Parameters<typeof Visitor.come>[3]): Promise<Visitor> {
    const visitor = await Visitor.come(this.server, this.browser, who, options);
    this.visitors.push(visitor);
    return visitor;
  }

  async allLeave(): Promise<void> {
    for (const visitor of this.visitors.splice(0)) await visitor.leave();
  }
}

/**
 * Stories on one copy of the example, in this order: to start a server for each would take longer than most of them.
 */
export function peopleAtWork(stories: Readonly<Record<string, (at: Workplace) => void>>): void {
  browserSuite(() => {
    const at = new Workplace();
    beforeAll(() => at.open());
    afterAll(() => at.close());
    afterEach(() => at.allLeave());
    for (const [name, story] of Object.entries(stories)) describe(name, () => story(at));
  });
}
