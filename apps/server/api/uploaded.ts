import { DomainError } from '@yttra/platform';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';

export interface Uploaded {
  name: string;
  content: Readable;
}

/** The one file of a multipart request, as a stream that has not been read. Errors: upload.file_missing. */
export async function uploadedFile(request: FastifyRequest): Promise<Uploaded> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) {
    throw new DomainError({
      code: 'upload.file_missing',
      kind: 'invalid',
      field: 'file',
      message: 'Välj en fil att ladda upp.',
      allowed: 'multipart/form-data med fältet file',
    });
  }
  return { name: part.filename, content: part.file };
}
