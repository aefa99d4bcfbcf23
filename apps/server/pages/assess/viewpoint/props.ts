import type {
  FormerViewpoint,
  MatrixRow,
  ReadAnswer,
  Viewpoint,
  ViewpointNeighbours,
  ViewpointOutline,
  ViewpointRequest,
} from '@yttra/assessment';
import type { AssessRound } from '../frame/assess-rounds';
import type { Choices } from '../frame/viewpoint-choices';

/** What the page of one viewpoint is made from. */
export interface ViewpointPageProps extends Choices {
  round: AssessRound;
  answer: ReadAnswer;
  viewpoint: Viewpoint;
  row: MatrixRow | undefined;
  /** The others that are one matter with it. */
  joined: readonly ViewpointOutline[];
  beside: ViewpointNeighbours;
  /** What stood before, newest first. */
  history: readonly FormerViewpoint[];
  /** The name of whoever changed it last. */
  changedBy: string | null;
  /** Who has been asked for the reason, and who can be. */
  request: ViewpointRequest | null;
  candidates: readonly { id: string; name: string }[];
}
