export const texts = {
  contents: 'Innehåll',
  table: (heading: string) => (heading ? `Tabell under ${heading}` : 'Tabell'),
  /** Text before the first heading. */
  intro: 'Inledning',
} as const;
