import type { INestApplicationContext } from '@nestjs/common';
import { AnchorHeadsJob } from '@yttra/mail';
import { addDays, Database, instantAt, localDate } from '@yttra/platform';
import type { ClientBase } from 'pg';
import { dueWork } from './due-work';
import { setUpRegister } from './example-register';
import { exampleSteps } from './example-steps';
import { storiesOn } from './example-stories';
import { PastClock } from './past-clock';

/** The register is made this long before the first remiss. */
const SET_UP_DAYS = 21;

/**
 * Plays the example's past on an empty database, through the same services as server and worker, up to `now`. Mails go
 * out on their days as they come due. The clock is left standing at `now`: whoever froze it releases it.
 */
export async function loadExample(libs: INestApplicationContext, owner: ClientBase, now: Date): Promise<void> {
  const stories = storiesOn(localDate(now));
  // The first case says what there is to say of a body: the running one has them all.
  const cases = [stories.running, ...Object.values(stories)].map(({ story }) => story);
  const issued = cases.map(({ remiss }) => remiss.issueDate).sort();
  const clock = new PastClock(owner, libs.get(Database), dueWork(libs));
  await clock.standAt(instantAt(addDays(issued[0]!, -SET_UP_DAYS), '09:00'));
  const register = await setUpRegister(libs, cases);
  const steps = exampleSteps(libs, register, stories).sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, take } of steps) {
    await clock.moveTo(at);
    await take();
  }
  await clock.moveTo(now);
  await anchorLogs(libs);
  await clock.moveTo(now);
}

/**
 * The control numbers of the logs go to the registrars once a day: today's are sent, and a worker that starts has
 * nothing to send.
 */
async function anchorLogs(libs: INestApplicationContext): Promise<void> {
  const anchors = libs.get(AnchorHeadsJob);
  for (const day of await libs.get(Database).transaction((tx) => anchors.due(tx))) await anchors.run(day);
}
