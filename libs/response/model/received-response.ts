import type { BodyKind } from '@yttra/bodies';
import type { OutsideRole } from '@yttra/identity';
import type { LocalDate } from '@yttra/platform';
import type { Arrival } from './arrival';
import type { ResponseContent, StatedBasis } from './response-content';
import type { ResponseFileKind } from './response.entity';
import type { Channel, ResponseKind, Stance } from './response-words';

/** One received version of a body's answer, with what has been written beside it since. */
export interface ReceivedResponse {
  id: string;
  remissId: string;
  recipientId: string;
  body: { id: string; name: string; kind: BodyKind };
  /** 1 for the first; a correction supersedes the one before, and both are kept. */
  version: number;
  supersedes: string | null;
  /** Null for the latest. */
  supersededBy: string | null;
  kind: ResponseKind;
  stance: Stance | null;
  caseNumber: string | null;
  /**
   * With the markings of every version. Masked where the reader is not let behind them; `masked` says whether anything
   * is.
   */
  content: ResponseContent;
  masked: boolean;
  /** As it was received. */
  basis: StatedBasis;
  /** What has completed a preliminary answer. */
  completion: { basis: StatedBasis; fileIds: string[]; by: string; at: Date } | null;
  /** The basis that stands: the completion's, otherwise the received one. */
  standingBasis: StatedBasis;
  /** True until a preliminary answer has been completed. */
  preliminary: boolean;
  receivedAt: Date;
  /** The body's own last day when it came in. */
  ownDueDate: LocalDate;
  late: boolean;
  channel: 'yttra' | Channel;
  arrival: Arrival | null;
  submittedBy: string | null;
  /** Whom the body had let in by name, who else would have stood outside its draft. */
  letIn: LetInByName[];
  registeredBy: string | null;
  registeredAt: Date | null;
  files: ReceivedFile[];
  /** A wrong registration: kept, not counted. */
  voided: Marked | null;
  /** The body has taken it back: what was received still counts and is shown. */
  recalled: Marked | null;
  /** Reviewed before publishing; the officer sees it from the start whichever it is. */
  publication: Review | null;
}

/** Whether the office lets an answer be published. */
export type Review = { decision: 'publish' | 'withhold' } & Marked;

/** What holds for a body's answer: the last that has been said of any version that stands. Newest version first. */
export const reviewOf = (versions: readonly Pick<ReceivedResponse, 'voided' | 'publication'>[]): Review | null =>
  versions.reduce<Review | null>((last, { voided, publication }) => {
    if (voided || !publication) return last;
    return last && last.at >= publication.at ? last : publication;
  }, null);

export interface LetInByName {
  name: string;
  as: OutsideRole;
  by: string;
  at: Date;
}

export interface Marked {
  reason: string | null;
  by: string;
  at: Date;
}

export interface ReceivedFile {
  id: string;
  kind: ResponseFileKind;
  /** Masked like a text, where it is marked. */
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Whether this reader may open it. */
  open: boolean;
}
