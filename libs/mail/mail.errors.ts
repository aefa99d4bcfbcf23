import { DomainError } from '@yttra/platform';

export const mailNotFound = () =>
  new DomainError({ code: 'mail.not_found', kind: 'not_found', message: 'Vi hittar inte mejlet.' });

export const mailNotResendable = () =>
  new DomainError({
    code: 'mail.not_resendable',
    kind: 'conflict',
    message: 'Mejlet är redan överlämnat eller på väg. Bara ett mejl som inte gick fram kan skickas igen.',
  });

export const mailNotToAddress = () =>
  new DomainError({
    code: 'mail.not_an_address',
    kind: 'invalid',
    field: 'to',
    message: 'Skriv en e-postadress, till exempel namnden@example.se.',
    allowed: 'en e-postadress',
  });
