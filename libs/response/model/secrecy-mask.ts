import type { Answer, ResponseContent, ResponsePart, SecrecyMarking } from './response-content';

/** "[Maskat: 21 kap. 7 § OSL]": stands where a marked text would. */
export const maskText = ({ provision }: Pick<SecrecyMarking, 'provision'>): string => `[Maskat: ${provision.trim()}]`;

/** The marking that covers a part, itself or through the whole; null when none does. */
export function markingOf(secrecy: readonly SecrecyMarking[] | null, part: ResponsePart): SecrecyMarking | null {
  return (secrecy ?? []).find(({ parts }) => parts.includes(part) || parts.includes('whole')) ?? null;
}

/**
 * The answer as those may read it who are not let behind its markings: each marked text replaced, names of a marked
 * reservation too. Kind, stance and basis stay: the matrix tells them of every body.
 */
export function masked(content: ResponseContent): ResponseContent {
  const { secrecy } = content;
  if (secrecy.length === 0) return content;
  const maskFor = (part: ResponsePart) => {
    const marking = markingOf(secrecy, part);
    return marking ? maskText(marking) : null;
  };
  return {
    ...content,
    answers: Object.fromEntries(
      Object.entries(content.answers).map(([number, given]) => [
        number,
        maskedAnswer(given, maskFor(`answer:${number}`)),
      ]),
    ),
    text: content.text === null ? null : (maskFor('text') ?? content.text),
    reason: content.reason === null ? null : (maskFor('reason') ?? content.reason),
    sectionComments: content.sectionComments.map((comment, index) => ({
      ...comment,
      text: maskFor(`section:${index + 1}`) ?? comment.text,
    })),
    reservations: content.reservations.map((reservation, index) => {
      const mask = maskFor(`reservation:${index + 1}`);
      return mask ? { ...reservation, by: [{ name: mask, party: null }], text: mask } : reservation;
    }),
  };
}

function maskedAnswer(given: Answer, mask: string | null): Answer {
  return mask === null ? given : { text: mask };
}
