import { KillLoop } from '../support/kill-loop';

/** `KILLS=1000` for the long form; `SEED` to run one again. */
const KILLS = Number(process.env.KILLS ?? 10);

let loop: KillLoop;
beforeAll(async () => (loop = await KillLoop.prepare()));
afterAll(() => loop?.stop());

const urls = () => ({ databaseUrl: loop.rig.db.appUrl, smtpUrl: loop.rig.sink.url });

test('deaths at any moment of a batch, the queue over PostgreSQL: none lost, no copy without a recorded ambiguity', () =>
  loop.round(1, KILLS, urls()));

/** Of a sweep, a claim, the writing, and the marks and records of a batch; what comes after is the same again. */
const STATEMENTS = 60;

test('deaths between any two statements of a batch: the same', () => {
  const first = Math.floor(Math.random() * STATEMENTS);
  const step = STATEMENTS / Math.min(2 * KILLS, STATEMENTS);
  return loop.round(2, 2 * KILLS, urls(), (life) => 1 + (Math.floor(first + life * step) % STATEMENTS));
});
