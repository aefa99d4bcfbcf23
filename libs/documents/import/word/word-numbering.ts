import { formatted } from './number-formats';
import type { NumberedAs, WordStyle, WordStyles } from './word-styles';
import { child, elementsOf, isOn, valueOf, wholeNumber, type XmlNode } from '../../word-xml';

interface Level {
  start: number;
  format: string;
  text: string;
  /** The style whose paragraphs stand on this level. */
  style?: string;
  /** The level, counted from 1, after which it begins anew; 0 for never. Any outer one when it says nothing. */
  restartsAfter?: number;
  isLegal: boolean;
}

/** What stands before a paragraph. */
export interface Mark {
  /** "1.1", "2 kap.", "a)"; "-" for a bullet; empty where Word writes nothing. */
  text: string;
  isNumber: boolean;
  level: number;
  list: string;
}

interface List {
  /** Lists with the same count go on from each other. */
  counts: (number | undefined)[];
  levels: Map<number, Level>;
}

const LEVELS = 9;
const NO_LEVEL: Level = { start: 1, format: 'decimal', text: '', isLegal: false };

/** Word writes no numbers in a document, it counts them as it shows it: numbering.xml says how. */
export class WordNumbering {
  private readonly abstracts = new Map<string, XmlNode>();
  private readonly nums = new Map<string, XmlNode>();
  private readonly lists = new Map<string, { list: List; own: Map<number, Level>; restarts: Map<number, number> }>();
  private readonly counted = new Map<string, List>();
  private readonly begun = new Set<string>();

  constructor(
    root: XmlNode | undefined,
    private readonly styles: WordStyles,
  ) {
    for (const node of elementsOf(root)) {
      if (node.name === 'w:abstractNum') this.abstracts.set(node.attributes['w:abstractNumId'] ?? '', node);
      if (node.name === 'w:num') this.nums.set(node.attributes['w:numId'] ?? '', node);
    }
  }

  /** Counts a paragraph, and tells what stands before it; undefined for one outside all lists. */
  next(direct: NumberedAs | undefined, style: WordStyle): Mark | undefined {
    const numId = direct?.numId ?? style.numbering?.numId;
    if (numId === undefined || numId === '0') return undefined;
    const found = this.list(numId);
    if (!found) return undefined;
    const { list, own, restarts } = found;
    const levels = (at: number): Level => own.get(at) ?? list.levels.get(at) ?? NO_LEVEL;
    const level = Math.min(LEVELS - 1, Math.max(0, direct?.level ?? this.levelOf(style, list) ?? 0));
    this.count(numId, list, level, levels, restarts);
    const { format, text, isLegal } = levels(level);
    if (format === 'bullet') return { text: '-', isNumber: false, level, list: numId };
    const written = text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      // An outer level that has not begun stands one before its start: Word writes 0.1.
      const value = list.counts[at] ?? levels(at).start - 1;
      return formatted(value, isLegal ? 'decimal' : levels(at).format);
    });
    return { text: written.replace(/\s+/g, ' ').trim(), isNumber: true, level, list: numId };
  }

  private count(
    numId: string,
    { counts }: List,
    level: number,
    levels: (at: number) => Level,
    restarts: ReadonlyMap<number, number>,
  ): void {
    const first = `${numId} ${level}`;
    const anew = this.begun.has(first) ? undefined : restarts.get(level);
    this.begun.add(first);
    const start = restarts.get(level) ?? levels(level).start;
    counts[level] = anew ?? (counts[level] === undefined ? start : counts[level] + 1);
    for (let inner = level + 1; inner < LEVELS; inner += 1) {
      const { restartsAfter = inner } = levels(inner);
      if (restartsAfter > level) counts[inner] = undefined;
    }
  }

  /** The level that the style's own list keeps for it, else what the style says. */
  private levelOf(style: WordStyle, { levels }: List): number | undefined {
    for (const id of style.ids)
      for (const [at, level] of levels) if (level.style === id && style.numbering) return at; // prettier-ignore
    return style.numbering?.level;
  }

  private list(numId: string) {
    const known = this.lists.get(numId);
    const num = this.nums.get(numId);
    if (known || !num) return known;
    const abstractId = this.resolved(valueOf(num, 'w:abstractNumId') ?? '', 0);
    const abstract = this.abstracts.get(abstractId);
    if (!abstract) return undefined;
    const list = this.counted.get(abstractId) ?? { counts: [], levels: levelsIn(abstract) };
    this.counted.set(abstractId, list);
    const made = { list, own: new Map<number, Level>(), restarts: new Map<number, number>() };
    for (const node of elementsOf(num)) {
      const at = wholeNumber(node.attributes['w:ilvl']);
      if (node.name !== 'w:lvlOverride' || at === undefined) continue;
      const level = child(node, 'w:lvl');
      if (level) made.own.set(at, levelIn(level));
      const start = wholeNumber(valueOf(node, 'w:startOverride'));
      if (start !== undefined) made.restarts.set(at, start);
    }
    this.lists.set(numId, made);
    return made;
  }

  /** A list may be said by a style for lists, which is said by another list. */
  private resolved(abstractId: string, steps: number): string {
    const link = valueOf(this.abstracts.get(abstractId), 'w:numStyleLink');
    if (link === undefined || steps > LEVELS) return abstractId;
    const numId = this.styles.paragraph(link).numbering?.numId;
    const next = numId === undefined ? undefined : valueOf(this.nums.get(numId), 'w:abstractNumId');
    return next === undefined || next === abstractId ? abstractId : this.resolved(next, steps + 1);
  }
}

function levelsIn(abstract: XmlNode): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const node of elementsOf(abstract)) {
    const at = wholeNumber(node.attributes['w:ilvl']);
    if (node.name === 'w:lvl' && at !== undefined) levels.set(at, levelIn(node));
  }
  return levels;
}

function levelIn(node: XmlNode): Level {
  return {
    start: wholeNumber(valueOf(node, 'w:start')) ?? 0,
    format: valueOf(node, 'w:numFmt') ?? 'decimal',
    text: valueOf(node, 'w:lvlText') ?? '',
    style: valueOf(node, 'w:pStyle'),
    restartsAfter: wholeNumber(valueOf(node, 'w:lvlRestart')),
    isLegal: isOn(node, 'w:isLgl') ?? false,
  };
}
