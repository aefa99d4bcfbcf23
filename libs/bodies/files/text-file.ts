import { wideEncoding } from '../../platform/wide-text';

/** The text of a file that someone uploaded, and what they should know of how it was read. */
export interface TextFile {
  text: string;
  notes: string[];
}

const READ_AS_WINDOWS =
  'Filen är sparad i Windows-1252 och lästes så. Kontrollera å, ä och ö, eller spara om filen som ”CSV UTF-8”.';

/**
 * UTF-8 or UTF-16 (Excel's "Unicode text") with or without a byte order mark, and what is left as Windows-1252, with a
 * note. Null when the bytes are no text at all, such as a spreadsheet that was not saved as CSV.
 */
export function readText(bytes: Uint8Array): TextFile | null {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), notes: [] };
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), notes: [READ_AS_WINDOWS] };
  }
}
