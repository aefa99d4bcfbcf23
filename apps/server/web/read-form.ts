import type { FileStore, StagedFile } from '@yttra/documents';
import { checked, DomainError } from '@yttra/platform';
import { formObject, type SentFields } from '../http/form-body';
import type { PageContract } from './page-route';
import { readParts } from '../http/read-parts';
import { fileMissing } from '../http/upload.errors';
import type { VisitRequest } from './visit';

/** A form as it came. Its files are on disk, looked at, not yet kept: whoever took them discards them. */
export interface TakenForm {
  fields: SentFields;
  files: readonly StagedFile[];
  /** A file that was refused: told after the fields have been read, so that what was written stays. */
  refused: DomainError | null;
}

/**
 * Reads a form, with the files that its page asks for. `refused`: why none is taken; what was written is read all the
 * same.
 */
export async function readForm(
  request: VisitRequest,
  contract: PageContract,
  store: FileStore,
  refused: DomainError | null = null,
): Promise<TakenForm> {
  const taken = request.isMultipart()
    ? await readFiles(request, contract, store, refused)
    : { fields: (request.body ?? {}) as SentFields, files: [], refused: null };
  if (contract.files?.needed && taken.files.length === 0)
    return { ...taken, refused: taken.refused ?? withoutFile(contract, taken.fields) };
  return taken;
}

/** That the file is missing, together with what else the form lacks. */
function withoutFile({ form }: PageContract, fields: SentFields): DomainError {
  const refused = fileMissing();
  try {
    if (form) checked(form, formObject(fields));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    refused.fields.push(...error.fields);
  }
  return refused;
}

/** The text of a form from one who is signed out: nothing of its files is looked at. */
export async function readTextOnly(request: VisitRequest, contract: PageContract | undefined): Promise<SentFields> {
  if (!request.isMultipart()) return (request.body ?? {}) as SentFields;
  return (await readParts(request, { asked: contract?.files, stopsAtOnce: false })).fields;
}

async function readFiles(
  request: VisitRequest,
  { files: asked }: PageContract,
  store: FileStore,
  already: DomainError | null,
): Promise<TakenForm> {
  const files: StagedFile[] = [];
  try {
    const { fields, refused } = await readParts(request, {
      asked,
      refused: already,
      stopsAtOnce: request.headers.accept === 'application/json',
      receive: async (name, content) => void files.push(await store.receive(name, content, asked)),
    });
    return { fields, files, refused };
  } catch (error) {
    for (const file of files) await store.discard(file);
    throw error;
  }
}
