import { RECIPIENT_STATUS_WORDS } from '@yttra/remiss';

/** Words that stand on every page where answers are read. */
export const texts = {
  nav: {
    label: 'Svaren',
    matrix: 'Alla svar',
    question: 'Fråga för fråga',
    search: 'Sök i svaren',
    charts: 'Diagram',
    follow: 'Bevaka',
  },
  up: { office: 'Remisser', reader: 'Läs remisser', answers: 'Svaren' },
  late: 'Inkommen efter svarstiden',
  preliminary: RECIPIENT_STATUS_WORDS.preliminary,
  recalled: 'Återkallat av instansen',
  voided: 'Makulerad registrering',
  dissents: (count: number) =>
    count === 1 ? '1 reservation eller särskilt yttrande' : `${count} reservationer eller särskilda yttranden`,
  unread: 'Oläst',
  nothingToAdd: 'Inget att tillägga',
  blank: 'Frågan är obesvarad.',
  notIssued: 'Remissen är inte utskickad. Svaren visas här när de kommer in.',
  noAnswers: 'Inga svar har kommit in. Utkast syns aldrig här.',
  yesPartlyNo: { yes: 'Ja', partly: 'Delvis', no: 'Nej' } as Readonly<Record<string, string>>,
  scale: (value: number, min: number, max: number) => `${value} på en skala från ${min} till ${max}`,
  question: (number: number) => `Fråga ${number}`,
  bodies: (count: number) => (count === 1 ? '1 instans' : `${count} instanser`),
} as const;
