import { Editor, type JSONContent } from '@tiptap/core';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import StarterKit from '@tiptap/starter-kit';
import { pastedPlainText, pastedText } from '../../ui/pasted-text';
import { readBlocks, writeBlocks, type WrittenBlock } from '../../ui/written-blocks';
import { make } from './dom';
import { texts } from './editor-texts.sv';

const tight = { addAttributes: () => ({ isTight: { default: false, rendered: false } }) };

/** Only what the stored text can hold: paragraphs, line breaks and lists of one level. */
const EXTENSIONS = [
  StarterKit.configure({
    blockquote: false,
    bold: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    heading: false,
    horizontalRule: false,
    italic: false,
    link: false,
    listItem: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  ListItem.extend({ content: 'paragraph' }),
  BulletList.extend(tight),
  OrderedList.extend({
    addAttributes() {
      return { ...this.parent?.(), ...tight.addAttributes() };
    },
  }),
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
  const editor: Editor = new Editor({
    element: place,
    extensions: EXTENSIONS,
    injectCSS: false,
    content: docOf(blocks),
    editorProps: {
      attributes: { ...namesOf(area, label.id), id },
      handlePaste: (_view, { clipboardData }) => {
        const text = textIn(clipboardData);
        if (text === null) return false;
        const content = docOf(readBlocks(text)).content!;
        // One paragraph is words in the sentence where one writes.
        const isWords = content.length === 1 && content[0]!.type === 'paragraph';
        return editor.commands.insertContent(isWords ? (content[0]!.content ?? []) : content);
      },
    },
    onUpdate: ({ editor: now }) => {
      area.value = writeBlocks(blocksOf(now.getJSON()));
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
  });
  area.hidden = true;
  area.id = `${id}-text`;
  label.addEventListener('click', () => editor.commands.focus());
  place.prepend(toolbar(editor, close));

  function close(): void {
    editor.destroy();
    place.remove();
    area.id = id;
    area.hidden = false;
    area.focus();
  }
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
    lang: 'sv',
  };
  return { ...names, ...(Object.fromEntries(said) as Record<string, string>) };
}

function toolbar(editor: Editor, close: () => void): HTMLElement {
  const tool = (words: string, act: () => void, isOn?: () => boolean) => {
    const button = make('button', { type: 'button', className: 'y-tool', onclick: act }, words);
    if (isOn) editor.on('transaction', () => button.setAttribute('aria-pressed', String(isOn())));
    if (isOn) button.setAttribute('aria-pressed', String(isOn()));
    return button;
  };
  const chain = () => editor.chain().focus();
  const tools = make(
    'div',
    { className: 'y-tools', role: 'group' },
    tool(
      texts.bullets,
      () => chain().toggleBulletList().run(),
      () => editor.isActive('bulletList'),
    ),
    tool(
      texts.numbers,
      () => chain().toggleOrderedList().run(),
      () => editor.isActive('orderedList'),
    ),
    tool(texts.undo, () => chain().undo().run()),
    tool(texts.redo, () => chain().redo().run()),
    tool(texts.plain, close),
  );
  tools.setAttribute('aria-label', texts.tools);
  return tools;
}

function docOf(blocks: readonly WrittenBlock[]): JSONContent {
  const content = blocks.map(({ kind, texts: lines, start, isTight }): JSONContent => {
    if (kind === 'paragraph') return paragraph(lines[0] ?? '');
    const items = lines.map((line) => ({ type: 'listItem', content: [paragraph(line)] }));
    return kind === 'bullets'
      ? { type: 'bulletList', attrs: { isTight }, content: items }
      : { type: 'orderedList', attrs: { isTight, start }, content: items };
  });
  return { type: 'doc', content: content.length > 0 ? content : [paragraph('')] };
}

const paragraph = (text: string): JSONContent => ({
  type: 'paragraph',
  content: text
    .split('\n')
    .flatMap((line, index): JSONContent[] => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line ? [{ type: 'text', text: line }] : []),
    ]),
});

/** The blocks of what stands in the editor; empty paragraphs are only room to write in. */
function blocksOf({ content = [] }: JSONContent): WrittenBlock[] {
  return content
    .map(({ type, attrs, content: inner = [] }): WrittenBlock => {
      const { isTight = false, start = 1 } = (attrs ?? {}) as { isTight?: boolean; start?: number };
      if (type === 'paragraph')
        return { kind: 'paragraph', texts: [textOf({ content: inner })], start: 1, isTight: false };
      const lines = inner.map(({ content: parts = [] }) => textOf(parts[0] ?? {}));
      return { kind: type === 'bulletList' ? 'bullets' : 'numbers', texts: lines, start, isTight };
    })
    .filter(({ kind, texts: lines }) => kind !== 'paragraph' || lines[0]!.trim() !== '');
}

const textOf = ({ content = [] }: JSONContent): string =>
  content.map(({ type, text }) => (type === 'hardBreak' ? '\n' : (text ?? ''))).join('');
