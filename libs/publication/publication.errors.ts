import { DomainError } from '@yttra/platform';
import type { Stop } from './published-texts';

/** "Personnummer": what stands at a place that may not be published. The words themselves are told nobody. */
const STOP_WORDS: Readonly<Record<Stop['why'], string>> = {
  not_finished: 'Remissen är inte klar',
  personal_number: 'Personnummer eller samordningsnummer',
  mail_address: 'E-postadress',
  marked_words: 'Ord ur ett ställe som är markerat med sekretess eller maskerat',
  open_mask: 'Maskering utan angivet lagrum',
  changed_mask: 'Maskering i en text som har ändrats sedan dess',
  document: 'Uppgift som inte får publiceras',
};

/** "Personnummer eller samordningsnummer: Socialnämnden: svaret på fråga 1." */
export const stopLine = ({ why, place }: Pick<Stop, 'why' | 'place'>): string => `${STOP_WORDS[why]} i ${place}.`;

export const stopped = (stops: readonly Stop[]) => {
  const lines = [...new Set(stops.map(stopLine))];
  return new DomainError({
    code: 'publication.stopped',
    kind: 'conflict',
    message: `Remissen är inte publicerad. ${lines.join(' ')}`,
    details: { stops: stops.map(({ why, place }) => ({ why, place })) },
  });
};

export const notFinished = (standsAs: string) =>
  new DomainError({
    code: 'publication.not_finished',
    kind: 'conflict',
    message: `Remissen ${standsAs}. Den kan publiceras när den är rapporterad eller återkallad.`,
  });

export const notPublished = () =>
  new DomainError({ code: 'publication.not_published', kind: 'not_found', message: 'Remissen är inte publicerad.' });

export const noSuchDocument = () =>
  new DomainError({
    code: 'publication.no_such_document',
    kind: 'invalid',
    message: 'Dokumentet hör inte till remissen, eller så har en ny version tagit dess plats.',
    field: 'documents',
    allowed: 'de dokument som gäller nu',
  });

export const wordsNotThere = () =>
  new DomainError({
    code: 'publication.words_not_there',
    kind: 'invalid',
    message: 'Orden står inte i något som ska publiceras. Skriv dem precis som de står där.',
    field: 'words',
    allowed: 'ord som står i en av texterna, tecken för tecken',
  });

/** Of the form that keeps an answer out. */
export const CHOOSE_BODY = 'Välj en instans som har svarat.';

export const nothingToWithhold = () =>
  new DomainError({
    code: 'publication.nothing_to_withhold',
    kind: 'invalid',
    message: CHOOSE_BODY,
    field: 'instans',
    allowed: 'en av remissens instanser vars svar har kommit in',
  });

export const maskNotFound = () =>
  new DomainError({ code: 'publication.mask_not_found', kind: 'not_found', message: 'Vi hittar inte maskeringen.' });

export const clearingNotFound = () =>
  new DomainError({
    code: 'publication.clearing_not_found',
    kind: 'not_found',
    message: 'Vi hittar inte bedömningen av numret.',
  });

export const numberNotThere = () =>
  new DomainError({
    code: 'publication.number_not_there',
    kind: 'conflict',
    message: 'Numret står inte längre så. Texten har ändrats sedan du öppnade sidan: se efter igen.',
  });

export const maskedOtherwise = (place: string, provision: string) =>
  new DomainError({
    code: 'publication.masked_otherwise',
    kind: 'conflict',
    message: `Orden är redan maskerade i ${place}, med ${provision}. Ta bort den maskeringen först om något annat ska gälla.`,
  });

export const maskedSince = (place: string, provision: string | null) =>
  new DomainError({
    code: 'publication.masked_since',
    kind: 'stale',
    message: provision
      ? `Maskeringen i ${place} har fått lagrummet ${provision} sedan du öppnade sidan. Läs det som gäller nu, och ta bort den igen om den ska bort.`
      : `Maskeringen i ${place} har ändrats sedan du öppnade sidan. Läs det som gäller nu, och ta bort den igen om den ska bort.`,
  });

export const stalePublication = () =>
  new DomainError({
    code: 'publication.stale',
    kind: 'stale',
    message:
      'Det som ska publiceras har ändrats sedan du öppnade sidan. Läs igenom det som gäller nu och publicera igen.',
  });
