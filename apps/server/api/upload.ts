import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FileStore, StagedFile } from '@yttra/documents';
import type { FastifyRequest } from 'fastify';
import { readParts } from '../http/read-parts';
import { fileMissing } from '../http/upload.errors';

/** A file handed over with a form: looked at and on disk, not yet kept. The form's other fields stand beside it. */
export interface Upload<Fields = unknown> {
  file: StagedFile;
  fields: Fields;
}

export type UploadRequest = FastifyRequest & { upload?: Upload };

/** The file of the request with its checked fields: an argument of the handler. */
export const Uploaded = createParamDecorator((_none: unknown, context: ExecutionContext): Upload | undefined => {
  return context.switchToHttp().getRequest<UploadRequest>().upload;
});

/** The one file that a route of the API takes. */
export const ONE_FILE = { most: 1, needed: true } as const;

/**
 * Reads a form with one file, named `file`, and text fields in any order. Whoever reads must discard the file. Errors:
 * upload.malformed, upload.file_missing, upload.too_many_files, upload.too_large, upload.too_much_text; those of the
 * file store.
 */
export async function readUpload(
  request: FastifyRequest,
  store: FileStore,
  mustReceive = false,
): Promise<Upload<Record<string, string | string[]>>> {
  let file: StagedFile | undefined;
  try {
    const { fields, refused } = await readParts(request, {
      asked: ONE_FILE,
      stopsAtOnce: true,
      receive: async (name, content) => void (file = await store.receive(name, content, { mustReceive })),
    });
    if (refused) throw refused;
    if (!file) throw fileMissing();
    return { file, fields };
  } catch (error) {
    if (file) await store.discard(file);
    throw error;
  }
}
