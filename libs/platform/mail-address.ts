import { domainToASCII, domainToUnicode } from 'node:url';
import { z } from 'zod';

const LONGEST = 254;
const address = z.email();
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const TOLD = 'Skriv en e-postadress, till exempel namn@example.se.';
const PLAIN_BEFORE_SIGN = 'Före @ får en e-postadress bara ha bokstäverna a–z, siffror och tecken som punkt och bindestreck, inte å, ä eller ö.'; // prettier-ignore

/**
 * A mail address that somebody writes, in whatever form or field. The domain may have å, ä and ö; it is kept in one
 * form (see
 * `keptAddress`), so that whoever writes it otherwise is the same.
 */
export const mailAddress = (told = TOLD) =>
  z
    .string()
    .max(LONGEST, told)
    .trim()
    .refine(isMailAddress, { error: ({ input }) => whyNot(String(input)) ?? told })
    .overwrite(keptAddress)
    .meta({ format: 'idn-email' });

/**
 * One address and nothing else: no list, no display name, no line feed that could become a command or a header. The
 * domain may have å, ä and ö.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= LONGEST &&
  !/[\s\p{Cc}]/u.test(text) &&
  DOMAIN.test(text.slice(text.lastIndexOf('@') + 1)) &&
  address.safeParse(asciiAddress(text)).success;

/** The fault, where it can be told from others: few mail servers take letters beyond a–z before the sign. */
function whyNot(text: string): string | null {
  if (text.length > LONGEST) return null;
  const at = text.lastIndexOf('@');
  const plain = text.slice(0, at).replace(/[^\p{ASCII}]/gu, (sign) => (/[\p{L}\p{M}]/u.test(sign) ? 'a' : sign));
  return isMailAddress(plain + text.slice(at)) ? PLAIN_BEFORE_SIGN : null;
}

/** The address as mail servers take it: "namn@vård.example.se" becomes "namn@xn--vrd-ula.example.se". */
export const asciiAddress = (text: string): string =>
  withDomain(text, (domain) => (/^[\x21-\x7e]*$/.test(domain) ? domain : domainToASCII(domain)));

/**
 * The address as it is stored: a domain with å, ä and ö in composed small letters, also where a browser sent
 * "xn--vrd-ula"; all else as it was written.
 */
export const keptAddress = (text: string): string =>
  withDomain(text, (domain) =>
    DOMAIN.test(domain) && /[^\x21-\x7e]|xn--/i.test(domain) ? domainToUnicode(domain) || domain : domain,
  );

function withDomain(text: string, change: (domain: string) => string): string {
  const at = text.lastIndexOf('@');
  return at < 0 ? text : `${text.slice(0, at)}@${change(text.slice(at + 1))}`;
}
