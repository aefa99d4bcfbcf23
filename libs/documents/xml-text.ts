/** All that XML 1.0 can hold; what is left is control characters, halves of characters and two noncharacters. */
const NOT_IN_XML = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text with U+FFFD for what XML cannot hold: hardly any gets past the input, and none may cost a document. */
export function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, '\uFFFD');
}

/** The text as it is written between two tags. */
export function xmlEscaped(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
