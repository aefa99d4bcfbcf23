import { COVER_FIELDS, type CoverBlock, type DraftFormat, type StoredFile } from '@yttra/documents';
import { z } from 'zod';
import { DOCUMENT_KINDS, SEND_AS, filledLine, type CoverLine, invalidRemiss } from '../model';

/** A document to put in the remiss. */
export const newDocument = z.strictObject({
  fileId: z.uuid(),
  kind: z.enum(DOCUMENT_KINDS).default('main'),
  /** Left out: what the document calls itself, or else the file's name. */
  title: filledLine(300).nullish(),
  /** The document that this is a new version of. A new main document always replaces the one before. */
  replaces: z.uuid().nullish(),
  /** What has changed; needed once the bodies have the version before. */
  changeNote: z.string().max(4000).nullish(),
  /** How a file with comments or tracked changes goes out; needed before it does. */
  sendAs: z.enum(SEND_AS).nullish(),
});
export type NewDocument = z.input<typeof newDocument>;
export type CheckedDocument = z.output<typeof newDocument>;

const FORMATS: Readonly<Record<string, DraftFormat>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/pdf': 'pdf',
  'text/markdown': 'md',
  'text/plain': 'md',
};

/** How the main document is read. Errors: remiss.invalid for a format without readable headings. */
export function draftFormat({ mediaType, name }: StoredFile): DraftFormat {
  const format = FORMATS[mediaType];
  if (format) return format;
  throw invalidRemiss([
    {
      field: 'fileId',
      message: `${name} kan inte delas i avsnitt. Ladda upp en Word-fil, en PDF-fil eller en textfil.`,
      allowed: 'docx, pdf, md eller txt',
    },
  ]);
}

/** In the cover's usual order and words. */
export function coverLines(cover: CoverBlock): CoverLine[] {
  const fields = Object.keys(COVER_FIELDS) as (keyof typeof COVER_FIELDS)[];
  return fields.flatMap((field) =>
    cover[field] === undefined ? [] : [{ label: COVER_FIELDS[field][0], value: cover[field] }],
  );
}
