import { Injectable } from '@nestjs/common';
import { OfficeComments } from '@yttra/assessment';
import { FollowRemiss } from '@yttra/overview';
import { hasBeenIssued, RemissReader } from '@yttra/remiss';
import { ReportRemiss } from '@yttra/summary';
import type { EntityManager } from 'typeorm';
import type { SummaryFacts } from './summary-facts';
import { SummaryVersions } from './summary-versions';

/** What the page of summaries shows. */
@Injectable()
export class SummaryFactsReader {
  constructor(
    private readonly reader: RemissReader,
    private readonly versions: SummaryVersions,
    private readonly reports: ReportRemiss,
    private readonly follow: FollowRemiss,
    private readonly comments: OfficeComments,
  ) {}

  /** Null before the remiss has gone out. Errors: remiss.not_found. */
  async read(tx: EntityManager, remissId: string): Promise<SummaryFacts | null> {
    const remiss = await this.reader.get(tx, remissId);
    if (!hasBeenIssued(remiss.status)) return null;
    const { bodies } = await this.follow.of(tx, remissId);
    const questions = await this.reader.questions(tx, remissId);
    const comments = (await this.comments.all(tx, remissId)).filter(({ responseId }) => responseId === null);
    return {
      remiss,
      ...(await this.versions.of(tx, remissId)),
      left: (await this.reports.left(tx, remissId)).reduce((sum, { items }) => sum + items.length, 0),
      comments: questions.map(({ number }) => ({
        question: number,
        isWritten: comments.some(({ question }) => question === number),
      })),
      late: bodies.filter(({ answer }) => answer?.outside),
    };
  }
}
