import { DomainError } from '@yttra/platform';

/** The child that writes or reads a document failed, was too slow, or took too much memory. */
export const documentFailed = (why: 'failed' | 'timed_out' | 'out_of_memory', cause?: unknown) =>
  new DomainError({
    code: `documents.${why}`,
    kind: 'unexpected',
    message:
      'Yttra kunde inte skapa eller läsa dokumentet. Felet är antecknat. Försök igen, eller kontakta systemförvaltaren.',
    logLevel: 'error',
    cause,
  });

/** A municipality's own template says something that cannot be carried out; the detail names the tag. */
export const badTemplate = (detail: string) =>
  new DomainError({
    code: 'documents.bad_template',
    kind: 'unexpected',
    message: `Mallen kan inte användas: ${detail}`,
    logLevel: 'error',
  });
