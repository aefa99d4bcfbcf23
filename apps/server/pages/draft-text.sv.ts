export const texts = {
  contents: 'Innehåll',
  table: (number: number, heading: string) => `${number === 1 ? 'Tabell' : `Tabell ${number}`} under ${heading}`,
  /** Text before the first heading. */
  intro: 'Inledning',
} as const;
