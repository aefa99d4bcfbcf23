import { ROLE_WORDS } from '../role-words.sv';
import { longDay } from '../../../ui/days';

const roleWord = (role: string): string =>
  ((ROLE_WORDS as Readonly<Record<string, string>>)[role] ?? role).toLowerCase();
const FIELDS: Readonly<Record<string, string>> = { name: 'namn', email: 'e-postadress', phone: 'telefon' };
const WAYS: Readonly<Record<string, string>> = {
  code: 'kod',
  'code+app': 'kod och app',
  oidc: 'kommunens konto',
  app: 'app',
};
/** By the code that the log keeps; what is not here is the issuer's own code, and is shown as it is. */
const REASONS: Readonly<Record<string, string>> = {
  'code.wrong': 'fel kod',
  'code.last_try': 'fel kod för sista gången, koden slutade gälla',
  not_linked: 'kontot är inte kopplat till någon',
  not_begun_here: 'inloggningen började inte i samma webbläsare',
  another_person: 'kontot är en annan persons',
};
const way = (code: string): string => WAYS[code] ?? WAYS[code.split(':')[0]!] ?? code;
const place = (body: string | null): string => (body ? ` för ${body}` : '');

/** What has happened to who may do what, said of the person whom it is about. */
export const texts = {
  begun: (code: string) => `loggade in med ${way(code)}`,
  renewed: (code: string) => `visade på nytt vem det är, med ${way(code)}`,
  refused: (code: string, reason: string) => `nekades med ${way(code)}: ${REASONS[reason] ?? reason}`,
  ended: (count: number) => `loggades ut på ${count} ${count === 1 ? 'ställe' : 'ställen'}`,
  guest: 'blev känd som gäst',
  appointed: (role: string, body: string | null) => `fick uppdraget ${roleWord(role)}${place(body)}`,
  dismissed: (role: string | null, body: string | null, on: string) =>
    `${role ? `uppdraget ${roleWord(role)}${place(body)}` : 'ett uppdrag'} avslutades${on === 'at once' ? ' genast' : `, sista dag ${longDay(on)}`}`,
  changed: (fields: readonly string[]) =>
    `fick ändrade uppgifter: ${fields.map((field) => FIELDS[field] ?? field).join(', ')}`,
  key: 'fick en nyckel för program',
  keyEnded: 'fick en nyckel återkallad',
  program: 'lades till som program',
  handedOver: 'fick en ny ansvarig person',
  linked: 'fick ett konto kopplat',
  unlinked: 'fick ett konto bortkopplat',
  app: 'lade till en app för inloggningen',
  appEnded: 'fick appen för inloggningen borttagen',
  appCode: 'fick en engångskod för att lägga till en app',
  recovered: (left: number) => `använde en reservkod, ${left} kvar`,
} as const;
