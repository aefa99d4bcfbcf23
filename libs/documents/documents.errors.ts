import { DomainError, type ChildFailure } from '@yttra/platform';

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

/** Somebody's own template has a tag that cannot be understood; the detail names it. */
export const templateFault = (detail: string) =>
  new DomainError({
    code: 'documents.template_fault',
    kind: 'invalid',
    field: 'file',
    message: `Mallen kan inte användas: ${detail}`,
  });

/**
 * A file that is what it says but cannot be read: cut short, locked, damaged, or such that reading it brings the reader
 * down.
 */
export const unreadableDocument = (failure: ChildFailure) => {
  const told = failure.fault === 'unreadable';
  return new DomainError({
    code: 'documents.unreadable',
    kind: 'invalid',
    message: told
      ? `Yttra kan inte läsa filen: ${failure.message} Öppna den, spara om den och ladda upp den igen.`
      : 'Yttra kan inte läsa filen: den är för stor eller för invecklad. Dela den, eller spara om den som PDF, och ladda upp den igen.',
    field: 'file',
    logLevel: told ? 'info' : 'warn',
    cause: failure,
  });
};

/** A row tells of a file whose bytes are gone: a database restored without its files. */
export const contentMissing = () =>
  new DomainError({
    code: 'documents.content_missing',
    kind: 'unexpected',
    message: 'Filen finns registrerad, men innehållet saknas. Kontakta systemförvaltaren.',
    logLevel: 'error',
  });

/** The bytes are no longer those that came in. */
export const contentDamaged = () =>
  new DomainError({
    code: 'documents.content_damaged',
    kind: 'unexpected',
    message: 'Filens innehåll är inte längre det som kom in. Kontakta systemförvaltaren.',
    logLevel: 'error',
  });

export const badS3Url = () =>
  new DomainError({
    code: 'documents.bad_s3_url',
    kind: 'unexpected',
    message:
      'S3_URL: key, secret or bucket is missing; https://KEY:SECRET@host/bucket/prefix?region=eu-north-1 is allowed',
    logLevel: 'error',
  });

export const fileNotFound = () =>
  new DomainError({
    code: 'documents.file_not_found',
    kind: 'not_found',
    message: 'Vi hittar inte filen, eller så får du inte se den.',
  });

export const fileTooLarge = (name: string, largest: number) => {
  const limit = largest < 1_000_000 ? `${Math.floor(largest / 1000)} kB` : `${Math.floor(largest / 1024 / 1024)} MB`;
  return new DomainError({
    code: 'documents.too_large',
    kind: 'too_large',
    field: 'file',
    message: `${name} är större än ${limit}.`,
    allowed: `högst ${limit}`,
  });
};

export const fileTypeRefused = (name: string, endings: readonly string[]) =>
  new DomainError({
    code: 'documents.type_refused',
    kind: 'unsupported',
    field: 'file',
    message: `Yttra tar inte emot filer av det slag som ${name} är.`,
    allowed: endings.join(', '),
  });

/** A file that is refused for what it holds; each message says what to do instead. */
const refused = (code: string, message: string) =>
  new DomainError({ code: `documents.${code}`, kind: 'invalid', field: 'file', message });

export const fileEmpty = (name: string) => refused('empty', `${name} är tom. Välj en fil med innehåll.`);

export const fileNotAsNamed = (name: string) =>
  refused(
    'not_as_named',
    `Innehållet i ${name} är inte av det slag som namnet säger. Spara om filen i rätt format och ladda upp den igen.`,
  );

export const fileLocked = (name: string) =>
  refused('locked', `${name} är låst med ett lösenord. Ta bort lösenordet och ladda upp filen igen.`);

export const archiveBomb = (name: string) =>
  refused('bomb', `${name} går inte att öppna säkert. Spara om den i ditt program och ladda upp den igen.`);

export const hasMacros = (name: string) =>
  refused('macros', `${name} innehåller makron. Spara den utan makron och ladda upp den igen.`);

export const fileInfected = (name: string) =>
  refused('infected', `Vi hittade skadlig kod i ${name} och sparade den inte.`);

/**
 * The scanner gave up on the size of it, of the file or of what it unpacks to: nothing was found, and not all was
 * looked at.
 */
export const notScannedWhole = (name: string) =>
  refused(
    'not_scanned_whole',
    `${name} är för stor eller för sammansatt för att genomsökas hel efter skadlig kod, så den sparades inte. Dela upp den eller spara om den som PDF, och lägg till den igen.`,
  );

/** The scanner cannot look inside. */
export const scannedEncrypted = (name: string) =>
  refused(
    'scanned_encrypted',
    `${name} är krypterad och går inte att genomsöka efter skadlig kod, så den sparades inte. Ta bort lösenordet och lägg till filen igen.`,
  );

/** Nobody answered at the scanner: a file is never kept unscanned because of that. */
export const scannerAway = (name: string) =>
  new DomainError({
    code: 'documents.scanner_away',
    kind: 'unavailable',
    field: 'file',
    message: `Vi kan inte leta efter skadlig kod just nu, så ${name} sparades inte. Försök igen om en stund.`,
    logLevel: 'error',
  });
