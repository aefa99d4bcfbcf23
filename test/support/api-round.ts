import type { ApiClient } from './api-client';
import { ifMatch } from './api-client';
import { ANSWER, CONFIRMED, DOCUMENT, QUESTIONS } from './round-texts';
import { UNIT, type TestServer } from './test-server';

export { ANSWER, CONFIRMED, DOCUMENT, QUESTIONS } from './round-texts';

export interface RecipientRow {
  id: string;
  body: string;
  status: string;
  statusText: string;
  lastDay: string;
  answer: { responseId: string; kind: string; late: boolean; preliminary: boolean } | null;
}

/** One issued remiss over HTTP, as its officer made it. */
export interface ApiRound {
  id: string;
  /** `remisser/…` */
  path: string;
  /** `remisser/…/recipients/…` */
  of(body: string): string;
  recipient(body: string): RecipientRow;
}

interface PreparedWith {
  officer?: ApiClient;
  unit?: string;
  rule?: string;
  [field: string]: unknown;
}

/** A draft with document, questions and rule, ready to issue. */
export async function preparedRemiss(
  server: TestServer,
  { officer = server.clients.officer, unit = UNIT, rule = 'alla nämnder', ...more }: PreparedWith = {},
): Promise<{ id: string; version: number }> {
  const { id, version } = await officer.post<{ id: string; version: number }>('remisser', {
    caseNumber: 'KSKF/2022:195',
    title: 'Riktlinje för kvalitet',
    unit,
    issuerBodyId: server.bodies.ks,
    contact: { name: 'Handläggare Ett', email: 'klk@example.se', phone: '016-000 00 00' },
    dueDate: '2023-01-04',
    ...more,
  });
  const path = `remisser/${id}`;
  const asked = await officer.put<{ version: number }>(`${path}/questions`, { questions: QUESTIONS }, ifMatch(version));
  const ruled = await officer.put<{ version: number }>(`${path}/recipients`, { rule }, ifMatch(asked.version));
  const { version: last } = await officer.upload<{ version: number }>(`${path}/documents`, 'riktlinje.md', DOCUMENT, {
    headers: ifMatch(ruled.version),
  });
  return { id, version: last };
}

/** The same, issued. */
export async function issuedRemiss(server: TestServer, wanted: PreparedWith = {}): Promise<ApiRound> {
  const { id } = await preparedRemiss(server, wanted);
  const officer = wanted.officer ?? server.clients.officer;
  const path = `remisser/${id}`;
  const { recipients } = await officer.post<{ recipients: RecipientRow[] }>(`${path}/issue`);
  const recipient = (body: string) => recipients.find((row) => row.body === body)!;
  return { id, path, recipient, of: (body) => `${path}/recipients/${recipient(body).id}` };
}

/** Saves a draft over whatever version there is; the new version. */
export async function savedDraft(secretary: ApiClient, of: string, content: object = ANSWER): Promise<number> {
  const { version } = await secretary.get<{ version: number }>(`${of}/draft`);
  return (await secretary.put<{ version: number }>(`${of}/draft`, content, ifMatch(version))).version;
}

/** Saves and hands in an answer; its receipt. */
export async function handedIn(
  secretary: ApiClient,
  of: string,
  content: object = ANSWER,
): Promise<{ responseId: string; version: number; late: boolean; receivedAt: string }> {
  const version = await savedDraft(secretary, of, content);
  const key = { 'idempotency-key': `${of} ${version}` };
  return secretary.post(`${of}/draft/submit`, { version, confirmed: CONFIRMED }, key);
}
