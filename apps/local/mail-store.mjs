import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ from: string, to: string[], receivedAt: string }} Envelope what SMTP said, apart from the message's own
 * headers
 * @typedef {{ keep: (raw: Buffer, envelope: Envelope) => Promise<string>, ids: () => string[], envelope: (id: string)
 * => Envelope | undefined, raw: (id: string) => Buffer | undefined, rawHead: (id: string) => Buffer }} MailStore
 */

const MESSAGE = /^(\d{6,})\.eml$/;
const HEAD_BYTES = 65_536;

/** @param {string} file @param {string | Buffer} content @param {boolean} durably */
async function writeDown(file, content, durably) {
  const handle = await fs.promises.open(file, 'w', 0o600);
  try {
    await handle.writeFile(content);
    if (durably) await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Mail as files: `NNNNNN.eml` exactly as it came, with `NNNNNN.json` (the envelope) beside it. One process at a time
 * writes in a folder; any may read.
 * @param {string} folder
 * @param {{ isDurable?: () => boolean }} [options] false spares the disk where nobody would miss the mail after a power
 * cut
 * @returns {MailStore}
 */
export function openMailStore(folder, { isDurable = () => true } = {}) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ids = () =>
    fs
      .readdirSync(folder)
      .flatMap((name) => MESSAGE.exec(name)?.[1] ?? [])
      .sort((a, b) => Number(a) - Number(b));
  let last = Number(ids().at(-1) ?? 0);
  const fileOf = (/** @type {string} */ id, /** @type {string} */ kind) => path.join(folder, `${id}.${kind}`);

  return {
    ids,
    // On disk before the answer: the sender is told 250 and forgets the message. The message gets its name last, so
    // that what is listed is whole and has its envelope.
    async keep(raw, envelope) {
      const id = String(++last).padStart(6, '0');
      const part = fileOf(id, 'part');
      const durably = isDurable();
      await Promise.all([
        writeDown(fileOf(id, 'json'), `${JSON.stringify(envelope, null, 2)}\n`, durably),
        writeDown(part, raw, durably),
      ]);
      await fs.promises.rename(part, fileOf(id, 'eml'));
      if (durably && process.platform !== 'win32') {
        const handle = await fs.promises.open(folder, 'r');
        await handle.sync().finally(() => handle.close());
      }
      return id;
    },
    envelope(id) {
      try {
        return JSON.parse(fs.readFileSync(fileOf(id, 'json'), 'utf8'));
      } catch {
        return undefined;
      }
    },
    raw(id) {
      return fs.existsSync(fileOf(id, 'eml')) ? fs.readFileSync(fileOf(id, 'eml')) : undefined;
    },
    rawHead(id) {
      const handle = fs.openSync(fileOf(id, 'eml'), 'r');
      try {
        const buffer = Buffer.alloc(HEAD_BYTES);
        return buffer.subarray(0, fs.readSync(handle, buffer, 0, HEAD_BYTES, 0));
      } finally {
        fs.closeSync(handle);
      }
    },
  };
}
