import { answerOneJob, jsonPart } from './child-answer';
import { renderPdf, type PdfOptions } from './render-pdf';

void answerOneJob((job) => {
  const template = job.parts[0]!.toString('utf8');
  const { pdf, replaced } = renderPdf(template, jsonPart(job, 1), job.header as unknown as PdfOptions);
  return { file: pdf, notes: replaced };
});
