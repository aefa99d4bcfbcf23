import type { Traces } from '@yttra/documents';

/** "3 kommentarer och 1 ändring" */
export function tracesInWords({ comments, changes }: Pick<Traces, 'comments' | 'changes'>): string {
  return [
    comments > 0 ? (comments === 1 ? '1 kommentar' : `${comments} kommentarer`) : '',
    changes > 0 ? (changes === 1 ? '1 spårad ändring' : `${changes} spårade ändringar`) : '',
  ]
    .filter(Boolean)
    .join(' och ');
}
