const LONGEST = 200;
/** Folders, control characters, what changes the direction of reading, and what some systems forbid in names. */
const UNSAFE = /[\p{Cc}\p{Cf}<>:"|?*\\/]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that can be shown and saved anywhere: the last part of a path, NFC, at most 200 characters with its ending kept. */
export function safeFileName(given: string): string {
  const last = given.replaceAll('%22', '').split(/[\\/]/).pop() ?? '';
  const name = last
    .normalize('NFC')
    .replace(UNSAFE, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot).slice(0, 10) : '';
  const stem = (dot > 0 ? name.slice(0, dot) : name).slice(0, LONGEST - ending.length) || 'fil';
  return RESERVED.test(name) ? `fil-${stem}${ending}` : stem + ending;
}
