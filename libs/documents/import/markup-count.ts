import { DRAFT_LIMITS, tooMuch } from './draft-limits';

const [OPENS, CLOSES, SLASH, EQUALS] = ['<', '>', '/', '='].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];
const NO_TAG = ['!', '?'].map((sign) => sign.charCodeAt(0));

/** Counts the XML of a Word file before any of it is read. Each method throws `tooMuch`. */
export class MarkupCount {
  private left = { bytes: DRAFT_LIMITS.markup, tags: DRAFT_LIMITS.tags, attributes: DRAFT_LIMITS.attributes };

  bytes(more: number): void {
    if ((this.left.bytes -= more) < 0) throw tooMuch();
  }

  part(xml: Buffer): void {
    let depth = 0;
    for (let at = xml.indexOf(OPENS); at >= 0; at = xml.indexOf(OPENS, at + 1)) {
      const next = xml[at + 1]!;
      if (next === SLASH) depth -= 1;
      else if (!NO_TAG.includes(next)) depth += this.tag(xml, at);
      if (depth > DRAFT_LIMITS.depth) throw tooMuch();
    }
  }

  /** Counts a tag with its attributes; 1 when it holds more, 0 when it is whole by itself. */
  private tag(xml: Buffer, from: number): number {
    let at = from;
    for (; at < xml.length && xml[at] !== CLOSES; at += 1) if (xml[at] === EQUALS) this.left.attributes -= 1;
    this.left.tags -= 1;
    if (this.left.tags < 0 || this.left.attributes < 0) throw tooMuch();
    return xml[at - 1] === SLASH ? 0 : 1;
  }
}
