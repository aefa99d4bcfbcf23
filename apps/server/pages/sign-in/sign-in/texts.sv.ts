export const texts = {
  title: 'Logga in',
  toGoOn: 'Logga in, så kommer du till sidan du ville öppna.',
  withAccount: (name: string) => `Logga in med ${name}`,
  byCode: 'Logga in med kod',
  byCodeInstead: 'Logga in med kod i stället',
  email: 'E-postadress',
  hint: 'Vi mejlar en kod till adressen. Använd den adress som du är registrerad med i Yttra.',
  send: 'Skicka kod',
  writeEmail: 'Skriv din e-postadress, till exempel anna.andersson@example.se.',
  away: (name: string) =>
    `Det går inte att nå inloggningen med ${name} just nu. Försök igen om en stund, eller logga in med kod.`,
  noAccess: 'Kommer du inte in?',
  invited: 'Har ni fått en remiss med e-post och saknar konto?',
  asGuest: 'Svara som gäst',
  noAccessText: 'Be kommunens systemförvaltare lägga till dig i Yttra.',
} as const;
