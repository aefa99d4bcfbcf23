import type { RemissView } from '@yttra/remiss';
import type { MemoDocument, PreviewedText } from '@yttra/summary';

export interface MemoPageProps {
  remiss: RemissView;
  document: MemoDocument;
  parts: readonly PreviewedText[];
  mayWrite: boolean;
  /** Refused, since a colleague saved in between. */
  isStale: boolean;
  names: ReadonlyMap<string, string>;
}
