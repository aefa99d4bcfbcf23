import { z } from 'zod';

const LONGEST_ADDRESS = 254;
const address = z.email();

/** One e-mail address and nothing more: no name, no list, no line feed that could become a header. */
export const isMailAddress = (text: string): boolean =>
  text.length <= LONGEST_ADDRESS && address.safeParse(text).success;
