import type { FoundPassage } from '@yttra/response';

/** Where in the answer's own page a passage stands. */
export function anchorOf({ part, question }: Pick<FoundPassage, 'part' | 'question'>): string {
  const [kind, number] = part.split(':');
  if (question !== null) return `fraga-${question}`;
  if (kind === 'section') return `avsnitt-${number}`;
  return kind === 'reservation' ? `reservation-${number}` : 'ovrigt';
}
