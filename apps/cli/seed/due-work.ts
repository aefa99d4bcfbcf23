import type { INestApplicationContext } from '@nestjs/common';
import { DeliverMailJob } from '@yttra/mail';
import { IssueScheduledJob } from '@yttra/remiss';
import { SendReminderJob } from '@yttra/reminder';
import { CompileSummaryJob } from '@yttra/summary';
import type { EntityManager } from 'typeorm';

/** One kind of work that comes due: how it is found, who does one piece, how many at a time. */
export interface DueWork {
  due(tx: EntityManager): Promise<string[]>;
  run(id: string): Promise<unknown>;
  atOnce: number;
}

const MOST = 10_000;

/** What a worker does when a row's time comes, without queue and bell; what writes mails before what sends them. */
export function dueWork(libs: INestApplicationContext): DueWork[] {
  const issue = libs.get(IssueScheduledJob);
  const reminder = libs.get(SendReminderJob);
  const summary = libs.get(CompileSummaryJob);
  const mail = libs.get(DeliverMailJob);
  return [
    { due: (tx) => issue.due(tx), run: (id) => issue.run(id), atOnce: 1 },
    { due: (tx) => reminder.dueBatches(tx), run: (first) => reminder.runBatch(first), atOnce: 1 },
    { due: (tx) => summary.due(tx, MOST), run: (id) => summary.run(id), atOnce: 1 },
    { due: (tx) => mail.due(tx), run: (id) => mail.run(id), atOnce: 4 },
  ];
}
