import type { ReadRound } from '../round/read-round';
import type { MatrixRow, MatrixFilter } from '@yttra/assessment';
import type { SavedFilter } from '@yttra/identity';

export interface MatrixPageProps {
  round: ReadRound;
  /** What the filter leaves, and the part of it that this page shows. */
  found: readonly MatrixRow[];
  shown: readonly MatrixRow[];
  filter: MatrixFilter;
  view: 'table' | 'list';
  page: number;
  pages: number;
  saved: readonly SavedFilter[];
}
