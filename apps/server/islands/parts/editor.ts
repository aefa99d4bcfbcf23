import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { Fragment, Slice, type NodeType } from 'prosemirror-model';
import { splitListItem } from 'prosemirror-schema-list';
import { EditorState, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { pastedPlainText } from '../../ui/pasted-text';
import { readBlocks, writeBlocks } from '../../ui/written-blocks';
import { make } from './dom';
import { blocksOf, docOf, isIn, kinds, nodesOf, selectText, toggleList } from './editor-text';
import { texts } from './editor-texts.sv';
import { pastedText } from './pasted-html';

const breakLine: Command = ({ tr }, dispatch) => {
  dispatch?.(tr.replaceSelectionWith(kinds.break.create()).scrollIntoView());
  return true;
};

/** How it is written in: what one is used to from other programs. */
const PLUGINS = [
  history(),
  inputRules({
    rules: [
      wrappingInputRule(/^\s*[-+*]\s$/, kinds.bullets),
      wrappingInputRule(/^(\d{1,3})\.\s$/, kinds.numbers, ([, start]) => ({ start: Number(start) })),
    ],
  }),
  keymap({
    Enter: splitListItem(kinds.item),
    Backspace: undoInputRule,
    'Shift-Enter': breakLine,
    'Mod-Enter': breakLine,
    'Mod-a': selectText,
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
  }),
  keymap(baseKeymap),
];

/**
 * Puts an editor in a textarea's place, with buttons for lists. The textarea stays in the form and holds the text as it
 * is stored. It is left alone where someone is writing in it already, and where its text would not come back the same.
 */
export function openEditor(area: HTMLTextAreaElement): void {
  // Decided here, once: what still has the mark waits for its editor.
  area.removeAttribute('data-editor');
  area.addEventListener('paste', pasteAsStored);
  if (document.activeElement === area || area.value !== area.defaultValue) return;
  const blocks = readBlocks(area.value);
  if (writeBlocks(blocks) !== area.value) return;
  const { id } = area;
  const label = document.querySelector<HTMLLabelElement>(`label[for="${id}"]`);
  if (!label) return;
  label.id ||= `${id}-label`;
  const place = make('div', { className: 'y-editor' });
  area.before(place);
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: docOf(blocks), plugins: PLUGINS }),
    attributes: { ...namesOf(area, label.id), id },
    handlePaste: (_view, { clipboardData }) => paste(view, clipboardData),
    dispatchTransaction: (tr) => {
      view.updateState(view.state.apply(tr));
      tools.show();
      if (!tr.docChanged) return;
      area.value = writeBlocks(blocksOf(tr.doc));
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
  });
  area.hidden = true;
  area.id = `${id}-text`;
  label.addEventListener('click', () => view.focus());
  const tools = toolbar(view, close);
  place.prepend(tools.bar);

  function close(): void {
    view.destroy();
    place.remove();
    area.id = id;
    area.hidden = false;
    area.focus();
  }
}

/** Puts in what has been copied, as answers are stored. */
function paste(view: EditorView, copied: DataTransfer | null): boolean {
  const text = textIn(copied);
  if (text === null) return false;
  const nodes = nodesOf(readBlocks(text));
  // One paragraph is words in the sentence where one writes.
  const isWords = nodes.length === 1 && nodes[0]!.type === kinds.paragraph;
  const slice = new Slice(isWords ? nodes[0]!.content : Fragment.from(nodes), 0, 0);
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
  return true;
}

/** What has been copied, as answers are stored; null for what the editor has copied itself. */
function textIn(copied: DataTransfer | null): string | null {
  const html = copied?.getData('text/html') ?? '';
  if (html.includes('data-pm-slice')) return null;
  return (html && pastedText(html)) || pastedPlainText(copied?.getData('text/plain') ?? '') || null;
}

/** Into the plain textarea too; the browser's own way of writing, so that it can be undone. */
function pasteAsStored(event: ClipboardEvent): void {
  const html = event.clipboardData?.getData('text/html');
  const text = html && pastedText(html);
  if (text && document.execCommand('insertText', false, text)) event.preventDefault();
}

/** What is said of the textarea is said of the editor. */
function namesOf(area: HTMLTextAreaElement, labelId: string): Record<string, string> {
  const said = ['aria-describedby', 'aria-invalid'].flatMap((name) => {
    const value = area.getAttribute(name);
    return value ? [[name, value]] : [];
  });
  const names = {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': labelId,
    class: 'y-writing',
    tabindex: '0',
    lang: 'sv',
  };
  return { ...names, ...(Object.fromEntries(said) as Record<string, string>) };
}

/** The buttons, and what tells which of them are pressed where one writes. */
function toolbar(view: EditorView, close: () => void): { bar: HTMLElement; show: () => void } {
  const tool = (words: string, onclick: () => void) =>
    make('button', { type: 'button', className: 'y-tool', onclick }, words);
  const doing = (command: Command) => () => {
    command(view.state, view.dispatch, view);
    view.focus();
  };
  const lists: [HTMLElement, NodeType][] = (['bullets', 'numbers'] as const).map((name) => [
    tool(texts[name], doing(toggleList(kinds[name]))),
    kinds[name],
  ]);
  const show = () =>
    lists.forEach(([button, list]) => button.setAttribute('aria-pressed', String(isIn(view.state, list))));
  show();
  const bar = make(
    'div',
    { className: 'y-tools', role: 'group' },
    ...lists.map(([button]) => button),
    tool(texts.undo, doing(undo)),
    tool(texts.redo, doing(redo)),
    tool(texts.plain, close),
  );
  bar.setAttribute('aria-label', texts.tools);
  return { bar, show };
}
