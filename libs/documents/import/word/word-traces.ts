import type { WordPackage } from './word-package';
import { deep, elementsOf, type XmlNode } from '../../word-xml';

export type TraceKind = 'comment' | 'inserted' | 'deleted' | 'moved' | 'formatted';

/** Something that somebody has said beside the text, or done to it and nobody has accepted. */
export interface Trace {
  kind: TraceKind;
  by: string | null;
  /** The words it is about, cut short; empty for what is about looks. */
  text: string;
}

/** What lies in a Word file besides its text, and goes to everyone who gets the file. */
export interface Traces {
  comments: number;
  changes: number;
  /** The first of them, in order. */
  listed: Trace[];
  /** Of a file that Yttra makes no copy of without them: Excel's and PowerPoint's. */
  stay?: true;
}

const MOST_LISTED = 200;
const LONGEST = 200;
/** Parts that text stands in, besides the main one. */
const BESIDE = ['header', 'footer', 'footnotes', 'endnotes'];

/** The comments and tracked changes of a file; null where there are none. */
export function tracesIn(file: WordPackage, main: XmlNode): Traces | null {
  const comments = file.all('comments').flatMap(({ root }) => commentsIn(root));
  const roots = [main, ...BESIDE.flatMap((kind) => file.all(kind).map(({ root }) => root))];
  const changes = roots.flatMap(changesIn);
  if (comments.length + changes.length === 0) return null;
  return { comments: comments.length, changes: changes.length, listed: firstOf([...changes, ...comments]) };
}

/** Those of a file that has nothing else, and of which no copy is made without them. */
export const tracesOfComments = (comments: readonly Trace[]): Traces | null =>
  comments.length > 0 ? { comments: comments.length, changes: 0, listed: firstOf(comments), stay: true } : null;

const firstOf = (traces: readonly Trace[]): Trace[] =>
  traces.slice(0, MOST_LISTED).map((trace) => ({ ...trace, text: shortened(trace.text) }));

function commentsIn(root: XmlNode): Trace[] {
  const comments = [...deep(root)].filter(({ name }) => name === 'w:comment');
  return comments.map((comment) => ({
    kind: 'comment',
    by: comment.attributes['w:author'] ?? null,
    text: wordsIn(comment),
  }));
}

/** What one person did in one go is one change, in however many pieces the file has it. */
function changesIn(root: XmlNode): Trace[] {
  const changes: Trace[] = [];
  let before = '';
  look(root);
  return changes;

  function look(node: XmlNode): void {
    for (const inner of elementsOf(node)) {
      const kind = kindOf(inner);
      // Text that is as it was parts two changes.
      if (inner.name === 'w:t') before = '';
      if (kind) take(kind, inner);
      // What a change has put in is its own text; what stood there before its looks were changed is no text.
      else look(inner);
    }
  }

  function take(kind: TraceKind, node: XmlNode): void {
    const { 'w:author': author = null, 'w:date': date = '' } = node.attributes;
    const key = `${kind} ${author} ${date}`;
    const text = kind === 'formatted' ? '' : wordsIn(node);
    if (key === before) changes.at(-1)!.text += text;
    else changes.push({ kind, by: author, text });
    before = key;
    if (kind === 'inserted') for (const inner of deep(node)) if (kindOf(inner) === 'deleted') take('deleted', inner); // prettier-ignore
  }
}

function kindOf({ name }: XmlNode): TraceKind | undefined {
  if (name === 'w:ins' || name === 'w:cellIns') return 'inserted';
  if (name === 'w:del' || name === 'w:cellDel') return 'deleted';
  // What was moved stands where it was and where it is: one change.
  if (name === 'w:moveFrom') return 'moved';
  return name === 'w:cellMerge' || (name.startsWith('w:') && name.endsWith('Change')) ? 'formatted' : undefined;
}

function wordsIn(node: XmlNode): string {
  return [...deep(node)]
    .filter(({ name }) => name === 'w:t' || name === 'w:delText')
    .flatMap(({ children }) => children.filter((text) => typeof text === 'string'))
    .join('');
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
};
