import { writeInChild } from './write-in-child';

/**
 * A Word document of our own as LibreOffice saves it in OpenDocument. `soffice` is where its program lies. Errors:
 * documents.failed, documents.timed_out, documents.out_of_memory.
 */
export async function writeOdt(docx: Buffer, soffice: string): Promise<Buffer> {
  const { parts } = await writeInChild('odt', { header: { soffice }, parts: [docx] });
  return parts[0]!;
}
