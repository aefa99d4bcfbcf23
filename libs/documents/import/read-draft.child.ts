import type { Work } from '@yttra/platform';
import type { DraftFormat } from './import-draft';
import { readDraft } from './read-draft';

export const work: Work = async ({ header, parts }) => ({
  notes: await readDraft(parts[0]!, header.format as DraftFormat),
});
