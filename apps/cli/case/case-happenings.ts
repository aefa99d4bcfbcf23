import { randomUUID } from 'node:crypto';
import { DomainError } from '@yttra/platform';
import type { ApiClient } from './api-client';
import { answeredOf, basisOf, statementContent } from './case-answer';
import { ASSESSING } from './case-assessing';
import type { CaseEvent, Happening } from './case-events';
import { ifMatch, recipientNamed, type CaseRecipient, type CaseRun, type Play } from './case-run';

/** What each happening of a case does, as the person whose it is, through the API. */
export const PLAYS: Record<Happening, Play> = {
  acknowledge: (run, event) => asSecretary(run, event, (api, path) => api.post(`${path}/acknowledge`)),
  respond: (run, event) =>
    event.register ? register(run, event) : submitDraft(run, event, basisOf(answeredOf(event)?.decision)),
  preliminary: (run, event) =>
    submitDraft(run, event, {
      type: 'preliminary',
      meeting: event.preliminary?.meeting ?? event.preliminary?.decision?.meeting,
    }),
  supersede: (run, event) => submitDraft(run, event, basisOf(answeredOf(event)?.decision)),
  complete: async (run, event) => {
    const { answer } = await recipientOf(run, event);
    await secretaryOf(run, event).put(`remisser/${run.remissId}/responses/${answer?.responseId}/decision`, {
      basis: basisOf(event.complete),
    });
  },
  abstain: (run, event) => shortAnswer(run, event, 'abstain', event.abstain),
  noComments: (run, event) => shortAnswer(run, event, 'no-comments', event.noComments),
  requestExtension: (run, event) =>
    asSecretary(run, event, (api, path) => api.post(`${path}/extension`, event.requestExtension)),
  grantExtension: (run, event) =>
    decideExtension(run, event, 'grant', typeof event.grantExtension === 'object' ? event.grantExtension : {}),
  refuseExtension: (run, event) => decideExtension(run, event, 'refuse', { reason: event.refuseExtension }),
  addRecipient: async (run, event) => {
    await run.officer.post(`remisser/${run.remissId}/recipients`, { body: event.body });
  },
  removeRecipient: async (run, event) => {
    const { id } = await recipientOf(run, event);
    const reason = typeof event.removeRecipient === 'string' ? event.removeRecipient : 'Instansen berörs inte.';
    await run.officer.delete(`remisser/${run.remissId}/recipients/${id}`, { reason });
  },
  late: async (run, event) => {
    const { id } = await recipientOf(run, event);
    await run.officer.put(`remisser/${run.remissId}/recipients/${id}/late`, event.late);
  },
  ...ASSESSING,
  write: async (run, { write }) => {
    const known = await run.officer.get<{ part: string; version: number }[]>(`remisser/${run.remissId}/summary-texts`);
    const version = known.find((written) => written.part === write!.part)?.version ?? 0;
    await run.officer.put(
      `remisser/${run.remissId}/summary-texts/${write!.part}`,
      { text: write!.text },
      ifMatch(version),
    );
  },
  withdraw: async (run, event) => {
    await run.officer.post(`remisser/${run.remissId}/withdraw`, { reason: event.withdraw });
  },
  close: async (run) => {
    await run.officer.post(`remisser/${run.remissId}/close`);
  },
  publish: (run, event) => publish(run, event),
  compile: (run) => compile(run),
  report: async (run) => {
    await run.officer.post(`remisser/${run.remissId}/report`, {});
  },
  decide: async (run, { date, decide }) => {
    const { document, ...step } = decide!;
    await run.officer.post(`remisser/${run.remissId}/decisions`, { ...step, heldOn: date.slice(0, 10) });
    if (document) await run.officer.put(`remisser/${run.remissId}/decided-document`, document, ifMatch(0));
  },
};

/** Reads every answer to its end, as the officer does before compiling, and asks for a summary. */
export async function compile(run: CaseRun): Promise<void> {
  for (const { answer } of (await run.recipients()).values()) {
    if (answer) await run.officer.put(`remisser/${run.remissId}/responses/${answer.responseId}/read`, {});
  }
  await run.officer.post(`remisser/${run.remissId}/summaries`);
}

async function publish(run: CaseRun, { publish: said }: CaseEvent): Promise<void> {
  const path = `remisser/${run.remissId}`;
  const { status } = await run.officer.get<{ status: string }>(path);
  if (status === 'closed') {
    await run.clock.idle();
    const summaries = await run.officer.get<{ number: number }[]>(`${path}/summaries`);
    await run.officer.post(`${path}/report`, { summary: Math.max(...summaries.map(({ number }) => number)) });
  }
  for (const mask of typeof said === 'object' ? said.mask : [])
    await run.officer.post(`${path}/publication/masks`, mask);
  await run.officer.put(`${path}/publication`, {});
}

async function submitDraft(run: CaseRun, event: CaseEvent, basis: ReturnType<typeof basisOf>): Promise<void> {
  const { id } = await recipientOf(run, event);
  const api = secretaryOf(run, event);
  const path = `remisser/${run.remissId}/recipients/${id}/draft`;
  const said = answeredOf(event);
  if (!said)
    throw new DomainError({
      code: 'cli.no_answer',
      kind: 'invalid',
      message: `${event.date} ${event.body}: svaret saknas.`,
    });
  const { version } = await api.get<{ version: number }>(path);
  const saved = await api.put<{ version: number }>(
    path,
    statementContent(said.answered, basis, run.story.remiss.questions),
    ifMatch(version),
  );
  await api.post(
    `${path}/submit`,
    { version: saved.version, confirmed: { textIsDecided: true, emptyAnswers: true } },
    once(),
  );
}

async function shortAnswer(
  run: CaseRun,
  event: CaseEvent,
  route: string,
  said: string | true | undefined,
): Promise<void> {
  await asSecretary(run, event, (api, path) =>
    api.post(
      `${path}/${route}`,
      {
        reason: typeof said === 'string' ? said : null,
        caseNumber: event.caseNumber ?? null,
        basis: basisOf(event.decision),
      },
      once(),
    ),
  );
}

/** An answer on paper: the registrar enters what came, with the day it came. */
async function register(run: CaseRun, event: CaseEvent): Promise<void> {
  const { id } = await recipientOf(run, event);
  const { answered, decision } = answeredOf(event)!;
  const { channel, receivedOn } = event.register!;
  await run.registrar.post(
    `remisser/${run.remissId}/responses`,
    {
      recipientId: id,
      arrival: { channel, on: receivedOn },
      content: statementContent(answered, basisOf(decision), run.story.remiss.questions),
    },
    once(),
  );
}

async function decideExtension(
  run: CaseRun,
  event: CaseEvent,
  decision: 'grant' | 'refuse',
  body: object,
): Promise<void> {
  const { id } = await recipientOf(run, event);
  const path = `remisser/${run.remissId}/recipients/${id}/extension`;
  const asked = await run.officer.get<{ id: string; state: string }[]>(path);
  const open = asked.find((extension) => extension.state === 'requested');
  if (!open)
    throw new DomainError({
      code: 'cli.no_extension',
      kind: 'invalid',
      message: `${event.date} ${event.body}: inget anstånd är begärt.`,
    });
  await run.officer.post(`${path}/${open.id}/${decision}`, body);
}

async function asSecretary(
  run: CaseRun,
  event: CaseEvent,
  call: (api: ApiClient, path: string) => Promise<unknown>,
): Promise<void> {
  const { id } = await recipientOf(run, event);
  await call(secretaryOf(run, event), `remisser/${run.remissId}/recipients/${id}`);
}

function secretaryOf(run: CaseRun, event: CaseEvent): ApiClient {
  return run.secretaries.get(event.body!)!;
}

function recipientOf(run: CaseRun, event: CaseEvent): Promise<CaseRecipient> {
  return recipientNamed(run, event.body!);
}

const once = () => ({ 'idempotency-key': randomUUID() });
