import { extensionFaults, extensionWarnings, type ExtensionFacts } from './extension-rule';

const facts: ExtensionFacts = {
  dueDate: '2023-01-04',
  today: '2022-12-19',
  boardMeeting: { date: '2023-02-28', agendaCutoff: '2023-02-14' },
};

it.each(['2023-01-04', '2022-12-30'])('refuses %s, which moves the last day nowhere forward', (until) => {
  expect(extensionFaults(until, facts)).toEqual([
    { field: 'until', message: 'Välj en dag efter onsdag 4 januari 2023.', allowed: '2023-01-05 eller senare' },
  ]);
});

it('takes the day after', () => {
  expect(extensionFaults('2023-01-05', facts)).toEqual([]);
});

it('takes today, and no day that has been, once the last day is over', () => {
  const late = { ...facts, today: '2023-01-10' };
  expect(extensionFaults('2023-01-10', late)).toEqual([]);
  expect(extensionFaults('2023-01-09', late)).toMatchObject([{ message: 'Välj en dag efter måndag 9 januari 2023.' }]);
});

it.each([
  ['2023-02-13', []],
  ['2023-02-14', ['Dagen ligger efter kommunstyrelsens handlingsstopp tisdag 14 februari 2023.']],
  ['2023-02-28', ['Dagen ligger efter kommunstyrelsens sammanträde tisdag 28 februari 2023.']],
])('warns of %s: %j', (until, warnings) => {
  expect(extensionWarnings(until, facts)).toEqual(warnings);
});

it('warns of nothing where no meeting is planned', () => {
  expect(extensionWarnings('2024-01-01', { ...facts, boardMeeting: null })).toEqual([]);
});
