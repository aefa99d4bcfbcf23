import { isolated } from '@yttra/platform';
import type { DocumentView } from '@yttra/remiss';

export const texts = {
  title: 'Läs dokumentet',
  files: 'Filer att hämta',
  kinds: { main: 'Förslaget', attachment: 'Bilaga', decision: 'Beslut om remissen' } satisfies Record<
    DocumentView['kind'],
    string
  >,
  changed: (note: string) => `Ändrat: ${isolated(note)}`,
  newVersion: (version: number) => `version ${version}`,
  part: (part: string) => `Ni svarar på: ${part}`,
  noSections: 'Dokumentet finns som fil. Hämta det nedan.',
  toAnswer: 'Till svaret',
} as const;
