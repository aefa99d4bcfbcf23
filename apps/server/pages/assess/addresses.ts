import type { LeftToDo } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import type { ResponsePart } from '@yttra/response';

/** The parts of an answer, as they are written in an address: `answer:3` is `fraga-3`. */
const PARTS = {
  answer: 'fraga',
  section: 'avsnitt',
  reservation: 'reservation',
  text: 'text',
  reason: 'skal',
} as const;

/** One part of a body's answer: where it is read, and viewpoints are marked in it. */
export const partPath = (remissId: string, rid: string, part: ResponsePart, anchor?: string): string =>
  pathTo('remiss.assessment.part', { remissId, rid, answerPart: partInAddress(part), anchor });

/** The first part that nobody has read, or the first, among what stands beside the questions. */
export const besidePath = (remissId: string, rid: string, anchor?: string): string =>
  pathTo('remiss.assessment.part', { remissId, rid, answerPart: BESIDE, anchor });

/** Where the words stand on a page of the workbench, which have focus there. */
const WORDS = 'orden';

/** Where something that is left is done: at its words. */
export function leftPath(remissId: string, left: LeftToDo): string {
  const { recipientId, question } = left;
  if (left.what === 'viewpoint') return pathTo('remiss.viewpoint', { remissId, viewpointId: left.id, anchor: WORDS });
  if (question === null) return besidePath(remissId, recipientId, WORDS);
  return partPath(remissId, recipientId, `answer:${question}`, WORDS);
}

/** In an address: any part that is no answer to a question. */
export const BESIDE = 'ovrigt';

function partInAddress(part: ResponsePart): string {
  const [kind, number] = part.split(':') as [keyof typeof PARTS, string?];
  return [PARTS[kind], number].filter(Boolean).join('-');
}

/** The part that an address names; null for one that no answer has. */
export function partOfAddress(written: string): ResponsePart | null {
  const [, word, number] = /^([a-z]+)(?:-([1-9]\d{0,2}))?$/.exec(written) ?? [];
  const kind = (Object.keys(PARTS) as (keyof typeof PARTS)[]).find((name) => PARTS[name] === word);
  if (!kind || (number === undefined) !== (kind === 'text' || kind === 'reason')) return null;
  return number ? `${kind}:${number}` : kind;
}
