import { oneLine } from '@yttra/platform';
import { z } from 'zod';

/**
 * What an answer to a question that is not answered in free text may be, whichever kind it is. Stored answers outlive
 * the code.
 */
export type AnswerValue = string | number | string[] | Record<string, number>;

/** For what is read back as it was stored: a copy outlives the rules that its answer was received by. */
export const storedValue: z.ZodType<AnswerValue> = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.record(z.string(), z.number()),
]);

/** The fields beside a question's text, of which each kind uses some. */
export const QUESTION_FIELDS = ['options', 'min', 'max', 'minLabel', 'maxLabel'] as const;
export type QuestionField = (typeof QUESTION_FIELDS)[number];

/** A question as far as its kind asks. */
export interface AskedQuestion {
  options: readonly string[] | null;
  min: number | null;
  max: number | null;
  minLabel?: string | null;
  maxLabel?: string | null;
}

/** A label and a hint in the officer's form. */
export interface FieldAsked {
  label: string;
  hint?: string;
  optional?: true;
}

/** What is wrong, in which of the question's fields, and what is allowed. */
export interface QuestionFault {
  field: QuestionField;
  message: string;
  allowed: string;
}

/** What is wrong with an answer; `row` is its place among the question's options, where it has a field for each. */
export interface AnswerFault {
  message: string;
  allowed: string;
  row?: number;
}

/**
 * How the answers to one question are put together: not at all (each stands in its own words), as shares of which each
 * body has one, as counts of which a body may have several, or as points on rows.
 */
export type Compiled = 'words' | 'shares' | 'counts' | 'points';

/**
 * One kind of question: all that is known of it but how it is shown. A new one is a file beside this, a line in
 * `question-kind.ts`, and the view that the type checker then asks for in `apps/server/pages/question-kinds`.
 */
export interface QuestionKind {
  /** Its words where the officer chooses how the body is to answer. */
  choose: string;
  /** What such a question is called in a list. */
  named: string;
  /**
   * The fields that it uses beside the text, as the officer's form asks for them; any other is refused rather than
   * dropped unseen.
   */
  fields: Readonly<Partial<Record<QuestionField, FieldAsked>>>;
  /** The first thing that is wrong with the fields; null when nothing is. */
  fault: (question: AskedQuestion) => QuestionFault | null;
  /** How it is answered: in the officer's list, and after the question in the letter (empty for nothing). */
  told: (question: AskedQuestion) => { list: string; letter: string };
  /** What a stored answer is; null for one in words. */
  value: z.ZodType<AnswerValue> | null;
  /** The least and most of what is counted in it; null where nothing is. */
  bounds: (question: AskedQuestion) => { min: number; max: number } | null;
  /**
   * What a form or a case file has, as a value; null for nothing. What cannot be read comes back as it was, for
   * `refused` to tell.
   */
  read: (written: unknown, question: AskedQuestion) => AnswerValue | null;
  /** What is wrong with a value as the answer to question `number`; empty when it fits. */
  refused: (value: AnswerValue, question: AskedQuestion, number: number) => AnswerFault[];
  /** A value in few words, and in as many as it takes where it stands alone. */
  short: (value: AnswerValue, question: AskedQuestion) => string;
  full: (value: AnswerValue, question: AskedQuestion) => string;
  compiled: Compiled;
  /** What there is to choose among, in order; empty where nothing is chosen. */
  alternatives: (question: AskedQuestion) => readonly (string | number)[];
  /** Its alternatives are plain words of ours ("svarar ja"); the officer's own are quoted in a sentence. */
  isPlainWord: boolean;
}

export const LONGEST_OPTION = 500;
export const option = oneLine(LONGEST_OPTION);

/** "1 (inte alls) till 5 (helt)" */
export const fromTo = (...ends: readonly (readonly [number | null, (string | null)?])[]): string =>
  ends.map(([end, word]) => (word ? `${end} (${word})` : String(end))).join(' till ');

/** What is wrong with a list of options, of which there must be so many. */
export function optionsFault(
  { options }: AskedQuestion,
  { least, many, one }: { least: number; many: string; one: string },
): QuestionFault | null {
  const given = (options ?? []).map((text) => text.trim());
  if (given.length < least)
    return { field: 'options', message: `Skriv minst ${least} ${many}.`, allowed: `minst ${least} olika` };
  const twice = given.find((text, index) => given.indexOf(text) !== index);
  return twice === undefined
    ? null
    : { field: 'options', message: `${one} ”${twice}” står två gånger.`, allowed: 'varje en gång' };
}

/** A value as it is stored. */
export function plain(value: AnswerValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What most kinds have: one value, that says itself. */
export const ONE_VALUE = {
  read: (written: unknown): AnswerValue | null =>
    typeof written === 'number' || (typeof written === 'string' && written.trim() !== '') ? written : null,
  short: plain,
  full: plain,
} as const;

/** The answer has to be one of some. */
export const mustChoose = (allowed: string, number: number): AnswerFault[] => [
  { message: `Välj ett svar på fråga ${number}.`, allowed },
];
