export const texts = {
  title: 'Konton som väntar',
  people: 'Personer',
  intro:
    'De här har loggat in med ett konto som Yttra inte känner igen. Koppla kontot till rätt person, så kommer personen in nästa gång. Kontrollera först att det är rätt person: namn och adress är vad inloggningen uppger. Personen får ett mejl om kopplingen.',
  none: 'Inga konton väntar.',
  unnamed: 'Utan namn',
  via: (issuer: string) => `Loggade in med ${issuer}`,
  seen: (when: string) => `Senast ${when}`,
  email: 'Personens e-postadress i Yttra',
  writeEmail: 'Skriv adressen som personen har i Yttra.',
  link: 'Koppla kontot',
  linkWhich: (name: string) => `för ${name}`,
  notices: { kopplat: 'Kontot är kopplat.' },
} as const;
