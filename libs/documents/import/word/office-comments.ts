import { markupParts } from './markup-parts';
import { tracesOfComments, type Trace, type Traces } from './word-traces';
import { deep, readXml, type XmlNode } from '../../word-xml';

/** Where Excel and PowerPoint keep what people have said beside the cells and the pictures, old and new. */
const COMMENTS = /^(xl\/(comments|threadedComments)|ppt\/comments)[^.]*\.xml$/i;
/** What one person has said, with its answers each for itself. */
const SAID = new Set(['comment', 'threadedComment', 'cm', 'reply']);
/** Excel writes a copy of each new comment for old programs, by nobody. */
const COPY = /^tc=\{/;

/** The comments of an Excel or PowerPoint file; null where there are none. */
export async function officeComments(file: Buffer): Promise<Traces | null> {
  const parts = await markupParts(file, COMMENTS);
  const comments = [...parts.values()].flatMap((bytes) => (bytes.length > 0 ? commentsIn(readXml(bytes)) : []));
  return tracesOfComments(comments);
}

function commentsIn(root: XmlNode): Trace[] {
  const nodes = [...deep(root)];
  const authors = nodes.filter(({ name }) => local(name) === 'author').map(ownText);
  return nodes.flatMap((node) => {
    if (!SAID.has(local(node.name))) return [];
    const by = authors[Number(node.attributes.authorId)] ?? null;
    return by && COPY.test(by) ? [] : [{ kind: 'comment', by, text: wordsOf(node) }];
  });
}

/** Of this one alone: what others have answered stands within it. */
function wordsOf(node: XmlNode): string {
  return node.children
    .map((inner) => {
      if (typeof inner === 'string' || SAID.has(local(inner.name)) || local(inner.name) === 'replyLst') return '';
      return (['t', 'text'].includes(local(inner.name)) ? ownText(inner) : '') + wordsOf(inner);
    })
    .join('');
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const ownText = ({ children }: XmlNode): string => children.filter((inner) => typeof inner === 'string').join('');
