import { oneLine } from '@yttra/platform';
import { z } from 'zod';
import type { FieldError } from '@yttra/platform';

export const QUESTION_TYPES = ['text', 'yes_partly_no', 'choice', 'scale'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

const MOST_QUESTIONS = 100;

/** A question as someone writes it; a bare string is one answered in free text. */
export const questionInput = z.strictObject({
  text: z.string().min(1).max(2000),
  help: z.string().max(4000).nullish(),
  type: z.enum(QUESTION_TYPES).default('text'),
  options: z.array(oneLine(500).min(1)).max(50).nullish(),
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

/** What each type needs beside its text. */
const NEEDS: Record<QuestionType, (question: QuestionInput) => (Omit<FieldError, 'field'> & { field: string }) | null> =
  {
    text: () => null,
    yes_partly_no: () => null,
    choice: ({ options }) => {
      const given = (options ?? []).map((option) => option.trim());
      if (given.length < 2)
        return { field: 'options', message: 'Skriv minst 2 svarsalternativ.', allowed: 'minst 2 olika alternativ' };
      const twice = given.find((option, index) => given.indexOf(option) !== index);
      return twice === undefined
        ? null
        : { field: 'options', message: `Alternativet ”${twice}” står två gånger.`, allowed: 'olika alternativ' };
    },
    scale: ({ min, max }) => {
      if (typeof min !== 'number' || typeof max !== 'number')
        return {
          field: 'min',
          message: 'Skriv skalans lägsta och högsta tal.',
          allowed: 'två hela tal, till exempel 1 och 5',
        };
      return min < max
        ? null
        : { field: 'max', message: 'Skalans högsta tal ska vara större än det lägsta.', allowed: `större än ${min}` };
    },
  };

/** Which of the fields beside the text a type uses; the others are refused rather than dropped unseen. */
const BESIDE = ['options', 'min', 'max', 'minLabel', 'maxLabel'] as const;
const USES: Record<QuestionType, readonly (typeof BESIDE)[number][]> = {
  text: [],
  yes_partly_no: [],
  choice: ['options'],
  scale: ['min', 'max', 'minLabel', 'maxLabel'],
};

const NAMES = {
  options: 'Svarsalternativ',
  min: 'Lägsta tal',
  max: 'Högsta tal',
  minLabel: 'Ord för lägsta tal',
  maxLabel: 'Ord för högsta tal',
} as const;

/** What is wrong with a list of questions, each fault with its place (`questions[1].options`); empty when nothing is. */
export function questionFaults(questions: readonly QuestionInput[]): FieldError[] {
  return questions.flatMap((question, index) => {
    const at = (field: string) => `questions[${index}].${field}`;
    const blank: FieldError[] =
      question.text.trim() === ''
        ? [{ field: at('text'), message: `Skriv fråga ${index + 1}, eller ta bort den.` }]
        : [];
    const need = NEEDS[question.type](question);
    const stray = BESIDE.filter(
      (field) => question[field] !== undefined && question[field] !== null && !USES[question.type].includes(field),
    ).map((field) => ({
      field: at(field),
      message: `${NAMES[field]} hör inte till frågetypen ${question.type}.`,
      allowed: 'choice tar options, scale tar min, max och ord för dem',
    }));
    return [...blank, ...(need ? [{ ...need, field: at(need.field) }] : []), ...stray];
  });
}
