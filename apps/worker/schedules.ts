import type { INestApplicationContext } from '@nestjs/common';
import { RemindAskedJob } from '@yttra/assessment';
import { LinkEventsJob } from '@yttra/audit';
import { SweepFilesJob } from '@yttra/documents';
import { SweepSignInJob } from '@yttra/identity';
import {
  AnchorHeadsJob,
  CheckLogsJob,
  CODE_TOPIC,
  DailyDigestJob,
  DeliverMailJob,
  DOCUMENT_TOPIC,
  LANE,
  MAIL_TOPIC,
  type Lane,
} from '@yttra/mail';
import { env, sweepKeys, type Chore } from '@yttra/platform';
import { OpeningsDueJob } from '@yttra/openings';
import { PUBLISHED_PDF_TOPIC, PublishedPdfJob } from '@yttra/publication';
import { REMINDER_TOPIC, SendReminderJob } from '@yttra/reminder';
import { BouncesJob, IssueScheduledJob } from '@yttra/remiss';
import { CompileSummaryJob, SUMMARY_TOPIC } from '@yttra/summary';
import type { EntityManager } from 'typeorm';

/**
 * Everything that repeats: its topic, seconds between looks when nothing rings, how many at a time, and who does it.
 */
export function schedules(app: INestApplicationContext): Chore[] {
  return [
    ...mails(app.get(DeliverMailJob)),
    reminders(app.get(SendReminderJob)),
    every(SUMMARY_TOPIC, 10, 1, app.get(CompileSummaryJob)),
    every(PUBLISHED_PDF_TOPIC, 10, 1, app.get(PublishedPdfJob)),
    app.get(IssueScheduledJob),
    app.get(BouncesJob),
    app.get(RemindAskedJob),
    app.get(OpeningsDueJob),
    app.get(AnchorHeadsJob),
    app.get(CheckLogsJob),
    app.get(DailyDigestJob),
    app.get(LinkEventsJob),
    app.get(SweepFilesJob),
    app.get(SweepSignInJob),
    sweepKeys,
  ];
}

/**
 * Often, since a dead worker's mails are found so, and a page has said when spaced codes come. Each lane has its own
 * hands.
 */
const mails = (deliver: DeliverMailJob): Chore[] => {
  const lane = (topic: string, concurrency: number, lanes: Lane[]): Chore => ({
    topic,
    everySeconds: 10,
    concurrency,
    due: (tx) => deliver.due(tx, lanes),
    run: (id) => deliver.run(id, lanes),
    leave: () => deliver.leave(),
  });
  return [
    lane(MAIL_TOPIC, env().MAIL_CONNECTIONS, [LANE.code, LANE.plain]),
    lane(CODE_TOPIC, 1, [LANE.code]),
    lane(DOCUMENT_TOPIC, 1, [LANE.document]),
  ];
};

/** Looked for as often: what the queue has lost of a morning's thousands is late otherwise. */
const reminders = (send: SendReminderJob): Chore => ({
  topic: REMINDER_TOPIC,
  everySeconds: 10,
  concurrency: 2,
  due: (tx) => send.dueBatches(tx),
  run: (first) => send.runBatch(first),
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
