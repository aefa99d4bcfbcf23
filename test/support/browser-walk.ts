import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import type { Browser, Page, Response } from 'playwright-core';
import { nameOf, type PageState } from '../browser/page-list/page-state';
import type { LivingServer } from './browser-living';
import { editorIsThere, faultsOf, watch, weightFaults, WIDE, type Watched } from './browser-page-checks';
import type { Places } from './browser-places';
import { printFaults } from './printed-page';
import { until } from './patience';
import { drawn, stillWindow, whileDrawn } from './still-window';

/** The window that all pages are looked at in: one process of the browser, which keeps what pages share. */
interface Window {
  page: Page;
  watched: Watched;
  /** The page itself as it came, after redirects. */
  reply(): Response | null;
}

const SIGN_IN = '/logga-in';

/**
 * Opens pages of the list and looks at them, in one window whose person changes; a session does not outlive a stage.
 */
export class Walk {
  private readonly sessions = new Map<string, Promise<Cookies>>();
  private window?: Promise<Window>;
  private whose?: string;

  constructor(
    private readonly server: LivingServer,
    private readonly browser: Browser,
    private readonly places: Places,
    /** A folder for pictures. */
    private readonly shots?: string,
  ) {
    if (shots) mkdirSync(shots, { recursive: true });
  }

  /** What is wrong with the page, in words. */
  async faultsOf(state: PageState): Promise<string[]> {
    const window = await (this.window ??= this.openWindow());
    await this.sitDown(window.page, state);
    const look = state.gives ? GIVES[state.gives] : visit;
    const path = await this.places.fill(state.path);
    return [...new Set(await look(window, state, path, this.shots))];
  }

  private async openWindow(): Promise<Window> {
    const context = await this.server.window(this.browser, 'nobody');
    const page = await (this.shots ? context.newPage() : stillWindow(context));
    const watched = await watch(page, this.server.url);
    let reply: Response | null = null;
    page.on('response', (response) => {
      if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) reply = response;
    });
    return { page, watched, reply: () => reply };
  }

  /** Another person at the window finds nothing of the one before. */
  private async sitDown(page: Page, { as, when }: PageState): Promise<void> {
    const whose = `${as} ${when}`;
    if (whose === this.whose) return;
    this.whose = whose;
    if (page.url() !== 'about:blank') await page.evaluate('sessionStorage.clear()');
    await page.context().clearCookies();
    if (as === 'nobody') return;
    if (!this.sessions.has(whose)) this.sessions.set(whose, this.server.cookiesOf(as));
    await page.context().addCookies(await this.sessions.get(whose)!);
  }
}

type Cookies = Awaited<ReturnType<LivingServer['cookiesOf']>>;

async function visit(window: Window, state: PageState, path: string, shots?: string): Promise<string[]> {
  const { page, watched, reply } = window;
  await page.setViewportSize(WIDE);
  await page.goto(path);
  if (state.press) await whileDrawn(page, () => send(page, state));
  const wanted = state.status ?? (state.press ? 422 : 200);
  const got = reply()!;
  const faults = got.status() === wanted ? [] : [`status ${got.status()} instead of ${wanted} at ${got.url()}`];
  if (!path.startsWith(SIGN_IN) && new URL(got.url()).pathname === SIGN_IN) faults.push('asks to sign in instead');
  if (got.status() === 422) {
    await focusHasMoved(page);
    faults.push(...(await page.evaluate<string[]>('yttraLook.refusal()')));
  }
  faults.push(...(await weightFaults(page, await got.text())));
  if (shots)
    await takePictures(
      page,
      join(
        shots,
        nameOf(state)
          .replace(/[^\wåäöÅÄÖ]+/g, '-')
          .replace(/^-/, ''),
      ),
      state.prints,
    );
  if (state.prints) faults.push(...(await printFaults(page)));
  faults.push(...(await faultsOf(page, state)));
  return [...faults, ...watched.faults()];
}

/** What asks for focus gets it when the page is next drawn, which may be after it has loaded. */
async function focusHasMoved(page: Page): Promise<void> {
  const moved = `!document.querySelector('[autofocus]') || !!document.activeElement?.matches('[autofocus]')`;
  // Asked anew each time: what the page itself would have to repeat its policy forbids.
  const hasMoved = async () => (await drawn(page), page.evaluate<boolean>(moved));
  await until(hasMoved, 'what asks for focus gets it').catch(() => undefined);
}

async function send(page: Page, { unfold, write = {}, choose = [], press, meanwhile }: PageState): Promise<void> {
  if (unfold) await page.locator('summary', { hasText: unfold }).click();
  const context = page.context();
  const cookies = await context.cookies();
  if (meanwhile === 'signed out') await context.clearCookies();
  // The form says which version it was made of.
  if (meanwhile === 'colleague saved')
    await page.evaluate(`document.querySelectorAll('[name=version]').forEach((field) => (field.value = 1))`);
  await editorIsThere(page);
  for (const [label, text] of Object.entries(write))
    await page.getByLabel(label).filter({ visible: true }).first().fill(text);
  for (const label of choose) await page.getByLabel(label).first().check();
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: press! }).first().click(),
  ]);
  await page.waitForLoadState('load');
  await context.addCookies(cookies);
}

/** At both widths; of one that is printed also as it is on paper, in one long sheet of A4's width. */
async function takePictures(page: Page, file: string, prints = false): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${file}-${width}.png`, fullPage: true });
  }
  if (!prints) return;
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 658, height: 900 });
  await page.screenshot({ path: `${file}-print.png`, fullPage: true });
  await page.emulateMedia({ media: 'screen' });
}

const GIVES = { file: fileFaults, look: lookFaults, redirect: redirectFaults, text: textFaults };

async function redirectFaults({ page }: Window, _state: PageState, path: string): Promise<string[]> {
  const reply = await page.request.get(path, { maxRedirects: 0 });
  return reply.status() === 303 ? [] : [`status ${reply.status()} instead of 303`];
}

/** A file comes as one to be saved under a name, and is not empty. */
async function fileFaults({ page }: Window, _state: PageState, path: string): Promise<string[]> {
  const reply = await page.request.get(path);
  const disposition = reply.headers()['content-disposition'] ?? '';
  const content = await reply.body();
  const type = reply.headers()['content-type'] ?? 'text/html';
  return [
    ...(reply.status() === 200 ? [] : [`status ${reply.status()}`]),
    ...(disposition.includes('filename') ? [] : [`is handed over without a name: “${disposition}”`]),
    ...(content.length > 0 ? [] : ['is empty']),
    ...(/^text\/html/.test(type) ? ['is a page, not a file'] : []),
    ...(dataOf(type, content).includes('\u00a0')
      ? ['is data with a no-break space: nobody can count or look it up']
      : []),
  ];
}

const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a file says where it is read by programs; nothing of one that is for people. */
function dataOf(type: string, content: Buffer): string {
  if (/^(text\/csv|application\/json)/.test(type)) return content.toString();
  if (!type.startsWith(SHEETS)) return '';
  return Object.values(new PizZip(content).files)
    .map((part) => part.asText())
    .join('\n');
}

const FOR_PROGRAMS = /^(text\/plain|application\/(atom|rdf)\+xml); charset=utf-8$/;

async function textFaults({ page }: Window, _state: PageState, path: string): Promise<string[]> {
  const reply = await page.request.get(path);
  const type = reply.headers()['content-type'] ?? '';
  return reply.status() === 200 && FOR_PROGRAMS.test(type) ? [] : [`status ${reply.status()}, ${type}`];
}

async function lookFaults({ page }: Window, _state: PageState, path: string): Promise<string[]> {
  const reply = await page.request.get(path);
  const type = reply.headers()['content-type'] ?? '';
  return reply.status() === 200 && /^(text\/css|image\/)/.test(type) ? [] : [`status ${reply.status()}, ${type}`];
}
