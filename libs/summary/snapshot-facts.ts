import type { RecipientInput, ResponseInput } from './summary-input';
import type { CountedResponse } from './counted-response';
import type { Snapshot } from './snapshot';
import type { OpenFacts } from './open-facts';

/** A body in the round with the version of its answer that counts. */
export interface Participant {
  recipient: RecipientInput;
  counted: CountedResponse | null;
}

/** A body whose text goes into the summary, with that text. */
export interface IncludedResponse {
  recipient: RecipientInput;
  response: ResponseInput;
}

/** What is known of the round before anything is written about it: the snapshot without its texts. */
export type SnapshotFacts = Omit<Snapshot, 'texts' | 'memo' | 'unfinished' | 'leftToDo'> & { open: OpenFacts };
