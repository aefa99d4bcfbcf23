import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import type { FileStore, ReceivedFile } from '@yttra/documents';
import { DomainError } from '@yttra/platform';
import type { FastifyRequest } from 'fastify';

/** A file handed over with a form: looked at and on disk, not yet kept. The form's other fields stand beside it. */
export interface Upload<Fields = unknown> {
  file: ReceivedFile;
  fields: Fields;
}

export type UploadRequest = FastifyRequest & { upload?: Upload };

/** The file of the request with its checked fields: an argument of the handler. */
export const Uploaded = createParamDecorator((_none: unknown, context: ExecutionContext): Upload | undefined => {
  return context.switchToHttp().getRequest<UploadRequest>().upload;
});

/**
 * Reads a form with one file, named `file`, and text fields in any order. Whoever reads must discard the file.
 * Errors: upload.malformed, upload.file_missing, upload.too_many_parts; those of the file store.
 */
export async function readUpload(request: FastifyRequest, store: FileStore): Promise<Upload<Record<string, string>>> {
  const fields: Record<string, string> = {};
  let file: ReceivedFile | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else file = await receive(part, store);
    }
    if (!file) throw fileMissing();
    return { file, fields };
  } catch (error) {
    if (file) await store.discard(file);
    throw asRefusal(error);
  }
}

async function receive(part: MultipartFile, store: FileStore): Promise<ReceivedFile> {
  if (part.fieldname === 'file' && part.filename) return store.receive(part.filename, part.file);
  part.file.resume();
  throw fileMissing();
}

/** What the reader of forms says when the form is at fault; a disk that is full stays what it is. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const code = (error as { code?: string } | null)?.code;
  if (code === undefined || code === 'ERR_STREAM_PREMATURE_CLOSE') return malformed(error);
  if (!code.startsWith('FST_')) return error;
  return code.endsWith('_LIMIT') ? tooManyParts() : malformed(error);
}

const FILE = { field: 'file', kind: 'invalid' } as const;

const fileMissing = () =>
  new DomainError({ ...FILE, code: 'upload.file_missing', message: 'Välj en fil.', allowed: 'en fil i fältet file' });

const tooManyParts = () =>
  new DomainError({
    ...FILE,
    code: 'upload.too_many_parts',
    kind: 'too_large',
    message: 'Skicka en fil åt gången, med högst 10 korta fält bredvid.',
    allowed: 'en fil och högst 10 fält',
  });

const malformed = (cause: unknown) =>
  new DomainError({
    ...FILE,
    code: 'upload.malformed',
    message: 'Filen kom inte fram hel. Skicka den igen.',
    cause,
  });
