import { dayAndTime } from '../../../ui/days';

export const texts = {
  title: 'Nycklar för program',
  account: 'Mitt konto',
  lead: 'Med en nyckel kan ett program göra det du får göra i Yttra, utan att logga in. Den öppnar aldrig utkast till svar. Du får ett mejl varje gång en nyckel skapas.',
  own: 'Dina egna nycklar',
  service: (name: string) => `Nycklar för ${name}`,
  serviceLead: 'Du ansvarar för det här programmet. I loggen står det under sitt eget namn.',
  none: 'Det finns inga nycklar.',
  key: (lastFour: string, until: Date) => `Slutar på ${lastFour}, gäller till ${dayAndTime(until)}.`,
  ended: (lastFour: string) => `Slutar på ${lastFour}, gäller inte längre.`,
  revoke: 'Återkalla',
  revokeWhich: (lastFour: string) => `nyckeln som slutar på ${lastFour}`,
  noKey:
    'Du svarar för en instans, och då får ett program inte göra det du får. Be systemförvaltaren lägga till programmet med ett eget namn.',
  days: 'Antal dagar den ska gälla',
  daysHint: 'Från 1 till 366.',
  daysFault: 'Skriv ett antal dagar från 1 till 366.',
  make: 'Skapa en nyckel',
  makeFor: (name: string) => `för ${name}`,
  madeTitle: 'Nyckeln är skapad',
  made: 'Spara nyckeln nu. Den visas bara den här gången.',
  back: 'Till nycklarna',
  notices: { aterkallad: 'Nyckeln är återkallad.' },
} as const;
