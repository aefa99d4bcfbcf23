/** Which mails one can do without, in the words of the one who gets them. */
export const texts = {
  title: 'Dina mejl',
  account: 'Mitt konto',
  lead: (address: string) => `Valen gäller mejl till ${address}.`,
  notices: { sparat: 'Dina val är sparade.' },
  kinds: {
    'response.answered': { legend: 'En instans har svarat på en remiss som du är handläggare för', hint: '' },
    'remiss.followed': {
      legend: 'Något har hänt med en remiss som du bevakar',
      hint: 'När den skickas ut, ändras, avslutas eller sammanställs.',
    },
  },
  choices: {
    each: 'Ett mejl för varje händelse',
    daily: 'Ett sammandrag om dagen, arbetsdagar kl. 08.00',
    none: 'Inga mejl',
  },
  save: 'Spara valen',
  always: 'Mejl som alltid skickas',
  alwaysText: `De här mejlen behövs för att ett ärende ska bli riktigt handlagt. De går inte att välja bort:
- inbjudan till en remiss, påminnelser och ändringar
- kvittens på svar, och besked om anstånd
- begäran om anstånd, och besked om vilka som inte har svarat
- handlingar till registratorn
- koder och besked om din inloggning`,
} as const;
