import { make } from './dom';
import { texts } from './texts.sv';

/**
 * A pane where an answer is read: keys while focus is in it, and, where sentences can be chosen, the very words that
 * are selected. Everything is done without it too, with boxes, radios, links and buttons. Keys of one letter count
 * nowhere but in the pane.
 */
export function openPane(pane: HTMLElement): void {
  const form = document.querySelector<HTMLFormElement>('form:has([name=disposition])');
  const boxes = [...pane.querySelectorAll<HTMLInputElement>('input[name=mening]')];
  const help = make(
    'details',
    { className: 'y-keys' },
    make('summary', {}, texts.keys.title),
    keyList(boxes.length > 0),
  );
  pane.append(help);
  if (boxes.length > 0) keepSelection(pane, boxes);

  const step = (by: 1 | -1) => {
    const at = boxes.indexOf(document.activeElement as HTMLInputElement);
    boxes[at < 0 ? (by > 0 ? 0 : boxes.length - 1) : at + by]?.focus();
  };
  /** The disposition, with the sentence where one stands when none is chosen, and on to the reason. */
  const dispose = (index: number) => {
    const radio = form?.querySelectorAll<HTMLInputElement>('input[name=disposition]')[index];
    if (!radio) return;
    const here = document.activeElement as HTMLInputElement;
    const hasChosen =
      boxes.some(({ checked }) => checked) || pane.querySelector<HTMLInputElement>('[name=fran]')?.value;
    if (boxes.includes(here) && !hasChosen) here.checked = true;
    radio.checked = true;
    form.querySelector<HTMLElement>('[name=reason]')!.focus();
  };
  const acts: Record<string, () => void> = {
    j: () => step(1),
    k: () => step(-1),
    n: () => follow('next'),
    p: () => follow('prev'),
    m: () =>
      (document.activeElement as HTMLElement).matches('input') && (document.activeElement as HTMLElement).click(),
    '1': () => dispose(0),
    '2': () => dispose(1),
    '3': () => dispose(2),
    '4': () => dispose(3),
    '?': () => ((help.open = !help.open), help.querySelector('summary')!.focus()),
  };
  const alike: Record<string, string> = { ArrowDown: 'j', ArrowUp: 'k' };

  pane.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isArrow = event.key in alike;
    if (isArrow && !boxes.includes(event.target as HTMLInputElement)) return;
    const act = acts[alike[event.key] ?? event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  form?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector<HTMLButtonElement>('button[name=vidare]'));
  });
}

const follow = (rel: 'next' | 'prev'): void => document.querySelector<HTMLAnchorElement>(`main a[rel=${rel}]`)?.click();

function keyList(chooses: boolean): HTMLElement {
  const { reading, choosing } = texts.keys;
  const rows = [...(chooses ? choosing : []), ...reading];
  const list = make('dl', {});
  for (const [key, does] of rows)
    list.append(make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, does)));
  return list;
}

/**
 * Words that are selected in the pane are what is quoted, in place of whole sentences; a box that is ticked takes over
 * again.
 */
function keepSelection(pane: HTMLElement, boxes: HTMLInputElement[]): void {
  const [from, to] = ['fran', 'till'].map((name) => make('input', { type: 'hidden', name }));
  const told = make('p', { role: 'status', className: 'y-chosen-words' });
  pane.append(from!, to!, told);
  const forget = () => {
    from!.value = to!.value = told.textContent = '';
  };
  const take = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const [start, end] = [pointAt(pane, range, 'start'), pointAt(pane, range, 'end')];
    if (start === null || end === null || start >= end) return;
    from!.value = String(start);
    to!.value = String(end);
    for (const box of boxes) box.checked = false;
    told.textContent = texts.chosenWords(selection.toString().trim().replace(/\s+/g, ' '));
  };
  pane.addEventListener('mouseup', () => setTimeout(take));
  pane.addEventListener('keyup', ({ shiftKey, key }) => shiftKey && key.startsWith('Arrow') && take());
  pane.addEventListener('click', (event) => {
    // A label that words are being selected in ticks nothing.
    if ((event.target as HTMLElement).closest('label') && !(getSelection()?.isCollapsed ?? true))
      event.preventDefault();
  });
  for (const box of boxes) box.addEventListener('change', forget);
}

/**
 * The code point of the part's stored text where a selection begins or ends, without the space at its edges; null
 * outside the words.
 */
function pointAt(pane: HTMLElement, range: Range, edge: 'start' | 'end'): number | null {
  const sentences = [...pane.querySelectorAll<HTMLElement>('[data-from]')].filter((one) => range.intersectsNode(one));
  const sentence = edge === 'start' ? sentences[0] : sentences.at(-1);
  if (!sentence) return null;
  const within = document.createRange();
  within.selectNodeContents(sentence);
  const words = within.toString();
  const [node, offset] =
    edge === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
  let before = edge === 'start' ? '' : words;
  if (sentence.contains(node)) {
    within.setEnd(node, offset);
    before = within.toString();
  }
  const rest = edge === 'start' ? words.slice(before.length) : before;
  const trimmed = edge === 'start' ? before + rest.slice(0, rest.length - rest.trimStart().length) : before.trimEnd();
  return Number(sentence.dataset.from) + [...trimmed].length;
}
