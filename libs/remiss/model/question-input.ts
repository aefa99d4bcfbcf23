import { oneLine } from '@yttra/platform';
import { z } from 'zod';
import type { FieldError } from '@yttra/platform';
import { kindOfQuestion, QUESTION_KINDS, questionType } from './question-kind';
import { option, QUESTION_FIELDS, type AskedQuestion, type QuestionKind } from './question-kinds/kind';

const MOST_QUESTIONS = 100;

/** A question as someone writes it; a bare string is one answered in free text. */
export const questionInput = z.strictObject({
  text: z.string().min(1).max(2000),
  help: z.string().max(4000).nullish(),
  type: questionType.default('text'),
  options: z.array(option.min(1)).max(50).nullish(),
  min: z.int().min(-1000).max(1000).nullish(),
  max: z.int().min(-1000).max(1000).nullish(),
  /** What the ends of a scale mean. */
  minLabel: oneLine(60).nullish(),
  maxLabel: oneLine(60).nullish(),
});
export const questionsInput = z
  .array(
    z.union([
      questionInput,
      z
        .string()
        .min(1)
        .max(2000)
        .transform((text) => questionInput.parse({ text })),
    ]),
  )
  .max(MOST_QUESTIONS);

export type QuestionInput = z.output<typeof questionInput>;

const NAMES = {
  options: 'Svarsalternativ',
  min: 'Lägsta tal',
  max: 'Högsta tal',
  minLabel: 'Ord för lägsta tal',
  maxLabel: 'Ord för högsta tal',
} as const;

/**
 * What is wrong with a list of questions, each fault with its place (`questions[1].options`); empty when nothing is.
 */
export function questionFaults(questions: readonly QuestionInput[]): FieldError[] {
  return questions.flatMap((question, index) => {
    const at = (field: string) => `questions[${index}].${field}`;
    const kind = kindOfQuestion(question);
    const blank: FieldError[] =
      question.text.trim() === ''
        ? [{ field: at('text'), message: `Skriv fråga ${index + 1}, eller ta bort den.` }]
        : [];
    const fault = kind.fault(askedOf(question));
    const stray = QUESTION_FIELDS.filter(
      (field) => question[field] !== undefined && question[field] !== null && !kind.fields[field],
    ).map((field) => ({
      field: at(field),
      message: `${NAMES[field]} hör inte till frågetypen ${question.type}.`,
      allowed: FIELDS_OF_KINDS,
    }));
    return [...blank, ...(fault ? [{ ...fault, field: at(fault.field) }] : []), ...stray];
  });
}

const FIELDS_OF_KINDS = Object.entries<QuestionKind>(QUESTION_KINDS)
  .map(([type, { fields }]) => [type, Object.keys(fields).join(', ')] as const)
  .filter(([, fields]) => fields !== '')
  .map(([type, fields]) => `${type} tar ${fields}`)
  .join('; ');

const askedOf = ({ options, min, max, minLabel, maxLabel }: QuestionInput): AskedQuestion => ({
  options: options ?? null,
  min: min ?? null,
  max: max ?? null,
  minLabel: minLabel ?? null,
  maxLabel: maxLabel ?? null,
});
