import type { Role } from '@yttra/identity';

const ROLES: Readonly<Record<Role, string>> = {
  case_officer: 'Handläggare',
  secretary: 'Nämndsekreterare',
  contributor: 'Medskribent',
  reader: 'Läsare',
  registrar: 'Registrator',
  approver: 'Godkännare',
  administrator: 'Systemförvaltare',
};

export const texts = {
  title: 'Mitt konto',
  you: 'Dina uppgifter',
  name: 'Namn',
  email: 'E-postadress',
  wrong: 'Stämmer något inte? Be systemförvaltaren rätta det.',
  hats: 'Dina uppdrag i dag',
  noHats: 'Du har inget eget uppdrag. Du kan ändå bli inbjuden att skriva i ett utkast till svar.',
  role: (role: Role) => ROLES[role],
  hat: (role: Role, place: string | null) => (place ? `${ROLES[role]}, ${place}` : ROLES[role]),
  from: (day: string) => `Från ${day}`,
  fromTo: (first: string, last: string) => `Från ${first} till och med ${last}`,
  signIn: 'Inloggning',
  sessions: 'Var du är inloggad',
  sessionsHint: 'Se dina inloggningar och avsluta dem.',
  events: 'Vad som har hänt med ditt konto',
  eventsHint: 'Dina inloggningar och allt som har ändrat vad du får göra.',
  app: 'Extra säkerhet med en app',
  appOn: 'Är på. Appen frågas efter när du loggar in med kod.',
  appOff: 'Är av. Lägg till en app om du loggar in med kod.',
  keys: 'Nycklar för program',
  keysHint: 'Låt ett program arbeta med Yttra, eller återkalla en nyckel.',
  mail: 'Mejl från Yttra',
  mailHint: 'Välj vilka mejl du vill ha.',
  signOut: 'Logga ut',
} as const;
