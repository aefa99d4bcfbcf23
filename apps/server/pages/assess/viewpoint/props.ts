import type {
  FormerViewpoint,
  MatrixRow,
  ReadAnswer,
  TagPerson,
  Viewpoint,
  ViewpointNeighbours,
  ViewpointOutline,
  ViewpointRequest,
} from '@yttra/assessment';
import type { SectionView } from '@yttra/remiss';
import type { AssessRound } from '../frame/assess-rounds';
import type { FieldReasons } from '../frame/viewpoint-fields';

/** What the page of one viewpoint is made from. */
export interface ViewpointPageProps {
  round: AssessRound;
  answer: ReadAnswer;
  viewpoint: Viewpoint;
  row: MatrixRow | undefined;
  /** The others that are one matter with it. */
  joined: readonly ViewpointOutline[];
  beside: ViewpointNeighbours;
  /** Every tag of the round. */
  tags: readonly string[];
  /** Those that belong to somebody. */
  tagPeople: readonly TagPerson[];
  /** What stood before, newest first. */
  history: readonly FormerViewpoint[];
  /** The name of whoever changed it last. */
  changedBy: string | null;
  sections: readonly SectionView[];
  reasons: FieldReasons;
  /** Who has been asked for the reason, and who can be. */
  request: ViewpointRequest | null;
  candidates: readonly { id: string; name: string }[];
}
