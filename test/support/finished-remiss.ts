import { buildSnapshot } from '../../libs/summary/build-snapshot';
import type { FinishedRemiss } from '../../libs/publication/build-published';
import type { SummaryInput } from '@yttra/summary';

/** A remiss that has been reported, as it is published from. */
export function finishedRemiss(input: SummaryInput, overrides: Partial<FinishedRemiss> = {}): FinishedRemiss {
  return {
    snapshot: buildSnapshot(input, new Date('2023-02-14T09:00:00+01:00')),
    documentKind: 'riktlinje',
    subjectArea: null,
    reportedOn: '2023-02-14',
    withdrawn: null,
    meetings: [],
    decided: null,
    documents: [],
    withheld: new Set(),
    ...overrides,
  };
}
