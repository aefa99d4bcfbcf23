import { Injectable } from '@nestjs/common';
import { RemissReader, type AnswerKind, type RecipientView } from '@yttra/remiss';
import { basisText, stanceWord, type Stance } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { AssessmentState, type AnswerState } from './assessment-state';

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
  /** Reservationer and särskilda yttranden: their members' views, never part of the body's stance. */
  dissents: number;
  extendedTo: string | null;
  /** One for each question, in order. */
  questions: { number: number; state: 'read' | 'unread' | 'nothing_to_add' | 'blank' | 'none' }[];
  /** What stands beside the questions. */
  beside: 'read' | 'unread' | 'none';
  viewpoints: number;
  viewpointsLeft: number;
}

/** The matrix of bodies by questions. */
@Injectable()
export class Matrix {
  constructor(
    private readonly remisser: RemissReader,
    private readonly state: AssessmentState,
  ) {}

  /** Every body in the round, and every one that has answered, in Swedish order. */
  async of(tx: EntityManager, remissId: string): Promise<MatrixRow[]> {
    const questions = (await this.remisser.questions(tx, remissId)).map(({ number }) => number);
    const answers = new Map((await this.state.of(tx, remissId)).map((answer) => [answer.recipient.id, answer]));
    const recipients = await this.remisser.recipients(tx, remissId);
    return recipients
      .filter(({ removedAt, answer }) => removedAt === null || answer !== null)
      .map((recipient) => matrixRow(recipient, answers.get(recipient.id), questions));
  }
}

function matrixRow(recipient: RecipientView, answer: AnswerState | undefined, questions: number[]): MatrixRow {
  const response = answer?.response;
  return {
    recipientId: recipient.id,
    body: recipient.body,
    kind: recipient.kind,
    status: recipient.status,
    statusText: recipient.statusText,
    responseId: response?.id ?? null,
    answerKind: response?.kind ?? null,
    stance: response?.stance ?? null,
    stanceText: response ? stanceWord(response) : null,
    basisText: response ? basisText(recipient.kind, response.standingBasis) : null,
    receivedAt: response?.receivedAt ?? null,
    late: recipient.answer?.late ?? false,
    preliminary: response?.preliminary ?? false,
    dissents: response?.content.reservations.filter(({ type }) => type !== 'minutes_note').length ?? 0,
    extendedTo: recipient.extendedTo,
    questions: questions.map((number) => ({ number, state: answer ? questionState(answer, number) : 'none' })),
    beside: answer?.parts.includes(0) ? (answer.left.includes(0) ? 'unread' : 'read') : 'none',
    viewpoints: answer?.viewpoints.length ?? 0,
    viewpointsLeft: answer?.viewpoints.filter(({ disposition }) => disposition === null).length ?? 0,
  };
}

function questionState(
  { parts, left, response }: AnswerState,
  number: number,
): MatrixRow['questions'][number]['state'] {
  if (left.includes(number)) return 'unread';
  if (parts.includes(number)) return 'read';
  if (response.kind !== 'statement') return 'none';
  const given = response.content.answers[number];
  return given && 'nothingToAdd' in given ? 'nothing_to_add' : 'blank';
}
