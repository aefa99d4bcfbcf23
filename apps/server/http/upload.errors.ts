import { DomainError, type ErrorKind } from '@yttra/platform';

/** Seconds until it is worth trying again. */
const RETRY_AFTER = 30;

const refusal = (code: string, kind: ErrorKind, message: string, allowed?: string, cause?: unknown) =>
  new DomainError({ code: `upload.${code}`, kind, field: 'file', message, allowed, cause, retryAfter: RETRY_AFTER });

export const fileMissing = () => refusal('file_missing', 'invalid', 'Välj en fil.', 'en fil i fältet file');

export const tooManyFiles = (most: number) =>
  refusal(
    'too_many_files',
    'too_large',
    most === 0 ? 'Sidan tar inte emot filer.' : `Välj högst ${most === 1 ? 'en fil' : `${most} filer`} åt gången.`,
    most === 0 ? 'inga filer' : `högst ${most}`,
  );

export const tooLargeForm = (most: number) => {
  const allowed = `högst ${Math.floor(most / 1024 / 1024)} MB`;
  return refusal('too_large', 'too_large', `Filen är för stor. Välj en fil på ${allowed}.`, allowed);
};

export const tooMuchText = () =>
  new DomainError({
    code: 'upload.too_much_text',
    kind: 'too_large',
    message: 'Texten är för lång. Korta den, eller lägg en del av den i en fil.',
    allowed: 'högst 1 MB text, i högst 200 fält',
  });

/** The form was torn, or is none. */
export const malformed = (cause: unknown) =>
  refusal('malformed', 'invalid', 'Filen kom inte fram hel. Skicka den igen.', undefined, cause);

export const tooManyUploads = (most: number) =>
  refusal(
    'too_many_at_once',
    'too_many',
    `Du skickar redan ${most} filer. Vänta tills de är framme och skicka den här igen.`,
    `högst ${most} åt gången`,
  );

export const uploadsFull = () =>
  refusal('full', 'unavailable', 'Många skickar filer just nu. Vänta en halv minut och skicka filen igen.');
