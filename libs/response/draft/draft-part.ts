import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { isBlank, responseContent, type Answer, type ResponseContent } from '../model';

/**
 * A piece of a draft that one page changes. Colleagues who write in different pieces never stand in each other's way.
 */
export interface DraftPartValues {
  stance: Pick<ResponseContent, 'kind' | 'stance'>;
  decision: Pick<ResponseContent, 'basis' | 'caseNumber'>;
  text: string | null;
  reservations: ResponseContent['reservations'];
  secrecy: ResponseContent['secrecy'];
  /** One question's answer; null while it has none. */
  [answer: `answer:${number}`]: Answer | null;
}
export type DraftPartName = keyof DraftPartValues;
export type DraftPartValue<Name extends DraftPartName> = DraftPartValues[Name];

interface Piece<Name extends DraftPartName> {
  read(content: ResponseContent): DraftPartValues[Name];
  write(content: ResponseContent, value: DraftPartValues[Name]): ResponseContent;
}

type NamedPart = Exclude<DraftPartName, `answer:${number}`>;

const PIECES: { [Name in NamedPart]: Piece<Name> } = {
  stance: {
    read: ({ kind, stance }) => ({ kind, stance }),
    write: (content, value) => ({ ...content, ...value }),
  },
  decision: {
    read: ({ basis, caseNumber }) => ({ basis, caseNumber }),
    write: (content, value) => ({ ...content, ...value }),
  },
  text: {
    read: ({ text }) => text?.trim() || null,
    write: (content, text) => (text === null ? { ...content, text } : { ...stated(content), text }),
  },
  reservations: {
    read: ({ reservations }) => reservations,
    write: (content, reservations) => ({ ...content, reservations }),
  },
  secrecy: {
    read: ({ secrecy }) => secrecy,
    write: (content, secrecy) => ({ ...content, secrecy }),
  },
};

/** Whoever writes an answer makes a statement: "ingen erinran" with text beside it could never be handed in. */
const stated = (content: ResponseContent): ResponseContent => ({ ...content, kind: 'statement' });

const answerPiece = (number: string): Piece<`answer:${number}`> => ({
  read: ({ answers }) => (isBlank(answers[number]) ? null : answers[number]!),
  write: (content, value) => {
    const answers = { ...content.answers };
    if (value === null || isBlank(value)) {
      delete answers[number];
      return { ...content, answers };
    }
    return { ...stated(content), answers: { ...answers, [number]: value } };
  },
});

function pieceOf<Name extends DraftPartName>(name: Name): Piece<Name> {
  const [, number] = /^answer:(\d+)$/.exec(name) ?? [];
  return (number ? answerPiece(number) : PIECES[name as NamedPart]) as unknown as Piece<Name>;
}

/** The piece as it stands in a draft. */
export function partOf<Name extends DraftPartName>(content: ResponseContent, name: Name): DraftPartValues[Name] {
  return pieceOf(name).read(content);
}

/** The draft with one piece changed and nothing else. */
export function withPart<Name extends DraftPartName>(
  content: ResponseContent,
  name: Name,
  value: DraftPartValues[Name],
): ResponseContent {
  return pieceOf(name).write(content, value);
}

/** Whether two drafts say the same in this piece. */
export function samePart(one: ResponseContent, other: ResponseContent, name: DraftPartName): boolean {
  return isDeepStrictEqual(partOf(one, name), partOf(other, name));
}

const { kind, stance, basis, caseNumber, text, reservations, secrecy, answers } = responseContent.shape;

const SHAPES: { [Name in NamedPart]: z.ZodType<DraftPartValues[Name]> } = {
  stance: z.strictObject({ kind, stance }),
  decision: z.strictObject({ basis, caseNumber }),
  text,
  reservations,
  secrecy,
};

/** What a piece may hold, for one that has been to a browser and back. */
export function draftPartShape<Name extends DraftPartName>(name: Name): z.ZodType<DraftPartValues[Name]> {
  const shape = name in SHAPES ? SHAPES[name as NamedPart] : answers.unwrap().valueType.nullable();
  return shape as unknown as z.ZodType<DraftPartValues[Name]>;
}

/** Both texts in one, the first above the other; null for a piece of which only one can stand. */
export function joinedParts<Name extends DraftPartName>(
  name: Name,
  first: DraftPartValues[Name],
  second: DraftPartValues[Name],
): DraftPartValues[Name] | null {
  if (name === 'text') return joinedTexts(first as string | null, second as string | null) as DraftPartValues[Name];
  if (name === 'reservations' || name === 'secrecy') {
    const [mine, theirs] = [first, second] as [unknown[], unknown[]];
    return [
      ...mine,
      ...theirs.filter((one) => !mine.some((other) => isDeepStrictEqual(one, other))),
    ] as DraftPartValues[Name];
  }
  if (!name.startsWith('answer:')) return null;
  const [mine, theirs] = [first, second] as [Answer | null, Answer | null];
  if (!mine || !theirs || !('text' in mine) || !('text' in theirs)) return null;
  return { text: joinedTexts(mine.text, theirs.text) } as DraftPartValues[Name];
}

const joinedTexts = (...texts: (string | null)[]): string => texts.filter(Boolean).join('\n\n');
