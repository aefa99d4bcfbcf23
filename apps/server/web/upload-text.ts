import type { FileStore, ReceivedFile } from '@yttra/documents';

/** The text of a list that was sent, or what was pasted in its place; a file goes before the field. */
export async function sentText(files: readonly ReceivedFile[], store: FileStore, pasted: string): Promise<Buffer> {
  const [file] = files;
  return file ? store.contentOf(file) : Buffer.from(pasted);
}
