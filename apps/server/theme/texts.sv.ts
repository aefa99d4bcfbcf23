/** The words of themes: their names, and what is wrong with a colour. */
export const texts = {
  themes: ['Gran', 'Mälarblå', 'Lingon'],
  unreadable: 'Skriv färgen som # och sex tecken, till exempel #17493f.',
  lowContrast: (contrast: string) => `För låg kontrast: ${contrast}. Välj en mörkare färg.`,
} as const;
