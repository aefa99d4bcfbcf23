import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { drawsWhenTold } from './chromium';
import { moment } from './patience';

/** Switches of a browser for still windows: others in it are not drawn at all. */
export const FOR_STILL_WINDOWS = drawsWhenTold
  ? ['--enable-begin-frame-control', '--run-all-compositor-stages-before-draw']
  : [];

/** Through what a window is told to draw; one that draws by itself has none. */
const STILL = new WeakMap<Page, CDPSession>();

/**
 * A window that nobody looks at: it makes no pictures sixty times a second, a third of all work on pages that are
 * asked about and not seen. Where the browser cannot do without, an ordinary one.
 */
export async function stillWindow(context: BrowserContext): Promise<Page> {
  const ordinary = await context.newPage();
  if (!drawsWhenTold) return ordinary;
  const { targetInfo } = await (await context.newCDPSession(ordinary)).send('Target.getTargetInfo');
  const browser = await context.browser()!.newBrowserCDPSession();
  const [window] = await Promise.all([
    context.waitForEvent('page'),
    browser.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId: targetInfo.browserContextId,
      enableBeginFrameControl: true,
    }),
  ]);
  STILL.set(window, await context.newCDPSession(window));
  await Promise.all([ordinary.close(), browser.detach()]);
  return window;
}

/** What comes with a picture comes now, but for the picture: layout, focus, and what scripts of the page wait for. */
export async function drawn(page: Page): Promise<void> {
  await STILL.get(page)?.send('HeadlessExperimental.beginFrame', { noDisplayUpdates: true });
}

/** Does the work in a window that goes on being drawn, for what waits until something stands still. */
export async function whileDrawn<T>(page: Page, work: () => Promise<T>): Promise<T> {
  let isDone = false;
  const drawing = (async () => {
    for (; STILL.has(page) && !isDone; await moment()) await drawn(page);
  })();
  try {
    return await work();
  } finally {
    isDone = true;
    await drawing;
  }
}
