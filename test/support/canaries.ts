import { createHash } from 'node:crypto';
import PizZip from 'pizzip';
import type { Reply } from './api-client';
import { pdfPages } from './pdf-text';

/**
 * A draft that is watched: the word that stands in every part of it, and the day on which nothing happens but its
 * writing.
 */
export interface WatchedDraft {
  word: string;
  /** YYYY-MM-DD, and as pages write it. */
  day: string;
  shortDay: string;
}

/** An answer with the word wherever somebody can write something. */
export function wordEverywhere(word: string): object {
  return {
    stance: 'supports_with_comments',
    caseNumber: word,
    basis: { type: 'decision', meeting: '2022-12-14', section: `§ 1 ${word}`, answeredBy: word, delegate: word },
    answers: { 1: { text: `Ja, ${word}.` }, 2: { value: 'partly' }, 3: { text: word } },
    text: `Allmänt ${word}`,
    reason: word,
    sectionComments: [{ section: 'Ansvar', text: `Stryk ${word}` }],
    reservations: [{ by: [{ name: `Rut ${word}`, party: word }], text: `Vi reserverar oss ${word}` }],
    secrecy: [{ provision: `21 kap. ${word}`, date: '2022-12-14', authority: word, parts: ['answer:1'] }],
  };
}

/** Everything that a reply says, its headers too: what is packed is unpacked, and a PDF is read. */
export async function wordsOf({ bytes, headers }: Pick<Reply, 'bytes' | 'headers'>): Promise<string> {
  return `${await contentOf(bytes)} ${decoded(JSON.stringify([...headers]))}`;
}

/** What has been read once, by its hash: many are given the same file. */
const read = new Map<string, Promise<string>>();

async function contentOf(bytes: Buffer): Promise<string> {
  const start = bytes.subarray(0, 4).toString('latin1');
  const unpack = start.startsWith('PK') ? unpacked : start === '%PDF' ? textOfPdf : null;
  if (!unpack) return bytes.toString();
  const hash = createHash('sha256').update(bytes).digest('hex');
  const text = read.get(hash) ?? unpack(bytes);
  read.set(hash, text);
  return text;
}

const textOfPdf = async (bytes: Buffer): Promise<string> => (await pdfPages(bytes)).join('\n');

/** Every file of an archive, also of one inside it: a document of Office too is one. */
async function unpacked(bytes: Buffer): Promise<string> {
  const words = Object.values(new PizZip(bytes).files).map(
    async (file) => `${file.name} ${file.dir ? '' : await contentOf(Buffer.from(file.asUint8Array()))}`,
  );
  return (await Promise.all(words)).join('\n');
}

const decoded = (text: string): string =>
  text.replace(/(%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return signs;
    }
  });

/** What of a draft shows in a text; empty when nothing does. */
export function seenOf({ word, day, shortDay }: WatchedDraft, text: string): string[] {
  const lower = text.toLowerCase();
  return [word, day, shortDay].filter((secret) => lower.includes(secret));
}
