import { DomainError } from '@yttra/platform';
import type { ApiClient } from './api-client';
import type { CaseClock } from './case-clock';
import type { CaseEvent } from './case-events';
import type { CaseFile } from './case-file';

/** What the happenings of a case share while it runs. */
export interface CaseRun {
  story: CaseFile;
  clock: CaseClock;
  /** New keys for everybody, from the day that the clock stands at. */
  renewKeys(): Promise<void>;
  remissId: string;
  officer: ApiClient;
  registrar: ApiClient;
  /** Those who are asked to read, by their names. */
  readers: Map<string, { id: string; api: ApiClient }>;
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

/** What one happening does, as the person whose it is. */
export type Play = (run: CaseRun, event: CaseEvent) => Promise<void>;

/** Errors: cli.no_recipient. */
export async function recipientNamed(run: CaseRun, body: string): Promise<CaseRecipient> {
  const found = (await run.recipients()).get(body);
  if (!found)
    throw new DomainError({ code: 'cli.no_recipient', kind: 'invalid', message: `${body} har inte fått remissen.` });
  return found;
}

/** The header that says which version was read. */
export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
