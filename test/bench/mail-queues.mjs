// Queues from npm that hand mails to the same handler, each as its own pages say that it is quick: each mail is a job,
// handled at least once.
import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import PgBoss from 'pg-boss';

/** So many mails of a queue are in the handler's hands at once. */
const AT_ONCE = 10;

/** @typedef {(mail: object) => Promise<void>} Handler */

/**
 * Each makes its tables and starts its workers; what it gives puts mails in, and waits until the queue has none left.
 * @type {Record<string, (database: import('pg').Pool, handle: Handler) => Promise<(mails: object[]) => Promise<void>>>}
 */
export const QUEUES = {
  async 'graphile-worker'(pgPool, handle) {
    const done = countdown();
    const worker = {
      localQueue: { size: 500 },
      completeJobBatchDelay: 0,
      concurrentJobs: AT_ONCE,
      logger: new Logger(() => () => undefined),
    };
    const how = { pgPool, preset: { worker }, noHandleSignals: true, parsedCronItems: [] };
    const utils = await makeWorkerUtils(how);
    await utils.migrate();
    await run({ ...how, taskList: { mail: (mail) => done.after(handle(mail)) } });
    return async (mails) => {
      const all = done.of(mails.length);
      await utils.addJobs(mails.map((payload) => ({ identifier: 'mail', payload })));
      await all;
      await none(pgPool, 'select count(*)::int as left from graphile_worker._private_jobs');
    };
  },

  async 'pg-boss'(pgPool, handle) {
    const done = countdown();
    const boss = new PgBoss({ db: { executeSql: (text, values) => pgPool.query(text, values) }, supervise: false });
    await boss.start();
    await boss.createQueue('mail');
    const lookAtOnce = () => workers.forEach((id) => boss.notifyWorker(id));
    const batch = async (jobs) => {
      await Promise.all(jobs.map(({ data }) => done.after(handle(data))));
      lookAtOnce();
    };
    const workers = [];
    for (let worker = 0; worker < 2; worker++)
      workers.push(await boss.work('mail', { batchSize: 250, pollingIntervalSeconds: 0.5 }, batch));
    return async (mails) => {
      const all = done.of(mails.length);
      await boss.insert(mails.map((data) => ({ name: 'mail', data })));
      lookAtOnce();
      await all;
      await none(pgPool, `select count(*)::int as left from pgboss.job where name = 'mail' and state < 'completed'`);
    };
  },
};

function countdown() {
  let left = 0;
  let reached = () => {};
  return {
    of: (count) => new Promise((all) => ([left, reached] = [count, all])),
    after: async (work) => {
      await work;
      if (--left === 0) reached();
    },
  };
}

async function none(database, sql) {
  while ((await database.query(sql)).rows[0].left > 0) await new Promise((resolve) => setTimeout(resolve, 5));
}
