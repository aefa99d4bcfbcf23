import fc from 'fast-check';
import { addDays, clockTime, DEFAULT_PAUSES, inPause, isWorkingDay, localDate } from '@yttra/platform';
import type { LadderInput, ReminderStep } from './reminder-ladder';
import { checkSteps, planReminders } from './reminder-ladder';

const plan = (input: Partial<LadderInput> & Pick<LadderInput, 'issuedOn' | 'dueDate'>) =>
  planReminders({ steps: null, pauses: DEFAULT_PAUSES, nudge: true, ...input });

/** "2023-01-09 5": the day and the step whose text it has. */
const days = (input: Partial<LadderInput> & Pick<LadderInput, 'issuedOn' | 'dueDate'>) =>
  plan(input).planned.map(({ on, step }) => `${on} ${step}`);

describe('the ladder for 4 January 2023', () => {
  const round = { issuedOn: '2022-10-05', dueDate: '2023-01-04' };

  test('issued 5 October: six mails, on these days', () => {
    expect(days(round)).toEqual([
      '2022-10-12 nudge',
      '2022-12-05 -30',
      '2022-12-21 -14',
      '2023-01-02 -2',
      '2023-01-04 0',
      '2023-01-09 5',
    ]);
  });

  test('the seventh day before lies in the pause and falls away; +1 and +5 are one mail', () => {
    expect(plan(round).dropped).toEqual([{ step: -7, on: '2022-12-28', reason: 'pause', pause: 'juluppehåll' }]);
    expect(plan(round).planned.at(-1)?.steps).toEqual([1, 5]);
  });

  test('issued 24 October the nudge goes on the last of the month', () => {
    expect(days({ ...round, issuedOn: '2022-10-24' })[0]).toBe('2022-10-31 nudge');
  });

  test('anstånd to 18 January, granted 20 December: planned by the new day, nothing on or before the 20th', () => {
    expect(days({ ...round, dueDate: '2023-01-18', replannedOn: '2022-12-20' })).toEqual([
      '2023-01-11 -7',
      '2023-01-16 -2',
      '2023-01-18 0',
      '2023-01-19 1',
      '2023-01-23 5',
    ]);
  });
});

interface Row {
  why: string;
  issuedOn: string;
  dueDate: string;
  steps?: number[];
  expected: string[];
}

const TABLE: Row[] = [
  {
    why: 'last day on a Sunday: −2 and 0 both go on the Friday before, as one mail',
    issuedOn: '2026-09-01',
    dueDate: '2026-09-20',
    steps: [-7, -2, 0, 1],
    expected: ['2026-09-08 nudge', '2026-09-11 -7', '2026-09-18 0', '2026-09-21 1'],
  },
  {
    why: 'last day on a Saturday',
    issuedOn: '2026-09-01',
    dueDate: '2026-09-19',
    steps: [-2, 0, 1, 5],
    expected: ['2026-09-08 nudge', '2026-09-17 -2', '2026-09-18 0', '2026-09-21 1', '2026-09-24 5'],
  },
  {
    why: 'last day on nyårsafton: shifted to the 30th, sent in the pause; what comes after waits for it to end',
    issuedOn: '2026-11-30',
    dueDate: '2026-12-31',
    expected: ['2026-12-07 nudge', '2026-12-17 -14', '2026-12-29 -2', '2026-12-30 0', '2027-01-07 5'],
  },
  {
    why: 'a pause day that shifting leaves: 2 August is a Sunday, the Friday before it lies in July',
    issuedOn: '2026-06-01',
    dueDate: '2026-08-16',
    steps: [-14, -2],
    expected: ['2026-06-08 nudge', '2026-08-14 -2'],
  },
  {
    why: 'a pause day that shifting would have saved stays out: 23 December 2026 is a Wednesday',
    issuedOn: '2026-11-02',
    dueDate: '2026-12-30',
    steps: [-7],
    expected: ['2026-11-09 nudge'],
  },
  {
    why: 'last day in July: only −2 and 0, and after it nothing until August',
    issuedOn: '2026-06-10',
    dueDate: '2026-07-15',
    expected: ['2026-06-17 nudge', '2026-07-13 -2', '2026-07-15 0', '2026-08-03 5'],
  },
  {
    why: 'Easter: −2 and 0 meet on skärtorsdagen',
    issuedOn: '2026-03-10',
    dueDate: '2026-04-05',
    steps: [-2, 0, 1],
    expected: ['2026-03-17 nudge', '2026-04-02 0', '2026-04-07 1'],
  },
  {
    why: 'the clocks go forward on 29 March 2026',
    issuedOn: '2026-03-02',
    dueDate: '2026-03-30',
    steps: [-2, 0, 1],
    expected: ['2026-03-09 nudge', '2026-03-27 -2', '2026-03-30 0', '2026-03-31 1'],
  },
  {
    why: 'and back on 25 October 2026',
    issuedOn: '2026-10-01',
    dueDate: '2026-10-26',
    steps: [-7, -2, 0, 1],
    expected: ['2026-10-08 nudge', '2026-10-19 -7', '2026-10-23 -2', '2026-10-26 0', '2026-10-27 1'],
  },
  {
    why: 'leap day',
    issuedOn: '2028-02-01',
    dueDate: '2028-02-29',
    steps: [-2, 0, 1],
    expected: ['2028-02-08 nudge', '2028-02-25 -2', '2028-02-29 0', '2028-03-01 1'],
  },
  {
    why: '45 days of time to answer: no mail 30 days before',
    issuedOn: '2026-09-01',
    dueDate: '2026-10-16',
    expected: [
      '2026-09-08 nudge',
      '2026-10-02 -14',
      '2026-10-09 -7',
      '2026-10-14 -2',
      '2026-10-16 0',
      '2026-10-19 1',
      '2026-10-21 5',
    ],
  },
  {
    why: '46 days: one',
    issuedOn: '2026-08-31',
    dueDate: '2026-10-16',
    expected: [
      '2026-09-07 nudge',
      '2026-09-16 -30',
      '2026-10-02 -14',
      '2026-10-09 -7',
      '2026-10-14 -2',
      '2026-10-16 0',
      '2026-10-19 1',
      '2026-10-21 5',
    ],
  },
  {
    why: 'the nudge meets a step: one mail with the step’s text',
    issuedOn: '2026-09-01',
    dueDate: '2026-09-15',
    steps: [-7],
    expected: ['2026-09-08 -7'],
  },
  {
    why: 'a step on the day of issue is dropped, the day after it is not',
    issuedOn: '2026-09-08',
    dueDate: '2026-09-15',
    steps: [-7, -6],
    expected: ['2026-09-09 -6', '2026-09-15 nudge'],
  },
  {
    why: 'a step whose shift takes it to the day of issue is dropped',
    issuedOn: '2026-09-11',
    dueDate: '2026-09-20',
    steps: [-7],
    expected: ['2026-09-18 nudge'],
  },
  {
    why: 'issued just before the pause: its days do not count for the nudge',
    issuedOn: '2026-12-21',
    dueDate: '2027-01-29',
    steps: [],
    expected: ['2027-01-12 nudge'],
  },
];

describe('the ladder, row by row', () => {
  test.each(TABLE)('$why', ({ expected, issuedOn, dueDate, steps }) => {
    expect(days({ issuedOn, dueDate, steps: steps ?? null })).toEqual(expected);
  });

  test('both reasons to fall away are told', () => {
    expect(plan({ issuedOn: '2026-06-25', dueDate: '2026-07-03', steps: [-14, -1], nudge: false })).toEqual({
      planned: [],
      dropped: [
        { step: -14, on: '2026-06-18', reason: 'too_early' },
        { step: -1, on: '2026-07-02', reason: 'pause', pause: 'sommaruppehåll' },
      ],
    });
  });

  test('an own list keeps a 30th day before whatever the period, and does without the nudge when told', () => {
    expect(days({ issuedOn: '2026-09-01', dueDate: '2026-10-02', steps: [0, -30], nudge: false })).toEqual([
      '2026-09-02 -30',
      '2026-10-02 0',
    ]);
  });

  test('sent at 08:00 on a Swedish clock, also the day after it changed', () => {
    const at = (dueDate: string) =>
      plan({ issuedOn: '2026-02-02', dueDate, steps: [0], nudge: false }).planned[0]?.dueAt.toISOString();
    expect(at('2026-03-27')).toBe('2026-03-27T07:00:00.000Z');
    expect(at('2026-03-30')).toBe('2026-03-30T06:00:00.000Z');
    expect(at('2026-10-23')).toBe('2026-10-23T06:00:00.000Z');
    expect(at('2026-10-26')).toBe('2026-10-26T07:00:00.000Z');
  });
});

describe('any round from 2026 to 2036', () => {
  const rounds = fc
    .record({
      issued: fc.integer({ min: 0, max: 4017 }),
      period: fc.integer({ min: 0, max: 200 }),
      replanned: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      steps: fc.option(fc.uniqueArray(fc.integer({ min: -60, max: 30 }), { maxLength: 12 }), { freq: 2 }),
      nudge: fc.boolean(),
    })
    .map(({ issued, period, replanned, steps, nudge }): LadderInput => {
      const issuedOn = addDays('2026-01-01', issued);
      const dueDate = addDays(issuedOn, period);
      const replannedOn = replanned === undefined ? undefined : addDays(issuedOn, replanned);
      return { issuedOn, dueDate, steps, nudge, pauses: DEFAULT_PAUSES, replannedOn };
    });

  const always = (holds: (input: LadderInput, plan: ReturnType<typeof planReminders>) => void) =>
    fc.assert(
      fc.property(rounds, (input) => holds(input, planReminders(input))),
      { numRuns: 300 },
    );

  test('a reminder goes on a working day, at 08:00 in Sweden', () => {
    always((_, { planned }) => {
      for (const { on, dueAt } of planned) {
        expect([on, isWorkingDay(on)]).toEqual([on, true]);
        expect([localDate(dueAt), clockTime(dueAt)]).toEqual([on, '08.00']);
      }
    });
  });

  test('never in a pause, but for the second day before and the last', () => {
    always((_, { planned }) => {
      const inside = planned.filter(({ on }) => inPause(on, DEFAULT_PAUSES));
      for (const { steps } of inside) expect([-2, 0]).toEqual(expect.arrayContaining(steps));
    });
  });

  test('never on or before the day of issue or of re-planning', () => {
    always(({ issuedOn, replannedOn = issuedOn }, { planned }) => {
      for (const { on } of planned) expect(on > issuedOn && on > replannedOn).toBe(true);
    });
  });

  test('what is meant for before the last day never goes after it, nor the other way round', () => {
    always(({ dueDate }, { planned }) => {
      for (const { on, steps } of planned) {
        for (const step of steps) if (step !== 'nudge') expect([step, on <= dueDate]).toEqual([step, step <= 0]);
      }
    });
  });

  test('one mail a day, in order, each step once and accounted for', () => {
    always((input, { planned, dropped }) => {
      const on = planned.map((p) => p.on);
      expect(on).toEqual([...new Set(on)].sort());
      const told: ReminderStep[] = [...planned.flatMap((p) => p.steps), ...dropped.map((d) => d.step)];
      expect(new Set(told).size).toBe(told.length);
      if (input.steps) expect(told).toHaveLength(input.steps.length + Number(input.nudge));
      for (const { step, steps } of planned) expect(step).toBe(steps.at(-1));
    });
  });

  test('the −2 and 0 of a round issued well before are always sent', () => {
    always((input, { planned }) => {
      const { issuedOn, replannedOn = issuedOn, dueDate, steps } = input;
      const floor = replannedOn > issuedOn ? replannedOn : issuedOn;
      if (steps || addDays(floor, 12) > dueDate) return; // the longest row of days off, with the two days before it
      const sent = planned.flatMap((p) => p.steps);
      expect(sent).toEqual(expect.arrayContaining([-2, 0]));
    });
  });

  test('the same round gives the same plan, whatever order the list came in', () => {
    always((input, first) => {
      expect(planReminders({ ...input, steps: input.steps && [...input.steps].reverse() })).toEqual(first);
    });
  });
});

describe('a list of days that someone wrote', () => {
  test.each([[[-14, -7, -2, 0, 1, 5]], [[]], [[-365, 365]]])('%j is taken', (steps) => {
    expect(checkSteps(steps)).toEqual(steps);
  });

  test.each([[[-7.5]], [[Number.NaN]], [[-366]], [[1, 1]], [Array.from({ length: 21 }, (_, i) => i)]])(
    '%j is refused',
    (steps) => {
      expect(() => checkSteps(steps)).toThrow(
        expect.objectContaining({ code: 'reminder.invalid_steps', kind: 'invalid', allowed: expect.any(String) }),
      );
    },
  );
});
