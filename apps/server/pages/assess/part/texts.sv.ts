import type { WrittenPart } from '@yttra/assessment';
import { RESERVATION_WORDS } from '@yttra/response';

/** Words of the page where a part of an answer is read. */
export const texts = {
  title: (body: string, part: string) => `${body}, ${part}`,
  part: ({ part, question, about, dissent }: WrittenPart): string => {
    if (question !== null) return `fråga ${question}`;
    if (dissent !== null)
      return [RESERVATION_WORDS[dissent].toLocaleLowerCase('sv'), about].filter(Boolean).join(' av ');
    if (about !== null) return `avsnittet ${about}`;
    return part === 'reason' ? 'skäl' : 'utöver frågorna';
  },
  whole: 'Hela svaret',
  masked: 'Den här delen är märkt med sekretess och visas inte för dig.',
  quoted: 'Citerade meningar',
  read: (name: string, day: string) => `Läst av ${name} ${day}.`,
  restRead: (name: string, day: string) => `Resten är läst av ${name} ${day}.`,
  unread: 'Oläst',
  nothingToAssess: 'Läst, inget att bedöma',
  markedHere: 'Synpunkter i den här delen',
  without: 'utan citat',
  mark: {
    title: 'Markera en synpunkt',
    hint: 'Kryssa för meningarna som synpunkten står i, och skriv vad kontoret säger om den.',
    hintChosen: 'Skriv synpunkten och vad kontoret säger om den.',
  },
  nothingMarked: 'Markera en mening, eller skriv en rubrik.',
  noPlace: 'Vi kan inte läsa var det markerade står. Markera orden igen.',
  notInRow: 'Markera meningar som står efter varandra. Gör annars en synpunkt av varje.',
  left: {
    title: 'Kvar i svaret',
    none: 'Hela svaret är läst, och alla dess synpunkter är bedömda.',
    unread: (part: string) => `${part}, oläst`,
    lacking: (number: number, heading: string) => `Synpunkt ${number} saknar bedömning: ${heading}`,
  },
  nav: {
    label: 'Delar och instanser',
    previous: (part: string) => `Förra: ${part}`,
    next: (part: string) => `Nästa: ${part}`,
    nextBody: (body: string) => `Nästa instans: ${body}`,
  },
  notices: {
    sparad: 'Synpunkten är sparad.',
    last: 'Markerat som läst.',
  },
} as const;
