import { DomainError } from '@yttra/platform';
import type { CaseEvent, Happening } from './case-events';
import { ifMatch, recipientNamed, type CaseRun, type Play } from './case-run';

interface ViewpointReply {
  id: string;
  body: string;
  text: string;
  source: string;
  disposition: string | null;
  tags: string[];
  version: number;
}

interface CommentReply {
  question: number;
  responseId: string | null;
  version: number;
}

/** Viewpoints that members have of their own, beside the body's stance. */
const DISSENT = new Set(['reservation', 'separate_opinion', 'minutes_note']);
/** As many as the API gives at once. */
const PAGE = 200;

/** What the office makes of the answers, and what the bodies say of that, through the API. */
export const ASSESSING = {
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
  join: async (run, { join }) => {
    const all = await viewpointsOf(run);
    const viewpoints = join!.map((one) => named(all, one)).map(({ id, version }) => ({ id, version }));
    await run.officer.post(`remisser/${run.remissId}/joined-viewpoints`, { viewpoints });
  },
  tag: async (run, { tag }) => {
    const { id, tags, version } = named(await viewpointsOf(run), tag!);
    const both = [...new Set([...tags, ...tag!.tags])];
    await run.officer.patch(`remisser/${run.remissId}/viewpoints/${id}`, { tags: both }, ifMatch(version));
  },
  assign: async (run, { assign }) => {
    const { to, until, message } = assign!;
    const { id } = named(await viewpointsOf(run), assign!);
    const askedOf = run.readers.get(to)!.id;
    await run.officer.put(`remisser/${run.remissId}/viewpoints/${id}/request`, { askedOf, until, message });
  },
  assess: async (run, { assess }) => {
    const { by, disposition, reason, change } = assess!;
    const { id, version } = named(await viewpointsOf(run), assess!);
    const api = by === undefined ? run.officer : run.readers.get(by)!.api;
    const said = { disposition, reason, changeText: change };
    await api.patch(`remisser/${run.remissId}/viewpoints/${id}`, said, ifMatch(version));
  },
  read: async (run, { read }) => {
    const { body, parts } = read!;
    const { answer } = await recipientNamed(run, body);
    if (!answer) throw notAnswered(body);
    await run.officer.put(`remisser/${run.remissId}/responses/${answer.responseId}/read`, { parts });
  },
  assessReservations: async (run, { assessReservations }) => {
    const all = await viewpointsOf(run);
    for (const { id, version } of all.filter((item) => item.disposition === null && DISSENT.has(item.source))) {
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
  feedback: async (run, { feedback }) => {
    const sending = feedback === true ? { stage: 'after' } : { stage: 'before', ...feedback };
    await run.officer.post(`remisser/${run.remissId}/feedback`, sending);
  },
  replyToFeedback: async (run, { body, replyToFeedback }) => {
    const { id } = await recipientNamed(run, body!);
    const all = await viewpointsOf(run);
    const remaining = typeof replyToFeedback === 'object' ? replyToFeedback.remains : [];
    const why = new Map(remaining.map((one) => [named(all, { body: body!, ...one }).id, one.why]));
    const replies = all
      .filter((viewpoint) => viewpoint.body === body)
      .map((viewpoint) => ({ viewpointId: viewpoint.id, remains: why.has(viewpoint.id), text: why.get(viewpoint.id) }));
    await run.secretaries.get(body!)!.put(`remisser/${run.remissId}/recipients/${id}/feedback`, { replies });
  },
} satisfies Partial<Record<Happening, Play>>;

async function viewpointsOf({ officer, remissId }: CaseRun): Promise<ViewpointReply[]> {
  const all: ViewpointReply[] = [];
  for (;;) {
    const path = `remisser/${remissId}/viewpoints?limit=${PAGE}&offset=${all.length}`;
    const { items, total } = await officer.get<{ items: ViewpointReply[]; total: number }>(path);
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}

const named = (all: readonly ViewpointReply[], wanted: { body: string; text: string }): ViewpointReply =>
  all.find(({ body, text }) => body === wanted.body && text === wanted.text)!;

async function commentOn(run: CaseRun, { question, body, text }: NonNullable<CaseEvent['comment']>): Promise<void> {
  const responseId = body ? (await recipientNamed(run, body)).answer?.responseId : null;
  const known = await run.officer.get<CommentReply[]>(`remisser/${run.remissId}/comments`);
  const version =
    known.find((comment) => comment.question === question && comment.responseId === responseId)?.version ?? 0;
  await run.officer.put(`remisser/${run.remissId}/comments`, { question, responseId, text }, ifMatch(version));
}

const notAnswered = (body: string) =>
  new DomainError({ code: 'cli.not_answered', kind: 'invalid', message: `${body} har inte svarat.` });
