import { domainToASCII } from 'node:url';
import { z } from 'zod';

const LONGEST = 254;
const address = z.email();

/**
 * One address and nothing else: no list, no display name, no line feed that could become a command or a header. The domain may
 * have å, ä and ö.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= LONGEST && !/[\s\p{Cc}]/u.test(text) && address.safeParse(asciiAddress(text)).success;

/** The address as mail servers take it: "namn@vård.example.se" becomes "namn@xn--vrd-ula.example.se". */
export function asciiAddress(text: string): string {
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  return at < 0 || /^[\x21-\x7e]*$/.test(domain) ? text : `${text.slice(0, at)}@${domainToASCII(domain)}`;
}
