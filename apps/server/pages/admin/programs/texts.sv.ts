import type { Role } from '@yttra/identity';
import { ROLE_WORDS } from '../../common/role-words.sv';

export const texts = {
  title: 'Program',
  lead: 'Ett program som arbetar med Yttra har ett eget namn i loggen och en person som ansvarar för det. Bara den personen skapar programmets nycklar. Ett program svarar aldrig för en instans och ser aldrig utkast.',
  caption: 'Program som arbetar med Yttra',
  columns: { name: 'Namn', owner: 'Ansvarig', hats: 'Uppdrag i dag' },
  empty: 'Inga program är tillagda.',
  hat: (role: Role) => ROLE_WORDS[role],
  add: 'Lägg till ett program',
  name: 'Namn',
  nameHint: 'Så heter programmet i loggen, till exempel Diariekopplingen.',
  owner: 'Ansvarig persons e-postadress',
  save: 'Lägg till programmet',
  faults: { name: 'Skriv programmets namn.', owner: 'Skriv adressen som den ansvariga personen har i Yttra.' },
} as const;
