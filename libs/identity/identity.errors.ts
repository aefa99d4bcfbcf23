import { DomainError } from '@yttra/platform';
import type { KeptOutside, OutsideRole } from './wall';

const refusedKey = (code: string, message: string) => new DomainError({ code, kind: 'unauthenticated', message });

export const keyMissing = () => refusedKey('identity.key_missing', 'Skicka med en nyckel: Authorization: Bearer …');
export const keyUnknown = () => refusedKey('identity.key_unknown', 'Nyckeln finns inte.');
export const keyExpired = () => refusedKey('identity.key_expired', 'Nyckeln har slutat gälla. Be om en ny.');
export const keyRevoked = () => refusedKey('identity.key_revoked', 'Nyckeln är återkallad. Be om en ny.');

export const actionForbidden = () =>
  new DomainError({ code: 'identity.forbidden', kind: 'forbidden', message: 'Ditt uppdrag omfattar inte det här.' });

/** For an object that is another's: the same reply as when it is not there. */
export const notYours = () =>
  new DomainError({
    code: 'identity.not_found',
    kind: 'not_found',
    message:
      'Vi hittar inte sidan, eller så får du inte se den. Svarar du för en instans? Be nämndsekreteraren bjuda in dig.',
  });

const WHY_OUTSIDE: Readonly<Record<OutsideRole, string>> = {
  case_officer: 'du är handläggare vid kontoret som har skickat remissen',
  approver: 'du godkänner remisserna vid kontoret som har skickat den',
  registrar: 'du är registrator hos den som har skickat remissen',
  administrator: 'du är systemförvaltare',
};

/** Why one who has a way in stands outside all the same, and what the body can do about it. */
export const staysOutside = ({ as, body }: KeptOutside) =>
  new DomainError({
    code: as === 'unconfirmed_address' ? 'identity.address_unconfirmed' : 'identity.stands_outside',
    kind: 'forbidden',
    message:
      as === 'unconfirmed_address'
        ? `Din adress får mejlen om remissen till ${body}, men öppnar inte svaret. ${body} bekräftar den på svarets sida: med en kod till sin tidigare adress under Svara som gäst, eller genom sin sekreterare. Kommer ni inte åt den, skicka svaret till registratorn hos den som har skickat remissen.`
        : `Du står utanför svaret från ${body}, eftersom ${WHY_OUTSIDE[as]}. ${body} kan släppa in dig vid namn: en annan som svarar för instansen gör det under Kollegor i svaret.`,
  });

/** What one is told who may not do it to this object. */
export const refusedFor = ({ keptOutside }: { keptOutside?: KeptOutside | null }) =>
  keptOutside ? staysOutside(keptOutside) : notYours();

export const personUnknown = (email: string) =>
  new DomainError({
    code: 'identity.person_unknown',
    kind: 'invalid',
    field: 'email',
    message: `${email} finns inte i Yttra. Be systemförvaltaren lägga till personen.`,
  });

export const personExists = () =>
  new DomainError({
    code: 'identity.person_exists',
    kind: 'conflict',
    field: 'email',
    message: 'Adressen finns redan.',
  });

export const assignmentUnknown = () =>
  new DomainError({ code: 'identity.assignment_unknown', kind: 'not_found', message: 'Vi hittar inte uppdraget.' });

export const cannotAppointYourself = () =>
  new DomainError({
    code: 'identity.cannot_appoint_yourself',
    kind: 'forbidden',
    message: 'Du kan inte ge dig själv ett uppdrag. Be en annan systemförvaltare.',
  });

export const assignmentIncomplete = (field: string, message: string) =>
  new DomainError({ code: 'identity.assignment_incomplete', kind: 'invalid', field, message });

export const alreadyAppointed = () =>
  new DomainError({
    code: 'identity.already_appointed',
    kind: 'conflict',
    message: 'Personen har redan det uppdraget under en del av tiden.',
    field: 'fromDate',
  });

export const assignmentEnded = (lastDay: string) =>
  new DomainError({
    code: 'identity.assignment_ended',
    kind: 'conflict',
    message: `Uppdraget upphörde redan efter ${lastDay}.`,
  });

/** A person or a body that is not there. */
export const appointedUnknown = (field: 'personId' | 'bodyId') =>
  new DomainError({
    code: 'identity.appointed_unknown',
    kind: 'invalid',
    field,
    message: field === 'personId' ? 'Personen finns inte i Yttra.' : 'Instansen finns inte i Yttra.',
  });

export const keyDays = (most: number) =>
  new DomainError({
    code: 'identity.key_days',
    kind: 'invalid',
    field: 'days',
    message: `Välj hur många dagar nyckeln ska gälla, 1 till ${most}.`,
    allowed: `1–${most}`,
  });

export const serviceBehindWall = () =>
  new DomainError({
    code: 'identity.service_behind_wall',
    kind: 'forbidden',
    field: 'role',
    message: 'Ett program kan inte svara för en instans. Välj ett annat uppdrag.',
  });

export const noKeyBehindWall = () =>
  new DomainError({
    code: 'identity.no_key_behind_wall',
    kind: 'forbidden',
    message: 'Den som svarar för en instans loggar in. Nycklar för det finns bara i tillfälliga miljöer.',
  });

/** For a page: the browser is sent to sign in, and what it had written is kept for it. */
export const signInFirst = () =>
  new DomainError({ code: 'identity.sign_in_first', kind: 'unauthenticated', message: 'Logga in för att fortsätta.' });

/** For a page that changes who may do what: who is signed in shows it anew, and what was written is kept meanwhile. */
export const renewFirst = () =>
  new DomainError({
    code: 'identity.renew_first',
    kind: 'unauthenticated',
    message: 'Visa igen att det är du. Du gjorde det för mer än 5 minuter sedan.',
  });

/** For an administrator who has come in without a second factor: nothing opens before. */
export const strongerFirst = () =>
  new DomainError({
    code: 'identity.stronger_first',
    kind: 'unauthenticated',
    message: 'En systemförvaltare loggar in med en app eller lika säkert. Gör det först.',
  });

/** What changes who may do what is done by a person who is signed in, never by a key that lies in a file. */
export const notByKey = () =>
  new DomainError({
    code: 'identity.not_by_key',
    kind: 'forbidden',
    message: 'Det här gör en person som är inloggad. Med nyckel går det bara i tillfälliga miljöer.',
  });

/** For a form that was sent from another site, or by no browser. */
export const foreignForm = () =>
  new DomainError({
    code: 'identity.foreign_form',
    kind: 'forbidden',
    message: 'Formuläret skickades inte från Yttra. Öppna sidan i Yttra och försök igen.',
  });

/** Too much was tried in a quarter of an hour. The same for an address that nobody has. */
export const tooManyTries = () =>
  new DomainError({
    code: 'identity.too_many',
    kind: 'too_many',
    message: 'Det har gjorts för många försök. Vänta en kvart och försök igen.',
  });

/** One reply for a code that is wrong, old, used, or another browser's. */
export const codeWrong = () =>
  new DomainError({
    code: 'identity.code_wrong',
    kind: 'invalid',
    field: 'code',
    message: 'Koden stämmer inte eller har slutat gälla.',
  });

/** The digits of the second factor, or a recovery code. */
export const digitsWrong = () =>
  new DomainError({
    code: 'identity.digits_wrong',
    kind: 'invalid',
    field: 'digits',
    message: 'Siffrorna stämmer inte. Vänta tills appen visar nya och skriv dem.',
  });

/** The code that whoever appointed an administrator has handed over. */
export const enrolmentCodeWrong = () =>
  new DomainError({
    code: 'identity.enrolment_code_wrong',
    kind: 'invalid',
    field: 'code',
    message: 'Engångskoden stämmer inte eller har slutat gälla. Be om en ny.',
  });

/** An issuer that is not configured. */
export const issuerUnknown = () =>
  new DomainError({ code: 'identity.issuer_unknown', kind: 'not_found', message: 'Vi hittar inte sidan.' });

export const identityUnknown = () =>
  new DomainError({ code: 'identity.identity_unknown', kind: 'not_found', message: 'Vi hittar inte kontot.' });

export const identityTaken = () =>
  new DomainError({
    code: 'identity.identity_taken',
    kind: 'conflict',
    message: 'Kontot eller personen har redan en koppling. Ta bort den först.',
  });

export const factorExists = () =>
  new DomainError({
    code: 'identity.factor_exists',
    kind: 'conflict',
    message: 'Du har redan en app för inloggningen. Ta bort den först.',
  });

export const factorMissing = () =>
  new DomainError({
    code: 'identity.factor_missing',
    kind: 'conflict',
    message: 'Börja om: lägg till appen på nytt.',
  });
