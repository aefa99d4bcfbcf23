export const texts = {
  title: 'Beslut',
  lead: 'Tala om hur svaret är beslutat. Det visas tillsammans med svaret.',
  caseNumber: 'Ert diarienummer',
  tooLong: 'Skriv högst 100 tecken.',
  save: 'Spara och gå till bilagorna',
  saveOnly: 'Spara',
  notices: { sparat: 'Svaret är sparat.', vald: 'Valet är sparat.' },
} as const;
