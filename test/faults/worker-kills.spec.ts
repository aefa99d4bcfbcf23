import { KillLoop } from '../support/kill-loop';

let loop: KillLoop;
beforeAll(async () => (loop = await KillLoop.prepare()));
afterAll(() => loop?.stop());

test.each([1, 2, 3])(
  'ten deaths over forty mails, the queue over PostgreSQL: none lost, no copy without a recorded ambiguity (%d)',
  (number) => loop.round(number, 10, { databaseUrl: loop.rig.db.appUrl, smtpUrl: loop.rig.sink.url }),
);
