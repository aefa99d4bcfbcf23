import { DomainError, longDay, type FieldError, type LocalDate } from '@yttra/platform';
import type { ResponseContent } from './response-content';

const conflict = (code: string, message: string) =>
  new DomainError({ code: `response.${code}`, kind: 'conflict', message });

const several = (fields: FieldError[]) =>
  fields.length === 1 ? fields[0]!.message : `${fields.length} uppgifter behöver rättas.`;

// --- drafts ---

export const versionMissing = () =>
  new DomainError({
    code: 'response.version_missing',
    kind: 'missing_precondition',
    message: 'Skicka med If-Match: versionen som du läste, eller 0 för ett nytt utkast.',
    field: 'If-Match',
  });

/** Somebody else saved in between: both texts, so that none is lost. */
export const staleDraft = (
  theirs: { version: number; content: ResponseContent; savedBy: string; savedAt: Date } | null,
  yours: ResponseContent | null,
) =>
  new DomainError({
    code: 'response.stale_draft',
    kind: 'stale',
    message: 'En kollega sparade medan du skrev. Båda texterna finns kvar. Välj vad som ska gälla.',
    details: { theirs, yours },
  });

/** Somebody else changed the very piece of the draft: both texts, so that none is lost. */
export const stalePart = (details: {
  part: string;
  version: number;
  yours: unknown;
  theirs: unknown;
  savedBy: string | null;
  savedAt: Date | null;
}) =>
  new DomainError({
    code: 'response.stale_part',
    kind: 'stale',
    message: 'En kollega sparade medan du skrev. Båda texterna finns kvar. Välj vad som ska gälla.',
    details,
  });

/** The draft is not the one that was read and confirmed. */
export const changedSinceRead = (
  theirs: { version: number; content: ResponseContent; savedBy: string; savedAt: Date } | null,
) =>
  new DomainError({
    code: 'response.stale_draft',
    kind: 'stale',
    message: 'En kollega har ändrat utkastet sedan du läste det. Läs igenom det igen innan du lämnar svaret.',
    details: { theirs, yours: null },
  });

export const draftVersionNotFound = () =>
  new DomainError({
    code: 'response.draft_version_not_found',
    kind: 'not_found',
    message: 'Vi hittar inte versionen.',
  });

export const draftNotFound = () => conflict('no_draft', 'Det finns inget utkast att lämna. Skriv ett svar först.');

export const worksForTheIssuer = (name: string) =>
  new DomainError({
    code: 'response.works_for_the_issuer',
    kind: 'invalid',
    message: `${name} arbetar hos den som har skickat remissen, eller är systemförvaltare, och står utanför utkastet. Ni kan släppa in ${name} vid namn, längre ner på sidan.`,
    field: 'email',
  });

/** An exception begets no exceptions. */
export const letInCannotLetIn = () =>
  conflict(
    'let_in_cannot_let_in',
    'Du är själv insläppt vid namn och kan inte släppa in andra. Be en kollega som inte är det.',
  );

export const standsInsideAlready = (name: string) =>
  new DomainError({
    code: 'response.stands_inside',
    kind: 'invalid',
    message: `${name} står inte utanför. Bjud in ${name} som kollega i stället.`,
    field: 'email',
  });

export const notLetIn = () => conflict('not_let_in', 'Personen är inte insläppt vid namn.');

export const alreadyServes = (name: string) =>
  new DomainError({
    code: 'response.already_serves',
    kind: 'invalid',
    message: `${name} kan redan skriva i utkastet.`,
    field: 'email',
  });

export const notInvited = () =>
  new DomainError({
    code: 'response.not_invited',
    kind: 'conflict',
    message: 'Den som svarar för instansen lämnar svaret i stället för att meddela att texten är klar.',
  });

export const draftFileNotFound = () =>
  new DomainError({
    code: 'response.draft_file_not_found',
    kind: 'not_found',
    message: 'Vi hittar inte filen i utkastet.',
  });

export const answerNotFinal = () =>
  conflict('not_final', 'Arbetsmaterialet kan tas bort först när svaret är lämnat och inte längre är preliminärt.');

export const registrationFileNotFound = () =>
  new DomainError({
    code: 'response.registration_file_not_found',
    kind: 'invalid',
    message: 'Filen finns inte bland dem som har lagts in för instansen.',
    field: 'files',
  });

// --- answers ---

export const notReady = (fields: FieldError[]) =>
  new DomainError({ code: 'response.not_ready', kind: 'invalid', message: several(fields), fields });

export const responseNotFound = () =>
  new DomainError({ code: 'response.not_found', kind: 'not_found', message: 'Vi hittar inte svaret.' });

export const notIssued = () => conflict('not_issued', 'Remissen har inte skickats ut. Den kan inte besvaras än.');

export const notPreliminary = () =>
  conflict('not_preliminary', 'Bara ett preliminärt svar kan kompletteras. Lämna en ny version om något ska rättas.');

export const mustBeDecided = () =>
  new DomainError({
    code: 'response.must_be_decided',
    kind: 'invalid',
    message: 'Skriv beslutet: ett preliminärt svar kompletteras med ett beslut.',
    field: 'basis.type',
    allowed: 'decision eller delegation',
  });

export const onlyRegistrationsAreVoided = () =>
  conflict(
    'not_a_registration',
    'Bara ett svar som har registrerats åt instansen kan makuleras. Instansen själv kan återkalla det den har lämnat.',
  );

export const alreadyMarked = (word: string) => conflict('already_marked', `Svaret är redan ${word}.`);

export const reasonMissing = (message: string) =>
  new DomainError({ code: 'response.reason_missing', kind: 'invalid', message, field: 'reason' });

// --- anstånd ---

export const extensionNotFound = () =>
  new DomainError({ code: 'response.extension_not_found', kind: 'not_found', message: 'Vi hittar inte anståndet.' });

export const badExtension = (fields: FieldError[]) =>
  new DomainError({ code: 'response.bad_extension', kind: 'invalid', message: several(fields), fields });

export const alreadyAsked = (until: LocalDate | null) =>
  conflict(
    'extension_open',
    `Ni har redan begärt anstånd${until ? ` till ${longDay(until)}` : ''}. Vänta på beslutet.`,
  );

export const extensionDecided = () => conflict('extension_decided', 'Anståndet är redan beslutat.');

export const alreadyAnswered = () =>
  conflict('already_answered', 'Svaret är redan lämnat, så det behövs inget anstånd.');

export const roundOver = () =>
  conflict('round_over', 'Remissen pågår inte längre, så den sista svarsdagen kan inte flyttas.');
