// From 26 answers that nobody has read to a memo that is handed over, by the keyboard alone in Chromium: how long the
// officer waits for Yttra in all, from each key that asks it for something until the next page is there.
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { answeredRound } from './desk-data.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';

const ROUND = { bodies: 26, questions: 3 };
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'];
const LONGEST_MS = 60_000;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export const finish = () => onThrowAwayStack(measure);

/** @param {{ baseUrl: string, superuserUrl: string }} stack */
async function measure({ baseUrl, superuserUrl }) {
  const executablePath = PLACES.find((place) => fs.existsSync(place));
  if (!executablePath) throw new Error('no Chromium on this machine');
  const { remissId, token } = await answeredRound(superuserUrl, ROUND);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ baseURL: baseUrl, locale: 'sv-SE' });
    await context.addCookies([{ name: 'yttra-session', value: token, url: baseUrl }]);
    const officer = new Officer(await context.newPage());
    await toFinishedMemo(officer, `/remisser/${remissId}`);
    return [
      {
        what: `26 answers to a finished memo by keyboard, ${officer.pages} pages: waiting in all`,
        measured: officer.waited / 1000,
        limit: 60,
        unit: 's',
      },
      { what: 'the longest wait in it', measured: officer.longest / 1000, limit: Infinity, unit: 's' },
    ];
  } finally {
    await browser.close();
  }
}

/** @param {Officer} officer @param {string} remiss */
async function toFinishedMemo(officer, remiss) {
  const { page } = officer;
  await officer.goes(`${remiss}/bedomning`);
  await officer.enters('link', /^Till nästa olästa/);
  while (await page.locator('.y-pane').count()) {
    if (page.url().endsWith('/fraga-3')) {
      await officer.tabsTo(page.locator('.y-pane input[type=checkbox]').first());
      await page.keyboard.press('3');
      await page.keyboard.type('Ansvaret framgår av reglementet.');
      await officer.waits(() => page.keyboard.press('Control+Enter'));
    } else await officer.enters('button', 'Läst, inget att bedöma');
    if (!(await page.getByText('Oläst', { exact: true }).count())) {
      await officer.goes(`${remiss}/bedomning`);
      const next = page.getByRole('link', { name: /^Till nästa olästa/ });
      if (await next.count()) await officer.enters('link', /^Till nästa olästa/);
    }
  }
  for (let question = 1; question <= ROUND.questions; question++) {
    await officer.goes(`${remiss}/svar/fraga/${question}`);
    await officer.writes(`Nämnderna är eniga om avsnitt ${question}.`);
    await officer.enters('button', 'Spara kommentaren');
  }
  for (;;) {
    await officer.goes(`${remiss}/rapportera`);
    const left = page.locator('.y-needs a').first();
    if (!(await left.count())) break;
    await officer.tabsTo(left);
    await officer.waits(() => page.keyboard.press('Enter'));
    await officer.writes('Kontoret föreslår att planen antas.');
    await officer.enters('button', 'Spara texten');
  }
  await officer.enters('button', 'Rapportera till kommunstyrelsen');
  await officer.opens(`${remiss}/sammanstallning/1/memo`);
}

/** At the keyboard; counts only what Yttra makes wait for. */
class Officer {
  waited = 0;
  longest = 0;
  pages = 0;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {() => Promise<unknown>} act */
  async waits(act) {
    const from = performance.now();
    const shown = this.page.waitForEvent('domcontentloaded');
    await Promise.all([shown, act()]);
    await this.page.waitForLoadState('load');
    this.count(performance.now() - from);
  }

  /** @param {string} path */
  goes(path) {
    return this.waits(() => this.page.goto(path));
  }

  /** A file that a worker is still making, until it is there. @param {string} path */
  async opens(path) {
    const from = performance.now();
    while ((await this.page.request.get(path)).status() !== 200) {
      if (performance.now() - from > LONGEST_MS) throw new Error(`${path} does not come`);
      await sleep(50);
    }
    this.count(performance.now() - from);
  }

  /** @param {'link' | 'button'} role @param {string | RegExp} name */
  async enters(role, name) {
    await this.tabsTo(this.page.getByRole(role, { name }).first());
    await this.waits(() => this.page.keyboard.press('Enter'));
  }

  /** In the place of what stands in the field. @param {string} text */
  async writes(text) {
    await this.tabsTo(this.page.locator('main').getByRole('textbox').filter({ visible: true }).first());
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
  }

  /** @param {import('playwright-core').Locator} target */
  async tabsTo(target) {
    for (let presses = 0; presses < 400; presses++) {
      if (await target.evaluate((element) => element.ownerDocument.activeElement === element)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the Tab key does not reach ${target} on ${this.page.url()}`);
  }

  /** @param {number} ms */
  count(ms) {
    this.waited += ms;
    this.longest = Math.max(this.longest, ms);
    this.pages++;
  }
}
