/** Words of the page with nearly the same answers. */
export const texts = {
  title: 'Svar som är nästan lika',
  lead: 'Här står svar som delar minst hälften av sina ordföljder, tre ord i rad, med ett annat svar. Texten som flest har använt står först. För varje annan instans märks bara det som skiljer.',
  legend: {
    added: 'Så här',
    addedMeans: 'märks det som instansen har lagt till.',
    leftOut: 'Så här',
    leftOutMeans: 'märks det som instansen har utelämnat.',
  },
  shown: (found: number, all: number) => `${found} av ${all} grupper passar filtret.`,
  showAll: 'Visa alla grupper',
  none: 'Inga svar är nästan lika.',
  group: (part: string, bodies: number) => `${part}: ${bodies} instanser`,
  continued: (title: string) => `${title} (fortsättning)`,
  model: 'Texten att jämföra med, ur svaret från ',
  same: (count: number) => (count === 1 ? 'En instans har samma ord:' : `${count} instanser har samma ord:`),
  similarity: (percent: number) => `${percent} procent lika`,
  differs: (added: number, leftOut: number) =>
    [
      added > 0 && `${added} tillägg`,
      leftOut > 0 && `${leftOut} ${leftOut === 1 ? 'utelämnat ställe' : 'utelämnade ställen'}`,
    ]
      .filter(Boolean)
      .join(', '),
  leftOut: 'Utelämnat:',
  viewpoints: {
    title: 'Synpunkter i de här svaren',
    at: (bodies: number) => (bodies === 1 ? 'hos en instans' : `hos ${bodies} instanser`),
    take: 'Ta för alla som har skrivit samma ord',
    takeWhich: (number: number) => `, synpunkt ${number}`,
  },
} as const;
