import { randomUUID } from 'node:crypto';
import { once, sweepKeys } from '@yttra/platform';
import { testDatabase, type TestDatabase } from '../support/test-database';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase([]);
});
afterAll(() => db?.drop());

it('keeps the reply to a repeated request for thirty days, and then lets it go', async () => {
  const personId = randomUUID();
  let done = 0;
  const ask = () =>
    db.database.transaction((tx) =>
      once(tx, { personId, key: 'lämna svaret', request: {} }, () => Promise.resolve(++done)),
    );
  await db.moveClock('2022-10-05T09:00:00+02:00');
  expect(await ask()).toBe(1);
  await db.moveClock('2022-11-04T08:00:00+01:00');
  await db.database.transaction((tx) => sweepKeys.due(tx));
  expect(await ask()).toBe(1);
  await db.moveClock('2022-11-04T09:00:00+01:00');
  await db.database.transaction((tx) => sweepKeys.due(tx));
  expect(await ask()).toBe(2);
});
