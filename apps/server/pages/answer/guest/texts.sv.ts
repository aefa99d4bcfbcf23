export const texts = {
  title: 'Svara som gäst',
  lead: 'Har ni fått en remiss med e-post och saknar konto i Yttra? Skriv adressen som mejlet kom till. Då mejlar vi en kod dit.',
  email: 'Adressen som remissen kom till',
  send: 'Skicka kod',
  writeEmail: 'Skriv en e-postadress, till exempel namn@example.se.',
  hasSecretary: 'Har ni en sekreterare i Yttra? Då loggar den personen in i stället.',
  signIn: 'Logga in',
  corrected: {
    title: 'Har avsändaren rättat er adress?',
    text: 'En rättad adress får mejlen om remissen, men öppnar inte svaret. Skriv den adress som ni hade tidigare, så mejlar vi en kod dit. När ni har loggat in kan ni bekräfta den nya.',
    dead: 'Kommer ni inte åt den tidigare adressen? Då bekräftar er sekreterare den nya. Finns ingen, skicka svaret till registratorn hos den som har skickat remissen. Där tas det emot och registreras.',
  },
} as const;
