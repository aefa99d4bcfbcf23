import { inChild, ChildFailure } from '@yttra/platform';
import { templateFault, unreadableDocument } from '../documents.errors';

/** A tag of docxtemplater's in somebody's Word template. */
export interface FoundTag {
  name: string;
  /** `{name}`, `{#name}`, `{^name}`, `{@name}`. */
  kind: 'text' | 'loop' | 'inverted' | 'raw';
  /** The loops that it stands in, the outermost first. */
  within: string[];
  /** Where it stands, for whoever made the template: the beginning of its paragraph, and which part of the file. */
  near: string;
  part: 'document' | 'header' | 'footer' | 'other';
}

/**
 * Every tag of a Word template, read in a process of its own. Errors: documents.template_fault, documents.unreadable.
 */
export async function templateTags(file: Buffer): Promise<FoundTag[]> {
  try {
    const { notes } = await inChild('template', require.resolve('./template-tags.child'), {
      header: {},
      parts: [file],
    });
    return notes as FoundTag[];
  } catch (error) {
    if (!(error instanceof ChildFailure)) throw error;
    throw error.fault === 'template' ? templateFault(error.message) : unreadableDocument(error);
  }
}
