import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { env } from './env';

/** What a key is for: a text sealed for one purpose opens for no other. */
export type Purpose = 'login' | 'address' | 'mailed code' | 'second factor' | 'kept form' | 'known browser';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own for each purpose, from SESSION_SECRET: change that, and whatever it sealed must be made anew. */
function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env().SESSION_SECRET, '', `yttra ${purpose}`, 32));
}

/** Encrypts and signs a text that leaves our hands: in a cookie, in a mail that waits, in a backup. */
export function seal(purpose: Purpose, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor(`seal ${purpose}`), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The text that was sealed for this purpose; null when it was not, or has been changed. */
export function unseal(purpose: Purpose, sealed: string): string | null {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv(CIPHER, keyFor(`seal ${purpose}`), bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** What this installation's processes and its database share: by it they prove to the database who they are. */
export function databaseKey(): Buffer {
  return (kept ??= keyFor('database proof'));
}
let kept: Buffer | undefined;

/** A hash that nobody without SESSION_SECRET can try guesses against: for what has little to guess, such as a code. */
export function keyedHash(purpose: string, ...parts: string[]): string {
  const hmac = createHmac('sha256', keyFor(`hash ${purpose}`));
  // Lengths first, so that two parts cannot pass for two others.
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:${part}`);
  return hmac.digest('hex');
}
