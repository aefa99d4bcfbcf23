export const texts = {
  title: 'Tidigare remisser',
  lead: 'Remisser som avslutades för mer än 30 dagar sedan. Era svar och kvitton finns kvar.',
  empty: 'Ingen remiss avslutades för mer än 30 dagar sedan.',
} as const;
