import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axeCore from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { drawn } from './still-window';

const IN_PAGE = join(__dirname, 'browser-in-page.cjs');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that the paint of a text decides. */
const OF_PAINT = ['color-contrast', 'link-in-text-block'];
const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;
const MOST_HTML = 30 * 1024;
const MOST_SCRIPT = 15 * 1024;
/** Eight times a telephone’s height: what is longer folds something, or says why it may be. */
const TALLEST = 5120;
export const WIDE = { width: 1280, height: 900 };
/** Between the two looks: a table or a list, neither as wide as it likes. */
const BETWEEN = [900, 1000];
export const NARROW = { width: 320, height: 640 };

/** What a page said and asked for while it was open: none of it should be. */
export interface Watched {
  /** Faults so far; empties the list. */
  faults(): string[];
}

/** Listens to a page from before its first load. */
export async function watch(page: Page, origin: string): Promise<Watched> {
  let heard: string[] = [];
  await page.addInitScript({ path: IN_PAGE });
  // Sent once and read by each page only when it is asked for. It stays outside the page's own scripts, whose policy is
  // as strict as ever.
  await page.addInitScript(`yttraLook.bringAxe = () => { ${axeCore.source} }`);
  page.on('console', (message) => {
    // The browser notes that a page is an error page, or that a form which an island sent is refused; that is what it
    // should be.
    const isRefused = message.text().startsWith('Failed to load resource');
    if (isRefused && (message.location().url === page.url() || message.text().includes('status of 422'))) return;
    heard.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob|about):/.test(request.url()))
      heard.push(`asks outside: ${request.url()}`);
  });
  return {
    faults() {
      const now = heard;
      heard = [];
      return now;
    },
  };
}

/** Pairs of colours that have been found legible, by theme: what is legible on one page is so on the next. */
const LEGIBLE = { light: new Set<string>(), dark: new Set<string>() };
type Theme = keyof typeof LEGIBLE;

/**
 * Everything that is asked of the page as it stands, at both widths. Returns what is wrong, in words. Afterwards the
 * page is put away.
 */
export async function faultsOf(page: Page, { tallest }: { tallest?: number } = {}): Promise<string[]> {
  await page.setViewportSize(WIDE);
  await drawn(page);
  const wide = [
    ...(await inPage(
      page,
      'structure()',
      'scrollers()',
      'targets()',
      'primary()',
      'boxesOverWords()',
      'lowFields()',
      'plainFacts()',
      'unfolded()',
    )),
    ...(await inPage(page, 'cutTables()', 'brokenWords()')),
    ...(await axe(page, 'light')),
    ...(await keyboardWalk(page)),
    ...(await inPage(page, 'enlarged()')).map((fault) => `text at 200 %: ${fault}`),
  ];
  for (const width of BETWEEN) {
    await page.setViewportSize({ ...WIDE, width });
    wide.push(...(await inPage(page, 'reflow()', 'cutTables()')).map((fault) => `${width} px: ${fault}`));
  }
  // The narrow look in the dark too: what is legible in both is legible.
  await page.setViewportSize(NARROW);
  await page.emulateMedia({ colorScheme: 'dark' });
  await drawn(page);
  const tall = await tallFaults(page, tallest);
  const narrow = [
    ...tall,
    ...(await inPage(page, 'reflow()', 'brokenWords()', 'scrollers()', 'targets()', 'stopsSeen()', 'sortable()')),
    ...(await axe(page, 'dark')),
  ];
  // Nothing is laid out once more for nobody when the window is as it was.
  await page.evaluate(`document.body.style.display = 'none'`);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...wide, ...narrow.map((fault) => `320 px, dark: ${fault}`)];
}

async function tallFaults(page: Page, tallest = TALLEST): Promise<string[]> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  return height > tallest ? [`${height} px tall, more than ${tallest}`] : [];
}

const inPage = (page: Page, ...calls: string[]): Promise<string[]> =>
  page.evaluate(`[${calls.map((call) => `...yttraLook.${call}`).join(', ')}]`);

/** All rules where something shows that did not at the width before; those of paint where some is new. */
async function axe(page: Page, theme: Theme): Promise<string[]> {
  const { pairs, isNew }: { pairs: string[]; isNew: boolean } = await page.evaluate(
    '({ pairs: yttraLook.colours(), isNew: yttraLook.showsMore() })',
  );
  const unseen = pairs.filter((pair) => !LEGIBLE[theme].has(pair));
  const runs: string[] = [];
  if (isNew) runs.push(axeRun('document', AXE_TAGS, ASKED_FOR_ELSEWHERE));
  // Most of axe's time would go to contrast, and most of a page is painted as something on one before.
  if (unseen.length > 0) runs.push(axeRun(`{ include: yttraLook.paintedSo(${JSON.stringify(unseen)}) }`, OF_PAINT));
  if (runs.length === 0) return [];
  const violations: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
    `(async () => (window.axe || yttraLook.bringAxe(), [${runs.map((run) => `...(await ${run}).violations`).join(', ')}]))()`,
  );
  if (!violations.some(({ id }) => OF_PAINT.includes(id))) for (const pair of unseen) LEGIBLE[theme].add(pair);
  return violations.map(({ id, nodes }) => `axe ${id} × ${nodes.length}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** What is new of paint, by itself; and `targets` looks at sizes too, at both widths. */
const ASKED_FOR_ELSEWHERE = Object.fromEntries([...OF_PAINT, 'target-size'].map((rule) => [rule, { enabled: false }]));

const axeRun = (where: string, runOnly: readonly string[], rules?: object): string =>
  `axe.run(${where}, ${JSON.stringify({ runOnly, rules, resultTypes: ['violations'], preload: false })})`;

/**
 * The editor comes after the page, and takes the place of the plain field, except where it would lose something of the
 * text.
 */
export const editorIsThere = (page: Page): Promise<void> =>
  page.evaluate(
    `new Promise((done) => {
      const look = () => (document.querySelector('textarea[data-editor]') ? setTimeout(look, 10) : done());
      look();
    })`,
  );

/**
 * The Tab key from the first stop to the last: everything is reached, in the document's order, and shows where it is.
 */
export async function keyboardWalk(page: Page): Promise<string[]> {
  await editorIsThere(page);
  const presses: number = await page.evaluate('yttraLook.beginWalk()');
  const keys = await keysOf(page);
  // The browser takes them in turn; to wait for the answer to each would take longer than the walk.
  const press = () => keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...TAB });
  await Promise.all(Array.from({ length: presses }, press));
  return page.evaluate('yttraLook.endWalk()');
}

const KEYS = new WeakMap<Page, Promise<CDPSession>>();

/** What a page's keys are pressed through, opened once for each window. */
function keysOf(page: Page): Promise<CDPSession> {
  const known = KEYS.get(page) ?? page.context().newCDPSession(page);
  KEYS.set(page, known);
  return known;
}

const scriptSizes = new Map<string, number>();

/** A page's weight as it is sent, gzipped: HTML, and all scripts that it has loaded. */
export async function weightFaults(page: Page, html: string): Promise<string[]> {
  const loaded: string[] = await page.evaluate(
    `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /\\.js(\\?|$)/.test(name))`,
  );
  // The editor comes by itself where somebody writes at length; a page with it is weighed without.
  const withEditor = loaded.some((name) => name.includes('/editor-'));
  const sources = loaded.filter((name) => !withEditor || html.includes(new URL(name).pathname));
  const sizes = await Promise.all([...new Set(sources)].map(sizeOf));
  const script = sizes.reduce((sum, size) => sum + size, 0);
  const markup = gzipSync(html).length;
  return [
    ...(markup > MOST_HTML ? [`HTML is ${markup} bytes gzipped`] : []),
    ...(script > MOST_SCRIPT ? [`scripts are ${script} bytes gzipped: ${sources.join(', ')}`] : []),
  ];
}

async function sizeOf(url: string): Promise<number> {
  const known = scriptSizes.get(url);
  if (known !== undefined) return known;
  const reply = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  const size = gzipSync(Buffer.from(await reply.arrayBuffer())).length;
  scriptSizes.set(url, size);
  return size;
}
