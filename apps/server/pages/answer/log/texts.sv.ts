import type { AuditEvent } from '@yttra/audit';
import type { CaseNumberInName } from '@yttra/documents';
import { isolated } from '@yttra/platform';

type Of<Type extends AuditEvent['type']> = Extract<AuditEvent, { type: Type }>;

export interface LogNames {
  person: (id: string) => string;
  file: (id: string) => string | null;
}

/** What stands in a recipient's own log, by its kind. */
type Said =
  | `draft.${string}`
  | 'recipient.acknowledged'
  | 'recipient.address_confirmed'
  | 'response.received'
  | 'response.completed'
  | 'response.voided'
  | 'response.recalled'
  | 'response.reviewed';
type Says = { [Type in Extract<AuditEvent['type'], Said>]: (event: Of<Type>, names: LogNames) => string };

const because = (reason: string | null): string => (reason ? ` Skäl: ${isolated(reason)}` : '');
const named = (words: string, name: string | null): string => (name ? `${words}: ${isolated(name)}.` : `${words}.`);

const SAYS: Says = {
  'recipient.acknowledged': () => 'Bekräftade att remissen har kommit fram.',
  'recipient.address_confirmed': ({ from, to }) =>
    from ? `Bekräftade att ${to} är er adress, i stället för ${from}.` : `Bekräftade att ${to} är er adress.`,
  'draft.let_in': ({ person }, { person: name }) => `Släppte in ${name(person)} vid namn.`,
  'draft.let_in_ended': ({ person }, { person: name }) => `Avslutade att ${name(person)} är insläppt vid namn.`,
  'draft.saved': ({ version }) => `Sparade utkastet, version ${version}.`,
  'draft.commented': () => 'Skrev en kommentar i utkastet.',
  'draft.file_added': ({ file }, names) => named('La till en fil', names.file(file)),
  'draft.file_removed': ({ file }, names) => named('Tog bort en fil', names.file(file)),
  'draft.colleague_invited': ({ person }, { person: name }) => `Bjöd in ${name(person)} att skriva i utkastet.`,
  'draft.invitation_ended': ({ person }, { person: name }) => `Avslutade inbjudan till ${name(person)}.`,
  'draft.text_done': () => 'Meddelade att texten är klar.',
  'draft.papers_removed': () => 'Tog bort arbetsmaterialet.',
  'response.received': ({ version, late, supersedes }) =>
    `Lämnade ${supersedes ? `ett rättat svar, version ${version}` : 'svaret'}${late ? ', efter svarstiden' : ''}.`,
  'response.completed': () => 'Fyllde i beslutet bakom det preliminära svaret.',
  'response.voided': ({ reason }) => `Makulerade en registrering av svaret.${because(reason)}`,
  'response.recalled': ({ reason }) => `Återkallade svaret.${because(reason)}`,
  'response.reviewed': () => 'Granskade svaret inför publicering.',
};

export const texts = {
  title: 'Er logg',
  lead: 'Här står allt som har hänt med ert svar. Bara ni kan läsa loggen, och ingenting i den kan ändras eller tas bort.',
  caption: 'Händelser, den senaste först',
  columns: { at: 'När', by: 'Vem', what: 'Vad' },
  empty: 'Inget har hänt än.',
  nobody: 'Yttra',
  someone: 'Någon',
  /** Saves that follow each other are one line. */
  saves: (first: number, last: number) =>
    first === last ? `Sparade utkastet, version ${first}.` : `Sparade utkastet, version ${first} till ${last}.`,
  /** An event in a sentence; one that a later version of Yttra wrote is named by its kind. */
  said: (event: AuditEvent, names: LogNames): string => {
    const says = (SAYS as Partial<Record<string, (event: AuditEvent, names: LogNames) => string>>)[event.type];
    return says ? says(event, names) : `Händelse av slaget ${event.type}.`;
  },
  openings: 'Vem kan läsa era utkast',
  export: {
    title: 'Spara loggen',
    explain: 'Filen har varje händelse med sin kontrollsumma, så att någon annan kan kontrollera den.',
    link: 'Ladda ner loggen som JSON',
    file: (body: string, caseNumber: CaseNumberInName) => `logg ${body} ${caseNumber}.json`,
  },
} as const;
