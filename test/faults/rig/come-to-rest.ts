import { moment, until } from '../../support/patience';
import type { Asker } from './cluster';

/** So long nothing may change while something is left to do: it has lost its way. */
const REST_WITHIN_S = 150;
/** So many looks in turn must find nothing. */
const LOOKS = 3;
const LOOK_AGAIN_MS = 300;

/**
 * Waits until no mail is left to send, and lets the clock go to when something happens next. Errors: J7, with what is
 * left.
 */
export async function comeToRest(asker: Asker, passTo: (at: Date) => Promise<void>): Promise<void> {
  let [from, seen] = [performance.now(), ''];
  for (let looks = 0; ;) {
    const [row] = await asker.rows<{ open: boolean; wait: Date | null; state: string }>(OPEN);
    // A hundred mails that each wait for a time of their own take a hundred steps of the clock.
    if (row!.state !== seen) [from, seen] = [performance.now(), row!.state];
    if (!row!.open && ++looks === LOOKS) return linked(asker);
    if (!row!.open) {
      // A clock that went past midnight has made a new day's mails due, which somebody must see first.
      await ring(asker);
      await moment(LOOK_AGAIN_MS);
      continue;
    }
    looks = 0;
    if ((performance.now() - from) / 1_000 > REST_WITHIN_S) {
      const left = JSON.stringify(await asker.rows(`${LEFT} limit 5`));
      throw new Error(`J7: nothing has moved for ${REST_WITHIN_S} s: ${left}`);
    }
    if (row!.wait) {
      await passTo(row!.wait);
      await ring(asker);
    }
    await moment(100);
  }
}

/** What was logged in a rush is linked to its chain by whoever comes next: the worker, at the latest. */
async function linked(asker: Asker): Promise<void> {
  await until(async () => {
    await ring(asker);
    return (await asker.rows('select from audit_due limit 1')).length === 0;
  }, 'every event is in its log');
}

/** The time that passes for real is short: nobody waits for the next look, at whatever there is. */
export async function ring(asker: Asker): Promise<void> {
  await asker.rows(`select pg_notify('yttra', '')`);
}

const STILL = `next_at is not null or state = 'sending'`;

/**
 * Whether any mail is left to send, or any reminder to become one, and to when the clock must go for anything to
 * happen: nobody works on anything now.
 */
const OPEN = `
  select mails.left_over or reminders.many > 0 as open, mails.state || ' ' || reminders.many as state,
    case when reminders.many = 0 then mails.wait end as wait
  from (select coalesce(bool_or(${STILL}), false) as left_over, count(*) || ' ' || coalesce(sum(attempts), 0) as state,
      case when bool_and(state <> 'sending' or lease_until <= yttra_now()) and min(next_at) > yttra_now()
        then min(next_at) end as wait
    from outgoing_mail where ${STILL}) as mails,
    (select count(*) as many from reminder where state = 'planned' and due_at <= yttra_now()) as reminders`;

const LEFT = `
  select kind, state, lane, attempts, next_at - yttra_now() as wait, lease_until - yttra_now() as lease
  from outgoing_mail where ${STILL}`;
