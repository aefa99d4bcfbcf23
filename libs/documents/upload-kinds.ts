/** How the bytes of a kind are looked at: by a signature at the start or within so many bytes of it, as an archive with a marked main part, or as text. */
export type Look =
  | { as: 'signature'; bytes: Buffer; within?: number }
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
const signature = (mediaType: string, hex: string, within?: number): UploadKind => ({
  mediaType,
  look: { as: 'signature', bytes: Buffer.from(hex, 'hex'), within },
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

/** As they are told to the one whose file is of another kind. */
export const ALLOWED_ENDINGS = Object.keys(UPLOAD_KINDS);
