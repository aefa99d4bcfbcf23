import { Injectable } from '@nestjs/common';
import {
  Feedback,
  maskedRemark,
  maskedViewpoint,
  OfficeComments,
  OpposedAnswers,
  ReportHindrances,
  Viewpoints,
  type Viewpoint,
} from '@yttra/assessment';
import { RemissReader } from '@yttra/remiss';
import type { ResponseContent, ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import type { SummaryInput } from './summary-input';

type Responses = Awaited<ReturnType<ResponseReader['all']>>;

/** What the office has done with the answers, what is left of that, and what remains for the bodies. */
@Injectable()
export class SummaryAssessments {
  constructor(
    private readonly remisser: RemissReader,
    private readonly viewpoints: Viewpoints,
    private readonly comments: OfficeComments,
    private readonly opposed: OpposedAnswers,
    private readonly feedback: Feedback,
    private readonly gate: ReportHindrances,
  ) {}

  /** `responses`: all versions of the remiss, as they were read. What quotes a part marked as secret is masked. */
  async of(
    tx: EntityManager,
    remissId: string,
    responses: Responses,
  ): Promise<Pick<SummaryInput, 'hindrances' | 'viewpoints' | 'comments' | 'opposed' | 'remains'>> {
    const content = new Map(responses.map((response) => [response.id, response.content]));
    const viewpoints = await this.viewpoints.all(tx, remissId);
    const heads = new Set(viewpoints.map(({ joinedTo }) => joinedTo));
    return {
      hindrances: await this.gate.hindrances(tx, remissId),
      viewpoints: viewpoints.map((viewpoint) => ({
        ...maskedViewpoint(viewpoint, content),
        joined: viewpoint.joinedTo ?? (heads.has(viewpoint.id) ? viewpoint.id : null),
      })),
      comments: await this.officeComments(tx, remissId, responses),
      opposed: await this.opposedAnswers(tx, remissId),
      remains: await this.remains(tx, remissId, content),
    };
  }

  private async remains(
    tx: EntityManager,
    remissId: string,
    content: ReadonlyMap<string, ResponseContent>,
  ): Promise<SummaryInput['remains']> {
    return (await this.feedback.of(tx, remissId)).flatMap(({ body, leftOut, viewpoints, removed, replies }) => {
      const remaining = (viewpoint: Viewpoint, more: { removed?: true } = {}) => {
        const reply = replies.find(({ viewpointId }) => viewpointId === viewpoint.id);
        if (!reply?.remains) return [];
        return [{ body, number: viewpoint.number, text: maskedRemark(viewpoint, content, reply.text!), ...more }];
      };
      return [
        ...viewpoints.flatMap((viewpoint) => remaining(viewpoint)),
        ...(leftOut ? [] : removed.flatMap((viewpoint) => remaining(viewpoint, { removed: true }))),
      ];
    });
  }

  private async opposedAnswers(tx: EntityManager, remissId: string): Promise<SummaryInput['opposed']> {
    const bodies = new Map((await this.remisser.recipients(tx, remissId)).map(({ id, body }) => [id, body]));
    const written = await this.opposed.all(tx, remissId);
    return written.map(({ recipientId, text }) => ({ body: bodies.get(recipientId)!, text }));
  }

  private async officeComments(tx: EntityManager, remissId: string, responses: Responses) {
    const bodies = new Map(responses.map(({ id, body }) => [id, body.name]));
    return (await this.comments.all(tx, remissId)).map(({ question, responseId, text }) => ({
      question,
      body: responseId === null ? null : (bodies.get(responseId) ?? null),
      text,
    }));
  }
}
