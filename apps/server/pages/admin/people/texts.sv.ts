import type { Role } from '@yttra/identity';
import { ROLE_WORDS } from '../../common/role-words.sv';

export const texts = {
  title: 'Personer',
  up: 'Administration',
  add: 'Lägg till en person',
  addTitle: 'Lägg till en person',
  search: 'Namn eller e-postadress',
  role: 'Uppdrag',
  anyRole: 'Alla',
  noRole: 'Utan uppdrag i dag',
  body: 'Instans',
  anyBody: 'Alla',
  count: (count: number) => (count === 1 ? '1 person' : `${count} personer`),
  caption: 'Personer i Yttra',
  columns: { name: 'Namn', email: 'E-postadress', hats: 'Uppdrag i dag' },
  chooseFor: (body: string) =>
    `Välj personen som ska få ett uppdrag för ${body}. Finns den inte här lägger du till den först.`,
  empty: 'Ingen person passar in på det du har valt.',
  hat: (role: Role, place: string | null) => (place ? `${ROLE_WORDS[role]}, ${place}` : ROLE_WORDS[role]),
  name: 'Namn',
  email: 'E-postadress',
  emailHint: 'Hit går koden när personen loggar in utan kommunens konto.',
  phone: 'Telefon',
  phoneHint: 'Visas i mejl om personen är handläggare för en remiss.',
  save: 'Lägg till personen',
  cancel: 'Avbryt',
  next: 'När personen finns ger du den ett uppdrag.',
  faults: { name: 'Skriv personens namn.', email: 'Skriv en e-postadress, till exempel anna.berg@example.se.' },
  waiting: 'Konton som väntar',
  waitingHint: 'De här har loggat in med ett konto som Yttra inte känner. Välj vem det är på personens sida.',
  waitingAccount: (name: string | null, email: string | null) =>
    [name ?? 'Okänt namn', email].filter(Boolean).join(', '),
} as const;
