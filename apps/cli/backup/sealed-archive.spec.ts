import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { lockWithProof, openArchive, sealArchive, type Key, type Lock } from './sealed-archive';

const age = import('age-encryption');
const ENTRY = { name: 'backup.json', content: Buffer.from('ett utkast') };

/** A secret key and whom it belongs to. */
async function pair(kind: 'X25519' | 'Hybrid'): Promise<{ identity: string; recipient: string }> {
  const identity = await (await age)[`generate${kind}Identity`]();
  return { identity, recipient: await (await age).identityToRecipient(identity) };
}

const sealed = async (lock: Lock): Promise<Buffer> => buffer(await sealArchive(lock, entries()));
async function* entries() {
  yield await Promise.resolve(ENTRY);
}

async function read(bytes: Buffer, key: Key): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, content } of openArchive(key, Readable.from([bytes])))
    found.push(`${name}: ${String(content)}`);
  return found;
}
const READ = ['backup.json: ett utkast'];

it.each(['X25519', 'Hybrid'] as const)('for two with %s keys, either opens it, and nobody else', async (kind) => {
  const [one, other, third] = [await pair(kind), await pair(kind), await pair(kind)];
  const { lock, key } = await lockWithProof({ recipients: [one.recipient, other.recipient] });
  const bytes = await sealed(lock);
  for (const { identity } of [one, other]) expect(await read(bytes, { identities: [identity] })).toEqual(READ);
  expect(await read(bytes, key)).toEqual(READ);
  // One of several keys in the file is enough.
  expect(await read(bytes, { identities: [third.identity, other.identity] })).toEqual(READ);
  for (const wrong of [{ identities: [third.identity] }, { passphrase: 'fyra hästar drar en gul vagn' }])
    await expect(read(bytes, wrong)).rejects.toMatchObject({ code: 'cli.backup_not_opened' });
});

it('for hybrid keys alone, the key that reads it back is hybrid too: nothing in it is weaker than they are', async () => {
  const { recipient } = await pair('Hybrid');
  const { lock } = await lockWithProof({ recipients: [recipient] });
  const head = (await sealed(lock)).toString('latin1').split('\n---')[0]!;
  expect(head.match(/^-> \S+/gm)).toEqual(['-> mlkem768x25519', '-> mlkem768x25519']);
});

it('for a key that is cut or changed, is made for nobody: that is said first', async () => {
  for (const kind of ['X25519', 'Hybrid'] as const) {
    const { recipient } = await pair(kind);
    for (const bad of [recipient.slice(0, -4), `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`])
      await expect(lockWithProof({ recipients: [recipient, bad] })).rejects.toMatchObject({
        code: 'cli.bad_recipient',
      });
  }
});

it('is not opened with half a key, and says that of the key, not of the backup', async () => {
  const { identity, recipient } = await pair('X25519');
  const bytes = await sealed({ recipients: [recipient] });
  await expect(read(bytes, { identities: [identity.slice(0, -4)] })).rejects.toMatchObject({ code: 'cli.bad_key' });
});

it('with a byte changed or its end cut off is told to be no whole one', async () => {
  const { identity, recipient } = await pair('X25519');
  const bytes = await sealed({ recipients: [recipient] });
  const changed = Buffer.from(bytes);
  changed[bytes.length - 20]! ^= 1;
  for (const broken of [changed, bytes.subarray(0, -20), bytes.subarray(0, 30)])
    await expect(read(broken, { identities: [identity] })).rejects.toMatchObject({ code: 'cli.backup_not_whole' });
});
