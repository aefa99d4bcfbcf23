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
export const workbenchPath = (remissId: string): string => `/remisser/${remissId}/bedomning`;

/** One viewpoint: where it is assessed. */
export const viewpointPath = (remissId: string, viewpointId: string): string =>
  `${workbenchPath(remissId)}/${viewpointId}`;

/** One part of a body's answer: where it is read, and viewpoints are marked in it. */
export const partPath = (remissId: string, recipientId: string, part: ResponsePart): string =>
  `${workbenchPath(remissId)}/instans/${recipientId}/${partInAddress(part)}`;

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
