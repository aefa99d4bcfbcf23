import { fromBufferPromise } from 'yauzl';
import { ExpectedFailure } from './expected-failure';

/** More than any steering document has, so that what was made to stop its reader is told apart before it is read. */
export const DRAFT_LIMITS = {
  /** Letters in all. A page has some 3,000. */
  text: 2_000_000,
  sections: 2_000,
  /** A heading of more letters is none. */
  heading: 500,
  pages: 1_000,
  /** Of Markdown: letters with no blank line between them, and signs before the first letter of a line. */
  block: 200_000,
  marks: 1_000,
  /** Of the XML of a Word file: bytes, tags and attributes in all, and tags in each other. The reader keeps it all in memory. */
  markup: 12 * 1024 * 1024,
  tags: 75_000,
  attributes: 300_000,
  depth: 200,
};

export const tooMuch = (): ExpectedFailure => new ExpectedFailure('too_much', 'the draft is more than is read');

const MARKUP = /\.(xml|rels)$/i;

/** Counts the XML of a Word file, part by part as it is unpacked, before any of it is read. Throws `tooMuch`. */
export async function checkMarkup(file: Buffer): Promise<void> {
  const count = new MarkupCount();
  const zip = await fromBufferPromise(file, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (!MARKUP.test(entry.fileName) || !/^(word\/|_rels\/|\[)/.test(entry.fileName)) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      count.bytes((chunk as Buffer).length);
      chunks.push(chunk as Buffer);
    }
    count.part(Buffer.concat(chunks));
  }
}

const [OPENS, CLOSES, SLASH, EQUALS] = ['<', '>', '/', '='].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];
const NO_TAG = ['!', '?'].map((sign) => sign.charCodeAt(0));

class MarkupCount {
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
