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
