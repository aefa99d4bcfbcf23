import type { AnswerKind } from '@yttra/remiss';
import type { Stance } from '@yttra/response';

/** One body by the questions: what it answered, what of it has been read, what is left to assess. */
export interface MatrixRow {
  recipientId: string;
  body: string;
  kind: string;
  status: string;
  statusText: string;
  responseId: string | null;
  answerKind: AnswerKind | null;
  stance: Stance | null;
  /** "Tillstyrker med synpunkter", "Ingen erinran"; null for a body that has not answered. */
  stanceText: string | null;
  basisText: string | null;
  receivedAt: Date | null;
  late: boolean;
  /** The decision is still to come. */
  preliminary: boolean;
  /** The body has taken its answer back: it counts, with the mark. */
  recalled: boolean;
  /** Reservationer and särskilda yttranden: their members' views, never part of the body's stance. */
  dissents: number;
  reservations: number;
  separateOpinions: number;
  extendedTo: string | null;
  /** One for each question, in order. `preview`: what was chosen, or the first words; null where nothing is said. */
  questions: {
    number: number;
    state: 'read' | 'unread' | 'nothing_to_add' | 'blank' | 'none';
    preview: string | null;
  }[];
  /** What stands beside the questions. */
  beside: 'read' | 'unread' | 'none';
}

/** With how many viewpoints are marked in its answer, and how many of them are left to assess. */
export interface MarkedRow extends MatrixRow {
  viewpoints: number;
  viewpointsLeft: number;
}
