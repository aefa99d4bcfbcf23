import { autoJoin } from 'prosemirror-commands';
import { Schema, type Node, type NodeType } from 'prosemirror-model';
import { Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import type { WrittenBlock } from '../../ui/written-blocks';

const isTight = { default: false };

/** Only what the stored text can hold: paragraphs, line breaks and lists of one level. */
export const { nodes: kinds } = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    bullets: {
      group: 'block',
      content: 'item+',
      attrs: { isTight },
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    numbers: {
      group: 'block',
      content: 'item+',
      attrs: { isTight, start: { default: 1 } },
      parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ start: (list as HTMLOListElement).start }) }],
      toDOM: ({ attrs }) => ['ol', { start: String(attrs.start) }, 0],
    },
    item: { content: 'paragraph', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    text: { group: 'inline' },
    break: {
      group: 'inline',
      inline: true,
      selectable: false,
      leafText: () => '\n',
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
}) as unknown as { nodes: Record<'doc' | 'paragraph' | WrittenBlock['kind'] | 'item' | 'text' | 'break', NodeType> };

/** The nodes of blocks, as they stand in the editor. */
export const nodesOf = (blocks: readonly WrittenBlock[]): Node[] =>
  blocks.map(({ kind, texts, start, isTight: tight }) =>
    kind === 'paragraph'
      ? paragraph(texts[0] ?? '')
      : kinds[kind].create(
          { isTight: tight, start },
          texts.map((text) => kinds.item.create(null, paragraph(text))),
        ),
  );

/** A whole text; without words it is an empty paragraph to write in. */
export const docOf = (blocks: readonly WrittenBlock[]): Node =>
  kinds.doc.create(null, blocks.length > 0 ? nodesOf(blocks) : paragraph(''));

function paragraph(text: string): Node {
  const inline = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [kinds.break.create()] : []),
      ...(line ? [kinds.text.schema.text(line)] : []),
    ]);
  return kinds.paragraph.create(null, inline);
}

/** The blocks of what stands in the editor; empty paragraphs are only room to write in. */
export const blocksOf = (doc: Node): WrittenBlock[] =>
  doc.children
    .map((node): WrittenBlock => {
      const { isTight: tight = false, start = 1 } = node.attrs as { isTight?: boolean; start?: number };
      const kind = node.type.name as WrittenBlock['kind'];
      const texts = kind === 'paragraph' ? [textOf(node)] : node.children.map(textOf);
      return { kind, texts, start, isTight: tight };
    })
    .filter(({ kind, texts }) => kind !== 'paragraph' || texts[0]!.trim() !== '');

const textOf = (node: Node): string => node.textBetween(0, node.content.size);

/** Whether one writes in a list of this kind. */
export const isIn = ({ doc, selection: { $from } }: EditorState, list: NodeType): boolean =>
  doc.child($from.index(0)).type === list;

/**
 * Makes a list of the paragraphs that are selected, a list of the other kind of one that is there, and paragraphs of
 * the lines of a list of this kind.
 */
export const toggleList = (list: NodeType): Command => autoJoin(toggled(list), ['bullets', 'numbers']);

const toggled =
  (list: NodeType): Command =>
  (state, dispatch) => {
    const { $from, from, to } = state.selection;
    const { tr } = state;
    const isList = isIn(state, list);
    if (!isList && $from.depth > 1) {
      const { isTight: tight } = $from.node(1).attrs;
      tr.setNodeMarkup($from.before(1), list, { isTight: tight as boolean });
    } else {
      state.doc.nodesBetween(from, to, (node, place, parent) => {
        if (node.type !== kinds.paragraph) return true;
        const range = tr.doc.resolve(tr.mapping.map(place + 1)).blockRange()!;
        if (isList && parent !== state.doc) tr.lift(range, 0);
        if (!isList && parent === state.doc) tr.wrap(range, [{ type: list }, { type: kinds.item }]);
        return false;
      });
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Everything, as a selection of text: what is done to lines is then done to all of them. */
export const selectText: Command = ({ doc, tr }, dispatch) => {
  dispatch?.(tr.setSelection(TextSelection.between(Selection.atStart(doc).$from, Selection.atEnd(doc).$to)));
  return true;
};
