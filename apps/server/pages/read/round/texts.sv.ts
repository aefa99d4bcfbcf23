import { RECIPIENT_STATUS_WORDS } from '@yttra/remiss';

/** Words that stand on every page where answers are read. */
export const texts = {
  nav: {
    label: 'Svaren',
    matrix: 'Alla svar',
    question: 'Fråga för fråga',
    assess: 'Bedöm',
    search: 'Sök i svaren',
    charts: 'Diagram',
    follow: 'Bevaka',
  },
  up: { office: 'Remisser', reader: 'Läs remisser', answers: 'Svaren' },
  late: 'Inkommen efter svarstiden',
  preliminary: RECIPIENT_STATUS_WORDS.preliminary,
  recalled: 'Återkallat av instansen',
  reservations: (count: number) => (count === 1 ? 'Reservation' : `${count} reservationer`),
  separateOpinions: (count: number) => (count === 1 ? 'Särskilt yttrande' : `${count} särskilda yttranden`),
  unread: 'Oläst',
  nothingToAdd: 'Inget att tillägga',
  blank: 'Frågan är obesvarad.',
  notIssued: 'Remissen är inte utskickad. Svaren visas här när de kommer in.',
  noAnswers: 'Inga svar har kommit in. Utkast syns aldrig här.',
  question: (number: number) => `Fråga ${number}`,
  bodies: (count: number) => (count === 1 ? '1 instans' : `${count} instanser`),
} as const;
