import { answerOneJob, jsonPart } from './child-answer';
import type { FileProperties } from './render-docx';
import { renderXlsx } from './render-xlsx';
import type { Sheet } from './xlsx-writer';

void answerOneJob(async (job) => {
  const { xlsx, notes } = await renderXlsx(jsonPart(job, 0) as Sheet[], job.header as unknown as FileProperties);
  return { file: xlsx, notes };
});
