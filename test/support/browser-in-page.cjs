// Runs inside every page that is walked, before the page's own scripts: what a browser knows of a page and no markup
// tells. Each function returns faults in words, none when all is well.
(() => {
  const TARGETS =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], [contenteditable=true]';
  const LEAST = 24;
  const words = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160);
  const shown = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);

  function structure() {
    const faults = [];
    if (document.documentElement.lang !== 'sv') faults.push(`lang is ${document.documentElement.lang}`);
    const headings = [...document.querySelectorAll('h1')];
    if (headings.length !== 1) faults.push(`${headings.length} h1`);
    const h1 = headings[0]?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    const title = document.title.replace(/^Fel: /, '');
    if (!title.startsWith(h1) || !title.endsWith(' – Yttra')) faults.push(`title “${document.title}” for h1 “${h1}”`);
    if (!all('main').length) faults.push('no main');
    const told = document.body.innerText.match(/Ska vara något av: [^.]*|Okänt fält: [^.]*/);
    if (told) faults.push(`what programs are told: ${told[0]}`);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    if (twice.length) faults.push(`id twice: ${twice.join(', ')}`);
    const sends = ({ type }) => type === 'submit' || type === 'image';
    const mute = [...document.forms].filter(({ elements }) => ![...elements].some(sends));
    faults.push(...mute.map((form) => `form without a button: ${words(form)}`));
    faults.push(...[...document.forms].flatMap(namesakes));
    return faults;
  }

  const GROUP = 'fieldset, [role=group]';

  /** Each field of a form has a name of its own, with the legends round it: read aloud, nothing else tells. */
  function namesakes({ elements }) {
    const names = [...elements]
      .filter((field) => field.matches('input:not([type=hidden]), select, textarea'))
      .map(nameOf);
    const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    return [...twice].map((name) => `two fields of a form are both “${name}”`);
  }

  function nameOf(field) {
    const legends = [];
    for (let set = field.closest(GROUP); set; set = set.parentElement.closest(GROUP)) {
      const legend =
        set.querySelector(':scope > legend') ?? document.getElementById(set.getAttribute('aria-labelledby'));
      legends.unshift(legend?.textContent);
    }
    const own = field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '';
    return [...legends, own].join(': ').replace(/\s+/g, ' ').trim();
  }

  /** A form that was refused says so first of all: in the title, and where the focus is. */
  function refusal() {
    const faults = document.title.startsWith('Fel: ') ? [] : [`refused under the title “${document.title}”`];
    return document.activeElement?.id === 'fel' ? faults : [...faults, 'what is wrong does not have focus'];
  }

  function reflow() {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = all('body *').filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [`scrolls sideways (${scrollWidth} of ${clientWidth} px): ${wide.slice(0, 2).map(words).join(' … ')}`];
  }

  /** Longer words than this may break: what somebody has written, or an address. */
  const LONGEST_WORD = 26;

  const CLOCKS_AND_SECTIONS = /(?:kl\.|§) \d[\d.:]{0,8}|\d{1,4} §/g;
  const FIGURES =
    /\d{1,2}\s(?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,6}(?:\s\d{4})?|§\s\d{1,4}|\d{1,4}\s§|\d{3}-\d{3}\s\d\d\s\d\d|[A-ZÅÄÖ]{2,5}\/\d{4}:\d{1,4}|\d{1,4}\s[kM]B/g;

  /** A word of the page's heading keeps whole, as do heads of tables, what is to be typed and figures in facts. */
  function brokenWords() {
    const broken = (element, pattern) =>
      wordsIn(element, pattern).filter(({ range }) => range.getClientRects().length > 1);
    return [
      ...all('h1')
        .slice(0, 1)
        .flatMap((heading) => broken(heading, /[\p{L}\p{N}]+/gu))
        .map(({ word }) => `the heading breaks ${word}`),
      ...all('.y-facts dd')
        .flatMap((fact) => broken(fact, FIGURES))
        .map(({ word }) => `a fact breaks ${word}`),
      ...broken(document.body, CLOCKS_AND_SECTIONS).map(({ word }) => `a line ends within ${word}`),
      ...all('th')
        .flatMap((head) => broken(head, /[\p{L}\p{N}]+/gu))
        .map(({ word }) => `a table breaks ${word}`),
      ...all('code')
        .filter((code) => !code.closest('td'))
        .flatMap((code) => broken(code, /\S+/g))
        .map(({ word }) => `what is to be typed breaks ${word}`),
    ];
  }

  function wordsIn(element, pattern) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode())
      for (const { 0: word, index } of texts.currentNode.data.matchAll(pattern)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        if (word.length <= LONGEST_WORD) found.push({ word, range });
      }
    return found;
  }

  const isCut = (element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    // What is for the ear alone is a pixel or two.
    if (clientWidth < 3 || clientHeight < 3) return false;
    return (hides(overflowX) && scrollWidth > clientWidth + 1) || (hides(overflowY) && scrollHeight > clientHeight + 1);
  };

  /** Letters twice as large, as a reader may ask the browser for: everything is still there, one way to scroll. */
  function enlarged() {
    const root = document.documentElement;
    const size = () => parseFloat(getComputedStyle(document.body).fontSize);
    const usual = size();
    root.style.fontSize = '200%';
    const faults = size() < usual * 1.9 ? [`stays at ${size()} px`] : [];
    faults.push(...reflow());
    faults.push(...all('body *').filter(isCut).slice(0, 2).map((element) => `cut: ${words(element)}`)); // prettier-ignore
    root.removeAttribute('style');
    return faults;
  }

  let before = new Set();

  /** Whether something shows that did not when this was asked before. */
  function showsMore() {
    const now = all('body *');
    const more = now.some((element) => !before.has(element));
    before = new Set(now);
    return more;
  }

  /** What scrolls by itself can be scrolled with the keyboard: not every browser gives it focus on its own. */
  function scrollers() {
    const goes = (overflow) => overflow === 'auto' || overflow === 'scroll';
    const rolls = (element) => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      if (scrollWidth <= clientWidth && scrollHeight <= clientHeight) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      return (goes(overflowX) && scrollWidth > clientWidth) || (goes(overflowY) && scrollHeight > clientHeight);
    };
    return all('body *')
      .filter((element) => rolls(element) && !element.matches(TARGETS) && !element.querySelector(TARGETS))
      .map((element) => `scrolls, and the keyboard does not reach it: ${words(element)}`);
  }

  let painted = new Map();

  /** How each text is painted: its colour, whether it is large, and all that lies behind it. */
  function colours() {
    painted = new Map(paintedElements().map((element) => [element, paintOf(element)]));
    return [...new Set(painted.values())];
  }

  /** Those that were painted in one of these ways when it was last asked for. */
  function paintedSo(pairs) {
    return [...painted].filter(([, pair]) => pairs.includes(pair)).map(([element]) => element);
  }

  function paintedElements() {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const elements = new Set(all('input, select, textarea'));
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (data.trim() && shown(parentElement)) elements.add(parentElement);
    }
    return [...elements];
  }

  const NO_PAINT = 'rgba(0, 0, 0, 0) none 1 false';

  function paintOf(element) {
    const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(element);
    const isLarge = parseFloat(fontSize) >= (fontWeight >= 700 ? 18.66 : 24);
    const said = [color, isLarge, textShadow];
    // A link in a text is told from it by more than its colour.
    if (element.tagName === 'A')
      said.push(inSentence(element), textDecorationLine, getComputedStyle(element.parentElement).color);
    for (let one = element; one; one = one.parentElement) {
      const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(one);
      const layer = [backgroundColor, backgroundImage, opacity, /fixed|absolute/.test(position)].join(' ');
      // However deep a text lies in what paints nothing, it looks the same.
      if (layer !== NO_PAINT) said.push(layer);
      if (/^rgb\(/.test(backgroundColor)) break;
    }
    return said.join(' ');
  }

  /** WCAG 2.5.8: 24 px, or as much room round it, or a link in a sentence. A label is part of its field's target. */
  function targets() {
    const boxes = all(TARGETS).map((element) => ({ element, box: boxOf(element) }));
    const isSmall = ({ box }) => box.right - box.left < LEAST - 0.5 || box.bottom - box.top < LEAST - 0.5;
    return boxes
      .filter((one) => isSmall(one) && !inSentence(one.element))
      .filter((one) =>
        boxes.some((other) => other !== one && !related(one, other) && tooNear(one, other, isSmall(other))),
      )
      .map(({ element }) => `target under ${LEAST} px: ${words(element)}`);
  }

  /** A box to tick stands beside the words of its row, never over them. */
  function boxesOverWords() {
    const isOver = (box) => (rect) =>
      Math.min(rect.right, box.right) - Math.max(rect.left, box.left) > 2 &&
      Math.min(rect.bottom, box.bottom) - Math.max(rect.top, box.top) > 2;
    return all('.y-choose input').flatMap((input) => {
      const isUnder = isOver(input.getBoundingClientRect());
      return wordsIn(input.closest('td, th, li') ?? input.parentElement, /\S+/g)
        .filter(({ range }) => !isCutAway(range.startContainer.parentElement))
        .filter(({ range }) => [...range.getClientRects()].some(isUnder))
        .map(({ word }) => `a box stands over ${word}`);
    });
  }

  /** What is written in is as high as a line of it with room round it. */
  function lowFields() {
    return all('input:not([type=checkbox], [type=radio], [type=hidden], [type=color], [type=range]), textarea, select')
      .filter((field) => field.getBoundingClientRect().height < 2 * parseFloat(getComputedStyle(field).fontSize))
      .map((field) => `a field is too low to write in: ${words(field)}`);
  }

  /** What is copied out of facts is what is stored: what keeps a figure together is its look alone. */
  function plainFacts() {
    return all('.y-facts dd')
      .filter((fact) => fact.textContent.includes('\u00a0'))
      .map((fact) => `a fact would be copied with no-break spaces: ${fact.textContent.trim().slice(0, 80)}`);
  }

  /** What belongs to a choice is there to fill in once that is chosen, and not before. */
  function unfolded() {
    const isChosen = (fields) => fields.parentElement.querySelector(':scope > input').checked;
    return [...document.querySelectorAll('.y-box > .y-when')]
      .filter((fields) => shown(fields.parentElement) && shown(fields) !== isChosen(fields))
      .map((fields) => `${isChosen(fields) ? 'hides' : 'shows'} what belongs to a choice: ${words(fields)}`);
  }

  /** What can be sorted in one view can be in the other. */
  function sortable() {
    return [...document.querySelectorAll('th[aria-sort] a')]
      .filter((link) => !shown(link) || isCutAway(link))
      .map((link) => `cannot be sorted here: ${words(link)}`);
  }

  /** Where it is one, a table has room for all its columns. */
  function cutTables() {
    return all('table')
      .filter(({ parentElement }) => parentElement.scrollWidth > parentElement.clientWidth + 1)
      .map((table) => `a table is cut at its side: ${table.innerText.slice(0, 60)}`);
  }

  function boxOf(element) {
    const parts = [element, ...(element.labels ?? [])].map((part) => part.getBoundingClientRect());
    return {
      left: Math.min(...parts.map(({ left }) => left)),
      right: Math.max(...parts.map(({ right }) => right)),
      top: Math.min(...parts.map(({ top }) => top)),
      bottom: Math.max(...parts.map(({ bottom }) => bottom)),
    };
  }
  const related = (one, other) => one.element.contains(other.element) || other.element.contains(one.element);
  const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];

  function tooNear({ box }, { box: other }, otherIsSmall) {
    const [x, y] = middle(box);
    if (otherIsSmall) {
      const [ox, oy] = middle(other);
      if (Math.hypot(x - ox, y - oy) < LEAST - 0.5) return true;
    }
    const dx = Math.max(other.left - x, 0, x - other.right);
    const dy = Math.max(other.top - y, 0, y - other.bottom);
    return Math.hypot(dx, dy) < LEAST / 2 - 0.5;
  }

  function inSentence(element) {
    if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
    const block = element.closest('p, li, dd, dt, td, th, figcaption, caption, label, legend, h1, h2, h3, h4, div');
    return !!block && block.textContent.trim().length > element.textContent.trim().length;
  }

  /** What the Tab key should stop at, in the order of the document. A group of radios is one stop. */
  function stops() {
    const groups = new Set();
    return all(`${TARGETS}, iframe`).filter((element) => {
      if (element.disabled || element.tabIndex < 0) return false;
      if (element.type !== 'radio') return true;
      const group = `${element.form?.id ?? ''} ${element.name}`;
      const chosen = [...document.getElementsByName(element.name)].some(
        (one) => one.checked && one.form === element.form,
      );
      if (chosen ? !element.checked : groups.has(group)) return false;
      groups.add(group);
      return true;
    });
  }

  const FOCUS = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow'];
  const look = (element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle === 'none' && style.boxShadow === 'none'
      ? 'none'
      : FOCUS.map((name) => style[name]).join();
  };

  let walk = null;

  /** Before the Tab key is pressed: how many times to press it. */
  function beginWalk() {
    const wanted = stops();
    const seen = { wanted, plain: new Map(wanted.map((element) => [element, look(element)])), visited: [], faults: [] };
    walk?.end();
    const look_ = () => visit(seen, document.activeElement);
    document.addEventListener('keydown', look_, true);
    walk = { seen, end: () => document.removeEventListener('keydown', look_, true) };
    // The next Tab starts from the top, wherever the page has put the focus.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
    return wanted.length + 1;
  }

  /** At the keypress that leaves it, when the page has settled. */
  function visit(seen, element) {
    if (element === document.body || !element || seen.visited.includes(element)) return;
    seen.visited.push(element);
    const before = seen.plain.get(element);
    const now = look(element);
    if (now === 'none' || now === before) seen.faults.push(`focus does not show: ${words(element)}`);
    if (isHidden(element)) seen.faults.push(`what has focus is covered or out of sight: ${words(element)}`);
  }

  const isCutAway = (element) => !!element && (getComputedStyle(element).clipPath !== 'none' || isCutAway(element.parentElement)); // prettier-ignore

  /** Not one point of it to be seen. */
  function isHidden(element) {
    if (isCutAway(element)) return true;
    const boxes = [element, ...(element.labels ?? [])].flatMap((part) => [...part.getClientRects()]);
    return !boxes.some(({ left, right, top, bottom }) => {
      const [l, r] = [Math.max(left, 0), Math.min(right, innerWidth)];
      const [t, b] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
      if (r <= l || b <= t) return false;
      const hit = document.elementFromPoint((l + r) / 2, (t + b) / 2);
      return hit && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.control === element);
    });
  }

  /**
   * Each stop of the Tab key in its turn, without pressing it: something of it can be seen. For the narrow look, beside
   * the walk of the wide.
   */
  function stopsSeen() {
    const unseen = stops().filter((element) => {
      element.focus();
      return document.activeElement === element && isHidden(element);
    });
    document.activeElement?.blur();
    scrollTo(0, 0);
    return unseen.slice(0, 3).map((element) => `what has focus is covered or out of sight: ${words(element)}`);
  }

  /** One thing to do next is the button that stands out. */
  function primary() {
    const buttons = all('main .ds-button:not([data-variant]), main .ds-button[data-variant="primary"]');
    return buttons.length > 1
      ? [`${buttons.length} primary buttons: ${buttons.map((button) => button.textContent.trim()).join(' / ')}`]
      : [];
  }

  function endWalk() {
    const { wanted, visited, faults } = walk.seen;
    walk.end();
    const missed = wanted.filter((element) => !visited.includes(element) && element.isConnected);
    for (const element of missed.slice(0, 3)) faults.push(`the keyboard does not reach ${words(element)}`);
    visited.slice(1).forEach((element, index) => {
      const isAfter = visited[index].compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (!isAfter) faults.push(`focus goes back in the document to ${words(element)}`);
    });
    return faults;
  }

  /** What has focus now, shows it. */
  function focusFaults() {
    const element = document.activeElement;
    const faults = look(element) === 'none' ? [`focus does not show: ${words(element)}`] : [];
    return isHidden(element) ? [...faults, `what has focus is covered or out of sight: ${words(element)}`] : faults;
  }

  window.yttraLook = {
    colours,
    paintedSo,
    primary,
    boxesOverWords,
    lowFields,
    plainFacts,
    unfolded,
    sortable,
    cutTables,
    stopsSeen,
    showsMore,
    scrollers,
    structure,
    refusal,
    reflow,
    brokenWords,
    enlarged,
    targets,
    beginWalk,
    endWalk,
    focusFaults,
  };
})();
