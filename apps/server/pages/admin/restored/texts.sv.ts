import { dayAndTime } from '../../../ui/days';

export const texts = {
  title: (to: Date) => `Systemet är återställt till ${dayAndTime(to)}`,
  notRestored: 'Utskick efter återställning',
  nothing: 'Systemet är inte återställt. Mejl skickas som vanligt.',
  held: 'Inga mejl skickas förrän du har bekräftat.',
  lead: 'Yttra minns inte vad som har hänt sedan dess. Mejlen här nedanför skickas när du bekräftar, även de som redan har gått ut en gång. Påminnelser vars dag har passerat skrivs på nytt, och kan också ha gått ut tidigare.',
  codes: 'Inloggningskoder skickas som vanligt.',
  waiting: (total: number) => `${total} mejl väntar`,
  empty: 'Inga mejl väntar.',
  gone: 'Vilka har redan gått ut?',
  goneHint: 'Det du kryssar för skickas inte igen.',
  mail: (what: string, to: string, due: Date) => `${what} till ${to}, ${dayAndTime(due)}`,
  someone: 'en kollega i ett utkast',
  more: (count: number) => `Ytterligare ${count} mejl visas inte här.`,
  all: 'Skicka inget av det som väntar',
  allHint: 'Inte heller de mejl som inte visas här.',
  release: 'Bekräfta och skicka resten',
  notices: { slappta: 'Mejl skickas som vanligt igen.' },
} as const;
