import type { INestApplicationContext } from '@nestjs/common';
import { RemindAskedJob } from '@yttra/assessment';
import { SweepFilesJob } from '@yttra/documents';
import { SweepSignInJob } from '@yttra/identity';
import { AnchorHeadsJob, DailyDigestJob, DeliverMailJob, CODE_TOPIC, MAIL_TOPIC } from '@yttra/mail';
import { env, sweepKeys, type Chore } from '@yttra/platform';
import { OpeningsDueJob } from '@yttra/openings';
import { PUBLISHED_PDF_TOPIC, PublishedPdfJob } from '@yttra/publication';
import { REMINDER_TOPIC, SendReminderJob } from '@yttra/reminder';
import { BouncesJob, IssueScheduledJob } from '@yttra/remiss';
import { CompileSummaryJob, SUMMARY_TOPIC } from '@yttra/summary';
import type { EntityManager } from 'typeorm';

/** Everything that repeats: its topic, seconds between looks when nothing rings, how many at a time, and who does it. */
export function schedules(app: INestApplicationContext): Chore[] {
  return [
    every(MAIL_TOPIC, 30, env().MAIL_CONNECTIONS, app.get(DeliverMailJob)),
    codes(app.get(DeliverMailJob)),
    every(REMINDER_TOPIC, 30, 2, app.get(SendReminderJob)),
    every(SUMMARY_TOPIC, 30, 1, app.get(CompileSummaryJob)),
    every(PUBLISHED_PDF_TOPIC, 30, 1, app.get(PublishedPdfJob)),
    app.get(IssueScheduledJob),
    app.get(BouncesJob),
    app.get(RemindAskedJob),
    app.get(OpeningsDueJob),
    app.get(AnchorHeadsJob),
    app.get(DailyDigestJob),
    app.get(SweepFilesJob),
    app.get(SweepSignInJob),
    sweepKeys,
  ];
}

/** One at a time beside the other mails: spaced ones are looked for often, since a page has said when they come. */
const codes = (deliver: DeliverMailJob): Chore => ({
  topic: CODE_TOPIC,
  everySeconds: 10,
  concurrency: 1,
  due: (tx) => deliver.dueCodes(tx),
  run: (id) => deliver.run(id),
});

/** More than can be due at once; what is over comes with the next look. */
const MANY = 10_000;

interface Job {
  due(tx: EntityManager, limit: number): Promise<string[]>;
  run(id: string): Promise<unknown>;
}

function every(topic: string, everySeconds: number, concurrency: number, job: Job): Chore {
  return { topic, everySeconds, concurrency, due: (tx) => job.due(tx, MANY), run: (id) => job.run(id) };
}
