import { answerOneJob } from './child-answer';
import type { DraftFormat } from './import-draft';
import { readDraft } from './read-draft';

void answerOneJob(async ({ header, parts }) => ({ notes: await readDraft(parts[0]!, header.format as DraftFormat) }));
