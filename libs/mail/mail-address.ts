import { z } from 'zod';

const address = z.email().max(254);

/** One address and nothing else: no list, no display name, no line feed that could become a command or a header. */
export function isMailAddress(text: string): boolean {
  return address.safeParse(text).success;
}
