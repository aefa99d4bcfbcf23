import { summaryChanges } from './summary-changes';
import type { Snapshot } from './snapshot';

const snapshot = (change: object = {}): Snapshot =>
  ({
    counts: { answered: 1 },
    recipients: [{ body: 'Socialnämnden', status: 'statement', reminders: [], acknowledged: false }],
    questions: [],
    viewpoints: [{ number: 1, disposition: null }],
    reservations: [],
    preliminary: [],
    lateToDecide: [],
    texts: [{ key: 'outcome', text: 'En har svarat.', edited: false }],
    memo: { fields: [] },
    ...change,
  }) as unknown as Snapshot;

describe('a compiled summary', () => {
  it('holds while nothing that it tells has changed', () => {
    expect(summaryChanges(snapshot(), snapshot())).toEqual([]);
  });

  it.each<[string, object]>([
    ['a reminder has gone', { recipients: [{ body: 'Socialnämnden', status: 'statement', reminders: [{}], acknowledged: true }] }], // prettier-ignore
    ['the program would word a text anew', { texts: [{ key: 'outcome', text: 'Alla har svarat.', edited: false }] }],
  ])('holds although %s', (_what, change) => {
    expect(summaryChanges(snapshot(), snapshot(change))).toEqual([]);
  });

  it.each<[string, object]>([
    ['synpunkter och bedömningar', { viewpoints: [{ number: 1, disposition: 'met' }] }],
    ['vilka som har svarat, och hur', { counts: { answered: 2 } }],
    ['de texter som kontoret har skrivit', { texts: [{ key: 'outcome', text: 'Vi menar …', edited: true }] }],
  ])('is outdated, and says that it is by %s', (name, change) => {
    expect(summaryChanges(snapshot(), snapshot(change))).toEqual([name]);
  });
});
