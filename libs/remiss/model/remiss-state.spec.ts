import { INSTANCES, OUTCOMES } from './decision-way';
import { REMISS_STATES, REMISS_STATE_WORDS, remissState } from './remiss-state';
import { REMISS_STATUSES } from './remiss-status';

it.each([
  ['board', 'approved', false, 'Beslutad'],
  ['board', 'approved', true, 'Rapporterad'],
  ['board', 'rejected', false, 'Avslagen'],
  ['council', 'approved', false, 'Beslutad'],
  ['council', 'tabled', false, 'Bordlagd'],
  ['council', 'remitted_back', false, 'Återremitterad'],
  ['committee', 'approved', false, 'Rapporterad'],
  ['committee', 'rejected', false, 'Rapporterad'],
  ['committee', 'tabled', false, 'Bordlagd'],
] as const)('reported, and then %s: %s (to the council: %s) is %s', (instance, outcome, toCouncil, word) => {
  expect(REMISS_STATE_WORDS[remissState('reported', { instance, outcome, toCouncil })]).toBe(word);
});

it('is the status until something has been decided, and each state can be met', () => {
  const met = new Set(REMISS_STATUSES.map((status) => remissState(status, null)));
  expect([...met]).toEqual([...REMISS_STATUSES]);
  for (const instance of INSTANCES)
    for (const outcome of OUTCOMES) met.add(remissState('reported', { instance, outcome, toCouncil: false }));
  expect([...met].sort()).toEqual([...REMISS_STATES].sort());
});
