import { ChildFailure, inChild, type ChildLimits, type Frame } from '@yttra/platform';
import { badTemplate, documentFailed } from '../documents.errors';

const writers = {
  pdf: () => require.resolve('./render-pdf.child'),
  docx: () => require.resolve('./render-docx.child'),
  ownDocx: () => require.resolve('./render-docx.child'),
  xlsx: () => require.resolve('./render-xlsx.child'),
  odt: () => require.resolve('./render-odt.child'),
};

/**
 * Writes one document in a process beside this one. Errors: documents.failed, documents.timed_out,
 * documents.out_of_memory, documents.bad_template.
 */
export async function writeInChild(
  kind: keyof typeof writers,
  job: Frame,
  limits?: ChildLimits,
): Promise<{ notes: unknown; parts: Buffer[] }> {
  try {
    return await inChild(kind, writers[kind](), job, limits);
  } catch (error) {
    if (!(error instanceof ChildFailure)) throw error;
    if (error.why === 'told') throw badTemplate(error.message);
    throw documentFailed(error.why, error);
  }
}
