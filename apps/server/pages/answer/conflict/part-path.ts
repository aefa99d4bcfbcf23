import { pathTo, type PageName } from '@yttra/platform';
import type { DraftPartName } from '@yttra/response';

type NamedPart = Exclude<DraftPartName, `answer:${number}`>;

const PAGES = {
  stance: 'answer.stance',
  decision: 'answer.decision',
  text: 'answer.freeText',
  reservations: 'answer.reservations',
  secrecy: 'answer.secrecy',
} as const satisfies Record<NamedPart, PageName>;

/** The page where a piece of a draft is written. */
export function partPath(rid: string, part: DraftPartName): string {
  const [kind, number] = part.split(':') as [NamedPart | 'answer', string?];
  return kind === 'answer' ? pathTo('answer.question', { rid, number: number! }) : pathTo(PAGES[kind], { rid });
}
