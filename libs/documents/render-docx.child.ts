import { answerOneJob, jsonPart } from './child-answer';
import { renderDocx, type FileProperties } from './render-docx';

void answerOneJob((job) => ({
  file: renderDocx(job.parts[0]!, jsonPart(job, 1), job.header as unknown as FileProperties),
}));
