export const texts = {
  title: 'Ställningstagande',
  legend: (body: string) => `Hur ställer sig ${body} till förslaget?`,
  hints: {
    supports: 'Ni är för förslaget som det är.',
    supports_with_comments: 'Ni är för förslaget och vill skicka med synpunkter.',
    opposes: 'Ni är emot förslaget.',
    no_stance: 'Ni svarar på frågorna utan att ta ställning.',
  },
  choose: 'Välj ställningstagande.',
  save: 'Spara och gå till beslutet',
  saveOnly: 'Spara',
  notices: { sparat: 'Svaret är sparat.', vald: 'Valet är sparat.' },
} as const;
