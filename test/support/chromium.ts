import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { WAIT_MS } from './patience';

/** The one without windows is the same browser for a fifth less work. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = PLACES.find((place) => existsSync(place));

/** Whether its windows can be drawn when they are told, and otherwise not: only the one without windows offers that. */
export const drawsWhenTold = executablePath === PLACES[0];

/** Runs the suite where there is a Chromium, and says in one line when there is none; with CI=true that is an error. */
export function browserSuite(suite: () => void): void {
  if (executablePath) return suite();
  if (process.env.CI === 'true') throw new Error('CI without chromium: the browser suites would be skipped');
  test('no chromium on this machine: the suites in a browser do not run', () => undefined);
}

/** A browser that asks nobody outside for anything; `more` are switches of its own. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...more,
      // A page is looked at for a moment: what V8 would save by optimising its scripts is less than what that costs,
      // once a page.
      '--js-flags=--no-maglev --no-opt',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  // Playwright's own limit of half a minute would ask how fast the machine is.
  browser.on('context', (context) => context.setDefaultTimeout(WAIT_MS));
  return browser;
}
