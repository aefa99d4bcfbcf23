import { Injectable } from '@nestjs/common';
import { isOutsideRound, RemissReader, type RemissView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { AssessmentState, type AnswerState } from './assessment-state';
import { hindrances, type GateAnswer, type Hindrance } from './completeness-gate';
import { OpposedAnswers } from './opposed-answers';

/** What the office has still to do with the answers before kommunstyrelsen may have them. */
@Injectable()
export class ReportHindrances {
  constructor(
    private readonly remisser: RemissReader,
    private readonly state: AssessmentState,
    private readonly opposed: OpposedAnswers,
  ) {}

  /** What is left to do, with what it is about; empty when the remiss may be reported. Errors: remiss.not_found. */
  async hindrances(tx: EntityManager, remissId: string): Promise<Hindrance[]> {
    const remiss = await this.remisser.get(tx, remissId);
    const answers = await this.state.of(tx, remissId);
    const written = new Set((await this.opposed.all(tx, remissId)).map(({ responseId }) => responseId));
    return hindrances({
      viewpoints: answers.filter(isShown).flatMap(({ viewpoints }) => viewpoints),
      answers: answers.map((answer) => gateAnswer(answer, remiss, written)),
    });
  }
}

function gateAnswer(answer: AnswerState, remiss: RemissView, written: ReadonlySet<string>): GateAnswer {
  const { recipient, response, left, confirmedAt } = answer;
  return {
    recipientId: recipient.id,
    body: recipient.body,
    partsLeft: left.length,
    opposes: response.stance === 'opposes' && isShown(answer),
    isAnswered: written.has(response.id),
    preliminary: response.preliminary,
    confirmed: confirmedAt !== null,
    lateUndecided: recipient.lateInclusion === null && cameFromOutside(answer, remiss),
  };
}

/**
 * Any version that stands: a correction from after the last day waits for the officer, though the answer before it came
 * in time.
 */
function cameFromOutside({ recipient, versions }: AnswerState, { closedAt, withdrawnAt }: RemissView): boolean {
  return versions.some(({ receivedAt, ownDueDate }) =>
    isOutsideRound({
      answeredAt: receivedAt,
      lastDay: ownDueDate > recipient.lastDay ? ownDueDate : recipient.lastDay,
      removedAt: recipient.removedAt,
      closedAt,
      withdrawnAt,
    }),
  );
}

/** What the officer has left out of the summary is read, but need not be assessed or answered. */
function isShown({ recipient }: AnswerState): boolean {
  return recipient.lateInclusion?.include !== false;
}
