import { child, elementsOf, valueOf, type XmlNode } from '../../word-xml';

/** A formula on one line: (a+b)/2, x^2, √(x). */
export function formulaText(node: XmlNode): string {
  const part = (name: string) => inside(child(node, name));
  switch (node.name) {
    case 'm:t':
      return node.children.filter((text) => typeof text === 'string').join('');
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
      return `${part('m:e')}^${grouped(part('m:sup'))}`;
    case 'm:sSub':
      return `${part('m:e')}_${grouped(part('m:sub'))}`;
    case 'm:sSubSup':
      return `${part('m:e')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`;
    case 'm:rad':
      return part('m:deg') === '' ? `√(${part('m:e')})` : `${part('m:deg')}√(${part('m:e')})`;
    case 'm:nary': {
      const sign = valueOfMath(child(node, 'm:naryPr'), 'm:chr') ?? '∫';
      const [from, to] = [part('m:sub'), part('m:sup')];
      return `${sign}${from && `_${grouped(from)}`}${to && `^${grouped(to)}`} ${part('m:e')}`;
    }
    case 'm:d': {
      const marks = child(node, 'm:dPr');
      const all = [...elementsOf(node)].filter(({ name }) => name === 'm:e').map(inside);
      return `${valueOfMath(marks, 'm:begChr') ?? '('}${all.join(', ')}${valueOfMath(marks, 'm:endChr') ?? ')'}`;
    }
    case 'm:mr':
      return [...elementsOf(node)].map(inside).join(', ');
    case 'm:m':
      return `[${[...elementsOf(node)].filter(({ name }) => name === 'm:mr').map(formulaText).join('; ')}]`; // prettier-ignore
    case 'w:del':
    case 'w:moveFrom':
    case 'w:rPr':
      return '';
    default:
      return inside(node);
  }
}

const inside = (node: XmlNode | undefined): string => [...elementsOf(node)].map(formulaText).join('');

/** In brackets, if it is more than one thing. */
const grouped = (text: string): string => (/^[\p{L}\p{N}]*$/u.test(text) ? text : `(${text})`);

const valueOfMath = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes['m:val'] ?? valueOf(node, name);
