import { DISPOSITIONS, type Disposition } from './disposition';

/** A body that has answered. */
export interface LetterBody {
  recipientId: string;
  body: string;
}

/** What one body is told of its viewpoints. */
export interface FeedbackLetter<Viewpoint> extends LetterBody {
  /** By number; empty for a body whose answer held none. */
  viewpoints: Viewpoint[];
  /** How many of them there are of each; those not yet assessed are in none. */
  counts: Record<Disposition, number>;
}

interface OfBody {
  recipientId: string;
  number: number;
  disposition: Disposition | null;
}

/** What a letter says of a viewpoint, as it stood when the letter was sent. */
export interface SentAssessment {
  viewpointId: string;
  text: string;
  disposition: Disposition | null;
  reason: string | null;
  changeText: string | null;
}

interface Assessed extends OfBody, Omit<SentAssessment, 'viewpointId'> {
  id: string;
}

/** One letter for each body that has answered, and each of their viewpoints in the letter of its own body. Pure. */
export function feedbackLetters<Viewpoint extends OfBody, Body extends LetterBody>(
  bodies: readonly Body[],
  viewpoints: readonly Viewpoint[],
): (Body & FeedbackLetter<Viewpoint>)[] {
  return bodies.map((body) => {
    const own = viewpoints
      .filter(({ recipientId }) => recipientId === body.recipientId)
      .sort((one, other) => one.number - other.number);
    const count = (wanted: Disposition) => own.filter(({ disposition }) => disposition === wanted).length;
    const counts = Object.fromEntries(DISPOSITIONS.map((wanted) => [wanted, count(wanted)]));
    return { ...body, viewpoints: own, counts: counts as Record<Disposition, number> };
  });
}

export const sentAssessment = ({ id: viewpointId, text, disposition, reason, changeText }: Assessed): SentAssessment => ({
  viewpointId, text, disposition, reason, changeText,
}); // prettier-ignore

/**
 * A letter in the words that it was sent with, and nothing in it of viewpoints that have come since; what has been
 * taken away since stands in it still. Pure.
 */
export function asSent<One extends Assessed, Letter extends FeedbackLetter<One> & { removed: readonly One[] }>(
  letter: Letter,
  assessments: readonly SentAssessment[],
): Letter {
  const viewpoints = [...letter.viewpoints, ...letter.removed].flatMap((viewpoint) => {
    const sent = assessments.find(({ viewpointId }) => viewpointId === viewpoint.id);
    return sent ? [{ ...viewpoint, ...sent }] : [];
  });
  return feedbackLetters([letter], viewpoints)[0]!;
}

/**
 * What a body was told of before the decision and the office took away before the letter after it: told there with why,
 * so that nothing that the body has been told of is told of no more. `removed`: what has been taken away of that
 * body's. Pure.
 */
export function takenAwayBetween<One extends { id: string; removedAt: Date }>(
  removed: readonly One[],
  before: { assessments: readonly SentAssessment[] } | undefined,
  after: { sentAt: Date; assessments: readonly SentAssessment[] },
): One[] {
  const stoodIn = (id: string, letter: { assessments: readonly SentAssessment[] }) =>
    letter.assessments.some(({ viewpointId }) => viewpointId === id);
  return removed.filter(
    ({ id, removedAt }) => before && removedAt <= after.sentAt && stoodIn(id, before) && !stoodIn(id, after),
  );
}

/** The office says something else of the viewpoint than the letter does. */
export const isAssessedAnew = (
  viewpoint: Omit<SentAssessment, 'viewpointId' | 'text'>,
  sent: Omit<SentAssessment, 'viewpointId' | 'text'>,
): boolean =>
  viewpoint.disposition !== sent.disposition ||
  viewpoint.reason !== sent.reason ||
  viewpoint.changeText !== sent.changeText;
