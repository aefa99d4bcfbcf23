import type { LocalDate } from '@yttra/platform';
import { longDay } from '../../../ui/days';

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`);

export const texts = {
  title: (body: string) => `Sammanträden i ${body}`,
  up: 'Administration',
  upBodies: 'Instanser',
  upMine: 'Mina remisser',
  upRemisser: 'Remisser',
  none: 'Utan sammanträdesdagar kan Yttra inte varna för korta svarstider.',
  caption: 'Sammanträden framöver',
  earlier: 'Tidigare sammanträden',
  columns: { date: 'Sammanträde', title: 'Rubrik i filen', cutoff: 'Handlingsstopp', change: 'Ändra' },
  noCutoff: 'Inte angivet',
  remove: 'Ta bort',
  addTitle: 'Lägg till ett sammanträde',
  date: 'Dag',
  cutoff: 'Handlingsstopp',
  cutoffHint: 'Sista dagen för handlingar till sammanträdet. Lämna tomt om den inte är känd.',
  add: 'Lägg till sammanträdet',
  addHint: 'Finns dagen redan ändras handlingsstoppet.',
  importTitle: 'Läs in från en fil',
  importHint:
    'En CSV-fil med kolumnerna datum och handlingsstopp, eller en kalenderfil (ICS). Du får se vad som ändras innan något sparas.',
  file: 'CSV- eller ICS-fil',
  preview: 'Granska filen',
  previewTitle: 'Det här ändrar filen',
  replace: 'Ta bort sammanträden som inte finns i filen',
  count: {
    new: (count: number) => `${count} ${count === 1 ? 'ny' : 'nya'}`,
    changed: (count: number) => `${count} ${count === 1 ? 'ändrad' : 'ändrade'}`,
    same: (count: number) => `${count} ${count === 1 ? 'oförändrad' : 'oförändrade'}`,
    unreadable: (count: number) => `${count} ${count === 1 ? 'rad' : 'rader'} kan inte läsas`,
  },
  newDays: 'Nya dagar',
  changedDays: 'Ändrat handlingsstopp',
  missingDays: 'Finns hos er men inte i filen',
  uncertain: 'Kryssa för det som är sammanträden',
  uncertainHint: 'Det går inte att se på rubriken. Det du inte kryssar för läses inte in.',
  titled: (title: string, day: LocalDate, cutoff: LocalDate | null) =>
    `${title.trim() || 'Utan rubrik'}, ${longDay(day)}${cutoff ? `, handlingsstopp ${longDay(cutoff)}` : ''}`,
  keptUnless: (count: number) => `${days(count)} som inte finns i filen är kvar om du inte väljer att ta bort dem.`,
  problems: 'De här raderna kan inte läsas',
  moreProblems: (count: number) => `… och ${count} till.`,
  nothing: 'Det finns inget sammanträde att läsa i filen.',
  save: 'Spara sammanträdena',
  saveGood: 'Spara det som kan läsas',
  back: 'Tillbaka utan att spara',
  day: (day: LocalDate) => longDay(day),
  faults: {
    date: 'Skriv vilken dag instansen sammanträder.',
    cutoff: 'Dagen finns inte i kalendern. Skriv dag, månad och år.',
    late: 'Handlingsstoppet ligger efter sammanträdet. Välj en tidigare dag.',
    lost: 'Filen följde inte med. Välj den igen.',
  },
  notices: {
    tillagt: 'Sammanträdet är sparat.',
    borttaget: 'Sammanträdet är borttaget.',
    inlast: 'Sammanträdena är sparade.',
  },
} as const;
