import { trimmed, trimmedEnd } from './trimmed';

/** Some systems take no longer names; counted in UTF-8. */
const LONGEST_BYTES = 255;
/** Folders, control and direction characters, halves of characters, and what some systems forbid in names. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*\\/]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** What no name may begin or end with. */
const EDGE = /[. ]/;
const LONGEST_ENDING = 10;

/** What of a longer name is kept from its end, for its ending to be there. */
const KEPT_OF_END = 16;

/** At most 255 bytes of a name, its beginning and its ending: done before anything looks at what it says. */
export function shortFileName(given: string): string {
  const bytes = Buffer.from(given);
  if (bytes.length <= LONGEST_BYTES) return given;
  let [head, tail] = [LONGEST_BYTES - KEPT_OF_END, bytes.length - KEPT_OF_END];
  while (isInsideLetter(bytes[head])) head -= 1;
  while (isInsideLetter(bytes[tail])) tail += 1;
  return bytes.toString('utf8', 0, head) + bytes.toString('utf8', tail);
}

const isInsideLetter = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** A diarienummer as it stands in a file's name: nothing else is one, so that none gets there as it is written. */
export type CaseNumberInName = string & { readonly inName: true };

/** A diarienummer as part of a file's name, readable one way everywhere: "KSKF-2022-195". */
export function caseNumberInName(caseNumber: string): CaseNumberInName {
  return trimmed(caseNumber.normalize('NFC').replace(/[\p{Cc}\p{Cf}<>:"|?*\\/]+/gu, '-'), /[\s.-]/) as CaseNumberInName;
}

/**
 * A name that can be shown and saved anywhere: the last part of a path, NFC, at most 255 bytes with its ending kept.
 */
export function safeFileName(given: string): string {
  // Browsers write a quotation mark in a file's name this way.
  const last = shortFileName(given).replaceAll('%22', '').split(/[\\/]/).pop() ?? '';
  const name = trimmed(last.normalize('NFC').replace(UNSAFE, '').replace(/\s+/g, ' '), EDGE);
  const safe = RESERVED.test(name) ? `fil-${name}` : name || 'fil';
  const ending = fileEnding(safe) ? safe.slice(safe.lastIndexOf('.')) : '';
  return shortened(safe.slice(0, safe.length - ending.length), LONGEST_BYTES - Buffer.byteLength(ending)) + ending;
}

/** "docx" of "Svar.DOCX"; empty when the name has none. */
export function fileEnding(name: string): string {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
  return ending.length <= LONGEST_ENDING ? ending : '';
}

/**
 * The value of a Content-Disposition header that has the browser save the file under its name (RFC 6266): in UTF-8,
 * and once more in ASCII for those that do not know that. A browser never opens it in the site's own name.
 */
export function attachmentDisposition(name: string): string {
  const safe = safeFileName(name);
  const ascii = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '_')
    .replace(/["\\%]/g, '_');
  const utf8 = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii || 'fil'}"; filename*=UTF-8''${utf8}`;
}

function shortened(stem: string, bytes: number): string {
  let kept = '';
  let used = 0;
  for (const character of stem) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    kept += character;
  }
  return trimmedEnd(kept, EDGE);
}
