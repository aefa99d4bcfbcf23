import {
  ChangeViewpoint,
  MarkViewpoints,
  SendFeedback,
  FeedbackAnswers,
  JointAssessment,
  OfficeComments,
  OpposedAnswers,
  Reading,
  ViewpointRequests,
  Viewpoints,
  type Viewpoint,
} from '@yttra/assessment';
import type { Happening } from '../case/case-events';
import { asOfficer, recipientOf, responseOf, type Play, type PlayedRemiss } from './played-remiss';

/** What the office makes of the answers, and what the bodies say of that. */
export const ASSESSING = {
  viewpoint: async (played, { viewpoint }) => {
    const { body, change, ...said } = viewpoint!;
    const id = await recipientOf(played, body);
    await asOfficer(played, MarkViewpoints, (marking, tx, by) =>
      marking.add(tx, by, played.remissId, { recipientId: id, changeText: change ?? null, ...said }),
    );
  },
  mark: async (played, { mark }) => {
    const { body, words, text = words, change, ...said } = mark!;
    const id = await recipientOf(played, body);
    await asOfficer(played, MarkViewpoints, (marking, tx, by) =>
      marking.add(tx, by, played.remissId, {
        recipientId: id,
        ...said,
        quote: words,
        text,
        changeText: change ?? null,
      }),
    );
  },
  join: async (played, { join }) => {
    const all = await viewpointsOf(played);
    const chosen = join!.map((one) => named(all, one));
    await asOfficer(played, JointAssessment, (joint, tx, by) => joint.join(tx, by, played.remissId, chosen));
  },
  tag: async (played, { tag }) => {
    const { id, version, tags } = named(await viewpointsOf(played), tag!);
    const both = [...new Set([...tags, ...tag!.tags])];
    await asOfficer(played, ChangeViewpoint, (changing, tx, by) =>
      changing.change(tx, by, played.remissId, id, version, { tags: both }),
    );
  },
  assign: async (played, { assign }) => {
    const { to, until, message } = assign!;
    const { id } = named(await viewpointsOf(played), assign!);
    const askedOf = played.register.readers.get(to)!;
    await asOfficer(played, ViewpointRequests, (requests, tx, by) =>
      requests.ask(tx, by, played.remissId, id, { askedOf, until, message }),
    );
  },
  assess: async (played, { assess }) => {
    const { by: who, disposition, reason, change } = assess!;
    const { id, version } = named(await viewpointsOf(played), assess!);
    await asOfficer(played, ChangeViewpoint, (changing, tx, officer) =>
      changing.change(
        tx,
        who === undefined ? officer : played.register.readers.get(who)!,
        played.remissId,
        id,
        version,
        {
          disposition,
          reason,
          changeText: change,
        },
      ),
    );
  },
  read: async (played, { read }) => {
    const responseId = await responseOf(played, read!.body);
    await asOfficer(played, Reading, (reading, tx, by) =>
      reading.markRead(tx, by, played.remissId, responseId, read!.parts ?? null),
    );
  },
  assessReservations: (played, event) =>
    asOfficer(played, ChangeViewpoint, async (changing, tx, by) => {
      for (const { id, version, disposition } of await viewpointsOf(played)) {
        if (!disposition) await changing.change(tx, by, played.remissId, id, version, event.assessReservations!);
      }
    }),
  comment: (played, { comment }) =>
    asOfficer(played, OfficeComments, (comments, tx, by) =>
      comments.write(tx, by, played.remissId, { question: comment!.question, responseId: null }, 0, comment!.text),
    ),
  answerOpposed: async (played, { answerOpposed }) => {
    const responseId = await responseOf(played, answerOpposed!.body);
    await asOfficer(played, OpposedAnswers, (opposed, tx, by) =>
      opposed.write(tx, by, played.remissId, responseId, 0, answerOpposed!.text),
    );
  },
  feedback: (played, { feedback }) =>
    asOfficer(played, SendFeedback, (letters, tx, by) =>
      letters.send(
        tx,
        by,
        played.remissId,
        feedback === true ? { stage: 'after' } : { stage: 'before', answerBy: feedback!.answerBy },
      ),
    ),
  replyToFeedback: async (played, { body, replyToFeedback }) => {
    const id = await recipientOf(played, body!);
    const all = await viewpointsOf(played);
    const remaining = typeof replyToFeedback === 'object' ? replyToFeedback.remains : [];
    const why = new Map(remaining.map((one) => [named(all, { body: body!, ...one }).id, one.why]));
    const replies = all
      .filter((viewpoint) => viewpoint.recipientId === id)
      .map((viewpoint) => ({ viewpointId: viewpoint.id, remains: why.has(viewpoint.id), text: why.get(viewpoint.id) }));
    const by = played.register.secretaries.get(body!)!;
    await asOfficer(played, FeedbackAnswers, (answers, tx) => answers.reply(tx, by, id, { replies }));
  },
} satisfies Partial<Record<Happening, Play>>;

const viewpointsOf = (played: PlayedRemiss): Promise<Viewpoint[]> =>
  asOfficer(played, Viewpoints, (viewpoints, tx) => viewpoints.all(tx, played.remissId));

const named = (all: readonly Viewpoint[], wanted: { body: string; text: string }): Viewpoint =>
  all.find(({ body, text }) => body === wanted.body && text === wanted.text)!;
