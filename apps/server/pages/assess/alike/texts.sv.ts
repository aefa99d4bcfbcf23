/** Words of the page where a viewpoint is taken for all that have written the same. */
export const texts = {
  title: (number: number) => `Ta synpunkt ${number} för alla med samma ord`,
  viewpoint: (number: number, heading: string, body: string) => `${number}. ${heading} (${body})`,
  quoted: 'Orden som söks i de andra svaren:',
  will: (bodies: number) =>
    bodies === 1
      ? 'En instans till har skrivit orden, en gång i samma del, och ingen har märkt dem än:'
      : `${bodies} instanser till har skrivit orden, en gång i samma del, och ingen har märkt dem än:`,
  follows:
    'Varje instans får en egen synpunkt med sitt eget citat. Rubrik, taggar, avsnitt, bedömning, skäl och ändrad text följer med. Sedan kan var och en ändras för sig.',
  take: (bodies: number) => (bodies === 1 ? 'Ta synpunkten för instansen' : `Ta synpunkten för ${bodies} instanser`),
  noQuote: 'Synpunkten har inget citat. Bara ord som står i svaret kan sökas i andras svar.',
  nobody: 'Ingen mer instans har orden omärkta i sitt svar.',
  taken: (count: number) =>
    count === 1 ? 'En annan synpunkt har samma ord och rubrik:' : `${count} andra synpunkter har samma ord och rubrik:`,
  similar: 'Svar som är nästan lika',
  notices: {
    tagen: 'Synpunkten är tagen för alla som har skrivit orden. Varje ny synpunkt står här nedanför.',
  },
} as const;
