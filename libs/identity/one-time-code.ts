import { randomInt } from 'node:crypto';

/** 32 signs, so 40 bits in eight: no I, L, O or U, which look like others or spell words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** A new code, as it is kept: eight signs without a dash. */
export function newCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** As it is shown, so that it can be read aloud: "7KQ2-M9XD". */
export function shownCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

const READ_AS: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/**
 * What somebody wrote or pasted, as the code is kept: case, spaces, dashes and signs that nobody sees mean nothing,
 * look-alikes are what they look like.
 */
export function readCode(written: string): string {
  return written
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[ILO]/g, (sign) => READ_AS[sign]!);
}
