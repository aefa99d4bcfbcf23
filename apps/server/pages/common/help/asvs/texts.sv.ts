/** The frame round the requirements; what we do for each stands in the chapters. */
export const texts = {
  help: 'Hjälp',
  title: 'Drift och tillit',
  standard: 'OWASP ASVS 5.0, nivå 1 och 2',
  lead: 'Numren är kravens i OWASP ASVS 5.0.0. Texten säger vad Yttra gör. Proven har engelska namn och följer med källkoden.',
  caption: 'Krav, hur de uppfylls och prov',
  noTest: 'inget prov',
  column: { id: 'Krav', level: 'Nivå', how: 'Uppfyllt', text: 'Vad vi gör', tests: 'Prov' },
  how: { met: 'Ja', notApplicable: 'Inte aktuellt', deviates: 'Avvikelse' },
  counted: {
    met: (count: number) => (count === 1 ? '1 uppfyllt' : `${count} uppfyllda`),
    notApplicable: (count: number) => (count === 1 ? '1 inte aktuellt' : `${count} inte aktuella`),
    deviates: (count: number) => (count === 1 ? '1 avvikelse' : `${count} avvikelser`),
  },
} as const;
