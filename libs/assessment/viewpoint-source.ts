import { kindOf, type Part, type WrittenPart } from './part';
import type { ViewpointEntity, ViewpointSource } from './viewpoint.entity';

type Source = Pick<ViewpointEntity, 'source' | 'question' | 'section'>;

/** Where a viewpoint comes from, by the part that it stands in. */
export function sourceOf(part: Part, parts: readonly WrittenPart[]): Source {
  const { question = null, about = null, dissent = null } = parts.find((written) => written.part === part) ?? {};
  const { kind } = kindOf(part);
  if (kind === 'section') return { source: 'section', question: null, section: about };
  return { source: dissent ?? 'answer', question, section: null };
}

/** As whoever marks it says, where no part tells. */
export const statedSource = ({ question, section }: { question?: number | null; section?: string | null }): Source => ({
  source: section ? 'section' : 'answer',
  question: question ?? null,
  section: section ?? null,
});

/** A member's own view is what it is, wherever its words stand. */
export const isOfOffice = ({ source }: { source: ViewpointSource }): boolean =>
  source === 'answer' || source === 'section';
