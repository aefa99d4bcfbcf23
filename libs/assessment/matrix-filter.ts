import { STANCES } from '@yttra/response';
import type { MatrixRow } from './matrix-row';

/** What a body has said, in one word: its stance, otherwise what its answer is, otherwise nothing yet. */
export const ANSWER_GROUPS = [...STANCES, 'no_comments', 'abstains', 'statement', 'none'] as const;
export type AnswerGroup = (typeof ANSWER_GROUPS)[number];

/** Every part that is given must hold. */
export interface MatrixFilter {
  kind?: string | undefined;
  group?: AnswerGroup | undefined;
  /** Bodies that have written something on this question. */
  question?: number | undefined;
  /** Something has not been read: on that question, where one is given. */
  unread?: boolean | undefined;
  late?: boolean | undefined;
  dissents?: boolean | undefined;
  preliminary?: boolean | undefined;
}

/** `statement` is an opinion without a stance. */
export function answerGroup({ answerKind, stance }: Pick<MatrixRow, 'answerKind' | 'stance'>): AnswerGroup {
  return answerKind === null ? 'none' : answerKind === 'statement' ? (stance ?? 'statement') : answerKind;
}

/** True while some part of the answer is unread: on one question, or anywhere. */
export function hasUnread({ questions, beside }: Pick<MatrixRow, 'questions' | 'beside'>, question?: number): boolean {
  if (question !== undefined) return questions.some(({ number, state }) => number === question && state === 'unread');
  return beside === 'unread' || questions.some(({ state }) => state === 'unread');
}
