import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { DomainError, standsAgainstQuantum } from '@yttra/platform';
import type { Decrypter, Encrypter } from 'age-encryption';
import { extract, pack } from 'tar-stream';

/** One file of the archive. */
export interface Entry {
  name: string;
  content: Buffer;
}

/** Who can open it: holders of the keys that these belong to (`age1…`), or whoever knows the words. */
export type Lock = { recipients: readonly string[] } | { passphrase: string };

/** What opens it: secret keys (`AGE-SECRET-KEY-…`), or the words. */
export type Key = { identities: readonly string[] } | { passphrase: string };

/** What each opens is looked at before anything is read for them. Errors: cli.bad_recipient. */
export async function mustBeRecipients(recipients: readonly string[]): Promise<void> {
  const { Encrypter } = await import('age-encryption');
  for (const recipient of recipients) {
    try {
      new Encrypter().addRecipient(recipient);
    } catch {
      throw new DomainError({
        code: 'cli.bad_recipient',
        kind: 'invalid',
        message: `BACKUP_RECIPIENTS: ${recipient.slice(0, 12)}… is no key of age as it stands, or not all of one. Copy it again, to its last character.`,
      });
    }
  }
}

/** A key that is forgotten when this process ends: with it what has been written can be read back, and never again. */
export async function lockWithProof(lock: Lock): Promise<{ lock: Lock; key: Key }> {
  if ('passphrase' in lock) return { lock, key: lock };
  await mustBeRecipients(lock.recipients);
  const age = await import('age-encryption');
  const identity = await (lock.recipients.every(standsAgainstQuantum)
    ? age.generateHybridIdentity()
    : age.generateX25519Identity());
  const recipients = [...lock.recipients, await age.identityToRecipient(identity)];
  return { lock: { recipients }, key: { identities: [identity] } };
}

/**
 * The entries as a gzipped tar within age (`age -d … | tar xz` opens it too), never in the clear outside this process.
 */
export async function sealArchive(lock: Lock, entries: AsyncIterable<Entry>): Promise<Readable> {
  const { Encrypter } = await import('age-encryption');
  const encrypter: Encrypter = new Encrypter();
  if ('passphrase' in lock) encrypter.setPassphrase(lock.passphrase);
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  const packed = pack();
  const zipped = packed.pipe(createGzip());
  packed.on('error', (error) => zipped.destroy(error));
  fill(packed, entries).catch((error: Error) => packed.destroy(error));
  const sealed = await encrypter.encrypt(Readable.toWeb(zipped) as ReadableStream<Uint8Array>);
  return Readable.fromWeb(sealed as WebStream);
}

async function fill(packed: ReturnType<typeof pack>, entries: AsyncIterable<Entry>): Promise<void> {
  for await (const { name, content } of entries) {
    await new Promise<void>((done, failed) => {
      packed.once('error', failed);
      packed
        .entry({ name, size: content.length, mode: 0o600 }, (error) => {
          packed.off('error', failed);
          if (error) failed(error);
          else done();
        })
        .end(content);
    });
  }
  packed.finalize();
}

/** What was sealed, in its order. Errors: cli.bad_key; cli.backup_not_opened; cli.backup_not_whole. */
export async function* openArchive(key: Key, bytes: Readable): AsyncGenerator<Entry> {
  try {
    yield* opened(key, bytes);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw /^no identity matched/.test(why) ? notOpened() : notWhole(why);
  }
}

/** The backup could not be read as it was written. */
export const notWhole = (why: string): DomainError =>
  new DomainError({ code: 'cli.backup_not_whole', kind: 'unexpected', message: `The backup is not whole: ${why}.` });

const notOpened = (): DomainError =>
  new DomainError({
    code: 'cli.backup_not_opened',
    kind: 'invalid',
    message: 'The backup is sealed for somebody else: no key that was given opens it, nor BACKUP_PASSPHRASE.',
  });

function addKeys(decrypter: Decrypter, identities: readonly string[]): void {
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch {
    throw new DomainError({
      code: 'cli.bad_key',
      kind: 'invalid',
      message: 'A line of --identity that begins with AGE-SECRET-KEY- is not a whole key. Copy it again.',
    });
  }
}

async function* opened(key: Key, bytes: Readable): AsyncGenerator<Entry> {
  const { Decrypter } = await import('age-encryption');
  const decrypter: Decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase);
  else addKeys(decrypter, key.identities);
  const unlocked = await decrypter.decrypt(Readable.toWeb(bytes) as ReadableStream<Uint8Array>);
  const plain = Readable.fromWeb(unlocked as WebStream);
  const unzipped = plain.pipe(createGunzip());
  const unpacked = extract();
  plain.on('error', (error) => unzipped.destroy(error));
  unzipped.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  for await (const entry of unpacked) yield { name: entry.header.name, content: await buffer(entry) };
}
