export const texts = {
  title: 'Svara som gäst',
  lead: 'Har ni fått en remiss med e-post och saknar konto i Yttra? Skriv adressen som mejlet kom till. Då mejlar vi en kod dit.',
  email: 'Adressen som remissen kom till',
  send: 'Skicka kod',
  writeEmail: 'Skriv en e-postadress, till exempel namn@example.se.',
  hasSecretary: 'Svarar en nämndsekreterare för er? Då loggar den personen in i stället.',
  signIn: 'Logga in',
} as const;
