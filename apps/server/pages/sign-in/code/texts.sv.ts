export const texts = {
  title: 'Skriv koden',
  sent: 'Är adressen registrerad har vi skickat en kod.',
  comes: (time: string) =>
    `Är adressen registrerad kommer koden kl. ${time}. Många koder har begärts på kort tid, därför går mejlet inte iväg genast. Du behöver inte be om en ny.`,
  mark: (mark: string) => `Din kod har nummer ${mark} i mejlet.`,
  look: 'Titta i din inkorg, och i skräpposten om mejlet inte kommer inom någon minut. Koden gäller i 10 minuter, här i den här webbläsaren.',
  code: 'Kod',
  hint: 'Åtta tecken, till exempel 7KQ2-M9XD. Stora och små bokstäver spelar ingen roll.',
  signIn: 'Logga in',
  writeCode: 'Skriv koden som står i mejlet.',
  noCode: 'Kom ingen kod?',
  anew: 'Skicka ny kod',
  otherAddress: 'Använd en annan adress',
  notices: { 'ny-kod': 'Är adressen registrerad har vi skickat en ny kod. Den gamla gäller inte längre.' },
} as const;
