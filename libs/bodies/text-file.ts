/** The text of a file that someone uploaded, and what they should know of how it was read. */
export interface TextFile {
  text: string;
  notes: string[];
}

const READ_AS_WINDOWS =
  'Filen är sparad i Windows-1252 och lästes så. Kontrollera å, ä och ö, eller spara om filen som ”CSV UTF-8”.';

/**
 * UTF-8 with or without a byte order mark, UTF-16 with one (Excel's "Unicode text"), and what is left as Windows-1252, with a note.
 * Null when the bytes are no text at all, such as a spreadsheet that was not saved as CSV.
 */
export function readText(bytes: Uint8Array): TextFile | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), notes: [] };
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), notes: [READ_AS_WINDOWS] };
  }
}
