import type { Matrix, MatrixRow } from '@yttra/assessment';
import { may } from '@yttra/identity';
import type { QuestionView, RemissReader, RemissView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';

/** What every page about the answers of a remiss stands on. */
export interface ReadRound {
  remiss: RemissView;
  questions: QuestionView[];
  rows: MatrixRow[];
  /** The officer's own office, and not only readers. */
  isOffice: boolean;
  /** May mark answers as read. */
  mayMark: boolean;
}

/** Reads it in the caller's transaction. Errors: remiss.not_found. */
export async function readRound(
  tx: EntityManager,
  libs: { remisser: RemissReader; matrices: Matrix },
  { caller, object, places }: Pick<Visit, 'caller' | 'object' | 'places'>,
): Promise<ReadRound> {
  const remissId = places.remissId!;
  return {
    remiss: await libs.remisser.get(tx, remissId),
    questions: await libs.remisser.questions(tx, remissId),
    rows: await libs.matrices.of(tx, remissId),
    isOffice: may(caller.hats, 'remiss.change', object),
    mayMark: may(caller.hats, 'assessment.write', object),
  };
}
