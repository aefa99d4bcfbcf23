export const texts = {
  title: 'Två texter på samma ställe',
  lead: (who: string, when: string) =>
    `${who} sparade ${when} medan du skrev. Båda texterna finns kvar. Välj vad som ska gälla. Du kan ändra texten efteråt.`,
  who: (who: string) => `${who}:`,
  legend: 'Vad ska gälla?',
  options: {
    mine: 'Min text',
    theirs: 'Kollegans text',
    both: 'Båda texterna, min först',
  },
  save: 'Spara valet',
  empty: 'Tom',
  choose: 'Välj vilken text som ska gälla.',
  kept: 'Valet är sparat. Läs igenom texten och ändra det som behövs.',
  earlier: 'Alla sparade versioner av utkastet finns kvar.',
  versions: 'Läs tidigare versioner',
  unsigned: 'Ingen',
} as const;
