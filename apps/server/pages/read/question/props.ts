import type { MatrixRow, OfficeComment } from '@yttra/assessment';
import type { Answer } from '@yttra/response';

/** One body's answer to the question. */
export interface AnsweredRow {
  row: MatrixRow;
  answer: Answer | undefined;
  comment: OfficeComment | undefined;
}
