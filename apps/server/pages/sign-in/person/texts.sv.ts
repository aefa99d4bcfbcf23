export const texts = {
  title: (name: string) => `Inloggning för ${name}`,
  people: 'Personer',
  sessions: 'Inloggad just nu',
  sessionCount: (count: number) =>
    count === 0
      ? 'Personen är inte inloggad.'
      : `Personen är inloggad i ${count} ${count === 1 ? 'webbläsare' : 'webbläsare'}.`,
  endAll: 'Logga ut personen överallt',
  accounts: 'Kopplade konton',
  noAccounts: 'Inget konto är kopplat. Personen loggar in med mejlad kod.',
  linkedSince: (day: string) => `Kopplat ${day}`,
  unlink: 'Ta bort kopplingen',
  unlinkHint: 'Personen loggas ut överallt.',
  app: 'Extra säkerhet med en app',
  appSince: (day: string) => `Är på sedan ${day}.`,
  appOff: 'Är av.',
  appHint:
    'Ta bort appen om personen har tappat både telefonen och reservkoderna. Kontrollera först att det är rätt person som ber om det.',
  endApp: 'Ta bort appen',
  notices: {
    utloggad: 'Personen är utloggad överallt.',
    'utan-konto': 'Kopplingen är borttagen.',
    'utan-app': 'Appen är borttagen.',
  },
} as const;
