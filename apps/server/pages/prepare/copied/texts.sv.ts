import type { CopiedPart } from '@yttra/remiss';

export const texts = {
  title: {
    questions: 'Frågorna är hämtade från en mall eller en tidigare remiss',
    rule: 'Instanserna är hämtade från en mall eller en tidigare remiss',
    letter: 'Missivet är hämtat från en mall eller en tidigare remiss',
    ladder: 'Påminnelserna är hämtade från en mall eller en tidigare remiss',
  } satisfies Record<CopiedPart, string>,
  lead: 'Kontrollera att det stämmer för den här remissen.',
  holds: {
    questions: 'Frågorna stämmer',
    rule: 'Instanserna stämmer',
    letter: 'Missivet stämmer',
    ladder: 'Påminnelserna stämmer',
  } satisfies Record<CopiedPart, string>,
  state: 'Att kontrollera',
  notChecked: (parts: readonly CopiedPart[]) =>
    `${parts.map((part) => NAMES[part]).join(', ')} är hämtat från en mall eller en tidigare remiss och inte kontrollerat.`,
} as const;

const NAMES: Readonly<Record<CopiedPart, string>> = {
  questions: 'Frågorna',
  rule: 'Instanserna',
  letter: 'Missivet',
  ladder: 'Påminnelserna',
};
