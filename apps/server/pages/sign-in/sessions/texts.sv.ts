export const texts = {
  title: 'Var du är inloggad',
  account: 'Mitt konto',
  intro:
    'Känner du inte igen en inloggning? Avsluta den. Du loggas ut av dig själv efter 2 timmar utan att du gör något, och alltid efter 12 timmar.',
  unknown: 'Okänd webbläsare',
  here: 'den här',
  how: { oidc: 'Inloggad med konto', code: 'Inloggad med kod' },
  since: (when: string) => `Sedan ${when}`,
  seen: (when: string) => `Senast använd ${when}`,
  end: 'Logga ut',
  endWhich: (browser: string) => `${browser}`,
  all: 'Logga ut överallt',
  allHint: 'Du loggas ut i alla webbläsare, den här också, och koder som väntar slutar gälla.',
  notices: { avslutad: 'Inloggningen är avslutad.' },
  browserOn: (browser: string, system: string) => `${browser} på ${system}`,
} as const;
