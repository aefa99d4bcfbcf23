import { REMISS_MOVES, REMISS_STATUSES, refusedMove, type RemissMove, type RemissStatus } from './remiss-status';

const MOVES = Object.keys(REMISS_MOVES) as RemissMove[];

/** The whole table, written a second time by hand: a slip in one of them shows. */
const ALLOWED: Record<RemissStatus, Partial<Record<RemissMove, RemissStatus>>> = {
  draft: { schedule: 'scheduled', issue: 'issued' },
  scheduled: { unschedule: 'draft', issue: 'issued' },
  issued: { close: 'closed', withdraw: 'withdrawn' },
  closed: { report: 'reported', withdraw: 'withdrawn' },
  reported: {},
  withdrawn: {},
};

describe.each(REMISS_STATUSES)('%s', (status) => {
  test.each(MOVES)('%s', (move) => {
    const to = ALLOWED[status][move];
    const refused = refusedMove(status, move);
    if (to) expect([refused, REMISS_MOVES[move].to]).toEqual([null, to]);
    else expect(refused).toMatch(/^Remissen kan inte .+: den .+\. Det går bara för .+\.$/);
  });
});

test('every state can be reached from a draft', () => {
  const reached = new Set<RemissStatus>(['draft']);
  for (const from of reached) {
    for (const { from: froms, to } of Object.values(REMISS_MOVES)) if (froms.includes(from)) reached.add(to);
  }
  expect([...reached].sort()).toEqual([...REMISS_STATUSES].sort());
});

test('a refusal says where it stands and what is needed', () => {
  expect(refusedMove('withdrawn', 'close')).toBe(
    'Remissen kan inte stängas: den är återkallad. Det går bara för en utskickad remiss.',
  );
  expect(refusedMove('issued', 'issue')).toBe(
    'Remissen kan inte skickas ut: den är utskickad. Det går bara för ett utkast eller en remiss som väntar på utskick.',
  );
});
