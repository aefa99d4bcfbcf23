import type { Traces } from '@yttra/documents';
import { invalidRemiss } from '../model';

/** Yttra makes no copy of an Excel or PowerPoint file. Errors: remiss.invalid. */
export function refuseWhatStays(traces: Traces | null): void {
  if (!traces?.stay) return;
  const message =
    'Yttra kan inte ta bort kommentarerna ur filen. Ta bort dem i Excel eller PowerPoint och lägg till filen på nytt, eller skicka den som den är.';
  throw invalidRemiss([{ field: 'sendAs', message }]);
}

/** "3 kommentarer och 1 ändring" */
export function tracesInWords({ comments, changes }: Pick<Traces, 'comments' | 'changes'>): string {
  return [
    comments > 0 ? (comments === 1 ? '1 kommentar' : `${comments} kommentarer`) : '',
    changes > 0 ? (changes === 1 ? '1 spårad ändring' : `${changes} spårade ändringar`) : '',
  ]
    .filter(Boolean)
    .join(' och ');
}
