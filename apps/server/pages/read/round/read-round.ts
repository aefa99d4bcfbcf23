import type { Matrix, MatrixRow } from '@yttra/assessment';
import { may } from '@yttra/identity';
import type { QuestionView, RemissReader, RemissView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';

/** What is asked, and what the visitor is in it. */
export interface RoundFrame {
  remiss: RemissView;
  questions: QuestionView[];
  /** The officer's own office, and not only readers. */
  isOffice: boolean;
  /** May mark answers as read. */
  mayMark: boolean;
}

/** What every page about the answers of a remiss stands on. */
export interface ReadRound extends RoundFrame {
  rows: MatrixRow[];
}

/** Reads it in the caller's transaction; the remiss has been read already. */
export async function roundFrame(
  tx: EntityManager,
  remisser: RemissReader,
  { caller, object, remiss }: Pick<Visit, 'caller' | 'object' | 'remiss'>,
): Promise<RoundFrame> {
  return {
    remiss,
    questions: await remisser.questions(tx, remiss.id),
    isOffice: may(caller.hats, 'remiss.change', object),
    mayMark: may(caller.hats, 'assessment.write', object),
  };
}

/** As the matrix is asked for it. */
export const asked = ({ remiss, questions }: RoundFrame) => ({ remissId: remiss.id, questions });

/** As `roundFrame`, with all bodies by the questions. */
export async function readRound(
  tx: EntityManager,
  libs: { remisser: RemissReader; matrices: Matrix },
  visit: Pick<Visit, 'caller' | 'object' | 'remiss'>,
): Promise<ReadRound> {
  const frame = await roundFrame(tx, libs.remisser, visit);
  const { remiss, questions } = frame;
  return { ...frame, rows: await libs.matrices.of(tx, remiss.id, questions) };
}
