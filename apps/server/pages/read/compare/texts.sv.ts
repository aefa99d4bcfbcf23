import { listed } from '@yttra/platform';

export const texts = {
  title: (bodies: number) => `${bodies} svar bredvid varandra`,
  pickHow: 'Välj två till sex svar i tabellen och tryck på Jämför valda.',
  silent: (bodies: readonly string[]) => `${listed(bodies)} har inte svarat.`,
  beyond: (bodies: readonly string[]) => `Högst sex svar får plats. ${listed(bodies)} visas inte här.`,
  toTable: 'Till alla svar',
  stance: 'Ställning',
  basis: 'Vilar på',
  beside: 'Utöver frågorna',
  reservations: 'Reservationer och särskilda yttranden',
  question: (number: number, text: string) => `Fråga ${number}: ${text}`,
  none: 'Inget',
  table: 'Svaren, fråga för fråga',
  what: 'Fråga',
  pick: 'Välj två till sex svar att jämföra.',
} as const;
