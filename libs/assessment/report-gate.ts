import { Injectable } from '@nestjs/common';
import type { ReportGate } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { AssessmentState, type AnswerState } from './assessment-state';
import { hindrances, type Hindrance } from './completeness-gate';

/** What stands between a remiss and kommunstyrelsen. */
@Injectable()
export class CompletenessGate implements ReportGate {
  constructor(private readonly state: AssessmentState) {}

  /** What is left to do, with what it is about; empty when the remiss may be reported. */
  async hindrances(tx: EntityManager, remissId: string): Promise<Hindrance[]> {
    const answers = await this.state.of(tx, remissId);
    return hindrances({
      viewpoints: answers.filter(isShown).flatMap(({ viewpoints }) =>
        viewpoints.map(({ number, disposition, unsettled }) => ({
          number,
          assessed: disposition !== null,
          unsettled,
        })),
      ),
      answers: answers.map(({ recipient, response, left, confirmedAt }) => ({
        body: recipient.body,
        partsLeft: left.length,
        preliminary: response.preliminary,
        confirmed: confirmedAt !== null,
      })),
    });
  }

  async mayBeReported(tx: EntityManager, remissId: string): Promise<string[]> {
    return (await this.hindrances(tx, remissId)).map(({ message }) => message);
  }
}

/** What the officer has left out of the summary is read, but need not be assessed. */
function isShown({ recipient }: AnswerState): boolean {
  return recipient.lateInclusion?.include !== false;
}
