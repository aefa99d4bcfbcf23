import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { VNode } from 'preact';
import type { Browser, Page, Route } from 'playwright-core';
import { publicFolder } from '../../apps/server/http/assets';
import { renderPage } from '../../apps/server/web/render-page';
import { NOTHING_SAID, type Said } from '../../apps/server/http/request-context';

const ORIGIN = 'http://127.0.0.1:9';
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'";

/** A page of the product with a server that answers as the test says: `POST /spara`, by method and path. */
export async function openIslandPage(
  browser: Browser,
  view: () => VNode,
  replies: Record<string, (route: Route) => Promise<void>> = {},
): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    // The browser notes every refused request; that the island asked is what is tested.
    if (!message.text().startsWith('Failed to load resource')) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  await page.clock.install({ time: new Date('2026-11-23T13:32:00Z') });
  await page.route('**', (route) => {
    const { pathname } = new URL(route.request().url());
    const reply = replies[`${route.request().method()} ${pathname}`];
    if (reply) return reply(route);
    if (pathname === '/sidan') return html(route, view());
    const file = join(publicFolder(), basename(pathname));
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  await page.goto(`${ORIGIN}/sidan`);
  await page.waitForLoadState('networkidle');
  return { page, said };
}

/** Answers with a page. */
export function html(route: Route, view: VNode, status = 200, said: Partial<Said> = {}): Promise<void> {
  const body = renderPage(view, {
    viewer: null,
    path: '/sidan',
    municipality: { name: 'Yttra', themeHref: null, logoHref: null },
    said: { ...NOTHING_SAID, ...said },
  });
  const headers = { 'content-security-policy': POLICY, date: 'Mon, 23 Nov 2026 13:32:00 GMT' };
  return route.fulfill({ status, body, contentType: 'text/html; charset=utf-8', headers });
}

/** Answers an island. */
export function json(route: Route, status: number, body: object): Promise<void> {
  return route.fulfill({ status, body: JSON.stringify(body), contentType: 'application/json' });
}
