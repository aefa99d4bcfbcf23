/** The frame of the help; its answers stand in topics.sv.ts. */
export const texts = {
  title: 'Hjälp',
  search: 'Sök i hjälpen',
  submit: 'Sök',
  found: (count: number, word: string) => `${count === 0 ? 'Inga' : count} svar för ”${word}”`,
  all: 'Visa alla svar',
  contact: 'Hittar du inte svaret?',
  contactText: 'Fråga den handläggare som står på remissen, eller kommunens systemförvaltare.',
  write: 'Skriv till systemförvaltaren',
  more: 'Mer hjälp',
} as const;
