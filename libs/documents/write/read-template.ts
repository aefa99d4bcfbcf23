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

export interface ReadTemplate {
  tags: FoundTag[];
  /** What programs would fetch from elsewhere when they open it, by its address. */
  fetched: string[];
}

/**
 * What is asked of a Word template before it is used, read in a process of its own. Errors: documents.template_fault,
 * documents.unreadable.
 */
export async function readTemplate(file: Buffer): Promise<ReadTemplate> {
  try {
    const { notes } = await inChild('template', require.resolve('./read-template.child'), {
      header: {},
      parts: [file],
    });
    return notes as ReadTemplate;
  } catch (error) {
    if (!(error instanceof ChildFailure)) throw error;
    throw error.fault === 'template' ? templateFault(error.message) : unreadableDocument(error);
  }
}
