import type { AuditEvent } from '@yttra/audit';
import { logLines } from './log-lines';

const names = { person: (id: string) => `Person ${id}`, file: () => 'utdrag.pdf' };
const logged = (events: AuditEvent[]) =>
  events.map((event, index) => ({ seq: index + 1, at: `2022-12-1${index}T09:00:00Z`, event, hash: '' }));

test('newest first, in sentences; saves that follow each other are one line', () => {
  const lines = logLines(
    logged([
      { type: 'draft.saved', by: 'a', version: 1 },
      { type: 'draft.saved', by: 'a', version: 2 },
      { type: 'draft.saved', by: 'a', version: 3 },
      { type: 'draft.saved', by: 'b', version: 4 },
      { type: 'draft.file_added', by: 'b', file: 'f' },
      { type: 'draft.let_in', by: 'a', person: 'c', role: 'case_officer' },
    ]),
    names,
  );
  expect(lines.map(({ by, what }) => `${by}: ${what}`)).toEqual([
    'Person a: Släppte in Person c vid namn.',
    'Person b: La till en fil: utdrag.pdf.',
    'Person b: Sparade utkastet, version 4.',
    'Person a: Sparade utkastet, version 1 till 3.',
  ]);
  expect(lines.map(({ seq }) => seq)).toEqual([6, 5, 4, 3]);
});
