import type { MultipartFile } from '@fastify/multipart';
import type { FileStore, ReceivedFile } from '@yttra/documents';
import { DomainError } from '@yttra/platform';
import { asRefusal } from '../api/upload';
import type { SentFields } from './form-body';
import type { PageContract } from './page-route';
import type { VisitRequest } from './visit';

/** A form as it came. Its files are on disk, looked at, not yet kept: whoever took them discards them. */
export interface TakenForm {
  fields: SentFields;
  files: readonly ReceivedFile[];
  /** A file that was refused: told after the fields have been read, so that what was written stays. */
  refused: DomainError | null;
}

/** Reads a form, with or without files. A form without its file is refused where the contract asks for one. */
export async function readForm(request: VisitRequest, contract: PageContract, store: FileStore): Promise<TakenForm> {
  const taken = request.isMultipart()
    ? await readParts(request, store)
    : { fields: (request.body ?? {}) as SentFields, files: [], refused: null };
  const needsFile = contract.files === 'one' || contract.files === 'many';
  if (needsFile && taken.files.length === 0) return { ...taken, refused: taken.refused ?? fileMissing() };
  return taken;
}

async function readParts(request: VisitRequest, store: FileStore): Promise<TakenForm> {
  const fields: Record<string, string | string[]> = {};
  const files: ReceivedFile[] = [];
  let refused: DomainError | null = null;
  try {
    for await (const part of request.parts({ limits: { files: 10, fields: 200, parts: 210 } })) {
      if (part.type === 'field') add(fields, part.fieldname, String(part.value));
      else refused = (await take(part, store, files)) ?? refused;
    }
  } catch (error) {
    const refusal = asRefusal(error);
    if (!(refusal instanceof DomainError)) {
      for (const file of files) await store.discard(file);
      throw refusal;
    }
    refused = refusal;
  }
  return { fields, files, refused };
}

/** The refusal of one file is kept while the rest of the form is read. An empty file field is no file. */
async function take(part: MultipartFile, store: FileStore, files: ReceivedFile[]): Promise<DomainError | null> {
  if (part.fieldname !== 'file' || !part.filename) {
    part.file.resume();
    return null;
  }
  try {
    files.push(await store.receive(part.filename, part.file));
    return null;
  } catch (error) {
    part.file.resume();
    const refusal = asRefusal(error);
    if (refusal instanceof DomainError) return refusal;
    throw error;
  }
}

function add(fields: Record<string, string | string[]>, name: string, value: string): void {
  const before = fields[name];
  fields[name] = before === undefined ? value : [...[before].flat(), value];
}

const fileMissing = () =>
  new DomainError({ code: 'upload.file_missing', kind: 'invalid', field: 'file', message: 'Välj en fil.' });
