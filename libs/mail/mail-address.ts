import { z } from 'zod';

const LONGEST = 254;
const address = z.email();

/** One address and nothing else: no list, no display name, no line feed that could become a command or a header. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && address.safeParse(text).success;
}
