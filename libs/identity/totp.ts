import { createHmac } from 'node:crypto';

/** What every authenticator app understands: RFC 6238 with SHA-1, six digits, half a minute. */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** The phone's clock may be one step off, either way. */
const DRIFT_STEPS = 1;

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Which half minute it is. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / STEP_SECONDS);

/** The digits that an app with this secret shows in a half minute. */
export function digitsAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = hash.at(-1)! & 0x0f;
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/**
 * The half minute that the digits are of, if it is near now and later than `after`; null when they are wrong, or used.
 */
export function stepOf(secret: Buffer, digits: string, now: Date, after: number): number | null {
  const current = stepAt(now);
  for (let step = current - DRIFT_STEPS; step <= current + DRIFT_STEPS; step++) {
    if (step > after && digitsAt(secret, step) === digits) return step;
  }
  return null;
}

/** A secret as people and apps write it. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What a QR code says to an app: whose account, and the secret. */
export function otpauthUri(secret: Buffer, account: string): string {
  return `otpauth://totp/${encodeURIComponent(`Yttra:${account}`)}?secret=${base32(secret)}&issuer=Yttra`;
}
