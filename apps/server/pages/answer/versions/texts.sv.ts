export const texts = {
  title: 'Tidigare versioner',
  lead: 'Varje gång någon sparar blir det en ny version. Bara ni kan läsa dem.',
  none: 'Inget är sparat än.',
  version: (version: number) => `Version ${version}`,
  columns: { version: 'Version', by: 'Sparad av', at: 'När' },
  now: 'den som gäller',
  one: (version: number) => `Version ${version} av utkastet`,
  saved: (who: string, when: string) => `${who} sparade versionen ${when}.`,
  all: 'Alla versioner',
} as const;
