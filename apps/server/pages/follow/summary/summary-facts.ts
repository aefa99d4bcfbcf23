import type { FollowedBody } from '@yttra/overview';
import type { RemissView } from '@yttra/remiss';
import type { PreviewedText, SummaryView } from '@yttra/summary';

/** Everything that the page of summaries shows. */
export interface SummaryFacts {
  remiss: RemissView;
  versions: SummaryView[];
  /** What has changed since the newest version that is ready. */
  changes: string[];
  texts: PreviewedText[];
  /** How many things are left to do before it can be reported. */
  left: number;
  late: FollowedBody[];
  /** Each question, and whether the office has commented on the answers to it. */
  comments: { question: number; isWritten: boolean }[];
  name: (personId: string | null) => string | null;
}
