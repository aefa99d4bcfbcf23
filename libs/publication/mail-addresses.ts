import type { Stretch } from './stretch';

/** Each piece has its most, so that a long text costs no more than its length. */
const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/** Where mail addresses stand: whose they are nobody asks, none is published. */
export function mailAddresses(text: string): Stretch[] {
  return [...text.matchAll(ADDRESS)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
}
