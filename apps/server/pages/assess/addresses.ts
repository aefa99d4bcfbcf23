import type { LeftToDo } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import type { ResponsePart } from '@yttra/response';

/** The parts of an answer, as they are written in an address: `answer:3` is `fraga-3`. */
const WORDS = {
  answer: 'fraga',
  section: 'avsnitt',
  reservation: 'reservation',
  text: 'text',
  reason: 'skal',
} as const;

/** The workbench of a remiss. */
export const workbenchPath = (remissId: string): string => pathTo('remiss.assessment', { remissId });

/** One viewpoint: where it is assessed. */
export const viewpointPath = (remissId: string, viewpointId: string): string =>
  pathTo('remiss.viewpoint', { remissId, viewpointId });

/** Where whoever is asked for a viewpoint's reason writes it. */
export const reasonPath = (remissId: string, viewpointId: string): string =>
  pathTo('remiss.viewpoint.reason', { remissId, viewpointId });

/** Nearly the same answers, group by group. */
export const similarAnswersPath = (remissId: string): string => pathTo('remiss.assessment.similar', { remissId });

/** Where a viewpoint is taken for all that have written its words. */
export const alikePath = (remissId: string, viewpointId: string): string =>
  pathTo('remiss.viewpoint.alike', { remissId, viewpointId });

/** Tags, and whose they are. */
export const tagsPath = (remissId: string): string => pathTo('remiss.assessment.tags', { remissId });

/** Who reads what, till when. */
export const readersPath = (remissId: string): string => pathTo('remiss.assessment.readers', { remissId });

/** One part of a body's answer: where it is read, and viewpoints are marked in it. */
export const partPath = (remissId: string, recipientId: string, part: ResponsePart): string =>
  pathTo('remiss.assessment.part', { remissId, rid: recipientId, answerPart: partInAddress(part) });

/** The first part of a body's answer that nobody has read, or the first. */
export const bodyPath = (remissId: string, recipientId: string): string =>
  pathTo('remiss.assessment.body', { remissId, rid: recipientId });

/** The same among what stands beside the questions. */
export const besidePath = (remissId: string, recipientId: string): string =>
  pathTo('remiss.assessment.part', { remissId, rid: recipientId, answerPart: BESIDE });

/** Where something that is left is done: at its words, which have focus there. */
export function leftPath(remissId: string, left: LeftToDo): string {
  const { recipientId, question } = left;
  if (left.what === 'viewpoint') return `${viewpointPath(remissId, left.id)}${WORDS_THERE}`;
  if (question === null) return `${besidePath(remissId, recipientId)}${WORDS_THERE}`;
  return `${partPath(remissId, recipientId, `answer:${question}`)}${WORDS_THERE}`;
}

const WORDS_THERE = '#orden';

/** In an address: any part that is no answer to a question. */
export const BESIDE = 'ovrigt';

function partInAddress(part: ResponsePart): string {
  const [kind, number] = part.split(':') as [keyof typeof WORDS, string?];
  return [WORDS[kind], number].filter(Boolean).join('-');
}

/** The part that an address names; null for one that no answer has. */
export function partOfAddress(written: string): ResponsePart | null {
  const [, word, number] = /^([a-z]+)(?:-([1-9]\d{0,2}))?$/.exec(written) ?? [];
  const kind = (Object.keys(WORDS) as (keyof typeof WORDS)[]).find((name) => WORDS[name] === word);
  if (!kind || (number === undefined) !== (kind === 'text' || kind === 'reason')) return null;
  return number ? `${kind}:${number}` : kind;
}
