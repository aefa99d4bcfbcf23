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

/** A file that is what it says but cannot be read: cut short, locked with a password, or damaged. */
export const unreadableDocument = (what: string) =>
  new DomainError({
    code: 'documents.unreadable',
    kind: 'invalid',
    message: `Yttra kan inte läsa filen: ${what} Öppna den, spara om den och ladda upp den igen.`,
    field: 'file',
  });

export const fileTooLarge = (name: string) =>
  new DomainError({
    code: 'documents.too_large',
    kind: 'too_large',
    field: 'file',
    message: `${name} är större än 25 MB.`,
    allowed: 'högst 25 MB',
  });

export const fileNotFound = () =>
  new DomainError({ code: 'documents.file_not_found', kind: 'not_found', message: 'Vi hittar inte filen.' });

/** A row without its bytes: somebody has lost part of the store. */
export const contentMissing = (sha256: string) =>
  new DomainError({
    code: 'documents.content_missing',
    kind: 'unexpected',
    message: `Innehållet ${sha256} saknas i fillagret.`,
    logLevel: 'error',
  });

const refusedUpload = (code: string, message: string, allowed?: string) =>
  new DomainError({ code: `documents.${code}`, kind: 'invalid', field: 'file', message, allowed });

export const fileEmpty = (name: string) => refusedUpload('empty', `${name} är tom.`, 'en fil med innehåll');

export const fileTypeRefused = (name: string, endings: readonly string[]) =>
  new DomainError({
    code: 'documents.type_refused',
    kind: 'unsupported',
    field: 'file',
    message: `${name} är inte en fil av det slag som namnet säger, eller av ett slag som Yttra tar emot.`,
    allowed: endings.join(', '),
  });

export const archiveBomb = (name: string) =>
  refusedUpload(
    'bomb',
    `${name} går inte att öppna säkert. Spara dokumentet på nytt i ditt program och ladda upp det igen.`,
  );

export const hasMacros = (name: string) =>
  refusedUpload('macros', `${name} innehåller makron. Spara dokumentet utan makron och ladda upp det igen.`);

export const fileInfected = (name: string) =>
  refusedUpload('infected', `Vi hittade skadlig kod i ${name} och sparade den inte.`);

export const scannerAway = () =>
  new DomainError({
    code: 'documents.scanner_away',
    kind: 'unavailable',
    message: 'Filen kan inte kontrolleras just nu och sparades inte. Försök igen om en stund.',
    logLevel: 'error',
  });
