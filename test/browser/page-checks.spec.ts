import type { Browser } from 'playwright-core';
import { faultsOf, watch, weightFaults } from '../support/browser-page-checks';
import { printFaults } from '../support/printed-page';
import { browserSuite, openBrowser } from '../support/chromium';
import { FOR_STILL_WINDOWS, stillWindow } from '../support/still-window';

const ORIGIN = 'http://127.0.0.1:9';
const SOUND = `<!doctype html><html lang="sv"><head><title>Remisser – Yttra</title>
  <style>a, button { display: inline-block; padding: 8px }</style></head>
  <body><main><h1>Remisser</h1><p>En <a href="/x">länk</a> i text.</p><button>Spara</button></main></body></html>`;

/** Faults that can stand on one page, and what must be said of each: checks that see nothing say nothing either. */
const SEEN_TOGETHER: [part: string, replacedBy: string, said: RegExp][] = [
  ['lang="sv"', 'lang="en"', /^lang is en/],
  ['<h1>', '<h1>Remisser</h1><h1>', /^2 h1/],
  [
    '<main>',
    '<main><p class="y-choose"><input type="checkbox" aria-label="Välj"><span style="margin-left:-12px">Socialnämnden</span></p>',
    /^a box stands over Socialnämnden/,
  ],
  [
    '<main>',
    '<main><div tabindex="0" style="overflow:auto;width:300px"><table style="width:400px"><tr><td>Svar</td></tr></table></div>',
    /^a table is cut at its side: Svar/,
  ],
  [
    '<main>',
    '<main><table><tr><th style="width:60px;word-break:break-all">Räddningstjänsten</th></tr></table>',
    /^a table breaks Räddningstjänsten/,
  ],
  [
    '<main>',
    '<main><label>Kort <input name="low" style="height:20px;font-size:18px"></label>',
    /^a field is too low to write in: <input name="low"/,
  ],
  [
    '<main>',
    '<main><dl class="y-facts"><dd>4&nbsp;januari</dd></dl>',
    /^a fact would be copied with no-break spaces: 4.januari/,
  ],
  [
    '<main>',
    '<main><div class="between"><table style="width:1100px"><tr><td>Nämnd</td></tr></table></div>',
    /^900 px: a table is cut at its side: Nämnd/,
  ],
  ['<style>', '<style>.between { overflow-x: hidden }', /^900 px: a table is cut/],
  [
    '<main>',
    '<main><table><thead style="display:none"><tr><th aria-sort="none"><a href="/y">Instans</a></th></tr></thead></table>',
    /^320 px, dark: cannot be sorted here: <a href="\/y"/,
  ],
  [
    '<main>',
    '<main><div class="y-box"><input type="radio" id="val"><label for="val">Val</label><div class="y-when">Mer</div></div>',
    /^shows what belongs to a choice: <div/,
  ],
  ['<main>', '<main><p style="width:30px">Går kl. 08.00 enligt § 161.</p>', /^a line ends within kl\. 08\.00/],
  ['<main>', '<main><p style="width:20px">Enligt 22 § lagen</p>', /^a line ends within 22 §/],
  ['<main>', '<main><p>Ska vara något av: main, attachment.</p>', /^what programs are told: .*main, attachment/],
  ['<title>', '<title>Alla ', /^title “Alla Remisser – Yttra”/],
  ['<main>', '<main><p id="a">1</p><p id="a">2</p>', /^id twice: a/],
  [
    '<main>',
    '<main><form action="/sok"><label>Sök <input name="q"></label><button type="button">Rensa</button></form>',
    /^form without a button: <form action="\/sok"/,
  ],
  [
    '<main>',
    '<main><form><label>Text <input name="a"></label><label>Text <input name="b"></label><button>Spara</button></form>',
    /^two fields of a form are both “Text”/,
  ],
  ['<main>', '<main><img src="data:," width="30" height="30">', /^axe image-alt/],
  ['<main>', '<main><p style="color:#999">Svara</p>', /^axe color-contrast/],
  [
    '<h1>',
    '<p>Läs <a href="/y" style="display:inline;padding:0;color:#555;text-decoration:none">mer om hur</a> nämnden svarar på remissen.</p><h1>',
    /^axe link-in-text-block/,
  ],
  [
    '<main>',
    '<main><div class="rolls"><p style="width:900px;white-space:nowrap">Rullar</p></div>',
    /^320 px, dark: scrolls, and the keyboard does not reach it: <div class="rolls"/,
  ],
  ['<style>', '<style>.rolls { width: 300px; overflow-x: auto }', /^scrolls, and the keyboard/],
  ['<main>', '<main><div style="width:500px">Bred</div>', /^320 px, dark: scrolls sideways \(5\d\d of 320 px\).*Bred/],
  ['<main>', '<main><i class="small" tabindex="0">a</i><i class="small" tabindex="0">b</i>', /^target under 24 px: <i/],
  ['<style>', '<style>.small { display: inline-block; width: 20px; height: 20px }', /^target under 24 px/],
  ['<style>', '<style>a:focus { outline: 0 }', /^focus does not show: <a/],
  ['<main>', '<main><a href="/y" tabindex="1">Två</a>', /^the keyboard does not reach <a href="\/y"/],
  ['<head>', '<head><script>throw new Error("oj")</script>', /^script: oj/],
  ['<main>', '<main><img alt="" src="http://192.0.2.1/x.png">', /^asks outside: http:\/\/192.0.2.1/],
];
const ALONE: [fault: string, part: string, replacedBy: string, said: RegExp][] = [
  [
    'focus under something that stays in place',
    '<main>',
    '<main><div style="position:fixed;inset:0;background:#fff">Över</div>',
    /^what has focus is covered/,
  ],
  [
    'what has focus and is cut away in a narrow view alone',
    '<style>',
    '<style>@media (width < 400px) { a { position: absolute; clip-path: inset(50%) } }',
    /^320 px, dark: what has focus is covered or out of sight: <a/,
  ],
  [
    'a word of the heading that breaks',
    '<h1>Remisser',
    '<h1 style="font-size:40px;overflow-wrap:anywhere">Remisser till vuxenutbildningsnämnden',
    /^320 px, dark: the heading breaks vuxenutbildningsnämnden/,
  ],
  [
    'a command that breaks within a word',
    '<main>',
    '<main><p style="width:80px"><code>app --pwprompt</code></p>',
    /^320 px, dark: what is to be typed breaks --pwprompt/,
  ],
  [
    'what the policy stops',
    '<title>',
    `<meta http-equiv="content-security-policy" content="script-src 'none'"><script>1</script><title>`,
    /^console: .*Content Security Policy/,
  ],
  [
    'too much markup',
    '<main>',
    `<main>${Array.from({ length: 9000 }, (_none, n) => `<p>${(n * 2654435761) % 1e9}</p>`).join('')}`,
    /^HTML is \d{5} bytes/,
  ],
];

/** What can go wrong where a page is laid out on paper. */
const ON_PAPER: [fault: string, part: string, said: RegExp[]][] = [
  [
    'a day broken from its month, wherever it stands',
    ['<time>4 december</time>', 'hos Anna Ek till <b>4</b> december', '14 december'].map(column).join(''),
    [/is broken: 4 \/ december/, /is broken: .*till 4 \/ december/, /is broken: 14 \/ december/],
  ],
  [
    'a clock or a section broken in two',
    ['går kl. 08.00', 'enligt § 161', 'enligt 22 §'].map(column).join(''),
    [/is broken: .*kl\. \/ 08\.00/, /is broken: .*§ \/ 161/, /is broken: .*22 \/ §/],
  ],
  ['text over text', '<p>Ja</p><p style="margin-top:-36px">Nej</p>', [/text over text: “Ja” and “Nej”/]],
  [
    'a table that a grid may lay under what follows',
    '<div style="display:grid"><div><table><tr><td>Nämnd</td></tr></table></div></div>',
    [/a table stands in a grid on paper: Nämnd/],
  ],
  [
    'a table that is none on a sheet',
    '<style>@media (width < 700px) { table { display: block } }</style><table><tr><td>Nämnd</td></tr></table>',
    [/a table is a list on paper: Nämnd/],
  ],
  ['what stays folded', '<details><summary>Nämnder</summary><p>Socialnämnden</p></details>', [/stays folded.*Nämnder/]],
  [
    'a field with nothing in it',
    '<div class="y-field"><label for="tom">Skäl</label><input id="tom"></div>',
    [/is empty on paper: Skäl/],
  ],
  [
    'a sheet left empty by what would not be divided',
    '<p>Före</p><div style="break-inside:avoid;height:275mm">Tabell</div>',
    [/sheet 1 of \d is filled to \d+ %/],
  ],
];

/** So narrow that each word but the shortest has a line of its own. */
function column(words: string): string {
  return `<p style="width:70px">${words}</p>`;
}

browserSuite(() => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(FOR_STILL_WINDOWS);
  });
  afterAll(() => browser?.close());

  async function faultsIn(html: string): Promise<string[]> {
    const shown = await stillWindow(await browser.newContext());
    try {
      const watched = await watch(shown, ORIGIN);
      await shown.route('**', (route) =>
        route.request().url() === `${ORIGIN}/`
          ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
          : route.abort(),
      );
      await shown.goto(`${ORIGIN}/`);
      const weight = await weightFaults(shown, html);
      // What is too much to look through is not looked through here.
      const faults = weight.length > 0 ? weight : await faultsOf(shown);
      return [...faults, ...watched.faults()];
    } finally {
      await shown.context().close();
    }
  }

  it('say nothing of a page that is sound', async () => {
    expect(await faultsIn(SOUND)).toEqual([]);
  });

  it('see what is wrong with a page', async () => {
    const html = SEEN_TOGETHER.reduce((page, [part, replacedBy]) => page.replace(part, replacedBy), SOUND);
    const faults = await faultsIn(html);
    for (const [, , said] of SEEN_TOGETHER) expect(faults).toContainEqual(expect.stringMatching(said));
  });

  it.each(ON_PAPER)('see on paper %s', async (_fault, part, said) => {
    const sheet = await stillWindow(await browser.newContext());
    try {
      await sheet.setContent(SOUND.replace('<main>', `<main>${part}`));
      const faults = await printFaults(sheet);
      for (const one of said) expect(faults).toContainEqual(expect.stringMatching(one));
      await sheet.setContent(SOUND.replace('<main>', `<main>${part.replaceAll('4 december', '4\u00a0december')}`));
      expect((await printFaults(sheet)).filter((fault) => /is broken: (1?4) /.test(fault))).toEqual([]);
    } finally {
      await sheet.context().close();
    }
  });

  it.each(ALONE)('see %s', async (_fault, part, replacedBy, said) => {
    expect(await faultsIn(SOUND.replace(part, replacedBy))).toContainEqual(expect.stringMatching(said));
  });
});
