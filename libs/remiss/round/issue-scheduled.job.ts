import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { Database, DomainError, instantAt, log, now, type Chore } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { IssueRemiss } from './issue-remiss';
import { lockedRemiss, makeMove } from '../model';
import { RemissMailQueue } from '../post';

const ISSUED_AT = '08:00';

/** Sends out the remisser whose day has come. */
@Injectable()
export class IssueScheduledJob implements Chore {
  readonly topic = 'remiss.issue';
  readonly everySeconds = 30;
  readonly concurrency = 1;

  constructor(
    private readonly database: Database,
    private readonly issue: IssueRemiss,
    private readonly mails: RemissMailQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Those that wait, with a day that has come at 08:00 in Sweden. One that was missed while the system was down goes at
   * once.
   */
  async due(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from remiss where status = 'scheduled'
         and (issue_on + $1::time) at time zone 'Europe/Stockholm' <= (select yttra_now()) order by issue_on, id`,
      [ISSUED_AT],
    );
    return rows.map(({ id }) => id);
  }

  /** Issues it; if something has come to be missing, it becomes a draft again and the officer is told. */
  async run(id: string): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        if (await this.isDue(tx, id)) await this.issue.issue(tx, null, id);
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'remiss.incomplete') throw error;
      await this.handBack(id, error);
    }
  }

  private async isDue(tx: EntityManager, id: string): Promise<boolean> {
    const { status, issueOn } = await lockedRemiss(tx, id);
    return status === 'scheduled' && issueOn !== null && instantAt(issueOn, ISSUED_AT) <= (await now(tx));
  }

  private async handBack(id: string, { fields }: DomainError): Promise<void> {
    const missing = fields.map(({ message }) => message);
    await this.database.transaction(async (tx) => {
      if (!(await this.isDue(tx, id))) return;
      const remiss = await makeMove(tx, id, 'unschedule', null, { scheduledBy: null });
      await this.mails.tellNotIssued(tx, remiss, missing);
      await this.audit.append(tx, { remiss: id }, { type: 'remiss.not_issued', by: null, missing });
    });
    log().warn({ remiss: id, missing: fields.map(({ field }) => field) }, 'a remiss was not issued on its day');
  }
}
