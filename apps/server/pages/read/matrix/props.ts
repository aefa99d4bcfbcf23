import type { MatrixFilter, MatrixFound } from '@yttra/assessment';
import type { SavedFilter } from '@yttra/identity';
import type { RoundFrame } from '../round/read-round';

/** `found`: what the filter leaves, with the rows that this page shows. */
export interface MatrixPageProps {
  round: RoundFrame;
  found: MatrixFound;
  filter: MatrixFilter;
  view: 'table' | 'list';
  saved: readonly SavedFilter[];
}
