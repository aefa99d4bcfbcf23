import type { LoggedEvent } from '@yttra/audit';
import { eventLines } from './together';

let seq = 0;
const logged = (at: string, event: object): LoggedEvent => ({ seq: ++seq, at, event }) as unknown as LoggedEvent;
const reminder = (recipient: string, step = '-14') => ({ type: 'reminder.sent', by: null, recipient, step });

it('lays reminders of one step and one minute together, and nothing else', () => {
  const lines = eventLines([
    logged('2022-12-21T07:00:01Z', reminder('a')),
    logged('2022-12-21T07:00:02Z', reminder('b')),
    logged('2022-12-21T07:00:03Z', reminder('c', '-7')),
    logged('2022-12-21T07:00:04Z', { type: 'remiss.closed', by: 'x' }),
    logged('2022-12-21T07:01:00Z', reminder('a', '-7')),
  ]);
  expect(lines.map(({ together }) => together)).toEqual([{ step: '-14', recipients: ['a', 'b'] }, null, null, null]);
});
