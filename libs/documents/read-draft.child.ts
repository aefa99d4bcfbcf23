import { answerOneJob, type Work } from './child-answer';
import type { DraftFormat } from './import-draft';
import { readDraft } from './read-draft';

export const work: Work = async ({ header, parts }) => ({
  notes: await readDraft(parts[0]!, header.format as DraftFormat),
});

if (require.main === module) void answerOneJob(work);
