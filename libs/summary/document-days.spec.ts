import { answersByDay, type DayFacts } from './document-days';

/** A round of 28 days, in which each body answers and is reminded on these days of January. */
function roundOf(...bodies: { answered?: number; reminded?: number[] }[]): DayFacts {
  const date = (day: number) => `2023-01-${String(day).padStart(2, '0')}`;
  const reminded = [...new Set(bodies.flatMap(({ reminded = [] }) => reminded))].sort((one, other) => one - other);
  return {
    issuedOn: date(1),
    dueDate: date(29),
    bodies: bodies.map(({ answered, reminded: on = [] }) => ({
      answeredOn: answered ? date(answered) : null,
      remindedOn: on.map(date),
    })),
    reminders: reminded.map((day) => ({
      date: date(day),
      sent: bodies.filter((body) => body.reminded?.includes(day)).length,
    })),
  };
}

it('each day on which something happened stands in its order, in the table and at its place in the picture', () => {
  const { dayRows, dayChart } = answersByDay(
    roundOf({ answered: 29, reminded: [15] }, { answered: 8 }, { answered: 8, reminded: [15, 27] }),
  );
  expect(dayRows.map(({ date, answers, reminders }) => [date, answers, reminders])).toEqual([
    ['8 januari 2023', '2', '0'],
    ['15 januari 2023', '0', '2'],
    ['27 januari 2023', '0', '1'],
    ['29 januari 2023', '1', '0'],
  ]);
  expect(dayChart).toMatchObject([{ first: '1 januari 2023', last: '29 januari 2023', span: 28, most: 2 }]);
  expect(dayChart[0]!.days).toEqual([
    { at: 0.25, answers: 2, reminders: 0 },
    { at: 0.5, answers: 0, reminders: 2 },
    { at: 26 / 28, answers: 0, reminders: 1 },
    { at: 1, answers: 1, reminders: 0 },
  ]);
});

it.each<[found: string, round: Parameters<typeof roundOf>]>([
  ['Flest svar, 2 av 3, kom den 8 januari 2023.', [{ answered: 8 }, { answered: 8 }, { answered: 9 }]],
  ['Två svar kom, högst ett om dagen.', [{ answered: 8 }, { answered: 9 }]],
  [
    'Ett svar kom, högst ett om dagen. Ett kom inom tre dagar efter en påminnelse till instansen.',
    [{ answered: 18, reminded: [15] }, { reminded: [15] }],
  ],
  ['Ett svar kom, högst ett om dagen.', [{ answered: 19, reminded: [15] }]],
  ['Ett svar kom, högst ett om dagen.', [{ answered: 14, reminded: [15] }]],
])('the caption says what was found: %s', (found, round) => {
  expect(answersByDay(roundOf(...round)).dayChart[0]!.caption).toBe(found);
});

it('there is no picture before somebody has answered, but the days of reminders', () => {
  const { dayRows, dayChart } = answersByDay(roundOf({ reminded: [15] }));
  expect([dayRows.length, dayChart]).toEqual([1, []]);
});
