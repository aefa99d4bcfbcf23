import { answerOneJob, jsonPart, type Work } from './child-answer';
import { renderDocx, type FileProperties } from './render-docx';

export const work: Work = (job) => ({
  file: renderDocx(job.parts[0]!, jsonPart(job, 1), job.header as unknown as FileProperties),
});

if (require.main === module) void answerOneJob(work);
