export const texts = {
  title: 'Frågorna som nämnden ser dem',
  lead: 'Prova gärna att svara. Inget av det du skriver här sparas.',
  question: (number: number, all: number) => `Fråga ${number} av ${all}`,
  answer: 'Nämndens svar',
  nothing: 'Nämnden har inget att tillägga på den här frågan',
  freeText: 'Remissen har inga frågor. Nämnden svarar i fritext.',
  up: 'Frågor',
} as const;
