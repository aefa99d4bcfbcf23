import { answerOneJob, jsonPart, type Work } from './child-answer';
import { renderPdf, type PdfOptions } from './render-pdf';

export const work: Work = (job) => {
  const template = job.parts[0]!.toString('utf8');
  const { pdf, replaced } = renderPdf(template, jsonPart(job, 1), job.header as unknown as PdfOptions);
  return { file: pdf, notes: replaced };
};

if (require.main === module) void answerOneJob(work);
