import { randomUUID } from 'node:crypto';
import { DomainError } from '@yttra/platform';
import type { ApiClient } from './api-client';
import { answeredOf, basisOf, statementContent } from './case-answer';
import type { CaseEvent, Happening } from './case-file';
import type { CaseRecipient, CaseRun } from './case-run';

type Play = (run: CaseRun, event: CaseEvent) => Promise<void>;

interface ViewpointReply {
  id: string;
  source: string;
  disposition: string | null;
  version: number;
}

interface CommentReply {
  question: number;
  responseId: string | null;
  version: number;
}

/** Viewpoints that members have of their own, beside the body's stance. */
const DISSENT = new Set(['reservation', 'separate_opinion', 'minutes_note']);

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
  viewpoint: async (run, { viewpoint }) => {
    const { body, change, ...rest } = viewpoint!;
    const { id } = await recipientNamed(run, body);
    await run.officer.post(`remisser/${run.remissId}/viewpoints`, {
      recipientId: id,
      ...rest,
      changeText: change ?? null,
    });
  },
  mark: async (run, { mark }) => {
    const { body, words, text = words, change, ...rest } = mark!;
    const { id } = await recipientNamed(run, body);
    await run.officer.post(`remisser/${run.remissId}/viewpoints`, {
      recipientId: id,
      ...rest,
      quote: words,
      text,
      changeText: change ?? null,
    });
  },
  read: async (run, { read }) => {
    const { body, parts } = read!;
    const { answer } = await recipientNamed(run, body);
    if (!answer) throw notAnswered(body);
    await run.officer.put(`remisser/${run.remissId}/responses/${answer.responseId}/read`, { parts });
  },
  assessReservations: async (run, { assessReservations }) => {
    const { items } = await run.officer.get<{ items: ViewpointReply[] }>(
      `remisser/${run.remissId}/viewpoints?limit=200`,
    );
    for (const { id, version } of items.filter((item) => item.disposition === null && DISSENT.has(item.source))) {
      await run.officer.patch(`remisser/${run.remissId}/viewpoints/${id}`, assessReservations, ifMatch(version));
    }
  },
  comment: (run, { comment }) => commentOn(run, comment!),
  officeComment: (run, { officeComment }) => commentOn(run, officeComment!),
  answerOpposed: async (run, { answerOpposed }) => {
    const { id, answer } = await recipientNamed(run, answerOpposed!.body);
    const known = await run.officer.get<{ recipientId: string; version: number }[]>(
      `remisser/${run.remissId}/opposed-answers`,
    );
    const version = known.find(({ recipientId }) => recipientId === id)?.version ?? 0;
    const path = `remisser/${run.remissId}/responses/${answer?.responseId}/opposed-answer`;
    await run.officer.put(path, { text: answerOpposed!.text }, ifMatch(version));
  },
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
  feedback: async (run, { feedback }) => {
    const sending = feedback === true ? { stage: 'after' } : { stage: 'before', ...feedback };
    await run.officer.post(`remisser/${run.remissId}/feedback`, sending);
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

async function commentOn(run: CaseRun, { question, body, text }: NonNullable<CaseEvent['comment']>): Promise<void> {
  const responseId = body ? (await recipientNamed(run, body)).answer?.responseId : null;
  const known = await run.officer.get<CommentReply[]>(`remisser/${run.remissId}/comments`);
  const version =
    known.find((comment) => comment.question === question && comment.responseId === responseId)?.version ?? 0;
  await run.officer.put(`remisser/${run.remissId}/comments`, { question, responseId, text }, ifMatch(version));
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

const notAnswered = (body: string) =>
  new DomainError({ code: 'cli.not_answered', kind: 'invalid', message: `${body} har inte svarat.` });

async function recipientNamed(run: CaseRun, body: string): Promise<CaseRecipient> {
  const found = (await run.recipients()).get(body);
  if (!found)
    throw new DomainError({ code: 'cli.no_recipient', kind: 'invalid', message: `${body} har inte fått remissen.` });
  return found;
}

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
const once = () => ({ 'idempotency-key': randomUUID() });
