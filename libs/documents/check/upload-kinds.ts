/**
 * How the bytes of a kind are looked at: by a signature at the start or within so many bytes of it, as an archive with
 * a marked main part, or as text.
 */
export type Look =
  | { as: 'signature'; bytes: readonly Buffer[]; within?: number }
  | { as: 'office'; mainType: string }
  | { as: 'opendocument'; mimetype: string }
  | { as: 'text' };

export interface UploadKind {
  mediaType: string;
  look: Look;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const OPENDOCUMENT = 'application/vnd.oasis.opendocument.';

const office = (kind: string): UploadKind => ({
  mediaType: OFFICE + kind,
  look: { as: 'office', mainType: `${OFFICE}${kind}.main+xml` },
});
const opendocument = (kind: string): UploadKind => ({
  mediaType: OPENDOCUMENT + kind,
  look: { as: 'opendocument', mimetype: OPENDOCUMENT + kind },
});
/** Any of these at its beginning, or within so many bytes of it. */
const signature = (mediaType: string, hex: string | string[], within?: number): UploadKind => ({
  mediaType,
  look: { as: 'signature', bytes: [hex].flat().map((bytes) => Buffer.from(bytes, 'hex')), within },
});
const text = (mediaType: string): UploadKind => ({ mediaType, look: { as: 'text' } });

/** What can be handed over, by the ending of its name. The bytes must say the same as the name. */
export const UPLOAD_KINDS: Readonly<Record<string, UploadKind>> = {
  // Readers of PDF take what begins anywhere in its first kilobyte: programs put marks of their own before it.
  pdf: signature('application/pdf', '255044462d', 1024),
  docx: office('wordprocessingml.document'),
  xlsx: office('spreadsheetml.sheet'),
  pptx: office('presentationml.presentation'),
  odt: opendocument('text'),
  ods: opendocument('spreadsheet'),
  odp: opendocument('presentation'),
  png: signature('image/png', '89504e470d0a1a0a'),
  jpg: signature('image/jpeg', 'ffd8ff'),
  jpeg: signature('image/jpeg', 'ffd8ff'),
  txt: text('text/plain'),
  md: text('text/markdown'),
  csv: text('text/csv'),
  ics: text('text/calendar'),
  eml: text('message/rfc822'),
};

/** The container of Office before 2007, and of Outlook's messages. */
const OLE = 'd0cf11e0a1b11ae1';
const RICH_TEXT = '7b5c727466';
const TIFF = signature('image/tiff', ['49492a00', '4d4d002a', '49492b00', '4d4d002b']);

/**
 * What an authority takes in besides, where it must: an answer, and what comes with it, comes as its sender wrote it.
 * Stored as it came, and opened by nothing of ours.
 */
const RECEIVED_KINDS: Readonly<Record<string, UploadKind>> = {
  ...UPLOAD_KINDS,
  msg: signature('application/vnd.ms-outlook', OLE),
  // Word has long saved rich text by this name too.
  doc: signature('application/msword', [OLE, RICH_TEXT]),
  rtf: signature('application/rtf', RICH_TEXT),
  tif: TIFF,
  tiff: TIFF,
};

/** By who asks for the file: one who may choose another kind, or an authority that must receive. */
export const kindsFor = (mustReceive: boolean): Readonly<Record<string, UploadKind>> =>
  mustReceive ? RECEIVED_KINDS : UPLOAD_KINDS;
