import type { EntityManager } from 'typeorm';

/** What a draft can have taken over from a template or an earlier remiss: to be looked at before it goes out again. */
export const COPIED_PARTS = ['questions', 'rule', 'letter', 'ladder'] as const;
export type CopiedPart = (typeof COPIED_PARTS)[number];

const isCopied = (field: string): field is CopiedPart => (COPIED_PARTS as readonly string[]).includes(field);

/** Part of a change that saves the fields: whoever saves a part has looked at it. */
export function looked(fields: readonly string[]): { unchecked?: () => string } {
  const parts = fields.filter(isCopied);
  if (parts.length === 0) return {};
  return { unchecked: () => parts.reduce((list, part) => `array_remove(${list}, '${part}')`, 'unchecked') };
}

/** The parts have just been taken over. */
export async function markCopied(tx: EntityManager, remissId: string, parts: readonly CopiedPart[]): Promise<void> {
  await tx.query(
    `update remiss set unchecked = array(select distinct unnest(unchecked || $2::text[])) where id = $1 and cardinality($2::text[]) > 0`,
    [remissId, [...parts]],
  );
}
