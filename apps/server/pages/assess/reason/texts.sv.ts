import type { LocalDate } from '@yttra/platform';
import { longDay } from '../../../ui/days';

/** Words of the page where whoever is asked for it writes the reason of one viewpoint. */
export const texts = {
  title: (number: number) => `Skriv skälet till synpunkt ${number}`,
  asked: (by: string, until: LocalDate) =>
    `${by} vill att du skriver skälet senast ${longDay(until)}. Handläggaren bestämmer sedan om synpunkten tillgodoses.`,
  from: (body: string) => `Synpunkten från ${body}`,
  quote: 'Så står det i svaret:',
  noQuote: 'Synpunkten har inget citat.',
  section: (heading: string) => `Avsnittet som synpunkten gäller: ${heading}`,
  reason: 'Skäl',
  reasonHint: 'Visas för nämnden.',
  save: 'Lämna skälet',
  given: (day: string) => `Du lämnade skälet ${day}. Vill du ändra det, skriv till handläggaren.`,
  stale:
    'Någon sparade medan du skrev. Så här står skälet nu. Det du skrev står i fältet, och lämnar du det gäller det.',
  notices: { lamnat: 'Tack. Handläggaren ser att skälet har kommit.' },
} as const;
