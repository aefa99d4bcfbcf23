import { answerOneJob, jsonPart, type Work } from './child-answer';
import type { FileProperties } from './render-docx';
import { renderXlsx } from './render-xlsx';
import type { Sheet } from './xlsx-writer';

export const work: Work = async (job) => {
  const { xlsx, notes } = await renderXlsx(jsonPart(job, 0) as Sheet[], job.header as unknown as FileProperties);
  return { file: xlsx, notes };
};

if (require.main === module) void answerOneJob(work);
