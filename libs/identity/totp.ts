import { Secret, TOTP } from 'otpauth';

/** What every authenticator app understands: RFC 6238 with SHA-1, six digits, half a minute. */
const FORM = { issuer: 'Yttra', algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** The phone's clock may be one step off, either way. */
const DRIFT_STEPS = 1;

const secretOf = (bytes: Buffer): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer });
const totpOf = (secret: Buffer, label?: string): TOTP => new TOTP({ ...FORM, label, secret: secretOf(secret) });

/** Which half minute it is. */
export const stepAt = (now: Date): number => TOTP.counter({ period: FORM.period, timestamp: now.getTime() });

/** The digits that an app with this secret shows in a half minute. */
export const digitsAt = (secret: Buffer, step: number): string =>
  totpOf(secret).generate({ timestamp: step * FORM.period * 1000 });

/**
 * The half minute that the digits are of, if it is near now and later than `after`; null when they are wrong, or used.
 */
export function stepOf(secret: Buffer, digits: string, now: Date, after: number): number | null {
  const drift = totpOf(secret).validate({ token: digits, timestamp: now.getTime(), window: DRIFT_STEPS });
  const step = drift === null ? null : stepAt(now) + drift;
  return step !== null && step > after ? step : null;
}

/** A secret as people and apps write it. */
export const base32 = (bytes: Buffer): string => secretOf(bytes).base32;

/** What a QR code says to an app: whose account, and the secret. */
export const otpauthUri = (secret: Buffer, account: string): string => totpOf(secret, account).toString();
