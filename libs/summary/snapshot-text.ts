import { createHash } from 'node:crypto';
import { snapshotSchema, type Snapshot } from './snapshot';

/**
 * The snapshot's one and only text: the keys in the schema's order, two spaces, a line feed at the end, UTF-8. This
 * text is hashed, stored and handed out, so that `sha256sum summary.json` gives the hash that is printed in the
 * documents. Throws when something is in the snapshot that the schema does not know.
 */
export function snapshotText(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshotSchema.parse(snapshot), null, 2)}\n`;
}

/** sha-256 of a text's UTF-8 bytes, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A stored snapshot read back. Throws when the text is not what `snapshotText` writes. */
export function readSnapshot(text: string): Snapshot {
  return snapshotSchema.parse(JSON.parse(text));
}
