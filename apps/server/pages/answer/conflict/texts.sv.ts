export const texts = {
  title: 'Två texter på samma ställe',
  lead: (who: string, when: string) =>
    `${who} sparade ${when} medan du skrev. Båda texterna finns kvar. Välj vad som ska gälla. Du kan ändra texten efteråt.`,
  leadSelf: (when: string) =>
    `Du sparade själv en annan text här ${when}, till exempel i en annan flik. Båda texterna finns kvar. Välj vilken som ska gälla. Du kan ändra texten efteråt.`,
  self: 'Du sparade',
  theirs: { colleague: 'Kollegans text', self: 'Texten som du sparade först' },
  who: (who: string) => `${who}:`,
  legend: 'Vad ska gälla?',
  options: {
    mine: 'Min text',
    both: 'Båda texterna, min först',
  },
  save: 'Spara valet',
  choose: 'Välj vilken text som ska gälla.',
  earlier: 'Alla sparade versioner av utkastet finns kvar.',
  versions: 'Läs tidigare versioner',
} as const;
