import type { ApiClient } from './api-client';
import type { CaseClock } from './case-clock';
import type { CaseFile } from './case-file';

/** What the happenings of a case share while it runs. */
export interface CaseRun {
  story: CaseFile;
  clock: CaseClock;
  remissId: string;
  officer: ApiClient;
  registrar: ApiClient;
  /** The secretary of each body, by the body's name. */
  secretaries: Map<string, ApiClient>;
  bodyIds: Map<string, string>;
  /** The remiss's recipients as they stand, by the body's name. */
  recipients(): Promise<Map<string, CaseRecipient>>;
}

export interface CaseRecipient {
  id: string;
  body: string;
  answer: { responseId: string } | null;
}
