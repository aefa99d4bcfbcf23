import type { AnswerValue } from '@yttra/remiss';
import { isBlank, type ReservationType, type ResponseContent } from '@yttra/response';
import { z } from 'zod';

/**
 * A part of an answer that somebody has written, named as a marking of secrecy names it: numbers are counted from 1.
 */
export type Part = 'text' | 'reason' | `${'answer' | 'section' | 'reservation'}:${number}`;

export const partShape = z
  .string()
  .max(20)
  .regex(/^(text|reason|(answer|section|reservation):[1-9]\d{0,2})$/, {
    message: 'Skriv delen som answer:1, section:1, reservation:1, text eller reason.',
  }) as unknown as z.ZodType<Part, Part>;

/** One part with its words as they are stored: what a place counts its characters in. */
export interface WrittenPart {
  part: Part;
  text: string;
  /** What was chosen, where there are no words to quote but a choice to read. */
  choice: AnswerValue | null;
  /** The question's number, for the answer to one. */
  question: number | null;
  /** The heading of a section, the names behind a reservation. */
  about: string | null;
  /** What a reservation is: its members' own view. */
  dissent: ReservationType | null;
}

type Written = Pick<ResponseContent, 'answers' | 'text' | 'reason' | 'sectionComments' | 'reservations'>;

/**
 * Every part of an answer that says something, in the order in which it is read. A question with nothing to add has no
 * part.
 */
export function partsOf({ answers, text, reason, sectionComments, reservations }: Written): WrittenPart[] {
  const written = (part: Part, words: string, more: Partial<WrittenPart> = {}): WrittenPart[] =>
    words.trim() === ''
      ? []
      : [{ part, text: words, choice: null, question: null, about: null, dissent: null, ...more }];
  return [
    ...Object.entries(answers)
      .map(([number, answer]) => ({ question: Number(number), answer }))
      .sort((a, b) => a.question - b.question)
      .flatMap(({ question, answer }): WrittenPart[] => {
        if (isBlank(answer) || 'nothingToAdd' in answer) return [];
        const said = 'text' in answer ? { text: answer.text, choice: null } : { text: '', choice: answer.value };
        return [{ part: `answer:${question}`, ...said, question, about: null, dissent: null }];
      }),
    ...written('text', text ?? ''),
    ...written('reason', reason ?? ''),
    ...sectionComments.flatMap((comment, index) =>
      written(`section:${index + 1}`, comment.text, { about: comment.section }),
    ),
    ...reservations.flatMap((reservation, index) =>
      written(`reservation:${index + 1}`, reservation.text, {
        about: reservation.by.map(({ name }) => name).join(', '),
        dissent: reservation.type,
      }),
    ),
  ];
}

/** The kind of a part, and its number where it has one. */
export function kindOf(part: Part): { kind: 'text' | 'reason' | 'answer' | 'section' | 'reservation'; number: number } {
  const [kind, number] = part.split(':') as [ReturnType<typeof kindOf>['kind'], string?];
  return { kind, number: Number(number ?? 0) };
}

const DISSENTS: Readonly<Record<ReservationType, string>> = {
  reservation: 'reservationen',
  separate_opinion: 'det särskilda yttrandet',
  minutes_note: 'protokollsanteckningen',
};

/** "svaret på fråga 3", "reservationen av Ledamot Ett": a part as a sentence names it. */
export function partWords({ part, question, about, dissent }: Omit<WrittenPart, 'text'>): string {
  if (question !== null) return `svaret på fråga ${question}`;
  if (dissent !== null) return `${DISSENTS[dissent]}${about ? ` av ${about}` : ''}`;
  if (about !== null) return `kommentaren till ${about}`;
  return part === 'reason' ? 'skälet' : 'texten vid sidan av frågorna';
}
