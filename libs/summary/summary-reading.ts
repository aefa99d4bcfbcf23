import { Injectable } from '@nestjs/common';
import { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { SummaryAssessments } from './summary-assessments';
import type { SummaryInput } from './summary-input';
import { SummaryMails } from './summary-mails';
import { SummaryOffice } from './summary-office';
import { SummaryRecipients } from './summary-recipients';
import { SummaryRemiss } from './summary-remiss';

/** Reads everything that a summary is built from. The caller's transaction decides that it is one moment. */
@Injectable()
export class SummaryReading {
  constructor(
    private readonly office: SummaryOffice,
    private readonly remiss: SummaryRemiss,
    private readonly responses: ResponseReader,
    private readonly recipients: SummaryRecipients,
    private readonly assessments: SummaryAssessments,
    private readonly mails: SummaryMails,
  ) {}

  /** Errors: remiss.not_found, summary.unknown_memo_headings. */
  async read(tx: EntityManager, remissId: string, number: number): Promise<SummaryInput> {
    const office = await this.office.of(tx, remissId);
    const responses = await this.responses.all(tx, { remissId });
    return {
      number,
      ...office,
      remiss: await this.remiss.of(tx, remissId),
      recipients: await this.recipients.of(tx, remissId, responses),
      ...(await this.assessments.of(tx, remissId, responses)),
      mails: await this.mails.sent(tx, remissId),
      reported: await this.mails.reported(tx, remissId, number),
    };
  }
}
