import type { LocalDate } from '@yttra/platform';
import { dayAndTime, longDay } from '../../../ui/days';

/**
 * What lets somebody in at a body that has been asked waits for its word; that is told where it is done, before it is
 * done.
 */
const untilConfirmed = (what: string) =>
  `Svarar personen för en instans som har fått en remiss når personen utkasten igen när instansen har bekräftat ${what}.`;

export const texts = {
  up: 'Administration',
  upPeople: 'Personer',
  notices: {
    tillagd: 'Personen är tillagd. Ge den ett uppdrag.',
    sparad: 'Uppgifterna är sparade.',
    uppdrag:
      'Uppdraget är sparat. Instansen får ett mejl om det. Har instansen fått en remiss börjar uppdraget gälla när den har bekräftat det.',
    forvaltare:
      'Uppdraget är sparat. Personen behöver en kod för att lägga till sin app. Under Extra säkerhet med en app står hur den tas fram.',
    avslutat: 'Uppdraget är avslutat. Instansen får ett mejl om det.',
    overlamnat:
      'Uppdraget är överlämnat. Instansen får ett mejl om det. Har instansen fått en remiss börjar den som tar över när instansen har bekräftat det.',
    utloggad: 'Personen är utloggad överallt.',
    nycklar: 'Nycklarna är återkallade.',
    ansvarig: 'Programmet har en ny ansvarig person. De gamla nycklarna är återkallade.',
    kopplat: 'Kontot är kopplat till personen.',
    bortkopplat: 'Kontot är bortkopplat. Personen är utloggad överallt.',
    app: 'Appen är borttagen. Personen loggar in med bara koden tills en ny app är tillagd.',
  },
  assignments: 'Uppdrag',
  noAssignments: 'Personen har inget uppdrag i dag. Den kan ändå bli inbjuden att skriva i ett utkast.',
  caption: 'Uppdrag som gäller eller kommer',
  earlier: 'Avslutade uppdrag',
  columns: { what: 'Uppdrag', days: 'Gäller', change: 'Ändra' },
  substitute: 'ersättare',
  from: (day: LocalDate) => `Från ${longDay(day)}`,
  fromTo: (first: LocalDate, last: LocalDate) => `${longDay(first)} till och med ${longDay(last)}`,
  endOrHandOver: 'Avsluta eller lämna över',
  ownAssignments: 'Du kan inte ge dig själv uppdrag. Be en annan systemförvaltare.',
  outside: {
    title: 'Står utanför utkast',
    lead: (name: string) =>
      `${name} svarar för en instans och arbetar också hos avsändaren, eller är systemförvaltare. Därför står ${name} utanför utkasten i de här pågående remisserna:`,
    line: (body: string, remiss: string, caseNumber: string, as: string) => `${body}: ${remiss}, ${caseNumber} (${as})`,
    how: (name: string) =>
      `Instansen har fått ett mejl om det. Den kan släppa in ${name} vid namn, på sidan Kollegor i svaret eller med en kod till sin brevlåda. Ingen annan kan göra det.`,
  },
  appointTitle: 'Ge ett uppdrag',
  appointMeans:
    'Den som blir sekreterare för en instans som har fått en remiss börjar när instansen har bekräftat det.',
  role: 'Uppdrag',
  body: 'Instans',
  bodyHint: 'För nämndsekreterare och registrator. Medskribenter får, men måste inte, ha en instans.',
  noBody: 'Ingen',
  unit: 'Kontor',
  unitHint: 'För handläggare och godkännare, till exempel Kommunledningskontoret.',
  asSubstitute: 'Som ersättare för den ordinarie',
  fromDate: 'Från och med',
  fromHint: 'Lämna tomt för i dag.',
  toDate: 'Till och med',
  toHint: 'Lämna tomt om uppdraget gäller tills vidare.',
  appoint: 'Ge uppdraget',
  facts: 'Uppgifter',
  save: 'Spara',
  emailChange: `Byter du e-postadress loggas personen ut överallt. ${untilConfirmed('bytet')}`,
  sessions: 'Inloggning',
  signedIn: (count: number) =>
    count === 0
      ? 'Personen är inte inloggad.'
      : count === 1
        ? 'Inloggad i 1 webbläsare.'
        : `Inloggad i ${count} webbläsare.`,
  endSessions: 'Logga ut personen överallt',
  events: 'Visa personens inloggningar',
  accounts: 'Kommunens konto',
  noAccounts: 'Inget konto är kopplat. Personen loggar in med kod.',
  accountSince: (issuer: string, at: Date) => `${issuer}, kopplat ${dayAndTime(at)}`,
  unlink: 'Koppla bort kontot',
  link: 'Koppla kontot till personen',
  waiting: 'Konto som väntar',
  waitingHint: `Koppla bara ett konto som du vet är personens. ${untilConfirmed('kontot')}`,
  account: (name: string | null, email: string | null) => [name ?? 'Okänt namn', email].filter(Boolean).join(', '),
  app: 'Extra säkerhet med en app',
  appOn: (since: Date) => `På sedan ${dayAndTime(since)}.`,
  appOff: 'Av.',
  firstApp:
    'En systemförvaltare loggar in med en app. Den första läggs till med en kod, som den som driver Yttra tar fram på servern och lämnar till personen själv. Koden gäller i 7 dagar, en gång, och visas inte här.',
  firstAppCommand: (email: string) => `npm run yttra -- appoint ${email} --code`,
  endApp: 'Ta bort appen',
  endAppHint: `Om personen har tappat både telefonen och reservkoderna. Personen får lägga till en ny app själv. ${untilConfirmed('det')}`,
  keys: 'Nycklar för program',
  keysHint:
    'En nyckel låter ett program läsa och skriva det personen får. Den öppnar aldrig utkast. Bara personen själv skapar den, på sitt konto; ett programs nycklar skapar den som ansvarar för programmet.',
  noKeys: 'Personen har inga nycklar.',
  key: (lastFour: string, until: Date) => `Nyckel som slutar på ${lastFour}, gäller till ${dayAndTime(until)}`,
  keyRevoked: (lastFour: string) => `Nyckel som slutar på ${lastFour}, återkallad`,
  revokeKeys: 'Återkalla alla nycklar',
  service: (owner: string) => `Ett program. ${owner} ansvarar för det och skapar dess nycklar.`,
  ownerTitle: 'Ansvarig person',
  ownerHint: 'Programmets nycklar återkallas. Den nya ansvariga personen skapar nya, och båda får ett mejl.',
  ownerSave: 'Byt ansvarig person',
  endTitle: 'Avsluta eller lämna över uppdraget',
  endMeans: [
    'När uppdraget slutar kommer personen inte längre åt instansens utkast.',
    'Utkasten och svaren är kvar hos instansen.',
    'Instansen får ett mejl om ändringen.',
  ],
  lastDay: 'Sista dag',
  lastDayHint: 'Lämna tomt för att avsluta genast.',
  end: 'Avsluta uppdraget',
  handOverTitle: 'Lämna över till någon annan',
  handOverHint: 'Den nya personen tar över dagen efter den sista dagen, eller genast.',
  handOverWaits: (body: string) =>
    `${body} har fått en remiss och bestämmer själv vem som läser dess utkast. Den som tar över börjar därför när ${body} har bekräftat det.`,
  handOverShared: 'Det kan någon annan av instansens sekreterare göra genast, på sidan Vem kan läsa era utkast.',
  handOverAlone: (name: string, body: string) => [
    `Skriv en sista dag framåt i tiden. Då kan ${name} själv bekräfta den som tar över, på sidan Vem kan läsa era utkast, och ${body} har hela tiden någon som svarar.`,
    `Lämnar du sista dagen tom slutar ${name} genast. Då svarar ingen för ${body} förrän den som läser instansens brevlåda har bekräftat, eller två arbetsdagar har gått utan att någon har sagt nej.`,
  ],
  endAlone: (name: string, body: string) =>
    `${name} är den enda som svarar för ${body} i dag. Slutar ${name} utan att någon tar över står instansen utan sekreterare.`,
  successor: 'Vem tar över?',
  choose: 'Välj person',
  handOver: 'Lämna över uppdraget',
  keep: 'Behåll uppdraget som det är',
  faults: {
    role: 'Välj vilket uppdrag personen ska ha.',
    day: 'Dagen finns inte i kalendern. Skriv dag, månad och år.',
    successor: 'Välj vem som tar över.',
  },
} as const;
