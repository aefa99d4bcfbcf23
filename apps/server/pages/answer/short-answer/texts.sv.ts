export const texts = {
  no_comments: {
    title: 'Ingen erinran',
    lead: 'Ni har inga invändningar mot förslaget. Det är ett svar och räknas som det.',
    submit: 'Svara ingen erinran',
  },
  abstains: {
    title: 'Avstå',
    lead: 'Ni väljer att inte svara på remissen. Det registreras, och ni får inga fler påminnelser.',
    submit: 'Avstå från att svara',
  },
  reason: 'Skäl',
  reasonHint: 'Visas tillsammans med svaret.',
  caseNumber: 'Ert diarienummer',
  tooLong: 'Texten är för lång.',
  files: 'Filer i utkastet som ska följa med',
  draft: 'Ni har börjat skriva på ett yttrande. Det lämnas inte nu. Utkastet ligger kvar.',
  answered: 'Ni har redan lämnat ett svar. Det här blir en ny version som ersätter det. Båda finns kvar.',
  late: (day: string) => `Sista svarsdag var ${day}. Svaret tas emot ändå och märks ”inkommen efter svarstiden”.`,
  whoSees: (unit: string) => `${unit} ser svaret så snart ni har lämnat det.`,
} as const;
