import { longDay, type FieldError, type LocalDate } from '@yttra/platform';

/** What a letter may leave to be filled in for each body, when it is sent. */
export interface LetterFacts {
  body: string;
  title: string;
  caseNumber: string;
  unit: string;
  officer: string;
  lastDay: LocalDate;
  questions: number;
}

const PLACEHOLDERS: Readonly<Record<string, (facts: LetterFacts) => string>> = {
  instans: ({ body }) => body,
  titel: ({ title }) => title,
  diarienummer: ({ caseNumber }) => caseNumber,
  avsändare: ({ unit }) => unit,
  handläggare: ({ officer }) => officer,
  'sista svarsdag': ({ lastDay }) => longDay(lastDay),
  'antal frågor': ({ questions }) => String(questions),
};

const PLACEHOLDER = /\{([^{}\n]{1,40})\}/gu;
const key = (written: string) => written.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');

/** Placeholders that nobody could fill in; a letter with one would reach a nämnd with the braces still there. */
export function letterFaults(letter: string): FieldError[] {
  const unknown = [
    ...new Set([...letter.matchAll(PLACEHOLDER)].map(([whole, name]) => (PLACEHOLDERS[key(name!)] ? null : whole))),
  ];
  return unknown.filter((whole) => whole !== null).map((whole) => ({
    field: 'letter',
    message: `Vi vet inte vad ${whole} ska bytas mot.`,
    allowed: Object.keys(PLACEHOLDERS).map((name) => `{${name}}`).join(', '),
  })); // prettier-ignore
}

/** The letter as one body reads it, in paragraphs. */
export function letterFor(letter: string, facts: LetterFacts): string[] {
  return letter
    .replace(PLACEHOLDER, (whole, name: string) => PLACEHOLDERS[key(name)]?.(facts) ?? whole)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
